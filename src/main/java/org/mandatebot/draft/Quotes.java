package org.mandatebot.draft;

import java.util.regex.Matcher;
import org.mandatebot.draft.Clauses.Clause;

/// Chooses the words a deadline rests on.
final class Quotes {
  /// How much of a long clause is quoted before its date, and behind it.
  private static final int BEFORE = 260;
  private static final int BEHIND = 140;
  private final Wording wording;

  Quotes(Wording wording) {
    this.wording = wording;
  }

  /// Where the quote begins: at the duty, or in a long clause behind a comma.
  int begin(Clause clause, int duty, int place) {
    int first = Math.min(place, skip(clause.text().low, Math.min(duty, place), place));
    if (place - first <= BEFORE)
      return first;
    int comma = clause.text().low.indexOf(", ", place - BEFORE);
    return comma >= 0 && comma + 2 <= place
        ? skip(clause.text().low, comma, place)
        : wordFrom(clause.text().low, place - BEFORE, place);
  }

  /// Where the quote ends: at the next comma or semicolon if that is near, but never before the date's own end.
  int end(Clause clause, int place, int end) {
    int stop = stop(clause, end, BEHIND);
    Matcher joined = wording.matcher(Cue.TRAILING, clause.low(end, stop));
    return joined.find() ? end + joined.start() : stop - end < BEHIND ? stop : end;
  }

  /// The next punctuation from a place on, at most so far away.
  int stop(Clause clause, int from, int most) {
    String low = clause.text().low;
    int limit = Math.min(clause.end(), from + most);
    int at = from;
    while (at < limit && ",;:".indexOf(low.charAt(at)) < 0)
      at++;
    if (at < limit && at == from && low.charAt(at) == ',')
      return stopBehind(low, at, limit, from);
    while (at > from && " .".indexOf(low.charAt(at - 1)) >= 0)
      at--;
    return at;
  }

  /// "no later than 15 July 2021, a report on ...": goes on to the next stop.
  private static int stopBehind(String low, int comma, int limit, int from) {
    for (int at = comma + 1; at < limit; at++)
      if (",;:".indexOf(low.charAt(at)) >= 0)
        return at;
    return from;
  }

  private static int skip(String low, int from, int limit) {
    int at = from;
    while (at < limit && " ,;:.-".indexOf(low.charAt(at)) >= 0)
      at++;
    return at;
  }

  private static int wordFrom(String low, int from, int limit) {
    int space = low.indexOf(' ', from);
    return space >= 0 && space < limit ? space + 1 : from;
  }
}
