package org.mandatebot.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
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
  private final List<Set<Integer>> candidates;

  /// @param before the keys of the tokens of each text
  Likeness(List<List<String>> before, List<List<String>> after) {
    this.before = before.stream().map(this::words).toList();
    this.after = after.stream().map(this::words).toList();
    weights = weights();
    candidates = candidates();
  }

  private int[] words(List<String> keys) {
    return keys.stream().filter(key -> !Token.isMark(key)).map(key -> key.toLowerCase(Locale.ROOT)).distinct()
        .mapToInt(word -> numbers.computeIfAbsent(word, _ -> numbers.size())).sorted().toArray();
  }

  private double[] weights() {
    double[] weights = new double[numbers.size()];
    Stream.concat(before.stream(), after.stream()).flatMapToInt(Arrays::stream).forEach(word -> weights[word]++);
    Arrays.setAll(weights, word -> Math.log(1 + (before.size() + after.size()) / weights[word]));
    return weights;
  }

  /// Seen from both sides, so that it does not matter which text is the earlier one.
  private List<Set<Integer>> candidates() {
    List<Set<Integer>> candidates = Stream.<Set<Integer>>generate(LinkedHashSet::new).limit(before.size()).toList();
    nearest(before, after, (old, now) -> candidates.get(old).add(now));
    nearest(after, before, (now, old) -> candidates.get(old).add(now));
    return candidates;
  }

  /// For each text, those of another list that share most with it.
  private void nearest(List<int[]> texts, List<int[]> others, BiConsumer<Integer, Integer> near) {
    List<List<Integer>> index = index(others);
    for (int text = 0; text < texts.size(); text++) {
      double[] shared = new double[others.size()];
      for (int word : texts.get(text))
        if (index.get(word).size() <= COMMON)
          for (int other : index.get(word))
            shared[other] += weights[word];
      for (int other : largest(shared))
        near.accept(text, other);
    }
  }

  /// The places of the largest values above 0, the largest first; of equals, to the ninth place, the first.
  private static int[] largest(double[] values) {
    int[] places = new int[CANDIDATES];
    int found = 0;
    for (int place = 0; place < values.length; place++) {
      values[place] = Math.rint(values[place] * 1e9);
      int rank = found;
      while (rank > 0 && values[places[rank - 1]] < values[place])
        rank--;
      if (rank == CANDIDATES || values[place] <= 0)
        continue;
      found = Math.min(found + 1, CANDIDATES);
      System.arraycopy(places, rank, places, rank + 1, found - 1 - rank);
      places[rank] = place;
    }
    return Arrays.copyOf(places, found);
  }

  /// The texts that a word stands in.
  private List<List<Integer>> index(List<int[]> texts) {
    List<List<Integer>> index = Stream.<List<Integer>>generate(ArrayList::new).limit(numbers.size()).toList();
    for (int text = 0; text < texts.size(); text++)
      for (int word : texts.get(text))
        index.get(word).add(text);
    return index;
  }

  /// The texts of the second list that are worth a look for one of the first.
  Set<Integer> candidates(int text) {
    return candidates.get(text);
  }

  double of(int text, int other) {
    int[] words = before.get(text);
    int[] others = after.get(other);
    double all = weight(words) + weight(others);
    return all == 0 ? 0 : 2 * shared(words, others) / all;
  }

  /// Both are sorted.
  private double shared(int[] words, int[] others) {
    double shared = 0;
    for (int one = 0, other = 0; one < words.length && other < others.length;)
      if (words[one] < others[other])
        one++;
      else if (words[one] > others[other])
        other++;
      else {
        shared += weights[words[one++]];
        other++;
      }
    return shared;
  }

  private double weight(int[] words) {
    double weight = 0;
    for (int word : words)
      weight += weights[word];
    return weight;
  }
}
