package org.mandatebot.mandate;

import java.util.Locale;
import java.util.Optional;

/// A language the bot reads and writes. [#code] is its ISO 639-1 code, as in the names of folders and files.
public enum Language {
  EN, FR;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Locale locale() {
    return Locale.of(code());
  }

  /// The language of a tag such as `fr` or `fr-CA` (BCP 47), if the bot speaks it.
  public static Optional<Language> of(String tag) {
    String primary = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    for (Language language : values())
      if (language.code().equals(primary))
        return Optional.of(language);
    return Optional.empty();
  }
}
