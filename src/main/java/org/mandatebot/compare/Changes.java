package org.mandatebot.compare;

import java.util.List;
import java.util.stream.Stream;

/// What became of the entries of one kind; those that are the same are not in it.
public record Changes<T>(List<Change<T>> all) {
  public Changes {
    all = List.copyOf(all);
  }

  public List<T> added() {
    return all.stream().flatMap(change -> change instanceof Change.New<T>(T after) ? Stream.of(after) : Stream.empty())
        .toList();
  }

  public List<T> gone() {
    return all.stream()
        .flatMap(change -> change instanceof Change.Gone<T>(T before) ? Stream.of(before) : Stream.empty()).toList();
  }

  /// Those that differ in more than their paragraph.
  public List<Change.Changed<T>> changed() {
    return pairs().filter(pair -> !pair.onlyMoved()).toList();
  }

  public List<Change.Changed<T>> moved() {
    return pairs().filter(Change.Changed::onlyMoved).toList();
  }

  private Stream<Change.Changed<T>> pairs() {
    return all.stream().flatMap(change -> change instanceof Change.Changed<T> pair ? Stream.of(pair) : Stream.empty());
  }

  public List<Change.Touched<T>> touched() {
    return all.stream()
        .flatMap(change -> change instanceof Change.Touched<T> touched ? Stream.of(touched) : Stream.empty()).toList();
  }
}
