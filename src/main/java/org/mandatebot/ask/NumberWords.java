package org.mandatebot.ask;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The numbers 1 to 99 in English and French words: "forty-seven", "quarante-sept".
final class NumberWords {
  private static final List<String> EN_SMALL = List.of("", "one", "two", "three", "four", "five", "six", "seven",
      "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
      "nineteen");
  private static final List<String> EN_TENS = List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy",
      "eighty", "ninety");
  private static final List<String> FR_SMALL = List.of("", "un", "deux", "trois", "quatre", "cinq", "six", "sept",
      "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit",
      "dix-neuf");
  private static final List<String> FR_TENS = List.of("", "", "vingt", "trente", "quarante", "cinquante", "soixante",
      "soixante", "quatre-vingt", "quatre-vingt");
  private static final Map<String, Integer> NUMBERS = numbers();

  private NumberWords() {
  }

  /// Longest first, so that "forty-seven" is tried before "forty".
  static List<String> all() {
    return NUMBERS.keySet().stream().sorted((a, b) -> b.length() - a.length()).toList();
  }

  static int value(String words) {
    return NUMBERS.getOrDefault(words.replace(' ', '-').replace("-et-", "-"), 0);
  }

  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (int number = 1; number < 100; number++) {
      int ones = number % 10;
      numbers.put(number < 20 ? EN_SMALL.get(number) : join(EN_TENS.get(number / 10), EN_SMALL.get(ones)), number);
      boolean twenties = (number >= 70 && number < 80) || number >= 90;
      numbers.put(number < 20
          ? FR_SMALL.get(number)
          : join(FR_TENS.get(number / 10), FR_SMALL.get(twenties ? ones + 10 : ones)), number);
    }
    return numbers;
  }

  private static String join(String tens, String ones) {
    return ones.isEmpty() ? tens : tens + "-" + ones;
  }
}
