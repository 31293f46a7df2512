package org.mandatebot.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.mandatebot.compare.Change;
import org.mandatebot.compare.Changes;
import org.mandatebot.compare.Comparison;
import org.mandatebot.compare.FigureChange;
import org.mandatebot.compare.ParagraphPair;
import org.mandatebot.mandate.Actor;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.Figure;
import org.mandatebot.mandate.Task;
import org.mandatebot.mandate.Term;

/// A comparison as JSON: `before` and `after` are what stood there, absent where nothing did.
final class DiffJson {
  private DiffJson() {
  }

  /// @return also `gone` and `added`: the symbols of resolutions that are on one side only
  static Map<String, Object> of(Catalogues catalogues) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("gone", catalogues.gone());
    json.put("added", catalogues.added());
    json.put("resolutions", catalogues.both().stream().map(DiffJson::of).toList());
    return json;
  }

  static Map<String, Object> of(Comparison comparison) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("before", comparison.before().symbol());
    json.put("after", comparison.after().symbol());
    json.put("modelled", small(comparison.modelled().name()));
    json.put("paragraphCounts", comparison.counts());
    json.put("paragraphs", comparison.differing().stream().map(DiffJson::paragraph).toList());
    json.put("figures", comparison.figures().stream().map(DiffJson::figure).toList());
    json.put("deadlines", changes(comparison.deadlines(), DiffJson::deadline));
    json.put("tasks", changes(comparison.tasks(), DiffJson::task));
    json.put("actors", changes(comparison.actors(), DiffJson::actor));
    json.put("terms", changes(comparison.terms(), DiffJson::term));
    return json;
  }

  private static Map<String, Object> paragraph(ParagraphPair pair) {
    Map<String, Object> json = place(pair);
    json.put("change", small(pair.getClass().getSimpleName()));
    if (pair instanceof ParagraphPair.Reworded reworded)
      json.put("words", reworded.words().stream().map(piece -> Map.of(small(piece.kind()), piece.text())).toList());
    else
      pair.after().or(pair::before).ifPresent(only -> json.put("text", only.text()));
    return json;
  }

  private static Map<String, Object> place(ParagraphPair pair) {
    Map<String, Object> json = new LinkedHashMap<>();
    pair.before().ifPresent(was -> json.put("before", was.id().value()));
    pair.after().ifPresent(is -> json.put("after", is.id().value()));
    return json;
  }

  private static Map<String, Object> figure(FigureChange change) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("paragraphs", place(change.pair()));
    change.after().or(change::before).map(Figure::kind).ifPresent(kind -> json.put("kind", small(kind)));
    change.before().ifPresent(was -> json.put("before", was.words()));
    change.after().ifPresent(is -> json.put("after", is.words()));
    return json;
  }

  private static <T> List<Map<String, Object>> changes(Changes<T> changes, Function<T, Object> entry) {
    return changes.all().stream().map(change -> change(change, entry)).toList();
  }

  private static <T> Map<String, Object> change(Change<T> change, Function<T, Object> entry) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("change", small(change.getClass().getSimpleName()));
    switch (change) {
      case Change.New<T>(T after) -> json.put("after", entry.apply(after));
      case Change.Gone<T>(T before) -> json.put("before", entry.apply(before));
      case Change.Changed<T> both -> {
        json.put("before", entry.apply(both.before()));
        json.put("after", entry.apply(both.after()));
        json.put("differs", both.aspects().stream().map(DiffJson::small).sorted().toList());
      }
      case Change.Touched<T> touched -> {
        json.put(touched.inAfter() ? "after" : "before", entry.apply(touched.entry()));
        json.put("paragraphs", place(touched.pair()));
      }
    }
    return json;
  }

  private static Object deadline(Deadline deadline) {
    return Map.of("id", deadline.id(), "title", deadline.about().title(), "paragraph", deadline.paragraph().value(),
        "dates", deadline.dates().stream().map(Object::toString).toList(), "basis", small(deadline.basis()));
  }

  private static Object task(Task task) {
    return Map.of("id", task.id(), "title", task.title(), "paragraph", task.paragraph().value(), "who",
        task.who().stream().map(Actor::id).toList());
  }

  private static Object actor(Actor actor) {
    return Map.of("id", actor.id(), "name", actor.name());
  }

  private static Object term(Term term) {
    return Map.of("term", term.term(), "expansion", term.expansion().orElse(""));
  }

  private static String small(Object name) {
    return name.toString().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
