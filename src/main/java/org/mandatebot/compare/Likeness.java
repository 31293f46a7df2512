package org.mandatebot.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How alike the texts of two lists are, from 0 to 1: the share of their words that they have in common (Dice), a word
/// counting for more the fewer texts it stands in.
final class Likeness {

  /// A word of more texts than this is no reason to compare two of them.
  private static final int COMMON = 400;

  /// Partners worth a look, for each text.
  private static final int CANDIDATES = 12;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<int[]> before;
  private final List<int[]> after;
  private final double[] weights;
  private final List<List<Integer>> texts;

  Likeness(List<List<Token>> before, List<List<Token>> after) {
    this.before = before.stream().map(this::words).toList();
    this.after = after.stream().map(this::words).toList();
    weights = weights();
    texts = texts();
  }

  private int[] words(List<Token> tokens) {
    return tokens.stream().filter(token -> !token.isMark()).map(token -> token.key().toLowerCase(Locale.ROOT))
        .distinct().mapToInt(word -> numbers.computeIfAbsent(word, _ -> numbers.size())).sorted().toArray();
  }

  private double[] weights() {
    double[] weights = new double[numbers.size()];
    Stream.concat(before.stream(), after.stream()).flatMapToInt(Arrays::stream).forEach(word -> weights[word]++);
    Arrays.setAll(weights, word -> Math.log(1 + (before.size() + after.size()) / weights[word]));
    return weights;
  }

  /// The texts of the second list that a word stands in.
  private List<List<Integer>> texts() {
    List<List<Integer>> texts = Stream.<List<Integer>>generate(ArrayList::new).limit(numbers.size()).toList();
    for (int text = 0; text < after.size(); text++)
      for (int word : after.get(text))
        texts.get(word).add(text);
    return texts;
  }

  /// The texts of the second list that share most with one of the first.
  List<Integer> candidates(int text) {
    double[] shared = new double[after.size()];
    for (int word : before.get(text))
      if (texts.get(word).size() <= COMMON)
        texts.get(word).forEach(other -> shared[other] += weights[word]);
    return IntStream.range(0, shared.length).filter(other -> shared[other] > 0).boxed()
        .sorted(Comparator.comparingDouble((Integer other) -> -shared[other])).limit(CANDIDATES).toList();
  }

  double of(int text, int other) {
    int[] words = before.get(text);
    int[] others = after.get(other);
    int[] shared = Arrays.stream(words).filter(word -> Arrays.binarySearch(others, word) >= 0).toArray();
    double all = weight(words) + weight(others);
    return all == 0 ? 0 : 2 * weight(shared) / all;
  }

  private double weight(int[] words) {
    double weight = 0;
    for (int word : words)
      weight += weights[word];
    return weight;
  }
}
