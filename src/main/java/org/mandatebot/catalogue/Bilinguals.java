package org.mandatebot.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mandatebot.draft.Draft;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Names;

/// What entries of a draft are called in both languages. Where the text in the other language says nothing that matches,
/// the words of the first stand for both, with a doubt.
final class Bilinguals {
  private final Language language;
  private final Counterpart counterpart;

  Bilinguals(Draft draft, Optional<Draft> other) {
    language = draft.document().spoken().orElse(Language.EN);
    counterpart = new Counterpart(draft, other);
  }

  Map<String, String> title(String id, String words) {
    return both(words, counterpart.title(id).orElse(words));
  }

  Map<String, String> name(Draft.Actor actor) {
    return both(actor.name(), counterpart.actor(actor.id()).map(Draft.Actor::name).orElse(actor.name()));
  }

  /// What else an actor is called; empty if nothing.
  Optional<Names> also(Draft.Actor actor) {
    List<String> others = counterpart.actor(actor.id()).map(Draft.Actor::also).orElse(List.of());
    return actor.also().isEmpty() && others.isEmpty()
        ? Optional.empty()
        : Optional.of(language == Language.EN ? new Names(actor.also(), others) : new Names(others, actor.also()));
  }

  List<String> doubts(String id, List<String> doubts) {
    return counterpart.found() && counterpart.title(id).isEmpty()
        ? Stream
            .concat(doubts.stream(),
                Stream.of("The text in the other language divides this differently: its title is that of the first."))
            .toList()
        : doubts;
  }

  private Map<String, String> both(String words, String others) {
    Map<String, String> both = new LinkedHashMap<>();
    both.put("en", language == Language.EN ? words : others);
    both.put("fr", language == Language.FR ? words : others);
    return both;
  }
}
