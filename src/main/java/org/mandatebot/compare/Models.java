package org.mandatebot.compare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.mandatebot.compare.Change.Aspect;
import org.mandatebot.mandate.Citation;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Resolution;

/// Matches the entries of two models. In two states of one resolution an id says which belong together; between two
/// resolutions, each with its own curator, the words they rest on and the paragraphs these stand in do.
///
/// Where one model is a draft and the other was curated, or one side has none, what only one of them has is looked up in
/// the other's text: two hands choose differently from the same words.
final class Models {
  private static final double ENOUGH = 0.55;
  private static final double SAME_ID = 0.2;
  private static final double SAME_ID_OF_ONE_TEXT = 2;
  private static final double PAIRED_PARAGRAPHS = 0.45;

  /// What the text itself says, whoever read it.
  private static final Set<Aspect> OF_THE_TEXT = EnumSet.of(Aspect.PARAGRAPH, Aspect.WORDS, Aspect.DATES);

  private final Resolution before;
  private final Resolution after;
  private final boolean oneText;
  private final boolean alike;
  private final Lookup inAfter;
  private final Lookup inBefore;
  private final Map<ParagraphId, ParagraphId> paired = new HashMap<>();

  private Models(Resolution before, Resolution after, List<ParagraphPair> pairs, boolean alike) {
    this.before = before;
    this.after = after;
    this.alike = alike;
    oneText = before.symbol().equals(after.symbol());
    inAfter = new Lookup(after, pairs, false);
    inBefore = new Lookup(before, pairs, true);
    for (ParagraphPair pair : pairs)
      pair.before().ifPresent(old -> pair.after().ifPresent(now -> paired.put(old.id(), now.id())));
  }

  /// @param alike whether both sides have a model of one kind
  static Entries compare(Resolution before, Resolution after, List<ParagraphPair> pairs, boolean alike) {
    Models models = new Models(before, after, pairs, alike);
    return new Entries(models.matched(Resolution::tasks, Entry::of), models.matched(Resolution::deadlines, Entry::of),
        models.named(Resolution::actors, Entry::of), models.named(Resolution::terms, Entry::of));
  }

  /// Entries that rest on the words that ask for something.
  private <T> Changes<T> matched(Function<Resolution, List<T>> entries, Function<T, Entry<T>> entry) {
    List<Entry<T>> olds = entries.apply(before).stream().map(entry).toList();
    List<Entry<T>> news = entries.apply(after).stream().map(entry).toList();
    Likeness likeness = new Likeness(olds.stream().map(Entry::words).toList(),
        news.stream().map(Entry::words).toList());
    List<Matching.Pair> pairs = new ArrayList<>();
    for (int old = 0; old < olds.size(); old++)
      for (int now : candidates(likeness, old, olds.get(old), news))
        pairs.add(new Matching.Pair(old, now, likeness.of(old, now) + bonus(olds.get(old), news.get(now))));
    return changes(olds, news,
        Matching.partners(pairs.stream().filter(pair -> pair.score() >= ENOUGH).toList(), olds.size(), news.size()));
  }

  private static <T> Set<Integer> candidates(Likeness likeness, int at, Entry<T> old, List<Entry<T>> news) {
    Set<Integer> candidates = new LinkedHashSet<>(likeness.candidates(at));
    IntStream.range(0, news.size()).filter(now -> news.get(now).id().equals(old.id())).forEach(candidates::add);
    return candidates;
  }

  private <T> double bonus(Entry<T> old, Entry<T> now) {
    boolean sameId = old.id().equals(now.id());
    if (oneText && sameId)
      return SAME_ID_OF_ONE_TEXT;
    if (!old.sort().equals(now.sort()))
      return -1;
    return (sameId ? SAME_ID : 0)
        + (now.ground().paragraph().equals(paired.get(old.ground().paragraph())) ? PAIRED_PARAGRAPHS : 0);
  }

  /// Entries that have a name, which is cited from wherever it stands first.
  private <T> Changes<T> named(Function<Resolution, List<T>> entries, Function<T, Entry<T>> entry) {
    List<Entry<T>> olds = entries.apply(before).stream().map(entry).toList();
    List<Entry<T>> news = entries.apply(after).stream().map(entry).toList();
    Map<String, List<Integer>> known = new HashMap<>();
    for (int now = 0; now < news.size(); now++)
      for (String name : names(news.get(now)))
        known.computeIfAbsent(name, _ -> new ArrayList<>()).add(now);
    Map<List<Integer>, Integer> common = new HashMap<>();
    for (int old = 0; old < olds.size(); old++)
      for (String name : names(olds.get(old)))
        for (int now : known.getOrDefault(name, List.of()))
          common.merge(List.of(old, now), 1, Integer::sum);
    List<Matching.Pair> pairs = common.entrySet().stream()
        .map(pair -> new Matching.Pair(pair.getKey().getFirst(), pair.getKey().getLast(), pair.getValue())).toList();
    return changes(olds, news, Matching.partners(pairs, olds.size(), news.size()));
  }

  private static Set<String> names(Entry<?> entry) {
    return new LinkedHashSet<>(List.of(entry.id(), entry.sort()));
  }

  private <T> Changes<T> changes(List<Entry<T>> olds, List<Entry<T>> news, int[] partners) {
    Map<Integer, Integer> back = new HashMap<>();
    IntStream.range(0, olds.size()).forEach(old -> back.put(partners[old], old));
    List<Change<T>> changes = new ArrayList<>();
    for (int now = 0; now < news.size(); now++) {
      Integer old = back.get(now);
      (old == null ? added(news.get(now)) : changed(olds.get(old), news.get(now))).ifPresent(changes::add);
    }
    for (int old = 0; old < olds.size(); old++)
      if (partners[old] < 0)
        gone(olds.get(old)).ifPresent(changes::add);
    return new Changes<>(changes);
  }

  private <T> Optional<Change<T>> added(Entry<T> now) {
    return alike ? Optional.of(new Change.New<>(now.of())) : inBefore.of(now);
  }

  private <T> Optional<Change<T>> gone(Entry<T> old) {
    return alike ? Optional.of(new Change.Gone<>(old.of())) : inAfter.of(old);
  }

  private <T> Optional<Change<T>> changed(Entry<T> old, Entry<T> now) {
    EnumSet<Aspect> aspects = EnumSet.noneOf(Aspect.class);
    old.says().forEach((aspect, says) -> {
      if (counts(aspect, old) && !says.equals(now.says().get(aspect)))
        aspects.add(aspect);
    });
    if (aspects.contains(Aspect.WORDS) && !(oneText && alike) && bothSay(old.ground(), now.ground()))
      aspects.remove(Aspect.WORDS);
    return aspects.isEmpty() ? Optional.empty() : Optional.of(new Change.Changed<>(old.of(), now.of(), aspects));
  }

  private boolean counts(Aspect aspect, Entry<?> entry) {
    boolean byText = alike || OF_THE_TEXT.contains(aspect);
    return byText && ((oneText && alike) || entry.council().contains(aspect));
  }

  /// Whether the words of each stand in the other's paragraph: then only the choice of them differs.
  private boolean bothSay(Citation old, Citation now) {
    return says(after, now.paragraph(), old.quote()) && says(before, old.paragraph(), now.quote());
  }

  private static boolean says(Resolution resolution, ParagraphId id, String words) {
    return resolution.paragraph(id).flatMap(paragraph -> paragraph.find(words)).isPresent();
  }
}
