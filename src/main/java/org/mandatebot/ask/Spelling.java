package org.mandatebot.ask;

/// Slips of the fingers: a letter left out, doubled, swapped with its neighbour or mistaken.
final class Spelling {
  private static final int LONG = 7;
  private static final int SHORTEST_PARAGRAPH = 6;
  private static final String PARA = "para";
  private static final int LONGEST_PARAGRAPH = 13;

  private Spelling() {
  }

  /// Whether `word` is `meant` with one slip after its first letter; a mistaken letter counts in long words alone, where
  /// few others are so near.
  static boolean slip(String word, String meant) {
    int longer = word.length() - meant.length();
    if (longer < -1 || longer > 1 || word.charAt(0) != meant.charAt(0))
      return false;
    int at = 0;
    int shorter = Math.min(word.length(), meant.length());
    while (at < shorter && word.charAt(at) == meant.charAt(at))
      at++;
    return switch (longer) {
      case -1 -> word.regionMatches(at, meant, at + 1, word.length() - at);
      case 1 -> word.regionMatches(at + 1, meant, at, meant.length() - at);
      default -> swapped(word, meant, at) || (meant.length() >= LONG && same(word, meant, at + 1));
    };
  }

  private static boolean swapped(String word, String meant, int at) {
    return at + 1 < word.length() && word.charAt(at) == meant.charAt(at + 1) && word.charAt(at + 1) == meant.charAt(at)
        && same(word, meant, at + 2);
  }

  private static boolean same(String word, String meant, int from) {
    return from > word.length() || word.regionMatches(from, meant, from, word.length() - from);
  }

  /// Whether it is "paragraph" in either language with up to two slips: no word is misspelled as often.
  static boolean likeParagraph(String word) {
    if (word.charAt(0) != 'p' || word.length() < SHORTEST_PARAGRAPH || word.length() > LONGEST_PARAGRAPH)
      return false;
    String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return distance(singular, "paragraph") <= 2 || distance(singular, "paragraphe") <= 2;
  }

  /// Whether it is "para" with its letters mixed up, one too many or one too few.
  static boolean likePara(String word) {
    return word.length() == PARA.length()
        ? word.chars().sorted().boxed().toList().equals(PARA.chars().sorted().boxed().toList())
        : slip(word, PARA);
  }

  /// The number of slips between two words: Damerau and Levenshtein's, where no part is changed twice.
  private static int distance(String one, String other) {
    int[][] table = new int[one.length() + 1][other.length() + 1];
    for (int row = 0; row <= one.length(); row++)
      for (int column = 0; column <= other.length(); column++)
        table[row][column] = row == 0 || column == 0 ? row + column : least(table, one, other, row, column);
    return table[one.length()][other.length()];
  }

  private static int least(int[][] table, String one, String other, int row, int column) {
    boolean equal = one.charAt(row - 1) == other.charAt(column - 1);
    int least = Math.min(table[row - 1][column - 1] + (equal ? 0 : 1),
        1 + Math.min(table[row - 1][column], table[row][column - 1]));
    boolean swapped = row > 1 && column > 1 && one.charAt(row - 1) == other.charAt(column - 2)
        && one.charAt(row - 2) == other.charAt(column - 1);
    return swapped ? Math.min(least, 1 + table[row - 2][column - 2]) : least;
  }
}
