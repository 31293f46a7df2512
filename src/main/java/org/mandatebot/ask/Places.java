package org.mandatebot.ask;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mandatebot.mandate.Paragraph;
import org.mandatebot.mandate.Paragraph.Kind;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Resolution;

/// Where paragraphs stand in a resolution: what is in them, beside them and between two of them.
final class Places {
  private static final LoadingCache<Resolution, Places> KNOWN = Caffeine.newBuilder().weakKeys().build(Places::new);

  private final Map<String, ParagraphId> ids = new HashMap<>();
  private final Map<ParagraphId, List<ParagraphId>> labelled = new HashMap<>();
  private final Map<ParagraphId, List<ParagraphId>> items = new HashMap<>();
  private final List<ParagraphId> preambular;
  private final List<ParagraphId> operative;

  private Places(Resolution resolution) {
    for (Paragraph paragraph : resolution.paragraphs().values()) {
      ParagraphId id = paragraph.id();
      ids.put(id.value(), id);
      paragraph.parent().ifPresent(parent -> (id.value().endsWith(")") ? labelled : items)
          .computeIfAbsent(parent, _ -> new ArrayList<>()).add(id));
    }
    preambular = top(resolution, Kind.PREAMBULAR);
    operative = top(resolution, Kind.OPERATIVE);
  }

  /// Made once for each resolution; it holds on to none.
  static Places of(Resolution resolution) {
    return KNOWN.get(resolution);
  }

  private static List<ParagraphId> top(Resolution resolution, Kind kind) {
    return resolution.paragraphs().values().stream()
        .filter(paragraph -> paragraph.kind() == kind && paragraph.parent().isEmpty()).map(Paragraph::id).toList();
  }

  /// The paragraph's own name if it is there, and a new one if not.
  ParagraphId id(String value) {
    ParagraphId known = ids.get(value);
    return known == null ? new ParagraphId(value) : known;
  }

  ParagraphId id(String number, boolean preamble) {
    return id(preamble ? "PP" + number : number);
  }

  ParagraphId letter(ParagraphId id, String label) {
    return id(id.value() + "(" + label + ")");
  }

  ParagraphId item(ParagraphId id, int number) {
    return id(id.value() + "-" + number);
  }

  boolean exists(ParagraphId id) {
    return ids.containsKey(id.value());
  }

  boolean hasLetter(ParagraphId id, String label) {
    return ids.containsKey(id.value() + "(" + label + ")");
  }

  List<ParagraphId> items(ParagraphId id) {
    return items.getOrDefault(id, List.of());
  }

  List<ParagraphId> labelled(ParagraphId id) {
    return labelled.getOrDefault(id, List.of());
  }

  /// Whether it has sub-paragraphs labelled as this one is: with letters, or with Roman numerals.
  boolean labels(ParagraphId id, String label) {
    List<ParagraphId> labelled = labelled(id);
    return !labelled.isEmpty()
        && (labelled.getFirst().value().endsWith("(i)") ? Labels.roman(label) : Labels.letter(label));
  }

  /// The numbered paragraphs of the preamble or of the operative part, in order.
  List<ParagraphId> top(boolean preamble) {
    return preamble ? preambular : operative;
  }

  /// The one before (-1) or after (1) it in its list.
  Optional<ParagraphId> neighbour(ParagraphId id, int step) {
    List<ParagraphId> list = id.parent().map(parent -> id.value().endsWith(")") ? labelled(parent) : items(parent))
        .orElseGet(() -> top(id.preambular()));
    int at = list.indexOf(id) + step;
    return list.contains(id) && at >= 0 && at < list.size() ? Optional.of(list.get(at)) : Optional.empty();
  }

  /// The nearest level at or above a paragraph that fits.
  Optional<ParagraphId> level(ParagraphId here, Predicate<ParagraphId> fits) {
    for (Optional<ParagraphId> level = Optional.of(here); level.isPresent(); level = level.get().parent())
      if (fits.test(level.get()))
        return level;
    return Optional.empty();
  }

  /// What labels mean to somebody who is at a paragraph: a part of it, or of the nearest level above that has such a
  /// part, or at least such labels; in a paragraph that is not there, a sister of what has such a label.
  Optional<ParagraphId> near(ParagraphId here, List<String> path) {
    String first = path.getFirst();
    return level(here, level -> hasLetter(level, first)).or(() -> level(here, level -> labels(level, first)))
        .or(() -> level(here, level -> sister(level, first)).flatMap(ParagraphId::parent))
        .map(level -> in(level, path));
  }

  private static boolean sister(ParagraphId id, String label) {
    String value = id.value();
    if (!value.endsWith(")"))
      return false;
    String own = value.substring(value.lastIndexOf('(') + 1, value.length() - 1);
    return Labels.roman(own) ? Labels.roman(label) : Labels.letter(own) && Labels.letter(label);
  }

  ParagraphId in(ParagraphId id, List<String> path) {
    ParagraphId part = id;
    for (String label : path)
      part = letter(part, label);
    return part;
  }

  /// The parts of a paragraph that are meant, whether they are there or not.
  List<ParagraphId> in(ParagraphId base, Part part) {
    return switch (part) {
      case Part.Chapeau _ -> List.of(base);
      case Part.Labelled(List<Part.Step> steps) -> labelled(in(base, steps.getFirst().path()), steps);
      case Part.Counted(Part.Unit unit, List<Integer> places) ->
        places.stream().flatMap(place -> counted(base, unit, place).stream()).toList();
    };
  }

  private List<ParagraphId> labelled(ParagraphId first, List<Part.Step> steps) {
    List<ParagraphId> all = new ArrayList<>(List.of(first));
    steps.stream().skip(1).forEach(step -> add(all, step));
    return all;
  }

  /// Goes on from the last of a list: "to (iii)", "and (c)"; false where there is nothing of that kind.
  boolean add(List<ParagraphId> list, Part.Step step) {
    Optional<ParagraphId> next = near(list.getLast(), step.path());
    next.ifPresent(id -> list.addAll(step.span() ? after(list.getLast(), id) : List.of(id)));
    return next.isPresent();
  }

  private Optional<ParagraphId> counted(ParagraphId base, Part.Unit unit, int place) {
    List<ParagraphId> list = unit == Part.Unit.BULLET && !items(base).isEmpty() ? items(base) : labelled(base);
    return switch (unit) {
      case PARAGRAPH, PREAMBULAR -> Optional.of(place == 1 ? base : item(base, Math.max(place, 1)));
      case SUB, BULLET -> at(list, place).or(() -> unheard(base, list, place));
    };
  }

  /// By its place among others; from the end, -1 being the last.
  static Optional<ParagraphId> at(List<ParagraphId> list, int place) {
    int index = place < 0 ? list.size() + place : place - 1;
    return index >= 0 && index < list.size() ? Optional.of(list.get(index)) : Optional.empty();
  }

  private Optional<ParagraphId> unheard(ParagraphId base, List<ParagraphId> list, int place) {
    boolean bullets = list.isEmpty() || !list.getFirst().value().endsWith(")");
    return bullets && place > 0 && place < 10_000 ? Optional.of(item(base, place)) : Optional.empty();
  }

  /// What a part means to somebody who is at a paragraph.
  List<ParagraphId> near(ParagraphId here, Part part) {
    return switch (part) {
      case Part.Chapeau _ -> List.of(here.parent().orElse(here));
      case Part.Labelled(List<Part.Step> steps) ->
        near(here, steps.getFirst().path()).map(first -> labelled(first, steps)).orElse(List.of());
      case Part.Counted(Part.Unit unit, List<Integer> _) ->
        level(here, level -> !list(level, unit).isEmpty()).map(level -> in(level, part)).orElse(List.of());
    };
  }

  private List<ParagraphId> list(ParagraphId id, Part.Unit unit) {
    return unit == Part.Unit.BULLET ? items(id) : labelled(id);
  }

  /// What follows `first` up to `last`, which comes even where it is not there; others in between come as they would
  /// be counted.
  List<ParagraphId> after(ParagraphId first, ParagraphId last) {
    return Stream.concat(Spans.between(first, last).stream().map(this::id), Stream.of(last)).toList();
  }
}
