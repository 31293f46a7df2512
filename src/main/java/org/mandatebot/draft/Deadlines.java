package org.mandatebot.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.mandatebot.draft.Clauses.Clause;
import org.mandatebot.draft.Dates.Form;
import org.mandatebot.draft.Dates.Printed;
import org.mandatebot.draft.Draft.Rule;
import org.mandatebot.draft.Periods.Span;
import org.mandatebot.draft.Periods.Use;
import org.mandatebot.draft.Titles.Stretch;
import org.mandatebot.draft.Wording.Force;
import org.mandatebot.draft.Wording.Sign;
import org.mandatebot.mandate.Deadline.Kind;

/// Finds what is due in a clause: printed dates, spans of time, the end of the mandate, and duties that recur without an
/// interval.
final class Deadlines {
  private static final int NEAR = 60;
  /// What may stand before words about time and belongs to them, from the inside out.
  private static final List<Cue> BEFORE_TIME = List.of(Cue.DUE, Cue.UNTIL, Cue.EACH, Cue.WITHIN, Cue.LASTING,
      Cue.BY_THE, Cue.TIME_BEFORE, Cue.DUE);
  private final Wording wording;
  private final LocalDate adopted;
  private final Dates dates;
  private final Periods periods;
  private final Kinds kinds;
  private final Quotes quotes;
  private final Actors actors;
  private final Titles titles;

  Deadlines(Wording wording, LocalDate adopted, Actors actors, Titles titles) {
    this.wording = wording;
    this.adopted = adopted;
    dates = new Dates(wording, adopted);
    periods = new Periods(wording);
    kinds = new Kinds(wording);
    quotes = new Quotes(wording);
    this.actors = actors;
    this.titles = titles;
  }

  List<Finding> in(Clause clause) {
    return new Search(clause).findings();
  }

  /// One clause.
  private final class Search {
    private final Clause clause;
    private final Text text;
    private final List<Printed> printed;
    private final List<Span> spans;
    private final List<Finding> found = new ArrayList<>();
    private final List<Stretch> times = new ArrayList<>();

    Search(Clause clause) {
      this.clause = clause;
      text = clause.text();
      printed = dates.in(text, clause.from(), clause.to());
      spans = clause.preambular() ? List.of() : periods.in(text, clause.from(), clause.to());
    }

    List<Finding> findings() {
      for (int at = 0; at < printed.size(); at++)
        onDate(at);
      if (clause.preambular() || clause.force() == Force.TELLS)
        return found;
      spans.forEach(this::onSpan);
      for (int at = clause.from(); at < clause.to(); at++)
        onWord(at);
      if (found.isEmpty())
        withoutDate();
      return found;
    }

    private void onDate(int index) {
      Printed date = printed.get(index);
      String before = before(index);
      if (!date.date().isAfter(adopted) || anchors(date) || wording.says(Cue.NOT_YET, before) || conditional(date))
        return;
      boolean due = wording.says(Cue.DUE, before) || wording.says(Cue.AT_THE_LATEST, behind(date.end(), 30));
      boolean until = wording.says(Cue.UNTIL, before);
      boolean expires = wording.says(Cue.EXPIRING, before);
      if (clause.preambular() || !(due || until || expires))
        onPlainDate(date, before);
      else if (expires && untilLater(index))
        return;
      else if (until || expires)
        untilDate(date);
      else
        add(date.start(), date.end(), kinds.due(clause, date.start(), date.end()), on(date), doubts(date));
    }

    /// "should these criteria not be met before 1 July 2013": what is due only then is not due on it.
    private boolean conditional(Printed date) {
      String before = text.before(date.start(), 200, clause.start());
      return wording.says(Cue.CONDITIONAL, before.substring(before.lastIndexOf(", ") + 1));
    }

    /// A date without "by" or "until": an election, or in a clause that asks for something the day to do it on.
    private void onPlainDate(Printed date, String before) {
      boolean day = date.form() == Form.WHOLE || date.form() == Form.NO_DAY;
      boolean report = date.form() == Form.MONTH_ONLY && wording.says(Cue.PERIODIC_WHAT, behind(date.end(), 30));
      if (!(day || report) || (date.whole() && wording.says(Cue.NOT_DUE, before)))
        return;
      if (clause.force() == Force.DECIDES && wording.says(Cue.TERMINATES, before)) {
        add(date.start(), date.end(), Kind.MANDATE_END, on(date), doubts(date));
        return;
      }
      Kind kind = kinds.due(clause, date.start(), date.end());
      boolean election = kind == Kind.ELECTION && date.whole();
      if (clause.preambular()
          ? election
          : election || wording.says(Cue.SET_FOR, before) || clause.force() != Force.TELLS)
        add(date.start(), date.end(), kind, on(date), doubts(date));
    }

    private void untilDate(Printed date) {
      boolean prolongs = wording.says(Cue.PROLONGS,
          clause.low(clause.start(), Math.min(clause.end(), date.end() + 120)));
      Kind kind = prolongs || clause.force() == Force.DECIDES || clause.force() == Force.AUTHORIZES
          ? kinds.ending(clause, date.start())
          : kinds.due(clause, date.start(), date.end());
      add(date.start(), date.end(), kind, on(date), doubts(date));
    }

    private boolean untilLater(int index) {
      for (int at = index + 1; at < printed.size(); at++)
        if (wording.says(Cue.UNTIL, before(at)))
          return true;
      return false;
    }

    /// What stands before a date; in a list of dates, before the list.
    private String before(int index) {
      int first = index;
      while (first > 0 && listed(printed.get(first - 1).end(), printed.get(first).start()))
        first--;
      return text.before(printed.get(first).start(), NEAR, clause.start());
    }

    private boolean listed(int end, int start) {
      return start > end && start - end < 12 && wording.says(Cue.LISTED, text.low.substring(end, start));
    }

    /// Whether a span counts from this date, so that nothing is due on it.
    private boolean anchors(Printed date) {
      return spans.stream().anyMatch(span -> anchor(span).filter(date::equals).isPresent()
          && !wording.says(Cue.STARTING, text.before(date.start(), NEAR, clause.start())));
    }

    private Rule on(Printed date) {
      return new Draft.On(date.date(), date.whole());
    }

    private List<String> doubts(Printed date) {
      List<String> doubts = new ArrayList<>();
      switch (date.form()) {
        case WHOLE -> {
        }
        case NO_DAY -> doubts.add("The text prints no day; the last one of the month is taken.");
        case NO_YEAR -> doubts.add("The text prints no year; the next such day after adoption is taken.");
        case MONTH_ONLY -> doubts.add("The text prints neither day nor year; the next end of that month is taken.");
        case YEAR_ONLY -> doubts.add("The text prints only the year; its last day is taken.");
      }
      if (clause.force() == Force.TELLS && !clause.preambular())
        doubts.add("The clause tells this rather than asks for it; is it due?");
      return doubts;
    }

    private void onSpan(Span span) {
      switch (span.use()) {
        case EVERY -> every(span);
        case WITHIN -> within(span);
        case LASTING -> lasting(span);
        case AHEAD -> ahead(span);
      }
    }

    private void every(Span span) {
      String before = text.before(span.start(), 40, clause.start());
      String behind = behind(span.end(), 40);
      boolean then = wording.says(Cue.THEN, before) || wording.says(Cue.THEREAFTER, behind);
      Optional<Finding> earlier = then ? earlier(span) : Optional.empty();
      Optional<LocalDate> from = anchor(span).or(() -> first(span)).map(Printed::date)
          .or(() -> earlier.flatMap(Finding::date));
      if (earlier.isPresent() && earlier.get().rule() instanceof Draft.Ahead ahead) {
        afterTheEnd(span, ahead);
        return;
      }
      boolean stated = from.isEmpty() && wording.says(Cue.OF_ADOPTION, behind(span.end(), 100));
      boolean assumed = from.isEmpty() && !stated;
      add(span.start(), span.end(), kinds.due(clause, span.start(), span.end()),
          new Draft.Every(span.time(), from.orElse(adopted), from.isEmpty(), assumed, Optional.empty()),
          assumed ? List.of("The text names no start of the interval; adoption is assumed.") : List.of());
    }

    /// "every six months, the first by 31 December 2017"
    private Optional<Printed> first(Span span) {
      return printed.stream().filter(date -> date.start() >= span.end() && date.start() - span.end() < 140)
          .filter(date -> wording.says(Cue.FIRST_BY, text.low.substring(span.end(), date.start()))).findFirst();
    }

    private void afterTheEnd(Span span, Draft.Ahead ahead) {
      add(span.start(), span.end(), kinds.due(clause, span.start(), span.end()),
          new Draft.Every(span.time(), adopted, true, true, Optional.empty()), List.of(), Optional.of(ahead));
    }

    /// "within 90 days of the adoption, every 90 days thereafter": what an interval goes on from.
    private Optional<Finding> earlier(Span span) {
      return found.stream().filter(each -> each.start() <= span.start() && each.place() < span.start())
          .filter(each -> each.date().isPresent() || each.rule() instanceof Draft.Ahead)
          .max(Comparator.comparingInt(Finding::place));
    }

    private void within(Span span) {
      Optional<Printed> from = anchor(span);
      boolean adoption = wording.says(Cue.OF_ADOPTION, behind(span.end(), 100));
      Kind kind = kinds.due(clause, span.start(), span.end());
      if (adoption || from.isPresent())
        add(span.start(), from.map(Printed::end).orElse(span.end()), kind,
            new Draft.Within(span.time(), from.map(Printed::date).orElse(adopted), from.isEmpty(), false), List.of());
      else if (!procedural() && kind != Kind.DUTY && kind != Kind.MEASURES && kind != Kind.ELECTION)
        withoutAnchor(span, kind);
    }

    private void withoutAnchor(Span span, Kind kind) {
      if (wording.says(Cue.OF_EVENT, behind(span.end(), 20)))
        add(span.start(), span.end(), kind,
            new Draft.Undated(words(span.start(), Math.min(clause.end(), quotes.stop(clause, span.end(), 100)))),
            List.of("It is counted from an event whose date the text does not give."));
      else
        add(span.start(), span.end(), kind, new Draft.Within(span.time(), adopted, true, true),
            List.of("The text names no start of the time; adoption is assumed."));
    }

    /// "for a period of one year": an end, unless the clause prints its date.
    private void lasting(Span span) {
      if (found.stream().anyMatch(Finding::ends))
        return;
      boolean adoption = wording.says(Cue.OF_ADOPTION, behind(span.end(), 100));
      if (!adoption && (procedural()
          || !wording.says(Cue.LASTS, text.before(span.start(), 200, clause.start()) + behind(span.end(), 200))))
        return;
      Optional<Printed> behind = anchor(span);
      Optional<Printed> from = behind.or(() -> beginning(span));
      boolean assumed = !adoption && from.isEmpty();
      add(span.start(), behind.map(Printed::end).orElse(span.end()), kinds.ending(clause, span.start()),
          new Draft.Within(span.time(), from.map(Printed::date).orElse(adopted), from.isEmpty(), assumed),
          !assumed
              ? List.of()
              : List
                  .of("The text names no start of the period; adoption is assumed, or is it the end of the last one?"));
    }

    /// "on 1 July 2013, at which point the mission shall commence the implementation of its mandate, for 12 months"
    private Optional<Printed> beginning(Span span) {
      return printed.stream().filter(date -> date.end() <= span.start() && span.start() - date.end() < 220)
          .filter(date -> wording.says(Cue.BEGINS, text.low.substring(date.end(), span.start())))
          .reduce((_, last) -> last);
    }

    private void ahead(Span span) {
      String behind = behind(span.end(), 160);
      Matcher end = wording.matcher(Cue.AHEAD_OF_THE_END, behind);
      if (end.find())
        add(span.start(), span.end() + end.end(), kinds.due(clause, span.start(), span.end()),
            new Draft.Ahead(span.time(), Finding.MANDATE_END), List.of());
    }

    /// The date that a span counts from: "every three months from 1 July 2013".
    private Optional<Printed> anchor(Span span) {
      for (Printed date : printed)
        if (date.start() >= span.end() && date.start() - span.end() < 110)
          return wording.says(Cue.FROM_DATE, text.low.substring(span.end(), date.start()))
              ? Optional.of(date)
              : Optional.empty();
      return Optional.empty();
    }

    private boolean procedural() {
      return wording.says(Cue.PROCEDURE, clause.low());
    }

    private void onWord(int at) {
      Sign sign = wording.words().signs().get(text.word(at));
      if (sign == Sign.END)
        endOfMandate(at);
      else if (sign == Sign.PERIODIC)
        periodic(at);
    }

    /// "before the end of MINUSMA's current mandate"
    private void endOfMandate(int at) {
      String before = text.before(text.start(at), NEAR, clause.start());
      Matcher of = wording.matcher(Cue.OF_THE_MANDATE, behind(text.end(at), 110));
      boolean ahead = spans.stream().anyMatch(
          span -> span.use() == Use.AHEAD && span.end() <= text.start(at) && text.start(at) - span.end() < NEAR);
      if (ahead || !wording.says(Cue.BY_THE, before) || !of.find()
          || wording.says(Cue.CONDITION, text.before(text.start(at), 140, clause.start())))
        return;
      boolean ends = clause.force() == Force.AUTHORIZES || clause.force() == Force.DECIDES;
      add(text.start(at), text.end(at) + of.end(),
          ends
              ? kinds.ending(clause, text.start(at)) == Kind.MANDATE_END && clause.force() == Force.DECIDES
                  ? Kind.DUTY
                  : Kind.AUTHORIZATION_END
              : kinds.due(clause, text.start(at), text.end(at)),
          new Draft.With(Finding.MANDATE_END), List.of());
    }

    /// "to periodically review"
    private void periodic(int at) {
      if (spans.stream().anyMatch(span -> span.use() == Use.EVERY))
        return;
      Matcher what = wording.matcher(Cue.PERIODIC_WHAT, behind(text.end(at), 50));
      boolean noun = what.find();
      if (!(noun || wording.says(Cue.DOES_PERIODICALLY, text.before(text.start(at), NEAR, clause.start())))
          || wording.says(Cue.BY_MEANS_OF, text.before(text.start(at), 20, clause.start())))
        return;
      int end = noun ? text.end(at) + what.end() : text.end(at);
      add(text.start(at), end, kinds.due(clause, end, end), new Draft.Undated(words(text.start(at), end)),
          List.of("It recurs, but the text gives no interval."));
    }

    private void withoutDate() {
      Matcher report = wording.matcher(Cue.REPORTS_TO_COUNCIL, clause.low());
      if (report.find()) {
        int start = clause.start() + report.start();
        int end = clause.start() + report.end();
        add(start, end, Kind.REPORT, new Draft.Undated(words(start, end)), List.of("The text does not say when."));
        return;
      }
      Matcher election = wording.matcher(Cue.ELECTION_BY_CALENDAR, clause.low());
      if (election.find())
        add(clause.start() + election.start(), clause.start() + election.end(), Kind.ELECTION,
            new Draft.With(Finding.ELECTIONS), List.of("The date is that of the elections in another paragraph."));
    }

    private String words(int start, int end) {
      return text.original.substring(start, end);
    }

    private String behind(int place, int length) {
      return text.after(place, length, clause.end());
    }

    /// Where the deadline before this one in the clause ends.
    private int since(int place) {
      return found.stream().mapToInt(Finding::place).filter(each -> each < place).max().orElse(clause.start());
    }

    /// The words about time in the clause, those of this deadline included, in order.
    private List<Stretch> times(int start, int end) {
      Stream<Stretch> own = start < end && rhythmless(start)
          ? Stream.of(widened(new Stretch(start, end)))
          : Stream.of();
      if (times.isEmpty() && !(printed.isEmpty() && spans.isEmpty()))
        times.addAll(times());
      return Stream.concat(times.stream(), own).sorted(Comparator.comparingInt(Stretch::start)).toList();
    }

    private List<Stretch> times() {
      Stream<Stretch> dates = printed.stream().map(date -> new Stretch(date.start(), date.end()));
      Stream<Stretch> rhythms = spans.stream().filter(span -> rhythmless(span.start()))
          .map(span -> new Stretch(span.start(), span.end()));
      Stream<Stretch> adoption = wording.matcher(Cue.SINCE_ADOPTION, clause.low()).results().limit(Dates.MOST)
          .map(match -> new Stretch(clause.start() + match.start(), clause.start() + match.end()));
      return Stream.concat(Stream.concat(dates, rhythms).map(this::widened), adoption).toList();
    }

    private boolean rhythmless(int start) {
      return spans.stream()
          .noneMatch(span -> span.start() == start && wording.says(Cue.PERIODIC_WHAT, behind(span.end(), 30)));
    }

    /// With the words that belong to a date: "no later than", "after the adoption of this resolution".
    private Stretch widened(Stretch time) {
      int start = time.start();
      for (Cue cue : BEFORE_TIME) {
        Matcher before = wording.matcher(cue, text.before(start, 40, clause.start()));
        if (before.find())
          start = start - Math.min(40, start - clause.start()) + before.start();
      }
      Matcher behind = wording.matcher(Cue.TIME_BEHIND, behind(time.end(), 100));
      return new Stretch(start, behind.find() ? time.end() + behind.end() : time.end());
    }

    private void add(int start, int end, Kind kind, Rule rule, List<String> doubts) {
      add(start, end, kind, rule, doubts, Optional.empty());
    }

    private void add(int start, int end, Kind kind, Rule rule, List<String> doubts, Optional<Draft.Ahead> since) {
      int duty = actors.behind(clause);
      int from = quotes.begin(clause, duty, start);
      int to = quotes.end(clause, start, end);
      found.add(new Finding(clause, from, to, start, kind, rule, titles.deadline(clause, duty, since(start), start,
          kind, times(start, rule instanceof Draft.Undated ? start : end)), doubts, since));
    }
  }
}
