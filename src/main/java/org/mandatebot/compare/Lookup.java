package org.mandatebot.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mandatebot.mandate.Paragraph;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Resolution;

/// Looks the entries of one side's model up in the other side's text: what became of them when that has no model, or one
/// by another hand which may just not have them.
final class Lookup {
  private final boolean after;
  private final Map<ParagraphId, ParagraphPair> pairs = new HashMap<>();
  private final String otherText;

  /// @param other whose text it is
  /// @param after whether the side with the entries is the later one
  Lookup(Resolution other, List<ParagraphPair> pairs, boolean after) {
    this.after = after;
    pairs.forEach(pair -> (after ? pair.after() : pair.before()).ifPresent(own -> this.pairs.put(own.id(), pair)));
    otherText = plain(String.join("\n", other.paragraphs().values().stream().map(Paragraph::text).toList()));
  }

  /// Empty if the other text says the same.
  <T> Optional<Change<T>> of(Entry<T> entry) {
    return entry.names().isEmpty() ? asked(entry) : named(entry);
  }

  private <T> Optional<Change<T>> asked(Entry<T> entry) {
    return Optional.ofNullable(pairs.get(entry.ground().paragraph())).flatMap(pair -> switch (pair) {
      case ParagraphPair.New _,ParagraphPair.Gone _ -> Optional.of(alone(entry));
      case ParagraphPair.Same _,ParagraphPair.Moved _ -> Optional.empty();
      case ParagraphPair.Reworded(Paragraph was, Paragraph is, var _, var _) ->
        (after ? was : is).find(entry.ground().quote()).isPresent()
            ? Optional.empty()
            : Optional.of(new Change.Touched<>(entry.of(), after, pair));
    });
  }

  /// New or gone if the other text says none of its names.
  private <T> Optional<Change<T>> named(Entry<T> entry) {
    return entry.names().stream().map(Lookup::plain).noneMatch(otherText::contains)
        ? Optional.of(alone(entry))
        : Optional.empty();
  }

  private <T> Change<T> alone(Entry<T> entry) {
    return after ? new Change.New<>(entry.of()) : new Change.Gone<>(entry.of());
  }

  private static String plain(String words) {
    return Paragraph.folded(words).toLowerCase(Locale.ROOT);
  }
}
