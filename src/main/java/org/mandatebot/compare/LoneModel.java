package org.mandatebot.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mandatebot.mandate.Actor;
import org.mandatebot.mandate.Citation;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Paragraph;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Resolution;
import org.mandatebot.mandate.Task;

/// Where one side has a model and the other only its text: each entry's words are looked up in that text.
final class LoneModel {
  private final boolean after;
  private final Map<ParagraphId, ParagraphPair> pairs = new HashMap<>();
  private final String otherText;

  private LoneModel(Resolution other, List<ParagraphPair> pairs, boolean after) {
    this.after = after;
    pairs.forEach(pair -> (after ? pair.after() : pair.before()).ifPresent(own -> this.pairs.put(own.id(), pair)));
    otherText = plain(String.join("\n", other.paragraphs().values().stream().map(Paragraph::text).toList()));
  }

  /// @param after whether the modelled side is the later one
  static Entries of(Resolution modelled, Resolution other, List<ParagraphPair> pairs, boolean after) {
    LoneModel model = new LoneModel(other, pairs, after);
    return new Entries(model.asked(modelled.tasks(), Task::ground),
        model.asked(modelled.deadlines(), deadline -> deadline.about().ground()),
        model.named(modelled.actors(), actor -> names(actor, modelled.language())),
        model.named(modelled.terms(), term -> List.of(term.term())));
  }

  private <T> Changes<T> asked(List<T> entries, Function<T, Citation> ground) {
    return new Changes<>(entries.stream().flatMap(entry -> asked(entry, ground.apply(entry)).stream()).toList());
  }

  private <T> Optional<Change<T>> asked(T entry, Citation ground) {
    return Optional.ofNullable(pairs.get(ground.paragraph())).flatMap(pair -> switch (pair) {
      case ParagraphPair.New _,ParagraphPair.Gone _ -> Optional.of(alone(entry));
      case ParagraphPair.Same _,ParagraphPair.Moved _ -> Optional.empty();
      case ParagraphPair.Reworded reworded -> (after ? reworded.was() : reworded.is()).find(ground.quote()).isPresent()
          ? Optional.empty()
          : Optional.of(new Change.Touched<>(entry, after, pair));
    });
  }

  private static List<String> names(Actor actor, Language language) {
    return Stream
        .concat(Stream.of(actor.ground().quote(), actor.name().in(language)), actor.also().in(language).stream())
        .toList();
  }

  /// New or gone if the other text says none of its names.
  private <T> Changes<T> named(List<T> entries, Function<T, List<String>> names) {
    return new Changes<>(entries.stream()
        .filter(entry -> names.apply(entry).stream().map(LoneModel::plain).noneMatch(otherText::contains))
        .map(this::alone).toList());
  }

  private <T> Change<T> alone(T entry) {
    return after ? new Change.New<>(entry) : new Change.Gone<>(entry);
  }

  private static String plain(String words) {
    return Paragraph.folded(words).toLowerCase(Locale.ROOT);
  }
}
