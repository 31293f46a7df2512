package org.mandatebot.compare;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mandatebot.mandate.Actor;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Paragraph;
import org.mandatebot.mandate.Resolution;
import org.mandatebot.mandate.Task;
import org.mandatebot.mandate.Term;

/// What differs between two resolutions, or two states of one. Paragraphs come in the order of the later text, all of
/// them; of the rest only what differs.
public record Comparison(Resolution before, Resolution after, Modelled modelled, List<ParagraphPair> paragraphs,
    List<FigureChange> figures, Changes<Task> tasks, Changes<Deadline> deadlines, Changes<Actor> actors,
    Changes<Term> terms) {

  public Comparison {
    paragraphs = List.copyOf(paragraphs);
    figures = List.copyOf(figures);
  }

  /// What the texts ask for differently, by whichever hands their models were made.
  public static Comparison of(Resolution before, Resolution after) {
    return of(before, after, Modelled.of(before, after));
  }

  /// What differs between two states of what is served, every entry and every title of the models among it.
  public static Comparison ofStates(Resolution before, Resolution after) {
    return of(before, after, Modelled.BOTH);
  }

  private static Comparison of(Resolution before, Resolution after, Modelled modelled) {
    List<Pairing> pairings = Paragraphs.pair(before, after);
    List<ParagraphPair> pairs = pairings.stream().map(Pairing::pair).toList();
    Entries entries = Models.compare(before, after, pairs, modelled.alike());
    return new Comparison(before, after, modelled, pairs,
        pairings.stream().flatMap(each -> each.figures().stream()).toList(), entries.tasks(), entries.deadlines(),
        entries.actors(), entries.terms());
  }

  /// The same for a reader of another language: paragraphs and figures are those of the official texts in it, of every
  /// pair that both texts are loaded of. Which paragraphs are pairs, and what was curated, does not depend on it.
  public Comparison in(Language reader) {
    List<Pairing> pairings = paragraphs.stream().map(pair -> Pairing.in(reader, this, pair)).toList();
    return new Comparison(before, after, modelled, pairings.stream().map(Pairing::pair).toList(),
        pairings.stream().flatMap(each -> each.figures().stream()).toList(), tasks, deadlines, actors, terms);
  }

  /// The language of the official text that a pair is quoted from.
  public Language languageOf(ParagraphPair pair) {
    return pair.after().map(is -> languageOf(after, is))
        .orElseGet(() -> pair.before().map(was -> languageOf(before, was)).orElse(before.language()));
  }

  /// The language that the figures are quoted in.
  public Language figureLanguage() {
    return figures.stream().findFirst().map(figure -> languageOf(figure.pair())).orElse(after.language());
  }

  private static Language languageOf(Resolution resolution, Paragraph paragraph) {
    return Stream.of(Language.values()).filter(each -> !each.equals(resolution.language()))
        .filter(each -> resolution.paragraph(paragraph.id(), each).filter(paragraph::equals).isPresent()).findFirst()
        .orElse(resolution.language());
  }

  /// Two states of one resolution.
  public boolean ofOne() {
    return before.symbol().equals(after.symbol());
  }

  public boolean differs() {
    return differences() > 0;
  }

  /// How many differences there are; a figure is part of its paragraph's.
  public int differences() {
    return differing().size() + tasks.all().size() + deadlines.all().size() + actors.all().size() + terms.all().size();
  }

  /// How many of the differences are something new.
  public int added() {
    return counts().added() + tasks.added().size() + deadlines.added().size() + actors.added().size()
        + terms.added().size();
  }

  /// How many of the differences are something gone.
  public int gone() {
    return counts().gone() + tasks.gone().size() + deadlines.gone().size() + actors.gone().size() + terms.gone().size();
  }

  /// The paragraphs that are not the same.
  public List<ParagraphPair> differing() {
    return paragraphs.stream().filter(ParagraphPair::differs).toList();
  }

  /// The paragraphs that are other words, new or gone.
  public List<ParagraphPair> reworded() {
    return paragraphs.stream().filter(pair -> pair.differs() && !(pair instanceof ParagraphPair.Moved)).toList();
  }

  /// The figures of operative paragraphs, which oblige somebody.
  public List<FigureChange> obliging() {
    return figures.stream().filter(figure -> !figure.pair().preambular()).toList();
  }

  public List<FigureChange> figures(ParagraphPair pair) {
    return figures.stream().filter(figure -> figure.pair().equals(pair)).toList();
  }

  /// A paragraph by its id in the later text, or with a minus in the earlier one; blanks and case do not matter.
  public Optional<ParagraphPair> paragraph(String key) {
    String plain = key.replace(" ", "");
    return paragraphs.stream().filter(pair -> pair.key().replace(" ", "").equalsIgnoreCase(plain)).findFirst();
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
