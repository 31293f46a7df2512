package org.mandatebot.remind;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.mandatebot.mandate.Language;

/// How a chat wants to be spoken to and reminded.
///
/// @param language empty: each answer in its question's language, reminders in that in which they were asked for
/// @param at the time of day in `zone` at which reminders go out; never among the quiet hours
/// @param ladder of subscriptions that have none of their own
/// @param resolution the symbol of the one it speaks of unless it names another; empty: whichever is the default
public record Preferences(Optional<Language> language, ZoneId zone, LocalTime at, Ladder ladder,
    Optional<String> resolution, Rhythm rhythm) {
  public static final Preferences DEFAULT = new Preferences(Optional.empty(), ZoneId.of("Africa/Bamako"),
      LocalTime.of(9, 0), Ladder.DEFAULT, Optional.empty());

  public Preferences {
    if (rhythm.quietHours().filter(hours -> hours.include(at)).isPresent())
      throw new IllegalArgumentException(at + " is among the quiet hours");
  }

  public Preferences(Optional<Language> language, ZoneId zone, LocalTime at, Ladder ladder,
      Optional<String> resolution) {
    this(language, zone, at, ladder, resolution, Rhythm.FREE);
  }

  public Preferences speaking(Optional<Language> other) {
    return new Preferences(other, zone, at, ladder, resolution, rhythm);
  }

  public Preferences in(ZoneId other) {
    return new Preferences(language, other, at, ladder, resolution, rhythm);
  }

  public Preferences at(LocalTime other) {
    return new Preferences(language, zone, other, ladder, resolution, rhythm);
  }

  public Preferences with(Ladder other) {
    return new Preferences(language, zone, at, other, resolution, rhythm);
  }

  public Preferences on(Optional<String> other) {
    return new Preferences(language, zone, at, ladder, other, rhythm);
  }

  public Preferences with(Rhythm other) {
    return new Preferences(language, zone, at, ladder, resolution, other);
  }
}
