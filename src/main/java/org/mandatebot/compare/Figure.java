package org.mandatebot.compare;

import org.mandatebot.mandate.Paragraph;

/// A quantity in a text: "13,289 military personnel", "30 June 2021", "every three months".
///
/// @param words as the text has them
/// @param start where they begin in the text
public record Figure(Kind kind, String words, int start) {

  public enum Kind {
    AMOUNT, DATE, INTERVAL
  }

  int end() {
    return start + words.length();
  }

  boolean says(Figure other) {
    return kind == other.kind && Paragraph.folded(words).equalsIgnoreCase(Paragraph.folded(other.words));
  }

  /// What is counted: the words after the number.
  String unit() {
    return words.replaceFirst("^\\D*[\\d.,\\h]*", "");
  }
}
