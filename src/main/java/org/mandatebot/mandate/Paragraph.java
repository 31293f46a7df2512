package org.mandatebot.mandate;

import java.util.List;
import java.util.Optional;

/// A paragraph of a resolution, or a part of one, in the words of the document.
///
/// @param label what is printed before it: `30.`, `(a)`, `(iii)`, `-`; empty for preambular paragraphs
/// @param printed the label as this copy prints it, where that is a slip: `(c)` for `30(e)`
/// @param headings the headings above it, outermost first
/// @param caption the heading on its own line, which is also the first line of `text`; empty if there is none
/// @param text its own words without mark-up and without those of its parts
public record Paragraph(ParagraphId id, Kind kind, String label, Optional<String> printed, List<String> headings,
    Optional<ParagraphId> parent, String caption, String text) {

  public enum Kind {
    TITLE, PREAMBULAR, OPERATIVE, SUB_PARAGRAPH
  }

  public Paragraph {
    headings = List.copyOf(headings);
    if (text.isBlank())
      throw new IllegalArgumentException("paragraph " + id + " has no words");
  }
}
