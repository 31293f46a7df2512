package org.mandatebot.remind;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.mandatebot.mandate.Language;

/// How a chat wants to be spoken to and reminded.
///
/// @param language empty: each answer in its question's language, reminders in English
/// @param at the time of day in `zone` at which reminders go out
/// @param resolution the symbol of the one it speaks of unless it names another; empty: whichever is the default
public record Preferences(Optional<Language> language, ZoneId zone, LocalTime at, Ladder ladder,
    Optional<String> resolution) {
  public static final Preferences DEFAULT = new Preferences(Optional.empty(), ZoneId.of("Africa/Bamako"),
      LocalTime.of(9, 0), Ladder.DEFAULT, Optional.empty());

  public Preferences on(Optional<String> other) {
    return new Preferences(language, zone, at, ladder, other);
  }
}
