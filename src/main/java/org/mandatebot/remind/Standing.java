package org.mandatebot.remind;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mandatebot.mandate.Occurrence;

/// What is recorded about every occurrence at a moment.
///
/// @param settlements what counts, by the occurrence's key, the oldest first
record Standing(Map<String, List<Settlement>> settlements) {
  static final Standing NONE = new Standing(Map.of());

  static Standing of(List<Settlement> settlements) {
    return new Standing(settlements.stream().collect(groupingBy(Settlement::occurrence)));
  }

  /// The last word on it.
  Optional<Settlement> of(Occurrence occurrence) {
    List<Settlement> all = settlements.getOrDefault(occurrence.key(), List.of());
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  boolean isOpen(Occurrence occurrence) {
    return of(occurrence).filter(Settlement::closes).isEmpty();
  }

  /// The day on which it is, or was, due.
  ///
  /// @param otherwise unless it was postponed
  LocalDate date(Occurrence occurrence, LocalDate otherwise) {
    return settlements.getOrDefault(occurrence.key(), List.of()).stream()
        .flatMap(each -> each.outcome() instanceof Settlement.Postponed(LocalDate to) ? Stream.of(to) : Stream.empty())
        .reduce(otherwise, (earlier, later) -> later);
  }

  /// The day on which it is due now; empty once nothing is left to do.
  Optional<LocalDate> due(Occurrence occurrence, LocalDate otherwise) {
    return isOpen(occurrence) ? Optional.of(date(occurrence, otherwise)) : Optional.empty();
  }
}
