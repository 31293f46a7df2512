package org.mandatebot.draft;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mandatebot.draft.Clauses.Clause;
import org.mandatebot.draft.Wording.Force;
import org.mandatebot.mandate.Deadline.Kind;

/// Chooses the words a deadline rests on, and takes a title from them.
final class Quotes {
  /// How much of a long clause is quoted before its date, and behind it.
  private static final int BEFORE = 260;
  private static final int BEHIND = 140;
  private static final int TITLE = 90;
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cntrl}]+");
  private final Wording wording;

  Quotes(Wording wording) {
    this.wording = wording;
  }

  /// Where the quote begins: behind the operative verb, or in a long clause behind a comma.
  int begin(Clause clause, int place) {
    int first = Math.min(place, skip(clause.text().low, duty(clause, place), place));
    if (place - first <= BEFORE)
      return first;
    int comma = clause.text().low.indexOf(", ", place - BEFORE);
    return comma >= 0 && comma + 2 <= place
        ? skip(clause.text().low, comma, place)
        : wordFrom(clause.text().low, place - BEFORE, place);
  }

  /// Where the words behind the addressee begin: "to report ...".
  private int duty(Clause clause, int place) {
    Matcher addressee = wording.matcher(Cue.ADDRESSEE, clause.text().after(clause.object(), 160, clause.end()));
    boolean asks = clause.force() == Force.ASKS && !clause.verb().isEmpty() && clause.above().isEmpty();
    return asks && addressee.find() && clause.object() + addressee.end() < place
        ? clause.object() + addressee.end()
        : clause.object();
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

  String title(Clause clause, int from, int to, int place, Kind kind) {
    String low = clause.text().low;
    if (kind == Kind.REPORT || kind == Kind.LETTER || kind == Kind.REVIEW) {
      Matcher title = wording.matcher(Cue.TITLE, low.substring(from, to));
      int start = -1;
      int end = -1;
      while (title.find() && (start < 0 || from + title.start() < place)) {
        start = from + title.start(1);
        end = from + title.end(1);
      }
      if (start >= 0)
        return shortened(clause.text().original, start, end);
    }
    return shortened(clause.text().original, from, to);
  }

  /// Words as a title: one line, a capital first, cut at a space.
  static String shortened(String text, int from, int to) {
    int end = to;
    if (to - from > TITLE) {
      end = text.lastIndexOf(' ', from + TITLE);
      end = end <= from ? from + TITLE : end;
    }
    String words = SPACES.matcher(text.substring(from, end)).replaceAll(" ").strip();
    String cut = end < to ? words + " ..." : words;
    return cut.isEmpty() ? "?" : cut.substring(0, 1).toUpperCase(Locale.ROOT) + cut.substring(1);
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
