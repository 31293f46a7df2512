package org.mandatebot.ask;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mandatebot.ask.Question.Kind;
import org.mandatebot.ask.Question.Token;
import org.mandatebot.ask.Stems.Stem;
import org.mandatebot.mandate.Actor;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Resolution;
import org.mandatebot.mandate.Tag;
import org.mandatebot.mandate.Task;

/// Lists everything asked of an actor or filed under a topic, or what is asked of an actor on a topic.
final class TaskLists {
  private static final Pattern ASKED = Pattern
      .compile("(?<!\\w)(?:what (?:must|should|does|do|is|are|has|have) .*|que (?:doit|doivent) .*|asked of|asks? of|"
          + "told to|expected (?:of|to)|obligations?|responsibilit\\w+|duties|demande a|demandees? a|exige de|attend de|taches?|tasks?)(?!\\w)");
  /// What is asked of somebody, whose name may be an abbreviation whose meaning is not asked for.
  private static final Pattern ASKED_OF = Pattern
      .compile("(?<!\\w)(?:ask(?:s|ed)? (?:of|from|to)|told to|expected (?:of|to|from)|"
          + "obligations?|responsibilit\\w+|duties|(?:have|has|needs?) to do|what (?:must|should) .*|que (?:doit|doivent) .*|"
          + "(?:demand|exig)\\w*(?:-t-on)? (?:a|au|aux|de|du|des)|attend\\w*(?:-on)? (?:de|du|des))(?!\\w)");
  private static final Set<String> GENERIC = Set.of("task", "tach", "ask", "demand", "obligation", "respons", "duti",
      "requir", "request", "expect", "exig", "attend", "thing", "mandat", "resolut", "stop", "do", "faire", "topic",
      "relat", "everyth");
  private static final Pattern TASKS = Pattern.compile("(?<!\\w)(?:tasks?|taches?)(?!\\w)");
  private final Resolution resolution;
  private final Actors actors;
  private final Map<Tag, Set<String>> concepts = new LinkedHashMap<>();
  /// the stems of each name, per language of the question
  private final Map<Actor, Map<Language, Set<Set<String>>>> actorNames = new LinkedHashMap<>();
  private final Map<Tag, Map<Language, Set<Set<String>>>> tagNames = new LinkedHashMap<>();

  TaskLists(Resolution resolution, Actors actors, Understanding understanding) {
    this.resolution = resolution;
    this.actors = actors;
    for (Actor actor : resolution.actors())
      actorNames.put(actor, stems(language -> Stream.concat(Stream.of(actor.name().en(), actor.name().in(language)),
          Stream.concat(actor.also().en().stream(), actor.also().in(language).stream()))));
    for (Tag tag : resolution.tags()) {
      tagNames.put(tag, stems(language -> Stream.of(tag.name().en(), tag.name().in(language))));
      concepts.put(tag,
          Stream.of(Language.values())
              .flatMap(language -> understanding.read(tag.name().in(language), language).concepts().stream())
              .collect(Collectors.toSet()));
    }
  }

  /// A French question may name things in English too.
  private static Map<Language, Set<Set<String>>> stems(Function<Language, Stream<String>> names) {
    Map<Language, Set<Set<String>>> stems = new EnumMap<>(Language.class);
    for (Language language : Language.values())
      stems.put(language,
          names.apply(language)
              .flatMap(name -> EnumSet.of(Language.EN, language).stream().map(each -> stems(name, each)))
              .filter(each -> !each.isEmpty()).collect(Collectors.toSet()));
    return stems;
  }

  private static Set<String> stems(String name, Language language) {
    return Phrases.stems(name, language).stream().filter(stem -> !Words.aside(stem.word(), language)).map(Stem::stem)
        .collect(Collectors.toSet());
  }

  static boolean asksOf(Question question) {
    return ASKED_OF.matcher(question.text()).find();
  }

  Optional<Answer> of(Question question) {
    boolean asked = asksOf(question) || question.asks(Kind.LIST) || ASKED.matcher(question.text()).find();
    if (!asked || question.asks(Kind.COUNT) || question.asks(Kind.WHEN))
      return Optional.empty();
    List<Token> specific = question.content().stream()
        .filter(token -> token.stems().stream().noneMatch(GENERIC::contains)).toList();
    if (specific.isEmpty())
      return Optional.empty();
    return ofActor(question, specific).or(() -> ofTopic(question, specific)).or(() -> onTopic(question, specific));
  }

  /// The tasks of a topic that is called by other words than its name; those of one actor if the question names one.
  private Optional<Answer> onTopic(Question question, List<Token> specific) {
    Optional<Actor> actor = question.actor();
    List<Token> topic = actors.without(actor, specific);
    if (topic.isEmpty() || !(asksOf(question) || TASKS.matcher(question.text()).find()))
      return Optional.empty();
    return concepts.entrySet().stream()
        .filter(tag -> topic.stream().allMatch(token -> token.concepts().stream().anyMatch(tag.getValue()::contains)))
        .map(Map.Entry::getKey).findFirst().flatMap(tag -> tasks(actor, tag));
  }

  private Optional<Answer> tasks(Optional<Actor> actor, Tag tag) {
    List<Task> tasks = resolution.tasks().stream().filter(task -> task.tags().contains(tag.id()))
        .filter(task -> actor.isEmpty() || task.who().contains(actor.get())).toList();
    return tasks.isEmpty()
        ? Optional.empty()
        : Optional.of(new Answer.Tasks(subject(actor, tag, Language.EN), subject(actor, tag, Language.FR), tasks));
  }

  private static String subject(Optional<Actor> actor, Tag tag, Language language) {
    return actor.map(named -> named.name().in(language) + " · ").orElse("") + tag.name().in(language);
  }

  private Optional<Answer> ofActor(Question question, List<Token> specific) {
    for (Actor actor : resolution.actors()) {
      if (!same(specific, question.language(), actorNames.get(actor)))
        continue;
      List<Task> tasks = resolution.tasks().stream().filter(task -> task.who().contains(actor)).toList();
      if (!tasks.isEmpty())
        return Optional.of(new Answer.Tasks(actor.name().en(), actor.name().fr(), tasks));
    }
    return Optional.empty();
  }

  private Optional<Answer> ofTopic(Question question, List<Token> specific) {
    for (Tag tag : resolution.tags()) {
      if (!same(specific, question.language(), tagNames.get(tag)))
        continue;
      Optional<Answer> tasks = tasks(Optional.empty(), tag);
      if (tasks.isPresent())
        return tasks;
    }
    return Optional.empty();
  }

  /// Whether the words are just one of the names.
  private static boolean same(List<Token> words, Language language, @Nullable Map<Language, Set<Set<String>>> names) {
    return names != null && names.getOrDefault(language, Set.of()).stream()
        .anyMatch(stems -> words.stream().allMatch(token -> token.stems().stream().anyMatch(stems::contains))
            && stems.stream().allMatch(stem -> words.stream().anyMatch(token -> token.stems().contains(stem))));
  }
}
