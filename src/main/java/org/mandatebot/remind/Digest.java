package org.mandatebot.remind;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mandatebot.mandate.Bilingual;
import org.mandatebot.mandate.Citation;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.Deadline.About;
import org.mandatebot.mandate.Names;
import org.mandatebot.mandate.Occurrence;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.remind.Reminders.Planned;

/// A week's overview. It travels as a reminder does: the occurrence of a deadline that no text states. When one was sent
/// the next is planned.
final class Digest {
  private static final String ID = "digest";

  private Digest() {
  }

  static boolean is(String key) {
    return key.startsWith("#" + ID + "@");
  }

  /// The one that a reminder's key names.
  static Optional<Due> named(String key) {
    return is(key) ? Optional.of(on(LocalDate.parse(key.substring(key.indexOf('@') + 1)))) : Optional.empty();
  }

  /// The next one, and those that are stored and still to be sent.
  static Stream<Planned> planned(Preferences preferences, Collection<Reminder> known, Instant now) {
    Set<String> ended = known.stream().filter(reminder -> reminder.state().ended()).map(Reminder::occurrence)
        .collect(Collectors.toSet()); // ahead of now, if a clock was
    return preferences.rhythm().digest().stream().flatMap(day -> {
      LocalDate today = LocalDate.ofInstant(now, preferences.zone());
      LocalDate first = today.with(TemporalAdjusters.previousOrSame(day)); // it may be put off to today
      LocalDate next = Stream.iterate(first, week -> week.plusWeeks(1))
          .filter(week -> at(week, preferences).isAfter(now) && !ended.contains(on(week).key())).findFirst()
          .orElseThrow();
      Stream<Planned> late = known.stream().filter(reminder -> reminder.state().open() && !reminder.at().isAfter(now))
          .flatMap(reminder -> named(reminder.occurrence()).stream().map(due -> new Planned(due, 0, reminder.at())));
      return Stream.concat(late, Stream.of(new Planned(on(next), 0, at(next, preferences))));
    });
  }

  /// On a quiet day it comes after it.
  private static Instant at(LocalDate day, Preferences preferences) {
    return preferences.rhythm().end(Rungs.instant(day, preferences).atZone(preferences.zone()), preferences.at())
        .toInstant();
  }

  private static Due on(LocalDate day) {
    return new Due(
        new Occurrence(
            new Deadline.Fixed(new About(ID, new Bilingual("Overview", "Aperçu"), Names.NONE, Deadline.Kind.DUTY,
                new Citation("", ParagraphId.TITLE, ID), List.of(), List.of(), List.of(), Optional.empty()), day),
            day),
        List.of());
  }
}
