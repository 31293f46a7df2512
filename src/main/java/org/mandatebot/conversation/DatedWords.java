package org.mandatebot.conversation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.remind.Dated;
import org.mandatebot.remind.Scope;
import org.mandatebot.responses.ShortKey;

/// The date that some words begin with: `61` (its first open one), `61@2021-12-29`, `para 30(a) of 29 December 2021`,
/// `2021-08-20` (if one date alone falls on it), or what a button calls it.
///
/// @param rest the words after it
/// @param settled where no day was named, the one before it, if it is nearer to today and nothing is left to do there:
///     who reports what became of "61" twice does not mean the next one
record DatedWords(Dated dated, String rest, Optional<Dated> settled) {
  private static final Pattern PARAGRAPH = Pattern.compile(
      "(?:(?:operative )?para(?:graph|graphe|\\.)?s?|op|§|¶)? ?(\\d{1,3}(?:-\\d+)?(?: ?\\([a-z0-9]{1,5}\\))*(?:-\\d+)?)(?![\\w/])",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern WHICH = Pattern.compile("(?: ?@ ?| (?:of|on|du) )", Pattern.CASE_INSENSITIVE);
  private static final int BRIEF = 11;
  private static final Pattern BUTTON = Pattern.compile("(?=\\S*[A-Z_-])[\\w-]{" + BRIEF + "}(?!\\S)");

  static Optional<DatedWords> read(Turn turn, String words, List<Dated> dates) {
    String first = words.split(" ", 2)[0];
    return first.length() == BRIEF && named(dates, first).isPresent()
        ? named(dates, first).map(dated -> new DatedWords(dated, words.substring(BRIEF).strip(), Optional.empty()))
        : paragraph(turn, words, dates).or(() -> day(turn, words, dates));
  }

  /// Whether the words begin with what a button calls a date, be it gone.
  static boolean isButton(String words) {
    return BUTTON.matcher(words).lookingAt();
  }

  /// The one that a button means.
  static Optional<Dated> named(List<Dated> dates, String brief) {
    return dates.stream().filter(dated -> ShortKey.brief(dated.occurrence().key()).equals(brief)).findFirst();
  }

  private static Optional<DatedWords> paragraph(Turn turn, String words, List<Dated> dates) {
    Matcher number = PARAGRAPH.matcher(words);
    if (!number.lookingAt())
      return Optional.empty();
    List<Dated> due = deadlines(turn, number.group(1))
        .flatMap(deadline -> dates.stream().filter(dated -> dated.occurrence().deadline().equals(deadline))).toList();
    String rest = words.substring(number.end());
    Matcher which = WHICH.matcher(rest);
    String day = which.lookingAt() ? rest.substring(which.end()) : "";
    List<DateWords> days = days(day, turn.today());
    return days.isEmpty()
        ? first(due).map(dated -> new DatedWords(dated, rest.strip(), nearer(due, dated, turn.today())))
        : nearest(days.stream().flatMap(named -> on(due, named)), turn.today());
  }

  /// What a day means that may be named without its year.
  private static List<DateWords> days(String words, LocalDate today) {
    return Stream.of(DateWords.read(words, today), DateWords.past(words, today)).flatMap(Optional::stream).distinct()
        .toList();
  }

  private static Optional<DatedWords> nearest(Stream<DatedWords> named, LocalDate today) {
    return named.min(Comparator.comparing((DatedWords each) -> !each.dated.isOpen())
        .thenComparingLong(each -> distance(each.dated, today)));
  }

  private static Optional<DatedWords> day(Turn turn, String words, List<Dated> dates) {
    return nearest(days(words, turn.today()).stream().flatMap(day -> {
      List<Dated> due = dates.stream().filter(dated -> dated.date().equals(day.date())).toList();
      return due.size() == 1 ? on(due, day) : Stream.empty();
    }), turn.today());
  }

  private static Optional<Dated> nearer(List<Dated> due, Dated open, LocalDate today) {
    return due.stream().takeWhile(dated -> !dated.equals(open))
        .filter(dated -> distance(dated, today) < distance(open, today)).reduce((_, later) -> later);
  }

  private static long distance(Dated dated, LocalDate today) {
    return Math.abs(ChronoUnit.DAYS.between(today, dated.date()));
  }

  /// What has a date in the paragraph, or in the one whose date it restates.
  static Stream<Deadline> deadlines(Turn turn, String paragraph) {
    return new ScopeWords(turn.resolution(), turn.other()).find(paragraph).stream().filter(Scope.Of.class::isInstance)
        .flatMap(scope -> turn.resolution().deadlines().stream().filter(scope::covers)
            .filter(deadline -> deadline.about().restates().isEmpty()));
  }

  private static Stream<DatedWords> on(List<Dated> due, DateWords day) {
    return due.stream().filter(dated -> dated.date().equals(day.date()) || dated.occurrence().date().equals(day.date()))
        .limit(1).map(dated -> new DatedWords(dated, day.rest(), Optional.empty()));
  }

  /// The first that is open, else the last.
  private static Optional<Dated> first(List<Dated> due) {
    return due.stream().filter(Dated::isOpen).findFirst()
        .or(() -> due.isEmpty() ? Optional.empty() : Optional.of(due.getLast()));
  }
}
