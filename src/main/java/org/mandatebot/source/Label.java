package org.mandatebot.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A label before a paragraph, apart from how it is printed: `(a)`, `a)` and `a.` are the same one.
///
/// @param style labels of different styles belong to different lists
/// @param value what counts: `30`, `a`, `iii`, `A`; the character itself for a bullet
record Label(Style style, String value) {
  enum Style {
    NUMBER, SMALL, CAPITAL, DIGIT, BULLET
  }

  private static final Pattern NUMBER = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){0,5})(?:[.．]| ?[-–])?");
  private static final String SMALL_LETTERS = "[a-z]|([a-z])\\1|[ivx]{1,6}";
  private static final Pattern SMALL = Pattern
      .compile("\\((?<b>" + SMALL_LETTERS + ")\\)|(?<h>" + SMALL_LETTERS.replace("\\1", "\\3") + ")[).]");
  private static final Pattern CAPITAL = Pattern.compile("\\(([A-Z]|[IVX]{1,6})\\)|([A-Z]|[IVX]{1,6})[).]");
  private static final Pattern DIGIT = Pattern.compile("\\((\\d{1,3})\\)|(\\d{1,3})\\)");
  private static final Pattern BULLET = Pattern.compile("[-–—•·*▪◦‣●○]|o");
  private static final Pattern NUMBER_AND_LETTER = Pattern.compile("(\\d{1,3})\\.\\s*(\\(?[a-z]\\))");
  private static final Pattern AROUND = Pattern.compile("[()]|[.．]$| ?[-–]$");
  /// Letters in the order of Arabic lists, and the numerals of lists that Arabic and Chinese texts print.
  private static final String ARABIC = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
  private static final Pattern ARABIC_LETTER = Pattern.compile("\\(([" + ARABIC + "])\u0640?\\)");
  private static final Pattern ARABIC_NUMERAL = Pattern.compile("[’‘'](\\d{1,2})[’‘']");
  private static final Pattern CHINESE_NUMERAL = Pattern.compile("[㈠-㈩]");

  /// A label and what follows it, where both are printed in one line.
  private static final Pattern BEFORE_WORDS = Pattern.compile(
      "(\\d{1,3}(?:\\.\\d{1,3}){0,5}\\.|\\((?:[a-z]{1,6}|[A-Z]{1,6}|\\d{1,3})\\)|(?:[a-z]{1,2}|[ivx]{1,6}|\\d{1,2})\\)|[-–—•·▪●])"
          + "(?:\\s+(.*))?",
      Pattern.DOTALL);

  /// Whether a list begins with it.
  boolean first() {
    return switch (value) {
      case "a", "A", "i", "I", "1" -> true;
      default -> false;
    };
  }

  /// The labels that a mark stands for: one, or two for a slip such as `58.b)`; empty when it is none.
  static List<Label> of(String mark) {
    String plain = latin(mark.strip());
    Matcher both = NUMBER_AND_LETTER.matcher(plain);
    if (both.matches())
      return List.of(new Label(Style.NUMBER, both.group(1)), new Label(Style.SMALL, letters(both.group(2))));
    List<Label> found = new ArrayList<>();
    match(NUMBER, plain, Style.NUMBER).or(() -> match(SMALL, plain, Style.SMALL))
        .or(() -> match(CAPITAL, plain, Style.CAPITAL)).or(() -> match(DIGIT, plain, Style.DIGIT))
        .or(() -> BULLET.matcher(plain).matches() ? Optional.of(new Label(Style.BULLET, plain)) : Optional.empty())
        .ifPresent(found::add);
    return found;
  }

  /// The label that a text begins with, and the words after it; empty when it begins with none.
  static Optional<Matcher> before(String text) {
    Matcher words = BEFORE_WORDS.matcher(text);
    return words.matches() && !of(words.group(1)).isEmpty() ? Optional.of(words) : Optional.empty();
  }

  /// The label that the English text has where another language's has this one.
  private static String latin(String mark) {
    Matcher letter = ARABIC_LETTER.matcher(mark);
    if (letter.matches())
      return "(" + (char) ('a' + ARABIC.indexOf(letter.group(1))) + ")";
    Matcher numeral = ARABIC_NUMERAL.matcher(mark);
    if (numeral.matches())
      return "(" + Labels.numeral(Integer.parseInt(numeral.group(1))) + ")";
    return CHINESE_NUMERAL.matcher(mark).matches() ? "(" + Labels.numeral(mark.charAt(0) - '㈠' + 1) + ")" : mark;
  }

  private static Optional<Label> match(Pattern pattern, String mark, Style style) {
    return pattern.matcher(mark).matches() ? Optional.of(new Label(style, letters(mark))) : Optional.empty();
  }

  private static String letters(String mark) {
    return AROUND.matcher(mark).replaceAll("");
  }
}
