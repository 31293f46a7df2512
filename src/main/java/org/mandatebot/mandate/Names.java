package org.mandatebot.mandate;

import java.util.List;

/// What people call something in chat, besides its title.
public record Names(List<String> en, List<String> fr) {
  public static final Names NONE = new Names(List.of(), List.of());

  public Names {
    en = List.copyOf(en);
    fr = List.copyOf(fr);
  }

  public List<String> in(Language language) {
    return switch (language) {
      case EN -> en;
      case FR -> fr;
    };
  }
}
