package org.mandatebot.compare;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Who is whose partner in two lists: the best-scored pair first, each in at most one. No two that are not together would
/// both be better off together.
final class Matching {
  private Matching() {
  }

  record Pair(int before, int after, double score) {
  }

  /// For each of the first list, the index in the second or -1.
  ///
  /// @param pairs those that may be formed; of equals, the first in both lists
  static int[] partners(List<Pair> pairs, int before, int after) {
    int[] partners = new int[before];
    Arrays.fill(partners, -1);
    boolean[] taken = new boolean[after];
    List<Pair> bestFirst = pairs.stream().sorted(
        Comparator.comparingDouble(Pair::score).reversed().thenComparingInt(Pair::before).thenComparingInt(Pair::after))
        .toList();
    for (Pair pair : bestFirst)
      if (partners[pair.before] < 0 && !taken[pair.after]) {
        partners[pair.before] = pair.after;
        taken[pair.after] = true;
      }
    return partners;
  }
}
