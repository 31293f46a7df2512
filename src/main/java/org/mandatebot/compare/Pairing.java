package org.mandatebot.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mandatebot.compare.Paragraphs.Compared;
import org.mandatebot.mandate.Paragraph;

/// What there is to tell of a pair: its words, and the figures among those that changed.
final class Pairing {
  private Pairing() {
  }

  static Compared fresh(Paragraph paragraph, List<Token> tokens) {
    ParagraphPair pair = new ParagraphPair.New(paragraph);
    return new Compared(pair, figures(tokens).map(each -> now(each, pair)).toList());
  }

  static Compared gone(Paragraph paragraph, List<Token> tokens) {
    ParagraphPair pair = new ParagraphPair.Gone(paragraph);
    return new Compared(pair, figures(tokens).map(each -> was(each, pair)).toList());
  }

  static Compared reworded(Paragraph was, Paragraph is, WordDiff words) {
    ParagraphPair pair = new ParagraphPair.Reworded(was, is, words.pieces(), words.brief());
    List<Figure> left = new ArrayList<>(words.changes().stream().flatMap(run -> figures(run.after())).toList());
    List<Figure> lost = words.changes().stream().flatMap(run -> figures(run.before()))
        .filter(old -> !removeSame(left, old)).toList();
    List<FigureChange> changes = new ArrayList<>();
    for (WordDiff.Run run : words.changes())
      changes.addAll(changes(figures(run.before()).filter(lost::contains).toList(),
          new ArrayList<>(figures(run.after()).filter(left::contains).toList()), pair));
    return new Compared(pair, changes);
  }

  /// Within one change of words, a figure became another if both are the only one of what they count.
  private static List<FigureChange> changes(List<Figure> olds, List<Figure> news, ParagraphPair pair) {
    List<FigureChange> changes = new ArrayList<>();
    for (Figure old : olds) {
      List<Figure> rivals = olds.stream().filter(each -> countsSame(each, old)).toList();
      List<Figure> successors = news.stream().filter(each -> countsSame(each, old)).toList();
      if (rivals.size() == 1 && successors.size() == 1) {
        changes.add(new FigureChange(Optional.of(old), Optional.of(successors.getFirst()), pair));
        news.remove(successors.getFirst());
      } else
        changes.add(was(old, pair));
    }
    news.forEach(each -> changes.add(now(each, pair)));
    return changes;
  }

  private static boolean countsSame(Figure one, Figure other) {
    return one.kind() == other.kind()
        && (one.kind() != Figure.Kind.AMOUNT || one.unit().equalsIgnoreCase(other.unit()));
  }

  /// A figure that only stands at another place of its paragraph is no change.
  private static boolean removeSame(List<Figure> figures, Figure figure) {
    return figures.stream().filter(each -> each.says(figure)).findFirst().filter(figures::remove).isPresent();
  }

  private static FigureChange was(Figure figure, ParagraphPair pair) {
    return new FigureChange(Optional.of(figure), Optional.empty(), pair);
  }

  private static FigureChange now(Figure figure, ParagraphPair pair) {
    return new FigureChange(Optional.empty(), Optional.of(figure), pair);
  }

  private static Stream<Figure> figures(List<Token> tokens) {
    return tokens.stream().flatMap(token -> token.figure().stream());
  }
}
