package org.mandatebot.compare;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Who is whose partner in two lists: the best-scored pair first, each in at most one. No two that are not together would
/// both be better off together.
final class Matching {
  private Matching() {
  }

  /// @param score to the ninth place, so that it is the same in whichever order it was summed up
  record Pair(int before, int after, double score) {
    Pair {
      score = Math.rint(score * 1e9) / 1e9;
    }

    /// Of equals, the first in both lists. The order is the same for two texts as for the same two reversed: what is new
    /// in one comparison is gone in the other.
    private static final Comparator<Pair> BEST_FIRST = Comparator.comparingDouble(Pair::score).reversed()
        .thenComparingInt(pair -> pair.before + pair.after)
        .thenComparingInt(pair -> Math.abs(pair.before - pair.after));
  }

  /// For each of the first list, the index in the second or -1.
  ///
  /// @param pairs those that may be formed
  static int[] partners(List<Pair> pairs, int before, int after) {
    int[] partners = new int[before];
    Arrays.fill(partners, -1);
    boolean[] taken = new boolean[after];
    for (Pair pair : pairs.stream().sorted(Pair.BEST_FIRST).toList())
      if (partners[pair.before] < 0 && !taken[pair.after]) {
        partners[pair.before] = pair.after;
        taken[pair.after] = true;
      }
    return partners;
  }
}
