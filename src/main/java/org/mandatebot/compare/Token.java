package org.mandatebot.compare;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mandatebot.mandate.Figure;
import org.mandatebot.mandate.Figures;
import org.mandatebot.mandate.Paragraph;

/// A word, a mark or a whole figure, with the blank before it.
///
/// @param key what makes two tokens the same: the word in plain typography
record Token(String blank, String word, String key, Optional<Figure> figure) {
  private static final Pattern WORD = Pattern
      .compile("[\\p{L}\\p{N}\\p{M}\\p{Cf}]+(?:['’‑-][\\p{L}\\p{N}\\p{M}\\p{Cf}]+)*|.", Pattern.DOTALL);
  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
  private static final Pattern BLANK = Pattern.compile("[\\s\\h]*");

  static List<Token> of(String text) {
    return of(text, new ArrayList<>(Figures.in(text)));
  }

  /// The keys of a text's words, figures not being looked for.
  static List<String> words(String text) {
    return of(text, new ArrayList<>()).stream().map(Token::key).toList();
  }

  private static List<Token> of(String text, List<Figure> figures) {
    List<Token> tokens = new ArrayList<>();
    String plain = Paragraph.folded(text);
    Matcher blank = BLANK.matcher(text);
    Matcher word = WORD.matcher(text);
    for (int at = 0; blank.find(at) && blank.end() < text.length();) {
      int start = blank.end();
      boolean counts = !figures.isEmpty() && figures.getFirst().start() == start;
      Optional<Figure> figure = counts ? Optional.of(figures.removeFirst()) : Optional.empty();
      word.region(start, figures.isEmpty() ? text.length() : figures.getFirst().start());
      int end = figure.isPresent() ? figure.get().end() : word.lookingAt() ? word.end() : start + 1;
      String words = text.substring(start, end);
      tokens.add(new Token(blank.group(), words, key(plain.substring(start, end)), figure));
      at = end;
    }
    return tokens;
  }

  /// Neither how an accent is encoded nor what cannot be seen, such as a soft hyphen, makes another word.
  private static String key(String plain) {
    return plain.chars().allMatch(character -> character < 0x80)
        ? plain
        : UNSEEN.matcher(Normalizer.normalize(plain, Normalizer.Form.NFC)).replaceAll("");
  }

  boolean isMark() {
    return isMark(key);
  }

  static boolean isMark(String key) {
    return key.isEmpty() || !Character.isLetterOrDigit(key.codePointAt(0));
  }

  boolean same(Token other) {
    return key.equals(other.key);
  }

  @Override
  public String toString() {
    return blank + word;
  }
}
