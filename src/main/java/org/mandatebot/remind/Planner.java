package org.mandatebot.remind;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.mandatebot.catalogue.Revision;
import org.mandatebot.mandate.Occurrence;
import org.mandatebot.remind.Reminders.Planned;

/// Which rungs of which occurrences a chat is to be reminded of, and when, under one revision. Pure: no clock, no store.
final class Planner {
  private final List<Occurrence> occurrences;

  Planner(Revision revision) {
    occurrences = revision.resolutions().stream().flatMap(resolution -> resolution.occurrences().stream())
        .filter(occurrence -> occurrence.deadline().about().restates().isEmpty()).toList();
  }

  /// Every rung, also those that are past: a planned reminder that fell due unsent is still wanted. What is past and was
  /// never planned is for [Difference] to leave out.
  List<Planned> plan(Subscriber subscriber) {
    return occurrences.stream().filter(subscriber::wants)
        .flatMap(occurrence -> subscriber.preferences().ladder().rungs().stream()
            .map(rung -> new Planned(occurrence, rung, instant(occurrence.date(), rung, subscriber.preferences()))))
        .toList();
  }

  /// The chat's hour in the chat's zone, `rung` days before the due date. Where a change of clocks skips that hour it
  /// moves forward with it; where the hour comes twice the first counts ([ZonedDateTime#of]).
  static Instant instant(LocalDate due, int rung, Preferences preferences) {
    return ZonedDateTime.of(due.minusDays(rung), preferences.at(), preferences.zone()).toInstant();
  }
}
