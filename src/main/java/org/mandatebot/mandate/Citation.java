package org.mandatebot.mandate;

/// What a statement rests on: words of one paragraph.
///
/// @param resolution the symbol, such as `S/RES/2584 (2021)`
/// @param quote contiguous words of the paragraph, character for character
/// @param language the official text that they stand in
public record Citation(String resolution, ParagraphId paragraph, String quote, Language language) {

  /// In the English text.
  public Citation(String resolution, ParagraphId paragraph, String quote) {
    this(resolution, paragraph, quote, Language.EN);
  }
}
