package org.mandatebot.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mandatebot.compare.Comparison;
import org.mandatebot.mandate.Resolution;

/// What serving one revision instead of another changes about one resolution.
public sealed interface Difference {

  record Added(String symbol) implements Difference {
  }

  record Removed(String symbol) implements Difference {
  }

  record Changed(Comparison comparison) implements Difference {
  }

  static List<Difference> between(Revision before, Revision after) {
    Map<String, Resolution> old = bySymbol(before);
    Map<String, Resolution> now = bySymbol(after);
    return Stream.concat(old.keySet().stream(), now.keySet().stream()).distinct()
        .flatMap(symbol -> of(old.get(symbol), now.get(symbol))).toList();
  }

  private static Stream<Difference> of(@Nullable Resolution before, @Nullable Resolution after) {
    if (before == null)
      return Stream.of(new Added(Objects.requireNonNull(after).symbol()));
    if (after == null)
      return Stream.of(new Removed(before.symbol()));
    return Stream.of(Comparison.of(before, after)).filter(Comparison::differs).map(Changed::new);
  }

  private static Map<String, Resolution> bySymbol(Revision revision) {
    Map<String, Resolution> bySymbol = new LinkedHashMap<>();
    revision.resolutions().forEach(resolution -> bySymbol.put(resolution.symbol(), resolution));
    return bySymbol;
  }
}
