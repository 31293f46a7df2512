package org.mandatebot.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mandatebot.mandate.Paragraph;
import org.mandatebot.mandate.Paragraph.Kind;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Resolution;

/// Pairs the paragraphs of two resolutions: first those of equal words, then the rest by how much speaks for a pair.
final class Paragraphs {
  private final boolean ofOne;
  private final List<Side> before;
  private final List<Side> after;
  private int[] partners;

  /// A paragraph with what is looked at again and again.
  ///
  /// @param words its tokens' keys but for the mark it ends with
  record Side(Paragraph paragraph, List<Token> tokens, List<String> words) {

    static Side of(Paragraph paragraph) {
      List<Token> tokens = Token.of(paragraph.text());
      int end = tokens.size();
      while (end > 1 && tokens.get(end - 1).isMark())
        end--;
      return new Side(paragraph, tokens,
          tokens.subList(0, end).stream().map(Token::key).filter(key -> !key.isEmpty()).toList());
    }

    ParagraphId id() {
      return paragraph.id();
    }
  }

  private Paragraphs(Resolution before, Resolution after) {
    ofOne = before.symbol().equals(after.symbol());
    this.before = sides(before);
    this.after = sides(after);
    partners = new int[this.before.size()];
    Arrays.fill(partners, -1);
  }

  /// In the order of `after`; what is gone stands where it stood.
  static List<Pairing> pair(Resolution before, Resolution after) {
    Paragraphs paragraphs = new Paragraphs(before, after);
    paragraphs.pairEqual();
    paragraphs.pairAlike();
    return paragraphs.inOrder();
  }

  /// All but the header, which differs between any two resolutions.
  private List<Side> sides(Resolution resolution) {
    return resolution.paragraphs().values().stream().filter(each -> ofOne || each.kind() != Kind.TITLE).map(Side::of)
        .toList();
  }

  /// First those of one id, then the rest in order: many a list repeats an item.
  private void pairEqual() {
    Map<ParagraphId, Integer> ids = idsAfter();
    Set<Integer> taken = new LinkedHashSet<>();
    for (int old = 0; old < partners.length; old++) {
      Integer twin = ids.get(before.get(old).id());
      if (twin != null && after.get(twin).words.equals(before.get(old).words) && taken.add(twin))
        partners[old] = twin;
    }
    Map<List<String>, Deque<Integer>> left = new HashMap<>();
    IntStream.range(0, after.size()).filter(now -> !taken.contains(now))
        .forEach(now -> left.computeIfAbsent(after.get(now).words, _ -> new ArrayDeque<>()).add(now));
    for (int old = 0; old < partners.length; old++)
      if (partners[old] < 0)
        partners[old] = Optional.ofNullable(left.get(before.get(old).words)).map(Deque::poll).orElse(-1);
  }

  /// Twice: the second time, what was paired the first time tells which lists belong together.
  private void pairAlike() {
    Likeness likeness = new Likeness(before.stream().map(Side::words).toList(),
        after.stream().map(Side::words).toList());
    Set<Integer> taken = new LinkedHashSet<>(Arrays.stream(partners).boxed().toList());
    int[] equal = partners;
    for (int round = 0; round < 2; round++) {
      Affinity affinity = new Affinity(ofOne, before, after, likeness, partners);
      List<Matching.Pair> pairs = new ArrayList<>();
      for (int old = 0; old < equal.length; old++)
        if (equal[old] < 0)
          pairs.addAll(affinity.pairs(old, taken));
      int[] matched = Matching.partners(pairs, before.size(), after.size());
      partners = IntStream.range(0, equal.length).map(old -> equal[old] < 0 ? matched[old] : equal[old]).toArray();
    }
  }

  private Map<ParagraphId, Integer> idsAfter() {
    Map<ParagraphId, Integer> ids = new HashMap<>();
    IntStream.range(0, after.size()).forEach(now -> ids.put(after.get(now).id(), now));
    return ids;
  }

  private List<Pairing> inOrder() {
    Map<Integer, Integer> partnersBefore = new HashMap<>();
    IntStream.range(0, partners.length).forEach(old -> partnersBefore.put(partners[old], old));
    List<Pairing> pairings = new ArrayList<>();
    int told = 0;
    for (int now = 0; now < after.size(); now++) {
      Integer old = partnersBefore.get(now);
      if (old == null)
        pairings.add(Pairing.added(after.get(now)));
      else {
        gone(told, old).forEach(pairings::add);
        told = Math.max(told, old);
        pairings.add(Pairing.of(before.get(old), after.get(now)));
      }
    }
    gone(told, before.size()).forEach(pairings::add);
    return pairings;
  }

  private Stream<Pairing> gone(int from, int to) {
    return IntStream.range(from, to).filter(old -> partners[old] < 0).mapToObj(old -> Pairing.gone(before.get(old)));
  }
}
