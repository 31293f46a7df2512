package org.mandatebot.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.mandatebot.remind.RehearsalClock;
import org.mandatebot.remind.Reminders;

/// The time in the console's chat. In a rehearsal it can be moved ahead, never back.
@Singleton
@Requires(condition = Exposure.Local.class)
final class ConsoleClock {
  private final InstantSource clock;
  private final Optional<RehearsalClock> rehearsal;
  private final Reminders reminders;

  ConsoleClock(InstantSource clock, Optional<RehearsalClock> rehearsal, Reminders reminders) {
    this.clock = clock;
    this.rehearsal = rehearsal;
    this.reminders = reminders;
  }

  /// How far ahead.
  enum Move {
    @JsonProperty("next-day")
    NEXT_DAY, @JsonProperty("next-week")
    NEXT_WEEK, @JsonProperty("next-reminder")
    NEXT_REMINDER
  }

  /// Now, in the chat's zone.
  ZonedDateTime now() {
    return clock.instant().atZone(reminders.preferences(ConsoleChat.ID).zone());
  }

  boolean movable() {
    return rehearsal.isPresent();
  }

  /// Whether it moved: the real clock does not, nor does any to a reminder that is not planned.
  synchronized boolean move(Move move) {
    Optional<Instant> target = switch (move) {
      case NEXT_DAY -> Optional.of(now().plusDays(1).toInstant());
      case NEXT_WEEK -> Optional.of(now().plusWeeks(1).toInstant());
      case NEXT_REMINDER -> nextReminder();
    };
    if (rehearsal.isEmpty() || target.isEmpty())
      return false;
    rehearsal.get().jumpTo(target.get());
    return true;
  }

  /// What is due by now is on its way already.
  private Optional<Instant> nextReminder() {
    return reminders.ahead(ConsoleChat.ID, Instant.MAX).stream().map(Reminders.Planned::at)
        .filter(clock.instant()::isBefore).min(Instant::compareTo);
  }
}
