package org.mandatebot.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.mandatebot.source.Label.Style;

/// The labelled lists open below one paragraph: decides whether `(i)` follows `(h)` or opens a list of numerals, and
/// gives a label that was used before the place that its sequence gives it.
final class Labels {
  private static final List<String> NUMERALS = List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x",
      "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx", "xxi", "xxii", "xxiii", "xxiv", "xxv",
      "xxvi");
  private final Deque<Level> levels = new ArrayDeque<>();

  /// @param depth 1 for the first list below the paragraph
  /// @param label what counts there; the position of an item that has only a bullet
  record Place(int depth, String label, boolean slip) {
  }

  private static final class Level {
    private final Style style;
    private final String bullet;
    private final boolean numerals;
    private int last;

    Level(Label first) {
      style = first.style();
      bullet = style == Style.BULLET ? first.value() : "";
      String small = first.value().toLowerCase(Locale.ROOT);
      numerals = small.equals("i") || (small.length() > 1 && NUMERALS.contains(small));
    }

    boolean holds(Label label) {
      return style == label.style() && (style != Style.BULLET || bullet.equals(label.value())) && index(label) > 0;
    }

    int index(Label label) {
      return switch (style) {
        case BULLET -> last + 1;
        case DIGIT, NUMBER -> Integer.parseInt(label.value());
        case SMALL,
            CAPITAL ->
          numerals
              ? NUMERALS.indexOf(label.value().toLowerCase(Locale.ROOT)) + 1
              : letter(label.value().toLowerCase(Locale.ROOT));
      };
    }

    String label(int index) {
      return switch (style) {
        case BULLET, DIGIT, NUMBER -> String.valueOf(index);
        case SMALL -> small(index);
        case CAPITAL -> small(index).toUpperCase(Locale.ROOT);
      };
    }

    private String small(int index) {
      return numerals ? numeral(index) : letters(index);
    }

    boolean follows(Label label) {
      return holds(label) && index(label) == last + 1;
    }
  }

  /// 1 is `i`; from 27 on letters, for no list is that long.
  static String numeral(int index) {
    return index >= 1 && index <= NUMERALS.size() ? NUMERALS.get(index - 1) : letters(Math.max(index, 1));
  }

  /// Where a label found in the text belongs.
  Place next(Label label) {
    for (Level level : levels)
      if (level.follows(label))
        return at(level, label, false);
    if (opens(label))
      return open(label);
    for (Level level : levels)
      if (level.holds(label)) {
        boolean slip = level.index(label) <= level.last;
        return at(level, slip ? new Label(label.style(), level.label(level.last + 1)) : label, slip);
      }
    return open(label);
  }

  /// Whether a label goes on with a list that is open.
  boolean follows(Label label) {
    return levels.stream().anyMatch(level -> level.follows(label));
  }

  private boolean opens(Label label) {
    return switch (label.value()) {
      case "i", "I" -> true;
      case "a", "A", "1" -> levels.stream().allMatch(level -> level.numerals || level.style != label.style());
      default -> false;
    };
  }

  private Place open(Label label) {
    Level level = new Level(label);
    levels.push(level);
    return at(level, label, false);
  }

  private Place at(Level level, Label label, boolean slip) {
    while (levels.peek() != level)
      levels.pop();
    level.last = Math.max(level.index(label), 1);
    return new Place(levels.size(), level.style == Style.BULLET ? level.label(level.last) : label.value(), slip);
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
