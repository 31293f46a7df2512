package org.mandatebot.remind;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The lead times of reminders: whole days before the due date, the longest first; 0 is the day itself.
///
/// @param overdue whether to remind daily from the day after the due date on, until somebody settles what was due
public record Ladder(List<Integer> rungs, boolean overdue) {
  public static final Ladder DEFAULT = new Ladder(List.of(30, 14, 7, 3, 1, 0));
  /// Of what a chat adds of its own.
  static final Ladder SHORT = new Ladder(List.of(7, 3, 1, 0));
  public static final int LONGEST = 365;
  public static final int MOST = 12;
  private static final String OVERDUE = "overdue";

  public Ladder {
    rungs = rungs.stream().distinct().sorted(Comparator.reverseOrder()).toList();
    if ((rungs.isEmpty() && !overdue) || rungs.size() > MOST
        || rungs.stream().anyMatch(rung -> rung < 0 || rung > LONGEST))
      throw new IllegalArgumentException("a ladder has 1 to " + MOST + " rungs of 0 to " + LONGEST + " days: " + rungs);
  }

  /// @param rung negative ones come after the due date
  public boolean has(int rung) {
    return rungs.contains(rung) || (overdue && rung < 0);
  }

  public Ladder(List<Integer> rungs) {
    this(rungs, false);
  }

  /// `30,14,0` or `30,14,0,overdue`
  @Override
  public String toString() {
    return Stream.concat(rungs.stream().map(String::valueOf), Stream.of(OVERDUE).filter(word -> overdue))
        .collect(Collectors.joining(","));
  }

  /// Reads what `toString` wrote.
  public static Ladder parse(String text) {
    List<String> parts = List.of(text.split(",", -1));
    return new Ladder(parts.stream().filter(part -> !part.equals(OVERDUE)).map(Integer::valueOf).toList(),
        parts.contains(OVERDUE));
  }
}
