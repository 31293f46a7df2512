package org.mandatebot.catalogue;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mandatebot.draft.Draft;

/// Which resolution of a catalogue a new one seems to follow: the latest earlier one of the same mission.
final class Predecessors {
  private Predecessors() {
  }

  /// @param mandates of the catalogue; those that cannot be read are passed over
  static Optional<String> of(Draft draft, Stream<@Nullable String> mandates) {
    String mission = DraftFile.mission(draft);
    return mission.isEmpty()
        ? Optional.empty()
        : mandates.flatMap(mandate -> symbol(mandate, mission).stream())
            .filter(symbol -> symbol.matches("S/RES/\\d{1,4} \\(\\d{4}\\)"))
            .filter(symbol -> year(symbol) <= draft.document().adopted().getYear()
                && !symbol.equals(draft.document().symbol()))
            .max(Comparator.comparingInt(Predecessors::number));
  }

  private static Optional<String> symbol(@Nullable String mandate, String mission) {
    try {
      MandateFile file = MandateFile.parse(mandate == null ? "{}" : mandate);
      return mission.equals(file.mission()) ? Optional.ofNullable(file.resolution()) : Optional.empty();
    } catch (MandateFile.Malformed unreadable) {
      return Optional.empty();
    }
  }

  private static int number(String symbol) {
    return Integer.parseInt(symbol.replaceAll("\\D*(\\d{1,4}) .*", "$1"));
  }

  private static int year(String symbol) {
    return Integer.parseInt(symbol.replaceAll(".*\\((\\d{4})\\)", "$1"));
  }
}
