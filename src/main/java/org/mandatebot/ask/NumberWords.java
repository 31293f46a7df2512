package org.mandatebot.ask;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The numbers 1 to 99 in English and French words, cardinal and ordinal: "forty-seven", "vingt et unieme".
final class NumberWords {
  private static final List<String> ONES = List.of("one un une first premier premiere premiers premieres unieme",
      "two deux second seconde deuxieme", "three trois third troisieme", "four quatre fourth quatrieme",
      "five cinq fifth cinquieme", "six sixth sixieme", "seven sept seventh septieme set", "eight huit eighth huitieme",
      "nine neuf ninth neuvieme", "ten dix tenth dixieme", "eleven onze eleventh onzieme",
      "twelve douze twelfth douzieme", "thirteen treize thirteenth treizieme",
      "fourteen quatorze fourteenth quatorzieme", "fifteen quinze fifteenth quinzieme",
      "sixteen seize sixteenth seizieme", "seventeen seventeenth", "eighteen eighteenth", "nineteen nineteenth");
  private static final List<String> TENS = List.of("twenty vingt vingts twentieth vingtieme",
      "thirty trente thirtieth trentieme", "forty fourty quarante fortieth quarantieme",
      "fifty cinquante fiftieth cinquantieme", "sixty soixante sixtieth soixantieme", "seventy septante seventieth",
      "eighty eightieth", "ninety nonante ninetieth");
  private static final Map<String, Integer> VALUES = values();
  private static final int SPELLABLE = 5;
  private static final List<String> ORDINALS = VALUES.keySet().stream()
      .filter(word -> word.length() >= SPELLABLE && ordinal(word)).toList();
  private static final List<String> CARDINALS = VALUES.keySet().stream()
      .filter(word -> word.length() >= SPELLABLE && !ordinal(word)).toList();

  private NumberWords() {
  }

  /// @param ordinal whether its last word is one: "forty-third"
  /// @param end the token after it
  record Spelled(int value, boolean ordinal, int end) {
  }

  static boolean known(String word) {
    return VALUES.containsKey(word);
  }

  /// The number whose words start at a token.
  static Optional<Spelled> read(List<Token> tokens, int at) {
    int value = value(tokens, at);
    if (value == 0 || tokens.get(at).text().equals("set"))
      return Optional.empty();
    int end = at + 1;
    if (end < tokens.size() && tokens.get(end).text().equals("hundred"))
      return Optional.of(new Spelled(value * 100, false, end + 1)); // no paragraph has so high a number
    if (value == 4 && joined(tokens, end) < tokens.size() && value(tokens, joined(tokens, end)) == 20) {
      end = joined(tokens, end) + 1;
      value = 80;
    }
    int next = joined(tokens, end);
    int more = ordinal(tokens, end - 1) ? 0 : value(tokens, next);
    if (fits(value, more, tokens, end, next)) {
      end = next + 1;
      value += more;
      if (more == 10 && value(tokens, joined(tokens, end)) >= 7 && value(tokens, joined(tokens, end)) <= 9) {
        value += value(tokens, joined(tokens, end)); // soixante-dix-sept
        end = joined(tokens, end) + 1;
      }
    }
    return Optional.of(new Spelled(value, ordinal(tokens, end - 1), end));
  }

  private static boolean fits(int value, int more, List<Token> tokens, int end, int next) {
    boolean and = next > end && tokens.get(next - 1).text().equals("et");
    if (more == 0 || (and && more != 1 && more != 11))
      return false;
    return switch (value) {
      case 10 -> more >= 7 && more <= 9; // dix-sept
      case 60, 80 -> more < 20;
      default -> value >= 20 && value < 100 && value % 10 == 0 && more < 10;
    };
  }

  /// Past the hyphen or the "et" that joins two words of a number.
  private static int joined(List<Token> tokens, int at) {
    int next = at;
    if (next < tokens.size() && tokens.get(next).text().equals("-"))
      next++;
    if (next < tokens.size() && tokens.get(next).text().equals("et")) {
      next++;
      if (next < tokens.size() && tokens.get(next).text().equals("-"))
        next++;
    }
    return next;
  }

  private static int value(List<Token> tokens, int at) {
    return VALUES.getOrDefault(word(tokens, at), 0);
  }

  private static boolean ordinal(List<Token> tokens, int at) {
    return ordinal(word(tokens, at));
  }

  private static boolean ordinal(String word) {
    return word.endsWith("th") || word.endsWith("ieme") || word.endsWith("rd") || word.startsWith("premier")
        || word.startsWith("second") || word.equals("first");
  }

  /// The number word that a token is or was meant to be; empty if it is none. A slip counts where a number is expected,
  /// after a paragraph's name or within a number, and in an ordinal.
  private static String word(List<Token> tokens, int at) {
    String word = at < tokens.size() ? tokens.get(at).text() : "";
    if (VALUES.containsKey(word))
      return word;
    if (word.length() < SPELLABLE - 1 || !Character.isLetter(word.charAt(0)) || !tokens.get(at).roles().isEmpty())
      return "";
    return (expected(tokens, at) ? CARDINALS : ORDINALS).stream().filter(meant -> Spelling.slip(word, meant))
        .findFirst().orElse("");
  }

  private static boolean expected(List<Token> tokens, int at) {
    Token before = tokens.get(Math.max(at - 1, 0));
    return before.is(Role.PARAGRAPH) || before.is(Role.PP) || before.is(Role.DASH) || VALUES.containsKey(before.text());
  }

  private static Map<String, Integer> values() {
    Map<String, Integer> values = new HashMap<>();
    for (int one = 0; one < ONES.size(); one++)
      for (String word : List.of(ONES.get(one).split(" ", -1)))
        values.put(word, one + 1);
    for (int ten = 0; ten < TENS.size(); ten++)
      for (String word : List.of(TENS.get(ten).split(" ", -1)))
        values.put(word, ten * 10 + 20);
    return values;
  }
}
