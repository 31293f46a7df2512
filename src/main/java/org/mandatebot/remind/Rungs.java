package org.mandatebot.remind;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.remind.Reminders.Planned;

/// The rungs that lead to something due, with their instants, for one chat.
///
/// A rung counts the days from its own day to the due date; negative ones come after it. On which day a rung goes out may
/// be another: the working day before, or after a quiet day, but never after the due date.
///
/// @param open rungs that are stored and neither sent nor given up, and for when: those that are due stay where they are
/// @param ended rungs that were sent or refused
record Rungs(Due due, Preferences preferences, Holidays holidays, Instant now, Map<Integer, Instant> open,
    Set<Integer> ended) {
  /// What nobody can submit is over once its day has passed.
  private static final Set<Deadline.Kind> EVENTS = Set.of(Deadline.Kind.MANDATE_END, Deadline.Kind.AUTHORIZATION_END,
      Deadline.Kind.ELECTION);
  /// Longer than any row of days without work.
  private static final int LOOKED_AHEAD = 31;

  /// @param snoozed the day before which the chat wants to hear nothing of it
  Stream<Planned> all(Optional<LocalDate> snoozed) {
    Set<Integer> days = new TreeSet<>(Comparator.reverseOrder());
    due.ladders().forEach(ladder -> days.addAll(ladder.rungs()));
    if (due.ladders().stream().anyMatch(Ladder::overdue)
        && !EVENTS.contains(due.occurrence().deadline().about().kind()))
      days.addAll(overdue());
    snoozed.ifPresent(day -> skipTo(day, days));
    return days.stream().map(rung -> new Planned(due, rung, at(rung, snoozed)));
  }

  /// The next one, and what of the earlier ones is still to be sent: when that was, the next is planned. Those that ended
  /// may be ahead, if they went out by a clock that was.
  private List<Integer> overdue() {
    long passed = -due.shown().daysLeft(today());
    Stream<Integer> late = open.keySet().stream().filter(rung -> rung < 0 && !at(rung).isAfter(now));
    Stream<Integer> next = Stream.iterate((int) -Math.max(1, passed), rung -> rung - 1)
        .filter(rung -> !ended.contains(rung)).limit(LOOKED_AHEAD)
        .filter(rung -> workedOn(due.date().minusDays(rung)) && at(rung).isAfter(now)).limit(1);
    return Stream.concat(late, next).toList();
  }

  private void skipTo(LocalDate day, Set<Integer> days) {
    int rung = (int) due.shown().daysLeft(day);
    days.removeIf(other -> other > rung);
    days.add(rung);
  }

  /// Nothing comes before the day to which it was put off; if nothing is delivered on that, it comes after it.
  private Instant at(int rung, Optional<LocalDate> snoozed) {
    Instant at = at(rung);
    return snoozed.filter(day -> !at.isAfter(instant(day))).map(this::from).orElse(at);
  }

  private Instant from(LocalDate day) {
    long left = due.shown().daysLeft(day);
    return instant(Stream.iterate(day, next -> next.plusDays(1)).limit(left < 0 ? LOOKED_AHEAD : left + 1)
        .filter(this::workedOn).findFirst().orElse(day));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(now, preferences.zone());
  }

  private boolean workedOn(LocalDate day) {
    return !preferences.rhythm().quiet(day) && (!preferences.rhythm().workingDays() || holidays.isWorkingDay(day));
  }

  /// Where its better day has passed unplanned, a rung goes out on its own: late is better than never.
  private Instant at(int rung) {
    return due(rung).orElseGet(() -> {
      LocalDate own = due.date().minusDays(rung);
      Instant best = instant(rung < 0 ? own : better(own));
      return best.isAfter(now) ? best : instant(own);
    });
  }

  private Optional<Instant> due(int rung) {
    return Optional.ofNullable(open.get(rung)).filter(planned -> !planned.isAfter(now));
  }

  private LocalDate better(LocalDate own) {
    Stream<LocalDate> later = Stream.iterate(own, day -> !day.isAfter(due.date()), day -> day.plusDays(1));
    Stream<LocalDate> earlier = Stream.iterate(own, day -> day.minusDays(1));
    return Stream.concat(preferences.rhythm().workingDays() ? Stream.empty() : later, earlier).filter(this::workedOn)
        .findFirst().orElseThrow();
  }

  private Instant instant(LocalDate day) {
    return instant(day, preferences);
  }

  /// The chat's hour in the chat's zone. Where a change of clocks skips that hour it moves forward with it; where the hour
  /// comes twice the first counts ([ZonedDateTime#of]).
  static Instant instant(LocalDate day, Preferences preferences) {
    return ZonedDateTime.of(day, preferences.at(), preferences.zone()).toInstant();
  }
}
