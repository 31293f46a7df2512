package org.mandatebot.compare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mandatebot.compare.Change.Aspect;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Resolution;

/// Matches the entries of two models. In two states of one resolution an id says which belong together; between two
/// resolutions, each with its own curator, the words they rest on and the paragraphs these stand in do.
final class Models {
  private static final double ENOUGH = 0.55;
  private static final double SAME_ID = 0.2;
  private static final double SAME_ID_OF_ONE_TEXT = 2;
  private static final double PAIRED_PARAGRAPHS = 0.45;

  private final Resolution before;
  private final Resolution after;
  private final boolean oneText;
  private final Map<ParagraphId, ParagraphId> paired = new HashMap<>();

  private Models(Resolution before, Resolution after, List<ParagraphPair> pairs) {
    this.before = before;
    this.after = after;
    oneText = before.symbol().equals(after.symbol());
    for (ParagraphPair pair : pairs)
      pair.before().ifPresent(old -> pair.after().ifPresent(now -> paired.put(old.id(), now.id())));
  }

  static Entries compare(Resolution before, Resolution after, List<ParagraphPair> pairs) {
    Models models = new Models(before, after, pairs);
    return new Entries(models.matched(Resolution::tasks, Entry::of), models.matched(Resolution::deadlines, Entry::of),
        models.named(Resolution::actors, Entry::of), models.named(Resolution::terms, Entry::of));
  }

  /// Entries that rest on the words that ask for something.
  private <T> Changes<T> matched(Function<Resolution, List<T>> entries, Function<T, Entry<T>> entry) {
    List<Entry<T>> olds = entries.apply(before).stream().map(entry).toList();
    List<Entry<T>> news = entries.apply(after).stream().map(entry).toList();
    Likeness likeness = new Likeness(quotes(olds), quotes(news));
    List<Matching.Pair> pairs = new ArrayList<>();
    for (int old = 0; old < olds.size(); old++)
      for (int now : candidates(likeness, old, olds.get(old), news))
        pairs.add(new Matching.Pair(old, now, likeness.of(old, now) + bonus(olds.get(old), news.get(now))));
    return changes(olds, news,
        Matching.partners(pairs.stream().filter(pair -> pair.score() >= ENOUGH).toList(), olds.size(), news.size()));
  }

  private static <T> List<List<Token>> quotes(List<Entry<T>> entries) {
    return entries.stream().map(entry -> Token.of(entry.ground().quote())).toList();
  }

  private <T> List<Integer> candidates(Likeness likeness, int at, Entry<T> old, List<Entry<T>> news) {
    Stream<Integer> sameId = IntStream.range(0, news.size()).filter(now -> news.get(now).id().equals(old.id())).boxed();
    return Stream.concat(sameId, likeness.candidates(at).stream()).distinct().toList();
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
    Map<String, Integer> names = new HashMap<>();
    IntStream.range(0, news.size()).forEach(now -> {
      names.putIfAbsent(news.get(now).id(), now);
      names.putIfAbsent(news.get(now).sort(), now);
    });
    List<Matching.Pair> pairs = new ArrayList<>();
    for (int old = 0; old < olds.size(); old++)
      for (String name : List.of(olds.get(old).id(), olds.get(old).sort()))
        if (names.containsKey(name))
          pairs.add(new Matching.Pair(old, names.get(name), 1));
    return changes(olds, news, Matching.partners(pairs, olds.size(), news.size()));
  }

  private <T> Changes<T> changes(List<Entry<T>> olds, List<Entry<T>> news, int[] partners) {
    Map<Integer, Integer> back = new HashMap<>();
    IntStream.range(0, olds.size()).forEach(old -> back.put(partners[old], old));
    List<Change<T>> changes = new ArrayList<>();
    for (int now = 0; now < news.size(); now++) {
      Integer old = back.get(now);
      if (old == null)
        changes.add(new Change.New<>(news.get(now).of()));
      else
        changed(olds.get(old), news.get(now)).ifPresent(changes::add);
    }
    for (int old = 0; old < olds.size(); old++)
      if (partners[old] < 0)
        changes.add(new Change.Gone<>(olds.get(old).of()));
    return new Changes<>(changes);
  }

  private <T> Optional<Change<T>> changed(Entry<T> old, Entry<T> now) {
    EnumSet<Aspect> aspects = EnumSet.noneOf(Aspect.class);
    old.says().forEach((aspect, says) -> {
      if (!says.equals(now.says().get(aspect)) && (oneText || old.council().contains(aspect)))
        aspects.add(aspect);
    });
    return aspects.isEmpty() ? Optional.empty() : Optional.of(new Change.Changed<>(old.of(), now.of(), aspects));
  }
}
