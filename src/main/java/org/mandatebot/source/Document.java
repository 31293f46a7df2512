package org.mandatebot.source;

import java.time.LocalDate;
import java.util.List;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Paragraph;

/// A UN document read into paragraphs, in the order of the text.
///
/// @param symbol such as `S/RES/2584 (2021)`
/// @param warnings what was repaired or not understood, with its place; nothing of the text is dropped
public record Document(String symbol, LocalDate adopted, Language language, List<Paragraph> paragraphs,
    List<String> warnings) {
  public Document {
    paragraphs = List.copyOf(paragraphs);
    warnings = List.copyOf(warnings);
  }

  /// The file is not a document of the kind its reader reads.
  public static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    Unreadable(String reason) {
      super(reason);
    }
  }
}
