package org.mandatebot.compare;

import java.util.Locale;
import org.mandatebot.mandate.Paragraph;

/// A quantity in a text: "13,289 military personnel", "30 June 2021", "every three months"; or a reference, "paragraphs 30 (a) and
/// 31 below", that is to be read as one, too.
///
/// @param words as the text has them
/// @param start where they begin in the text
public record Figure(Kind kind, String words, int start) {

  /// A `REFERENCE` names a resolution, document or paragraph and counts nothing.
  public enum Kind {
    AMOUNT, DATE, INTERVAL, REFERENCE
  }

  int end() {
    return start + words.length();
  }

  /// Whether both say the same: for amounts, the same number, whatever it counts.
  boolean says(Figure other) {
    return kind == other.kind && plain().equals(other.plain());
  }

  private String plain() {
    String plain = Paragraph.folded(words).toLowerCase(Locale.ROOT);
    return kind == Kind.AMOUNT ? plain.substring(0, plain.length() - unit().length()).strip() : plain;
  }

  /// Whether both are of a kind and count the same things.
  boolean countsSame(Figure other) {
    return kind == other.kind && (kind != Kind.AMOUNT || unit().equalsIgnoreCase(other.unit()));
  }

  private String unit() {
    return words.replaceFirst("^\\D*[\\d.,\\h]*", "");
  }
}
