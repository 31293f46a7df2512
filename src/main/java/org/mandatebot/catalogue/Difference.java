package org.mandatebot.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mandatebot.compare.Comparison;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Resolution;

/// What serving one revision instead of another changes about one resolution.
public sealed interface Difference {

  record Added(Resolution resolution) implements Difference {
  }

  record Removed(String symbol) implements Difference {
  }

  /// Its official text in another language, which was not there.
  record TextAdded(Resolution text) implements Difference {
  }

  record TextRemoved(Resolution text) implements Difference {
  }

  /// The main text and its model, or the text in another language alone.
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
      return Stream.of(new Added(Objects.requireNonNull(after)));
    if (after == null)
      return Stream.of(new Removed(before.symbol()));
    return Stream.concat(changed(Comparison.ofStates(before, after)),
        Stream.of(Language.values()).flatMap(language -> translation(before.text(language), after.text(language))));
  }

  private static Stream<Difference> changed(Comparison comparison) {
    return comparison.differs() ? Stream.of(new Changed(comparison)) : Stream.empty();
  }

  private static Stream<Difference> translation(Optional<Resolution> before, Optional<Resolution> after) {
    if (before.isPresent() && after.isPresent())
      return changed(Comparison.of(before.get(), after.get()));
    return Stream.concat(before.map(TextRemoved::new).stream(), after.map(TextAdded::new).stream());
  }

  private static Map<String, Resolution> bySymbol(Revision revision) {
    Map<String, Resolution> bySymbol = new LinkedHashMap<>();
    revision.resolutions().forEach(resolution -> bySymbol.put(resolution.symbol(), resolution));
    return bySymbol;
  }
}
