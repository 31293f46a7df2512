package org.mandatebot.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mandatebot.compare.Paragraphs.Side;
import org.mandatebot.mandate.ParagraphId;

/// How much speaks for pairing two paragraphs: wording first, then their place. The figures were set on successive
/// mandates of one mission, so that pairs are formed where a reader sees one paragraph.
final class Affinity {

  /// How alike two paragraphs are at least, wording alone.
  private static final double ALIKE = 0.22;

  /// How much speaks for a pair at least.
  private static final double ENOUGH = 0.35;

  private static final double SAME_PLACE = 0.05;
  private static final double SAME_ID = 0.03;
  private static final double SAME_ID_OF_ONE_TEXT = 0.5;
  private static final double SAME_PARENT = 0.12;
  private static final double SAME_PARTS = 0.25;
  private static final double OTHER_KIND = -0.08;

  private final boolean ofOne;
  private final List<Side> before;
  private final List<Side> after;
  private final Likeness likeness;
  private final Map<ParagraphId, ParagraphId> paired = new HashMap<>();
  private final Map<ParagraphId, ParagraphId> hosts = new HashMap<>();
  private final Map<ParagraphId, Integer> places = new HashMap<>();

  /// @param partners what is paired so far
  Affinity(boolean ofOne, List<Side> before, List<Side> after, Likeness likeness, int[] partners) {
    this.ofOne = ofOne;
    this.before = before;
    this.after = after;
    this.likeness = likeness;
    IntStream.range(0, after.size()).forEach(now -> places.put(after.get(now).id(), now));
    for (int old = 0; old < partners.length; old++)
      if (partners[old] >= 0)
        paired.put(before.get(old).id(), after.get(partners[old]).id());
    findHosts();
  }

  /// Where most parts of a paragraph are parts of one other now, and most of that one's were parts of it.
  private void findHosts() {
    Map<ParagraphId, Long> votesOfOld = new HashMap<>();
    Map<ParagraphId, Long> votesOfNow = new HashMap<>();
    Map<ParagraphId, Map<ParagraphId, Long>> votes = new HashMap<>();
    paired.forEach((part, partNow) -> part.parent().ifPresent(old -> partNow.parent().ifPresent(now -> {
      votesOfOld.merge(old, 1L, Long::sum);
      votesOfNow.merge(now, 1L, Long::sum);
      votes.computeIfAbsent(old, _ -> new HashMap<>()).merge(now, 1L, Long::sum);
    })));
    votes.forEach((old, news) -> news.forEach((now, common) -> {
      if (common > 1 && 2 * common > Math.max(votesOfOld.getOrDefault(old, 0L), votesOfNow.getOrDefault(now, 0L)))
        hosts.put(old, now);
    }));
  }

  /// The pairs that one paragraph may form.
  ///
  /// @param taken those of the later text that have a partner already
  List<Matching.Pair> pairs(int old, Set<Integer> taken) {
    Side side = before.get(old);
    Stream<Integer> twin = ofOne ? Optional.ofNullable(places.get(side.id())).stream() : Stream.of();
    Stream<Integer> host = Optional.ofNullable(hosts.get(side.id())).map(places::get).stream();
    return Stream.of(likeness.candidates(old).stream(), twin, host).flatMap(each -> each).distinct()
        .filter(now -> !taken.contains(now)).map(now -> new Matching.Pair(old, now, of(old, now)))
        .filter(pair -> pair.score() >= ENOUGH).toList();
  }

  private double of(int old, int now) {
    Side was = before.get(old);
    Side is = after.get(now);
    double known = is.id().equals(hosts.get(was.id())) ? SAME_PARTS : 0;
    if (was.id().equals(is.id()))
      known += ofOne ? SAME_ID_OF_ONE_TEXT : SAME_ID;
    double words = likeness.of(old, now);
    if (words + known < ALIKE)
      return 0;
    double apart = Math.abs((double) old / before.size() - (double) now / after.size());
    return words + known + SAME_PLACE * (1 - apart) + (sameParent(was, is) ? SAME_PARENT : 0)
        + (was.paragraph().kind() == is.paragraph().kind() ? 0 : OTHER_KIND);
  }

  private boolean sameParent(Side was, Side is) {
    return is.id().parent().isPresent() && was.id().parent().map(paired::get).equals(is.id().parent());
  }
}
