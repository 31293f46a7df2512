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
import org.mandatebot.compare.Change.Aspect;
import org.mandatebot.mandate.Actor;
import org.mandatebot.mandate.Citation;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.Deadline.Kind;
import org.mandatebot.mandate.Paragraph;
import org.mandatebot.mandate.Task;
import org.mandatebot.mandate.Term;

/// An entry of a model as it is compared.
///
/// @param sort the kind of a task or deadline, for none becomes one of another kind; the plain name of an actor or term
/// @param says what is compared, aspect by aspect
/// @param council the aspects that are the Council's words rather than a curator's: these also between two resolutions
record Entry<T>(T of, String id, Citation ground, String sort, Map<Aspect, Object> says, Set<Aspect> council) {
  private static final Set<Aspect> ASKED = Set.of(PARAGRAPH, WORDS, ACTORS, DATES, RULE);

  static Entry<Task> of(Task task) {
    return new Entry<>(task, task.id(), task.ground(), "",
        says(task.ground(), Map.of(TITLE, task.title(), ACTORS, names(task.who()), TAGS, Set.copyOf(task.tags()))),
        ASKED);
  }

  static Entry<Deadline> of(Deadline deadline) {
    Deadline.About about = deadline.about();
    return new Entry<>(
        deadline, deadline.id(), about.ground(), sort(about.kind()), says(about.ground(), Map.of(TITLE, about.title(),
            ACTORS, List.of(names(about.who()), names(about.to())), DATES, deadline.dates(), RULE, rule(deadline))),
        ASKED);
  }

  static Entry<Actor> of(Actor actor) {
    return new Entry<>(actor, actor.id(), actor.ground(), plain(actor.name().en()),
        says(actor.ground(), Map.of(TITLE, actor.name())), Set.of());
  }

  static Entry<Term> of(Term term) {
    return new Entry<>(term, term.term(), term.ground(), plain(term.term()),
        says(term.ground(), Map.of(EXPANSION, term.expansion().map(Entry::plain))), Set.of(EXPANSION));
  }

  /// Reports and letters replace each other.
  private static String sort(Kind kind) {
    return (kind == Kind.LETTER ? Kind.REPORT : kind).name();
  }

  private static String plain(String name) {
    return Paragraph.folded(name).toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
  }

  private static Map<Aspect, Object> says(Citation ground, Map<Aspect, Object> more) {
    Map<Aspect, Object> says = new EnumMap<>(more);
    says.put(PARAGRAPH, ground.paragraph());
    says.put(WORDS, Token.of(ground.quote()).stream().map(Token::key).toList());
    return says;
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
