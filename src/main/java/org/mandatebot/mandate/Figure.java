package org.mandatebot.mandate;

import java.util.Locale;
import java.util.regex.Pattern;

/// A quantity in a text: "13,289 military personnel", "30 June 2021", "every three months"; or a reference, "paragraphs 30 (a) and
/// 31 below", that is to be read as one, too.
///
/// @param words as the text has them
/// @param start where they begin in the text
public record Figure(Kind kind, String words, int start) {
  private static final Pattern UNIT = Pattern.compile("^\\D*[\\d.,\\h]*-?");

  /// A `REFERENCE` names a resolution, document or paragraph and counts nothing.
  public enum Kind {
    AMOUNT, DATE, INTERVAL, REFERENCE
  }

  public int end() {
    return start + words.length();
  }

  /// Whether both say the same: for amounts, the same number, whatever it counts.
  public boolean says(Figure other) {
    return kind == other.kind && plain().equals(other.plain());
  }

  private String plain() {
    return Paragraph.folded(kind == Kind.AMOUNT ? value() : words).toLowerCase(Locale.ROOT);
  }

  /// Whether both are of a kind and count the same things.
  public boolean countsSame(Figure other) {
    return kind == other.kind && (kind != Kind.AMOUNT || unit().equalsIgnoreCase(other.unit()));
  }

  /// The number of an amount, as printed: "13,289", "$1,500,000".
  public String value() {
    return words.substring(0, words.length() - unit().length()).replaceFirst("[-\\h]+$", "");
  }

  /// What an amount counts, as printed: "military personnel", "%"; empty for money.
  public String unit() {
    return UNIT.matcher(words).replaceFirst("");
  }
}
