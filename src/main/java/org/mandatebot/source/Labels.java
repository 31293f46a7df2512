package org.mandatebot.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The labelled lists open below one numbered paragraph: decides whether `(i)` follows `(h)` or opens a list of numerals,
/// and gives a label that was used before the place that its sequence gives it.
final class Labels {
  private static final List<String> NUMERALS = List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x",
      "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx", "xxi", "xxii", "xxiii", "xxiv", "xxv",
      "xxvi");
  private final Deque<Level> levels = new ArrayDeque<>();

  /// @param depth 1 for the first list below the paragraph
  record Place(int depth, String label, boolean slip) {
  }

  private static final class Level {
    private final boolean numerals;
    private int last;

    Level(String first) {
      numerals = first.equals("i");
      last = numerals ? 1 : letter(first);
    }

    int index(String label) {
      return numerals ? NUMERALS.indexOf(label) + 1 : letter(label);
    }

    String label(int index) {
      return numerals ? NUMERALS.get(index - 1) : letters(index);
    }
  }

  /// Where a label found in the text belongs.
  Place next(String label) {
    for (Level level : levels)
      if (level.index(label) == level.last + 1)
        return at(level, label, false);
    if (label.equals("i") || (label.equals("a") && levels.stream().allMatch(level -> level.numerals))) {
      levels.push(new Level(label));
      return new Place(levels.size(), label, false);
    }
    for (Level level : levels)
      if (level.index(label) > 0)
        return level.index(label) <= level.last
            ? at(level, level.label(level.last + 1), true)
            : at(level, label, false);
    levels.push(new Level(label));
    return new Place(levels.size(), label, false);
  }

  private Place at(Level level, String label, boolean slip) {
    while (levels.peek() != level)
      levels.pop();
    level.last = level.index(label);
    return new Place(levels.size(), label, slip);
  }

  /// `a` is 1, `z` 26, `aa` 27; 0 for what is no such label.
  private static int letter(String label) {
    if (label.length() == 1)
      return label.charAt(0) - 'a' + 1;
    return label.length() == 2 && label.charAt(0) == label.charAt(1) ? 26 + label.charAt(0) - 'a' + 1 : 0;
  }

  private static String letters(int index) {
    String letter = String.valueOf((char) ('a' + (index - 1) % 26));
    return index > 26 ? letter + letter : letter;
  }
}
