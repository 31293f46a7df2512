package org.mandatebot.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.mandatebot.mandate.Resolution;

/// Compares two resolutions both ways.
final class Mirror {
  private Mirror() {
  }

  /// What is new one way is gone the other way, and all else is as much.
  static void check(Resolution one, Resolution other) {
    Comparison there = Comparison.of(one, other);
    Comparison back = Comparison.of(other, one);
    assertEquals(counts(there), mirrored(counts(back)));
    assertEquals(changes(there).map(Mirror::sizes).toList(),
        changes(back).map(Mirror::sizes).map(Mirror::mirrored).toList());
  }

  private static Stream<Changes<?>> changes(Comparison comparison) {
    return Stream.of(comparison.tasks(), comparison.deadlines(), comparison.actors(), comparison.terms());
  }

  private static List<Integer> sizes(Changes<?> changes) {
    return List.of(changes.added().size(), changes.gone().size(), changes.changed().size(), changes.moved().size(),
        changes.touched().size());
  }

  private static List<Integer> counts(Comparison comparison) {
    Comparison.Counts counts = comparison.counts();
    return List.of(counts.added(), counts.gone(), counts.same(), counts.moved(), counts.reworded());
  }

  private static List<Integer> mirrored(List<Integer> sizes) {
    return List.of(sizes.get(1), sizes.get(0), sizes.get(2), sizes.get(3), sizes.get(4));
  }
}
