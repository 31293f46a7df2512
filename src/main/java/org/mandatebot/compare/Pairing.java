package org.mandatebot.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mandatebot.compare.Paragraphs.Side;
import org.mandatebot.mandate.Figure;
import org.mandatebot.mandate.Figure.Kind;
import org.mandatebot.mandate.Language;

/// A pair of paragraphs and the figures among the words that changed.
record Pairing(ParagraphPair pair, List<FigureChange> figures) {

  static Pairing added(Side is) {
    ParagraphPair pair = new ParagraphPair.New(is.paragraph());
    return new Pairing(pair, figures(is.tokens()).map(each -> now(each, pair)).toList());
  }

  static Pairing gone(Side was) {
    ParagraphPair pair = new ParagraphPair.Gone(was.paragraph());
    return new Pairing(pair, figures(was.tokens()).map(each -> was(each, pair)).toList());
  }

  static Pairing of(Side was, Side is) {
    if (!was.words().equals(is.words()))
      return reworded(was, is, WordDiff.between(was.tokens(), is.tokens()));
    return new Pairing(was.id().equals(is.id())
        ? new ParagraphPair.Same(was.paragraph(), is.paragraph())
        : new ParagraphPair.Moved(was.paragraph(), is.paragraph()), List.of());
  }

  /// A pair as readers of another language see it; as it is, if one of the two is not loaded in it.
  static Pairing in(Language reader, Comparison comparison, ParagraphPair pair) {
    Optional<Side> was = pair.before().flatMap(each -> comparison.before().paragraph(each.id(), reader)).map(Side::of);
    Optional<Side> is = pair.after().flatMap(each -> comparison.after().paragraph(each.id(), reader)).map(Side::of);
    if (was.isPresent() != pair.before().isPresent() || is.isPresent() != pair.after().isPresent())
      return new Pairing(pair, comparison.figures(pair));
    return was.map(old -> is.map(now -> of(old, now)).orElseGet(() -> gone(old)))
        .orElseGet(() -> added(is.orElseThrow()));
  }

  private static Pairing reworded(Side was, Side is, WordDiff words) {
    ParagraphPair pair = new ParagraphPair.Reworded(was.paragraph(), is.paragraph(), words.pieces(), words.brief());
    List<Figure> fresh = new ArrayList<>(words.changes().stream().flatMap(run -> figures(run.after())).toList());
    List<Figure> lost = words.changes().stream().flatMap(run -> figures(run.before()))
        .filter(old -> !removeSame(fresh, old)).toList();
    return new Pairing(pair,
        words.changes().stream().flatMap(run -> changes(figures(run.before()).filter(lost::contains).toList(),
            figures(run.after()).filter(fresh::contains).toList(), pair)).toList());
  }

  /// A figure that only stands at another place of its paragraph is no change.
  private static boolean removeSame(List<Figure> figures, Figure figure) {
    return figures.stream().filter(figure::says).findFirst().filter(figures::remove).isPresent();
  }

  /// Within one change of words, a figure became another if both are the only one that counts such things.
  private static Stream<FigureChange> changes(List<Figure> olds, List<Figure> news, ParagraphPair pair) {
    Stream<FigureChange> lost = olds.stream().map(old -> successor(old, olds, news)
        .map(now -> new FigureChange(Optional.of(old), Optional.of(now), pair)).orElseGet(() -> was(old, pair)));
    return Stream.concat(lost,
        news.stream().filter(now -> successor(now, news, olds).isEmpty()).map(now -> now(now, pair)));
  }

  private static Optional<Figure> successor(Figure figure, List<Figure> own, List<Figure> others) {
    List<Figure> alike = others.stream().filter(figure::countsSame).toList();
    boolean sure = alike.size() == 1 && own.stream().filter(figure::countsSame).count() == 1;
    return sure ? Optional.of(alike.getFirst()) : Optional.empty();
  }

  private static FigureChange was(Figure figure, ParagraphPair pair) {
    return new FigureChange(Optional.of(figure), Optional.empty(), pair);
  }

  private static FigureChange now(Figure figure, ParagraphPair pair) {
    return new FigureChange(Optional.empty(), Optional.of(figure), pair);
  }

  private static Stream<Figure> figures(List<Token> tokens) {
    return tokens.stream().flatMap(token -> token.figure().stream()).filter(figure -> figure.kind() != Kind.REFERENCE);
  }
}
