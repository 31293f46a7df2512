package org.mandatebot.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mandatebot.compare.Comparison;

/// Every revision that was applied, with its files, for good. They are numbered 1, 2, 3; the newest is the active one,
/// and going back to an earlier one is one more revision.
public interface Revisions {

  /// The active one; empty when none was ever applied.
  Optional<Applied> newest();

  /// The newest first.
  List<Applied> newest(int limit);

  /// What a revision was made of; empty when there is none of that number.
  Optional<FileSet> files(long number);

  /// Adds these in their order, all or none. False, and nothing is added, if the first one's number is taken: so of two
  /// who apply to the same revision one is told to look again.
  boolean add(List<Entry> entries);

  record Entry(Applied applied, FileSet files) {
  }

  /// What is known of a revision.
  ///
  /// @param checksum of its files
  /// @param by who applied it: `telegram:4711`, `console`, or `start` for the files of the first start
  /// @param tally how much it changed
  record Applied(long number, String checksum, Instant at, String by, Tally tally) {
    static final String START = "start";
  }

  /// How many entries of the model became more, other or fewer.
  record Tally(int added, int changed, int removed) {
    static final Tally NONE = new Tally(0, 0, 0);

    static Tally of(List<Difference> differences) {
      return differences.stream().map(Tally::of).reduce(NONE, Tally::plus);
    }

    private static Tally of(Difference difference) {
      return switch (difference) {
        case Difference.Added _,Difference.TextAdded _ -> new Tally(1, 0, 0);
        case Difference.Removed _,Difference.TextRemoved _ -> new Tally(0, 0, 1);
        case Difference.Changed(Comparison comparison) -> new Tally(comparison.added(),
            comparison.differences() - comparison.added() - comparison.gone(), comparison.gone());
      };
    }

    private Tally plus(Tally other) {
      return new Tally(added + other.added, changed + other.changed, removed + other.removed);
    }
  }
}
