package org.mandatebot.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Paragraph;
import org.mandatebot.mandate.Resolution;
import org.mandatebot.mandate.Task;
import org.mandatebot.mandate.Term;

/// One thing that is in one revision and not, or not so, in another.
///
/// @param resolution its symbol
/// @param id what is different: a paragraph id, or the id of a task, deadline or term
/// @param before empty if it was not there
/// @param after empty if it is not there any more
public record Difference(String resolution, Subject subject, String id, String before, String after) {

  public enum Subject {
    RESOLUTION, PARAGRAPH, TASK, DEADLINE, TERM
  }

  /// What serving `after` instead of `before` would change.
  public static List<Difference> between(Revision before, Revision after) {
    Map<String, Resolution> old = index(before.resolutions(), Resolution::symbol);
    Map<String, Resolution> now = index(after.resolutions(), Resolution::symbol);
    List<Difference> differences = new ArrayList<>();
    for (String symbol : union(old.keySet(), now.keySet())) {
      Resolution was = old.get(symbol);
      Resolution is = now.get(symbol);
      if (was == null || is == null)
        differences.add(
            new Difference(symbol, Subject.RESOLUTION, symbol, was == null ? "" : symbol, is == null ? "" : symbol));
      else
        differences.addAll(between(was, is));
    }
    return differences;
  }

  private static List<Difference> between(Resolution before, Resolution after) {
    List<Difference> differences = new ArrayList<>();
    differences.addAll(compare(after.symbol(), Subject.PARAGRAPH, texts(before), texts(after)));
    for (Language language : Language.values())
      differences.addAll(
          compare(after.symbol(), Subject.PARAGRAPH, translated(before, language), translated(after, language)));
    differences.addAll(compare(after.symbol(), Subject.DEADLINE, deadlines(before), deadlines(after)));
    differences.addAll(compare(after.symbol(), Subject.TASK, tasks(before), tasks(after)));
    differences.addAll(compare(after.symbol(), Subject.TERM, terms(before), terms(after)));
    return differences;
  }

  private static List<Difference> compare(String symbol, Subject subject, Map<String, String> before,
      Map<String, String> after) {
    return union(before.keySet(), after.keySet()).stream()
        .map(id -> new Difference(symbol, subject, id, before.getOrDefault(id, ""), after.getOrDefault(id, "")))
        .filter(difference -> !difference.before.equals(difference.after)).toList();
  }

  private static Map<String, String> texts(Resolution resolution) {
    return strings(resolution.paragraphs().values(), paragraph -> paragraph.id().value(), Paragraph::text);
  }

  private static Map<String, String> translated(Resolution resolution, Language language) {
    return strings(resolution.translations().getOrDefault(language, Map.of()).values(),
        paragraph -> paragraph.id() + " (" + language.code() + ")", Paragraph::text);
  }

  private static Map<String, String> deadlines(Resolution resolution) {
    return strings(resolution.deadlines(), Deadline::id,
        deadline -> deadline.about().title().en() + " (" + deadline.paragraph() + "): "
            + (deadline.dates().isEmpty()
                ? "-"
                : String.join(", ", deadline.dates().stream().map(Object::toString).toList())));
  }

  private static Map<String, String> tasks(Resolution resolution) {
    return strings(resolution.tasks(), Task::id, task -> task.title().en() + " (" + task.paragraph() + ") "
        + task.who().stream().map(actor -> actor.name().en()).toList() + " " + task.tags());
  }

  private static Map<String, String> terms(Resolution resolution) {
    return strings(resolution.terms(), Term::term,
        term -> term.expansion().orElse("-") + " (" + term.ground().paragraph() + ")");
  }

  private static <T> Map<String, String> strings(Iterable<T> things, Function<T, String> id,
      Function<T, String> words) {
    Map<String, String> strings = new LinkedHashMap<>();
    things.forEach(thing -> strings.put(id.apply(thing), words.apply(thing)));
    return strings;
  }

  private static <T> Map<String, T> index(List<T> things, Function<T, String> id) {
    Map<String, T> index = new LinkedHashMap<>();
    things.forEach(thing -> index.put(id.apply(thing), thing));
    return index;
  }

  private static Set<String> union(Set<String> first, Set<String> second) {
    Set<String> union = new LinkedHashSet<>(first);
    union.addAll(second);
    return union;
  }
}
