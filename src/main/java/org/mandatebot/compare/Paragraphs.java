package org.mandatebot.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mandatebot.mandate.Paragraph;
import org.mandatebot.mandate.Paragraph.Kind;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Resolution;

/// Pairs the paragraphs of two resolutions by their wording.
final class Paragraphs {

  /// How alike two paragraphs must be at least, wording alone and with all that speaks for the pair. Set on successive
  /// mandates of one mission: below, readers see two different paragraphs.
  private static final double ALIKE = 0.22;
  private static final double ENOUGH = 0.40;

  /// What else speaks for a pair, in the same unit.
  private static final double SAME_ID_OF_ONE_TEXT = 0.5;
  private static final double SAME_ID = 0.03;
  private static final double SAME_PARENT = 0.12;
  private static final double SAME_PLACE = 0.05;
  private static final double OTHER_LEVEL = -0.08;

  private final boolean oneText;
  private final List<Side> before;
  private final List<Side> after;
  private final int[] partners;

  /// A paragraph with what is looked at again and again.
  ///
  /// @param words its tokens but for the mark it ends with
  private record Side(Paragraph paragraph, List<Token> tokens, List<String> words) {
    static Side of(Paragraph paragraph) {
      List<Token> tokens = Token.of(paragraph.text());
      int end = tokens.size();
      while (end > 1 && tokens.get(end - 1).isMark())
        end--;
      return new Side(paragraph, tokens, tokens.subList(0, end).stream().map(Token::key).toList());
    }
  }

  private Paragraphs(Resolution before, Resolution after) {
    oneText = before.symbol().equals(after.symbol());
    this.before = sides(before);
    this.after = sides(after);
    partners = new int[this.before.size()];
    Arrays.fill(partners, -1);
  }

  /// In the order of `after`; what is gone stands where it stood.
  static List<Compared> compare(Resolution before, Resolution after) {
    Paragraphs paragraphs = new Paragraphs(before, after);
    paragraphs.pairEqualOnes();
    paragraphs.pairLikeOnes();
    return paragraphs.inOrder();
  }

  /// A pair, and where its words changed.
  record Compared(ParagraphPair pair, List<FigureChange> figures) {
  }

  /// The header differs between any two resolutions.
  private List<Side> sides(Resolution resolution) {
    return resolution.paragraphs().values().stream().filter(each -> oneText || each.kind() != Kind.TITLE).map(Side::of)
        .toList();
  }

  /// First those of one id, then the rest in order: many a list repeats an item.
  private void pairEqualOnes() {
    Map<ParagraphId, Integer> ids = new HashMap<>();
    Map<List<String>, Deque<Integer>> left = new HashMap<>();
    IntStream.range(0, after.size()).forEach(at -> ids.put(after.get(at).paragraph.id(), at));
    for (int at = 0; at < before.size(); at++) {
      Integer twin = ids.get(before.get(at).paragraph.id());
      if (twin != null && after.get(twin).words.equals(before.get(at).words))
        partners[at] = twin;
    }
    for (int at : free(after.size(), taken()))
      left.computeIfAbsent(after.get(at).words, _ -> new ArrayDeque<>()).add(at);
    for (int at = 0; at < before.size(); at++)
      if (partners[at] < 0)
        partners[at] = Optional.ofNullable(left.get(before.get(at).words)).map(Deque::poll).orElse(-1);
  }

  /// Twice: the second time, the pairs of the first tell which lists belong together.
  private void pairLikeOnes() {
    List<Integer> olds = IntStream.range(0, before.size()).filter(at -> partners[at] < 0).boxed().toList();
    List<Integer> news = free(after.size(), taken());
    Likeness likeness = new Likeness(olds.stream().map(at -> before.get(at).tokens).toList(),
        news.stream().map(at -> after.get(at).tokens).toList());
    Map<ParagraphId, Integer> ids = IntStream.range(0, news.size()).boxed()
        .collect(Collectors.toMap(at -> after.get(news.get(at)).paragraph.id(), at -> at));
    List<Matching.Pair> alike = new ArrayList<>();
    for (int old = 0; old < olds.size(); old++)
      for (int other : candidates(likeness, old, before.get(olds.get(old)).paragraph.id(), ids))
        alike.add(new Matching.Pair(olds.get(old), news.get(other), likeness.of(old, other)));
    for (int round = 0; round < 2; round++) {
      Map<ParagraphId, ParagraphId> paired = pairedIds();
      int[] found = Matching.of(
          alike.stream().map(pair -> scored(pair, paired)).filter(pair -> pair.score() >= ENOUGH).toList(),
          before.size(), after.size()).partners();
      olds.forEach(old -> partners[old] = found[old]);
    }
  }

  /// Those that share words, and in another state of one text the paragraph of the same id.
  private List<Integer> candidates(Likeness likeness, int old, ParagraphId id, Map<ParagraphId, Integer> news) {
    Stream<Integer> twin = oneText ? Stream.ofNullable(news.get(id)) : Stream.of();
    return Stream.concat(likeness.candidates(old).stream(), twin).distinct().toList();
  }

  private Matching.Pair scored(Matching.Pair pair, Map<ParagraphId, ParagraphId> paired) {
    Paragraph old = before.get(pair.before()).paragraph;
    Paragraph now = after.get(pair.after()).paragraph;
    double apart = Math.abs((double) pair.before() / before.size() - (double) pair.after() / after.size());
    double score = pair.score() + SAME_PLACE * (1 - apart);
    boolean sameId = old.id().equals(now.id());
    if (sameId)
      score += oneText ? SAME_ID_OF_ONE_TEXT : SAME_ID;
    if (pair.score() < ALIKE && !(sameId && oneText))
      return new Matching.Pair(pair.before(), pair.after(), 0);
    if (old.kind() != now.kind())
      score += OTHER_LEVEL;
    if (now.parent().isPresent() && old.parent().map(paired::get).equals(now.parent()))
      score += SAME_PARENT;
    return new Matching.Pair(pair.before(), pair.after(), score);
  }

  private boolean[] taken() {
    boolean[] taken = new boolean[after.size()];
    Arrays.stream(partners).filter(partner -> partner >= 0).forEach(partner -> taken[partner] = true);
    return taken;
  }

  private static List<Integer> free(int size, boolean[] taken) {
    return IntStream.range(0, size).filter(at -> !taken[at]).boxed().toList();
  }

  private Map<ParagraphId, ParagraphId> pairedIds() {
    return IntStream.range(0, before.size()).filter(at -> partners[at] >= 0).boxed().collect(
        Collectors.toMap(at -> before.get(at).paragraph.id(), at -> after.get(partners[at]).paragraph.id()));
  }

  private List<Compared> inOrder() {
    Map<Integer, Integer> back = new HashMap<>();
    IntStream.range(0, before.size()).filter(at -> partners[at] >= 0).forEach(at -> back.put(partners[at], at));
    List<Compared> pairs = new ArrayList<>();
    int told = 0;
    for (int at = 0; at < after.size(); at++) {
      Integer old = back.get(at);
      if (old == null)
        pairs.add(Pairing.fresh(after.get(at).paragraph, after.get(at).tokens));
      else {
        for (; told <= old; told++)
          if (partners[told] < 0)
            pairs.add(Pairing.gone(before.get(told).paragraph, before.get(told).tokens));
        pairs.add(pair(before.get(old), after.get(at)));
      }
    }
    for (; told < before.size(); told++)
      if (partners[told] < 0)
        pairs.add(Pairing.gone(before.get(told).paragraph, before.get(told).tokens));
    return pairs;
  }

  private static Compared pair(Side was, Side is) {
    if (!was.words.equals(is.words))
      return Pairing.reworded(was.paragraph, is.paragraph, WordDiff.between(was.tokens, is.tokens));
    return new Compared(was.paragraph.id().equals(is.paragraph.id())
        ? new ParagraphPair.Same(was.paragraph, is.paragraph)
        : new ParagraphPair.Moved(was.paragraph, is.paragraph), List.of());
  }
}
