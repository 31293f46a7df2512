package org.mandatebot.remind;

import java.util.Comparator;
import java.util.List;

/// The lead times of a chat's reminders: whole days before the due date, the longest first; 0 is the day itself.
public record Ladder(List<Integer> rungs) {
  public static final Ladder DEFAULT = new Ladder(List.of(30, 14, 7, 3, 1, 0));
  private static final int LONGEST = 365;
  private static final int MOST = 12;

  public Ladder {
    rungs = rungs.stream().distinct().sorted(Comparator.reverseOrder()).toList();
    if (rungs.isEmpty() || rungs.size() > MOST || rungs.stream().anyMatch(rung -> rung < 0 || rung > LONGEST))
      throw new IllegalArgumentException("a ladder has 1 to " + MOST + " rungs of 0 to " + LONGEST + " days: " + rungs);
  }
}
