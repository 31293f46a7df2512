package org.mandatebot.ask;

import java.util.List;

/// The labels of sub-paragraphs: letters and small Roman numerals.
final class Labels {
  private static final List<String> ROMAN = romans();

  private Labels() {
  }

  /// Whether the word can be a label: "a", "iii".
  static boolean label(String word) {
    return letter(word) || roman(word);
  }

  static boolean letter(String word) {
    return word.length() == 1 && word.charAt(0) >= 'a' && word.charAt(0) <= 'z';
  }

  static boolean roman(String word) {
    return word.length() <= 6 && !word.isEmpty() && "ivx".indexOf(word.charAt(0)) >= 0 && ROMAN.contains(word);
  }

  /// The place of a label in its list, and the label at a place.
  static int place(String label, boolean roman) {
    return roman ? ROMAN.indexOf(label) + 1 : label.charAt(0) - 'a' + 1;
  }

  static String at(int place, boolean roman) {
    return roman ? ROMAN.get(place - 1) : String.valueOf((char) ('a' + place - 1));
  }

  private static List<String> romans() {
    List<String> ones = List.of("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix");
    return List.of("", "x", "xx", "xxx").stream().flatMap(tens -> ones.stream().map(tens::concat))
        .filter(roman -> !roman.isEmpty()).toList();
  }
}
