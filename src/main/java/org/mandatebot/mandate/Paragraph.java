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
    TITLE, PREAMBULAR, OPERATIVE, SUB_PARAGRAPH, ANNEX, NOTE
  }

  public Paragraph {
    headings = List.copyOf(headings);
    if (text.isBlank())
      throw new IllegalArgumentException("paragraph " + id + " has no words");
  }

  /// The paragraph's own characters for some words, if it says them. Typographic quotes, dashes and spaces are taken as
  /// equal to plain ones, for copies vary in them; nothing else is.
  public Optional<String> find(String words) {
    int start = folded(text).indexOf(folded(words.strip()));
    return start < 0 ? Optional.empty() : Optional.of(text.substring(start, start + words.strip().length()));
  }

  /// The words with plain quotes, dashes and spaces for typographic ones, character by character.
  public static String folded(String words) {
    StringBuilder folded = new StringBuilder(words);
    for (int at = 0; at < folded.length(); at++)
      folded.setCharAt(at, switch (folded.charAt(at)) {
        case '\u2018', '\u2019' -> '\'';
        case '\u201c', '\u201d' -> '"';
        case '\u2013', '\u2014', '\u2011' -> '-';
        case '\u00a0', '\u202f', '\n', '\t' -> ' ';
        default -> folded.charAt(at);
      });
    return folded.toString();
  }

  /// Words with every run of white space, no-break spaces and control characters included, as one blank, and none at their
  /// ends.
  public static String line(CharSequence words) {
    StringBuilder line = new StringBuilder(words.length());
    boolean space = true;
    for (int at = 0; at < words.length(); at++) {
      char each = words.charAt(at);
      boolean visible = each > ' ' && (each < 127 || !(Character.isSpaceChar(each) || Character.isISOControl(each)));
      if (visible)
        line.append(each);
      else if (!space)
        line.append(' ');
      space = !visible;
    }
    return line.substring(0, space && !line.isEmpty() ? line.length() - 1 : line.length());
  }
}
