package org.mandatebot.mandate;

import java.util.List;
import java.util.Optional;

/// An abbreviation or short name, with its expansion where the text gives one.
///
/// @param ground where the text defines it, or else first uses it
/// @param alsoIn the other paragraphs that use it
public record Term(String term, Optional<String> expansion, Citation ground, Names also, List<ParagraphId> alsoIn) {
  public Term {
    alsoIn = List.copyOf(alsoIn);
  }
}
