package org.mandatebot.draft;

import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds spans of time: "every three months", "every 90 days", "quarterly", "twice a year", "within 60 days", "for a
/// period of one year", "30 days prior to". Working days are passed over: they count in procedures, not in mandates.
final class Periods {
  /// The longest span that is taken for one, in units.
  private static final int MOST = 1000;
  private final Wording wording;

  Periods(Wording wording) {
    this.wording = wording;
  }

  enum Use {
    EVERY, WITHIN, LASTING, AHEAD
  }

  record Span(int start, int end, Period time, Use use) {
  }

  List<Span> in(Text text, int from, int to) {
    List<Span> found = new ArrayList<>();
    for (int at = from; at < to && found.size() < Dates.MOST; at++) {
      Period unit = wording.words().units().get(text.word(at));
      Period rhythm = wording.words().rhythms().get(text.word(at));
      if (unit != null)
        counted(text, at, unit, text.start(from), text.end(to - 1)).ifPresent(found::add);
      else if (rhythm != null)
        rhythm(text, at, rhythm, text.start(from), text.end(to - 1)).ifPresent(found::add);
    }
    return found;
  }

  private Optional<Span> counted(Text text, int unit, Period one, int start, int end) {
    int first = number(text, unit);
    int count = first == unit ? 1 : count(text, first, unit);
    String before = text.before(text.start(first), 40, start);
    String behind = text.after(text.end(unit), 70, end);
    if (first == unit)
      return bare(text, unit, one, before);
    if (count < 1 || count > MOST)
      return Optional.empty();
    Period time = one.multipliedBy(count);
    Optional<Use> use = use(before, behind);
    boolean adjective = text.between(unit - 1, unit).indexOf('-') >= 0;
    if (adjective && first(before, behind))
      return Optional.of(new Span(text.start(first), text.end(unit), time, Use.WITHIN));
    return use.filter(each -> !adjective || each == Use.EVERY || each == Use.LASTING)
        .map(each -> new Span(text.start(first), text.end(unit), time, each));
  }

  /// "in his first quarterly report"
  private boolean first(String before, String behind) {
    return wording.says(Cue.FIRST, before)
        && (wording.words().adjectivesBehind() || wording.says(Cue.PERIODIC_WHAT, behind));
  }

  /// "every month", "twice a year", "once per year"
  private Optional<Span> bare(Text text, int unit, Period one, String before) {
    var times = wording.matcher(Cue.TIMES_A, before);
    if (times.find())
      return share(one, times(times.group(1)))
          .map(time -> new Span(text.start(unit) - times.group().length(), text.end(unit), time, Use.EVERY));
    return wording.says(Cue.EACH, before)
        ? Optional.of(new Span(text.start(unit), text.end(unit),
            wording.says(Cue.EVERY_OTHER, before) ? one.multipliedBy(2) : one, Use.EVERY))
        : Optional.empty();
  }

  private int times(String word) {
    return Dates.digits(word) ? Math.min(parse(word), 365) : wording.words().numbers().getOrDefault(word, 0);
  }

  private static Optional<Period> share(Period whole, int times) {
    int months = (int) whole.toTotalMonths();
    if (times < 1)
      return Optional.empty();
    if (months > 0 && months % times == 0)
      return Optional.of(Period.ofMonths(months / times));
    int days = (months * 30 + (int) whole.get(ChronoUnit.DAYS)) / times;
    return days > 0 ? Optional.of(Period.ofDays(days)) : Optional.empty();
  }

  private Optional<Use> use(String before, String behind) {
    if (wording.says(Cue.EACH, before) || wording.says(Cue.INTERVALS, behind))
      return Optional.of(Use.EVERY);
    if (wording.says(Cue.AHEAD, behind))
      return Optional.of(Use.AHEAD);
    if (wording.says(Cue.WITHIN, before) || (wording.says(Cue.DUE, before) && wording.says(Cue.OF_EVENT, behind)))
      return Optional.of(Use.WITHIN);
    if (wording.says(Cue.LASTING, before))
      return Optional.of(Use.LASTING);
    if (wording.says(Cue.OF_ADOPTION, behind) || wording.says(Cue.HENCE, before)
        || wording.says(Cue.AFTER_EVENT, behind))
      return Optional.of(Use.WITHIN);
    return Optional.empty();
  }

  private Optional<Span> rhythm(Text text, int at, Period time, int start, int end) {
    String before = text.before(text.start(at), 60, start);
    String behind = text.after(text.end(at), 30, end);
    if (first(before, behind))
      return Optional.of(new Span(text.start(at), text.end(at), time, Use.WITHIN));
    boolean adverb = wording.says(Cue.BASIS, behind) || !wording.says(Cue.PERIODIC_WHAT, behind);
    boolean duty = adverb
        ? wording.says(Cue.ADVERB, text.word(at) + behind)
        : wording.says(Cue.GIVES, before) && !wording.says(Cue.EXISTING, before);
    return duty
        ? Optional.of(new Span(text.start(at), text.end(at), time.multipliedBy(times(text, at)), Use.EVERY))
        : Optional.empty();
  }

  /// 6 of "six-monthly"
  private int times(Text text, int rhythm) {
    return text.between(rhythm - 1, rhythm).equals("-") ? Math.clamp(times(text.word(rhythm - 1)), 1, MOST) : 1;
  }

  /// The index of the first word of the number before a unit: "90", "ninety", "twenty-four", "twelve (12)".
  private int number(Text text, int unit) {
    if (!close(text.between(unit - 1, unit)))
      return unit;
    if (Dates.digits(text.word(unit - 1)))
      return wording.words().numbers().containsKey(text.word(unit - 2)) && text.between(unit - 2, unit - 1).equals(" (")
          ? unit - 2
          : unit - 1;
    for (int length = 4; length >= 1; length--)
      if (unit - length >= 0 && wording.words().numbers().containsKey(name(text, unit - length, unit)))
        return unit - length;
    return unit;
  }

  private static boolean close(String between) {
    return switch (between) {
      case " ", "  ", "-", ") ", "" -> true;
      default -> false;
    };
  }

  private int count(Text text, int first, int unit) {
    String last = text.word(unit - 1);
    return Dates.digits(last) ? parse(last) : wording.words().numbers().getOrDefault(name(text, first, unit), 0);
  }

  private static int parse(String digits) {
    return digits.length() > 4 ? MOST + 1 : Integer.parseInt(digits);
  }

  private static String name(Text text, int from, int to) {
    StringBuilder name = new StringBuilder(text.word(from));
    for (int at = from + 1; at < to; at++)
      name.append('-').append(text.word(at));
    return name.toString();
  }

}
