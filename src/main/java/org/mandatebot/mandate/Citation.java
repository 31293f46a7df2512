package org.mandatebot.mandate;

/// What a statement rests on: words of one paragraph.
///
/// @param resolution the symbol, such as `S/RES/2584 (2021)`
/// @param quote contiguous words of the paragraph, character for character
public record Citation(String resolution, ParagraphId paragraph, String quote) {
}
