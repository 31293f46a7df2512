package org.mandatebot.ask;

import java.util.ArrayList;
import java.util.List;
import org.mandatebot.mandate.ParagraphId;

/// Counts from one paragraph to another of the same list: 30 to 32, (ii) to (iv), 47-2 to 47-4.
final class Spans {
  private static final int MOST = 100;
  private static final int FAR = 1_000_000;

  private Spans() {
  }

  /// The names between two paragraphs, whether there are such or not; none where the two are in different lists.
  static List<String> between(ParagraphId first, ParagraphId last) {
    String stem = stem(last.value());
    if (!stem(first.value()).equals(stem))
      return List.of();
    Mark from = Mark.of(first.value().substring(stem.length()));
    Mark to = Mark.of(last.value().substring(stem.length()));
    boolean roman = Labels.roman(from.text) && Labels.roman(to.text);
    List<String> between = new ArrayList<>();
    for (int place = from.place(roman) + 1; place < to.place(roman) && between.size() < MOST; place++)
      between.add(stem + to.at(place, roman));
    return between;
  }

  /// The number of the numbered paragraph it is in; beyond all where it is in none.
  static int number(ParagraphId id) {
    int start = id.preambular() ? 2 : 0;
    int end = start;
    while (end < id.value().length() && Character.isDigit(id.value().charAt(end)))
      end++;
    return end == start ? FAR : value(id.value().substring(start, end));
  }

  private static String stem(String id) {
    int end = id.endsWith(")") ? id.lastIndexOf('(') : id.lastIndexOf('-') + 1;
    if (end > 0)
      return id.substring(0, end);
    return id.startsWith("PP") ? "PP" : "";
  }

  private static int value(String digits) {
    return digits.length() > 6 ? FAR : Integer.parseInt(digits);
  }

  /// The last part of a name: a number, or a label in brackets.
  private record Mark(String text, boolean bracketed) {
    static Mark of(String part) {
      return part.startsWith("(") ? new Mark(part.substring(1, part.length() - 1), true) : new Mark(part, false);
    }

    int place(boolean roman) {
      return digits() ? value(text) : Labels.place(text, roman);
    }

    String at(int place, boolean roman) {
      String mark = digits() ? String.valueOf(place) : Labels.at(place, roman);
      return bracketed ? "(" + mark + ")" : mark;
    }

    private boolean digits() {
      return Character.isDigit(text.charAt(0));
    }
  }
}
