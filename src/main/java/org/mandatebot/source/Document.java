package org.mandatebot.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Paragraph;

/// A UN document read into paragraphs, in the order of the text.
///
/// @param symbol such as `S/RES/2584 (2021)`
/// @param meeting the Council's meeting at which it was adopted; empty where the text names none
/// @param language ISO 639-1 code of the text's language, also of one that the bot does not speak
/// @param warnings what was repaired or not understood, with its place; nothing of the text is dropped
public record Document(String symbol, LocalDate adopted, OptionalInt meeting, String language,
    List<Paragraph> paragraphs, List<String> warnings) {
  public Document {
    paragraphs = List.copyOf(paragraphs);
    warnings = List.copyOf(warnings);
  }

  /// The text's language, if the bot speaks it.
  public Optional<Language> spoken() {
    return Language.of(language);
  }

  /// The file is not a document of the kind its reader reads.
  public static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    Unreadable(String reason) {
      super(reason);
    }
  }
}
