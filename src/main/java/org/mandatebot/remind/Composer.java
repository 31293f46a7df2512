package org.mandatebot.remind;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mandatebot.catalogue.Revision;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Occurrence;
import org.mandatebot.mandate.Resolution;
import org.mandatebot.remind.Ledger.Books;
import org.mandatebot.responses.Reply;

/// Puts everything that is due for a chat into one message.
///
/// @param named what the chat's reminders may be of
record Composer(Books books, Agenda agenda, Subscriber subscriber, Map<String, Due> named, Instant now) {
  /// What goes out later than this after its time is called late.
  private static final Duration PUNCTUAL = Duration.ofHours(1);
  private static final int DAYS_OF_A_DIGEST = 28;

  static Composer of(Books books, Agenda agenda, Subscriber subscriber, Instant now) {
    return new Composer(books, agenda, subscriber, agenda.named(subscriber), now);
  }

  /// @param due what of a chat's reminders is known under the agenda
  Reply.Reminder compose(List<Reminder> due) {
    List<Reply.Reminded> dates = due.stream().filter(reminder -> named.containsKey(reminder.occurrence()))
        .collect(groupingBy(Reminder::occurrence)).values().stream()
        .map(rungs -> reminded(requireNonNull(named.get(rungs.getFirst().occurrence())), rungs))
        .sorted(Comparator.comparing(Reply.Reminded::occurrence, Occurrence.BY_DATE)).toList();
    List<Reply.News> news = due.stream().filter(reminder -> News.is(reminder.occurrence()))
        .flatMap(reminder -> news(News.parse(reminder.occurrence())).stream()).toList();
    boolean digest = due.stream().anyMatch(reminder -> Digest.is(reminder.occurrence()));
    List<Reply.Reminded> asked = dates.stream().filter(each -> !Succession.asks(each.occurrence())).toList();
    return new Reply.Reminder(asked, news, digest ? Optional.of(overview()) : Optional.empty(), today(),
        revision().chosen(subscriber.preferences().resolution()).symbol(), successors(dates));
  }

  /// Whether something can be said about a reminder.
  boolean knows(Reminder reminder) {
    return News.is(reminder.occurrence()) || Digest.is(reminder.occurrence())
        || named.containsKey(reminder.occurrence());
  }

  /// When the chat may be disturbed again; empty if it may be now, or if something would be overdue by then.
  Optional<Instant> quietUntil(List<Reminder> due) {
    Preferences preferences = subscriber.preferences();
    ZonedDateTime then = preferences.rhythm().end(now.atZone(preferences.zone()), preferences.at());
    boolean pressing = due.stream().map(reminder -> named.get(reminder.occurrence())).filter(Objects::nonNull)
        .anyMatch(each -> !each.date().isBefore(today()) && each.date().isBefore(then.toLocalDate()));
    return pressing || !then.toInstant().isAfter(now) ? Optional.empty() : Optional.of(then.toInstant());
  }

  Language language() {
    return subscriber.language();
  }

  private Reply.Reminded reminded(Due due, List<Reminder> rungs) {
    Reminder nearest = rungs.stream().min(Comparator.comparingInt(Reminder::rung)).orElseThrow();
    Duration late = Duration.between(nearest.at(), now);
    return new Reply.Reminded(inLanguage(due.shown()), due.towards(),
        due.date().equals(due.occurrence().date()) ? Optional.empty() : Optional.of(due.occurrence().date()),
        late.compareTo(PUNCTUAL) < 0 ? Optional.empty() : Optional.of(late), rungs.stream().map(Reminder::rung)
            .filter(rung -> rung != nearest.rung()).sorted(Comparator.reverseOrder()).toList());
  }

  private Occurrence inLanguage(Occurrence occurrence) {
    return Step.is(occurrence)
        ? occurrence
        : revision().find(occurrence.resolution()).map(found -> found.in(language()).occurrence(occurrence))
            .orElse(occurrence);
  }

  private Optional<Reply.News> news(News news) {
    Optional<Settlement> settlement = books.settlements().of(news.occurrence()).stream()
        .filter(each -> each.ordinal() == news.ordinal()).findFirst();
    return agenda.dates(subscriber).stream().filter(dated -> dated.occurrence().key().equals(news.occurrence()))
        .findFirst()
        .flatMap(dated -> settlement.map(each -> new Reply.News(
            new Dated(dated.occurrence(), dated.date(), Optional.of(each)).shown(subscriber.preferences().zone()),
            news.undone())));
  }

  /// What is overdue, and what is due within four weeks.
  private List<Reply.Dated> overview() {
    return agenda.of(subscriber).filter(due -> !due.date().isAfter(today().plusDays(DAYS_OF_A_DIGEST)))
        .sorted(Comparator.comparing(Due::date))
        .map(due -> new Dated(due.occurrence(), due.date(), Optional.empty()).shown(subscriber.preferences().zone()))
        .toList();
  }

  private List<String> successors(List<Reply.Reminded> dates) {
    boolean asking = dates.stream().map(Reply.Reminded::occurrence)
        .anyMatch(each -> Succession.asks(each) || each.deadline().about().kind() == Deadline.Kind.MANDATE_END);
    return asking ? agenda.successors(subscriber).stream().map(Resolution::symbol).toList() : List.of();
  }

  private Revision revision() {
    return agenda.revision();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(now, subscriber.preferences().zone());
  }
}
