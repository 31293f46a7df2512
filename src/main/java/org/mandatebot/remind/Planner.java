package org.mandatebot.remind;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mandatebot.catalogue.Revision;
import org.mandatebot.mandate.Occurrence;
import org.mandatebot.remind.Reminders.Planned;

/// Which rungs of which occurrences a chat is to be reminded of, and when, under one revision; and which successors it is
/// to be asked about, from `now` on. Pure: no clock, no store.
final class Planner {
  private final List<Occurrence> occurrences;
  private final List<Succession> successions;
  private final Instant now;

  Planner(Revision revision, Instant now) {
    this.now = now;
    successions = Succession.in(revision);
    occurrences = revision.resolutions().stream().flatMap(resolution -> resolution.occurrences().stream())
        .filter(occurrence -> occurrence.deadline().about().restates().isEmpty()).toList();
  }

  /// Every rung, also those that are past: a planned reminder that fell due unsent is still wanted. What is past and was
  /// never planned is for [Difference] to leave out.
  List<Planned> plan(Subscriber subscriber) {
    return Stream.concat(rungs(subscriber), questions(subscriber)).toList();
  }

  private Stream<Planned> rungs(Subscriber subscriber) {
    return occurrences.stream().filter(subscriber::wants)
        .flatMap(occurrence -> subscriber.preferences().ladder().rungs().stream()
            .map(rung -> new Planned(occurrence, rung, instant(occurrence.date(), rung, subscriber.preferences()))));
  }

  /// Several mandates may be carried on by the same resolution, which is asked about once.
  private Stream<Planned> questions(Subscriber subscriber) {
    return successions.stream().filter(succession -> succession.concerns(subscriber))
        .map(succession -> succession.planned(subscriber.preferences(), now)).collect(Collectors
            .toMap(planned -> planned.occurrence().key(), planned -> planned, (one, same) -> one, LinkedHashMap::new))
        .values().stream();
  }

  /// The chat's hour in the chat's zone, `rung` days before the due date. Where a change of clocks skips that hour it
  /// moves forward with it; where the hour comes twice the first counts ([ZonedDateTime#of]).
  static Instant instant(LocalDate due, int rung, Preferences preferences) {
    return ZonedDateTime.of(due.minusDays(rung), preferences.at(), preferences.zone()).toInstant();
  }
}
