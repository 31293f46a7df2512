package org.mandatebot.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mandatebot.compare.Comparison;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Resolution;

/// What serving one revision instead of another changes about one resolution.
public sealed interface Difference {

  record Added(String symbol) implements Difference {
  }

  record Removed(String symbol) implements Difference {
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
      return Stream.of(new Added(Objects.requireNonNull(after).symbol()));
    if (after == null)
      return Stream.of(new Removed(before.symbol()));
    return Stream.concat(Stream.of(Comparison.ofStates(before, after)), translations(before, after))
        .filter(Comparison::differs).map(Changed::new);
  }

  /// Of the texts in other languages that were served and will be; one that comes or goes changes nothing that is asked.
  private static Stream<Comparison> translations(Resolution before, Resolution after) {
    return Stream.of(Language.values()).flatMap(language -> before.text(language).stream()
        .flatMap(text -> after.text(language).stream().map(other -> Comparison.of(text, other))));
  }

  private static Map<String, Resolution> bySymbol(Revision revision) {
    Map<String, Resolution> bySymbol = new LinkedHashMap<>();
    revision.resolutions().forEach(resolution -> bySymbol.put(resolution.symbol(), resolution));
    return bySymbol;
  }
}
