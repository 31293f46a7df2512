package org.mandatebot.compare;

import static org.mandatebot.compare.Change.Aspect.ACTORS;
import static org.mandatebot.compare.Change.Aspect.DATES;
import static org.mandatebot.compare.Change.Aspect.EXPANSION;
import static org.mandatebot.compare.Change.Aspect.PARAGRAPH;
import static org.mandatebot.compare.Change.Aspect.RULE;
import static org.mandatebot.compare.Change.Aspect.TAGS;
import static org.mandatebot.compare.Change.Aspect.TITLE;
import static org.mandatebot.compare.Change.Aspect.WORDS;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mandatebot.compare.Change.Aspect;
import org.mandatebot.mandate.Actor;
import org.mandatebot.mandate.Citation;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.Deadline.Kind;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Paragraph;
import org.mandatebot.mandate.Task;
import org.mandatebot.mandate.Term;

/// An entry of a model as it is compared.
///
/// @param words those it rests on, in plain typography
/// @param names what it is called in its text; none for what is known by its words alone
/// @param sort the kind of a task or deadline, for none becomes one of another kind; the plain name of an actor or term
/// @param says what is compared, aspect by aspect
/// @param council the aspects that are the Council's words rather than a curator's: these also between two resolutions
record Entry<T>(T of, String id, Citation ground, List<String> words, List<String> names, String sort,
    Map<Aspect, Object> says, Set<Aspect> council) {
  private static final Set<Aspect> ASKED = Set.of(PARAGRAPH, WORDS, ACTORS, DATES, RULE);

  static Entry<Task> of(Task task) {
    return asked(task, task.id(), task.ground(), "",
        Map.of(TITLE, task.title(), ACTORS, names(task.who()), TAGS, Set.copyOf(task.tags())));
  }

  static Entry<Deadline> of(Deadline deadline) {
    Deadline.About about = deadline.about();
    return asked(deadline, deadline.id(), about.ground(), sort(about.kind()), Map.of(TITLE, about.title(), ACTORS,
        List.of(names(about.who()), names(about.to())), DATES, deadline.dates(), RULE, rule(deadline)));
  }

  static Entry<Actor> of(Actor actor) {
    Language language = actor.ground().language();
    List<String> names = Stream
        .concat(Stream.of(actor.ground().quote(), actor.name().in(language)), actor.also().in(language).stream())
        .toList();
    return named(actor, actor.id(), actor.ground(), names, actor.name().en(), Map.of(TITLE, actor.name()), Set.of());
  }

  static Entry<Term> of(Term term) {
    return named(term, term.term(), term.ground(), List.of(term.term(), term.ground().quote()), term.term(),
        Map.of(EXPANSION, term.expansion().map(Entry::plain)), Set.of(EXPANSION));
  }

  private static <T> Entry<T> asked(T of, String id, Citation ground, String sort, Map<Aspect, Object> more) {
    return entry(of, id, ground, List.of(), sort, more, ASKED);
  }

  private static <T> Entry<T> named(T of, String id, Citation ground, List<String> names, String name,
      Map<Aspect, Object> more, Set<Aspect> council) {
    return entry(of, id, ground, names, plain(name), more, council);
  }

  private static <T> Entry<T> entry(T of, String id, Citation ground, List<String> names, String sort,
      Map<Aspect, Object> more, Set<Aspect> council) {
    List<String> words = Token.words(ground.quote());
    Map<Aspect, Object> says = new EnumMap<>(more);
    says.put(PARAGRAPH, ground.paragraph());
    says.put(WORDS, words);
    return new Entry<>(of, id, ground, words, names, sort, says, council);
  }

  /// Reports and letters replace each other.
  private static String sort(Kind kind) {
    return (kind == Kind.LETTER ? Kind.REPORT : kind).name();
  }

  /// A name without what copies and curators write differently.
  static String plain(String name) {
    return Paragraph.folded(name).toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
  }

  private static Set<String> names(List<Actor> actors) {
    return actors.stream().map(actor -> actor.name().en()).collect(Collectors.toCollection(TreeSet::new));
  }

  /// The rule without its dates: those are compared by themselves.
  private static Object rule(Deadline deadline) {
    return switch (deadline) {
      case Deadline.Fixed _ -> "fixed";
      case Deadline.Recurring recurring -> List.of(recurring.every(), recurring.assumed());
      case Deadline.Offset offset -> List.of("once", offset.time(), offset.assumed());
      case Deadline.Ahead ahead -> List.of("ahead", ahead.time(), ahead.other().about().kind());
      case Deadline.Following following -> "with " + following.other().about().kind();
      case Deadline.Undated _ -> "undated";
    };
  }
}
