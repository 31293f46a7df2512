package org.mandatebot.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

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
  private final List<List<Integer>> postings;

  Likeness(List<List<Token>> before, List<List<Token>> after) {
    this.before = before.stream().map(this::words).toList();
    this.after = after.stream().map(this::words).toList();
    int[] texts = new int[numbers.size()];
    postings = IntStream.range(0, numbers.size()).<List<Integer>>mapToObj(word -> new ArrayList<>()).toList();
    this.before.forEach(words -> Arrays.stream(words).forEach(word -> texts[word]++));
    for (int text = 0; text < this.after.size(); text++)
      for (int word : this.after.get(text)) {
        texts[word]++;
        postings.get(word).add(text);
      }
    weights = Arrays.stream(texts).mapToDouble(n -> Math.log(1 + (double) (before.size() + after.size()) / n)).toArray();
  }

  private int[] words(List<Token> tokens) {
    return tokens.stream().filter(token -> !token.isMark()).map(token -> token.key().toLowerCase(Locale.ROOT)).distinct()
        .mapToInt(word -> numbers.computeIfAbsent(word, _ -> numbers.size())).sorted().toArray();
  }

  /// The texts of the second list that share most with one of the first.
  List<Integer> candidates(int text) {
    Map<Integer, Double> shared = new HashMap<>();
    for (int word : before.get(text))
      if (postings.get(word).size() <= COMMON)
        postings.get(word).forEach(other -> shared.merge(other, weights[word], Double::sum));
    return shared.keySet().stream()
        .sorted(Comparator.comparingDouble((Integer other) -> -shared.getOrDefault(other, 0.0))
            .thenComparing(Comparator.naturalOrder()))
        .limit(CANDIDATES).toList();
  }

  double of(int text, int other) {
    int[] words = before.get(text);
    int[] others = after.get(other);
    double all = weight(words) + weight(others);
    int[] shared = Arrays.stream(words).filter(word -> Arrays.binarySearch(others, word) >= 0).toArray();
    return all == 0 ? 0 : 2 * weight(shared) / all;
  }

  private double weight(int[] words) {
    return Arrays.stream(words).mapToDouble(word -> weights[word]).sum();
  }
}
