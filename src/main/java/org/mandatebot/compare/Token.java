package org.mandatebot.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mandatebot.mandate.Paragraph;

/// A word, a mark or a whole figure, with the blank before it.
///
/// @param key what makes two tokens the same: the word in plain typography
record Token(String blank, String word, String key, Optional<Figure> figure) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’‑-][\\p{L}\\p{N}]+)*|.", Pattern.DOTALL);
  private static final Pattern BLANK = Pattern.compile("[\\s\\h]*");

  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    List<Figure> figures = new ArrayList<>(Figures.in(text));
    Matcher blank = BLANK.matcher(text);
    Matcher word = WORD.matcher(text);
    for (int at = 0; blank.find(at) && blank.end() < text.length();) {
      int start = blank.end();
      boolean counts = !figures.isEmpty() && figures.getFirst().start() == start;
      Optional<Figure> figure = counts ? Optional.of(figures.removeFirst()) : Optional.empty();
      word.region(start, figures.isEmpty() ? text.length() : figures.getFirst().start());
      int end = figure.isPresent() ? figure.get().end() : word.lookingAt() ? word.end() : start + 1;
      String words = text.substring(start, end);
      tokens.add(new Token(blank.group(), words, Paragraph.folded(words), figure));
      at = end;
    }
    return tokens;
  }

  boolean isMark() {
    return !Character.isLetterOrDigit(word.codePointAt(0));
  }

  boolean same(Token other) {
    return key.equals(other.key);
  }

  @Override
  public String toString() {
    return blank + word;
  }
}
