package org.mandatebot.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mandatebot.ask.Question.Token;
import org.mandatebot.ask.Stems.Stem;
import org.mandatebot.mandate.Actor;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Resolution;

/// Finds the actors that questions name, by their names and by what people call them.
final class Actors {
  private final Resolution resolution;
  private final Map<Language, Phrases> phrases = new EnumMap<>(Language.class);
  private final Map<Actor, Set<String>> stems = new HashMap<>();

  Actors(Resolution resolution) {
    this.resolution = resolution;
    for (Language language : Language.values()) {
      Phrases names = new Phrases();
      for (Actor actor : resolution.actors())
        names(actor, language).forEach(name -> {
          names.add(name, language, actor.id());
          Phrases.stems(name, language).stream().map(Stem::stem)
              .forEach(stems.computeIfAbsent(actor, none -> new HashSet<>())::add);
        });
      phrases.put(language, names);
    }
  }

  private static Stream<String> names(Actor actor, Language language) {
    return Stream.concat(Stream.of(actor.name().in(language)), actor.also().in(language).stream());
  }

  /// The actor whose name takes up most of a question.
  Optional<Actor> named(String question) {
    List<Phrases.Hit> hits = new ArrayList<>();
    phrases.forEach((language, names) -> hits
        .addAll(names.find(Phrases.stems(question, language).stream().map(Stem::stem).toList())));
    return hits.stream().max(Comparator.comparingInt(hit -> hit.to() - hit.from()))
        .flatMap(hit -> resolution.actors().stream().filter(actor -> actor.id().equals(hit.meaning())).findFirst());
  }

  /// The words that are not the actor's name.
  List<Token> without(Optional<Actor> actor, List<Token> words) {
    Set<String> name = actor.map(stems::get).orElse(Set.of());
    return words.stream().filter(word -> word.stems().stream().noneMatch(name::contains)).toList();
  }
}
