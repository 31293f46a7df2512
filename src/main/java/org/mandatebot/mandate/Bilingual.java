package org.mandatebot.mandate;

import java.util.Objects;

/// A short text in both languages, such as the title of a task.
public record Bilingual(String en, String fr) {
  public Bilingual {
    if (Objects.toString(en, "").isBlank() || Objects.toString(fr, "").isBlank())
      throw new IllegalArgumentException("needs words in en and in fr: en '" + en + "', fr '" + fr + "'");
  }

  public String in(Language language) {
    return switch (language) {
      case EN -> en;
      case FR -> fr;
    };
  }
}
