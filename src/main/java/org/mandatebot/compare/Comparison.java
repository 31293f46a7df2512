package org.mandatebot.compare;

import java.util.List;
import java.util.stream.Stream;
import org.mandatebot.compare.Paragraphs.Compared;
import org.mandatebot.mandate.Actor;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.Resolution;
import org.mandatebot.mandate.Task;
import org.mandatebot.mandate.Term;

/// What differs between two resolutions, or two states of one. Paragraphs come in the order of the later text, all of
/// them; of the rest only what differs.
public record Comparison(Resolution before, Resolution after, List<ParagraphPair> paragraphs,
    List<FigureChange> figures, List<Change<Task>> tasks, List<Change<Deadline>> deadlines, List<Change<Actor>> actors,
    List<Change<Term>> terms) {

  /// Which sides have a model: what a person curated or an import drafted, beyond the text.
  public enum Modelled {
    BOTH, BEFORE, AFTER, NEITHER
  }

  public Comparison {
    paragraphs = List.copyOf(paragraphs);
    figures = List.copyOf(figures);
    tasks = List.copyOf(tasks);
    deadlines = List.copyOf(deadlines);
    actors = List.copyOf(actors);
    terms = List.copyOf(terms);
  }

  public static Comparison of(Resolution before, Resolution after) {
    List<Compared> compared = Paragraphs.compare(before, after);
    List<ParagraphPair> pairs = compared.stream().map(Compared::pair).toList();
    Entries entries = switch (modelled(before, after)) {
      case BOTH -> Models.compare(before, after, pairs);
      case BEFORE -> LoneModel.of(before, after, pairs, false);
      case AFTER -> LoneModel.of(after, before, pairs, true);
      case NEITHER -> Entries.NONE;
    };
    return new Comparison(before, after, pairs,
        compared.stream().flatMap(each -> each.figures().stream()).toList(), entries.tasks(), entries.deadlines(),
        entries.actors(), entries.terms());
  }

  public Modelled modelled() {
    return modelled(before, after);
  }

  private static Modelled modelled(Resolution before, Resolution after) {
    if (hasModel(before))
      return hasModel(after) ? Modelled.BOTH : Modelled.BEFORE;
    return hasModel(after) ? Modelled.AFTER : Modelled.NEITHER;
  }

  private static boolean hasModel(Resolution resolution) {
    return !resolution.tasks().isEmpty() || !resolution.deadlines().isEmpty();
  }

  /// Two states of one resolution.
  public boolean ofOne() {
    return before.symbol().equals(after.symbol());
  }

  public boolean differs() {
    return differences() > 0;
  }

  /// How many differences there are; a changed figure is part of its paragraph's.
  public int differences() {
    return (int) differing().count() + tasks.size() + deadlines.size() + actors.size() + terms.size();
  }

  private Stream<ParagraphPair> differing() {
    return paragraphs.stream().filter(ParagraphPair::differs);
  }

  public Counts counts() {
    return new Counts(count(ParagraphPair.Same.class), count(ParagraphPair.Moved.class),
        count(ParagraphPair.Reworded.class), count(ParagraphPair.New.class), count(ParagraphPair.Gone.class));
  }

  private int count(Class<? extends ParagraphPair> kind) {
    return (int) paragraphs.stream().filter(kind::isInstance).count();
  }

  /// Paragraphs by what became of them.
  public record Counts(int same, int moved, int reworded, int added, int gone) {
  }
}
