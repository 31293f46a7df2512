package org.mandatebot.catalogue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The lines on which the entries of a mandate begin, for those who have to mend them.
final class Lines {
  private static final Map<String, String> SECTIONS = Map.of("actors", "actor ", "tasks", "task ", "deadlines",
      "deadline ", "terms", "term ", "names", "names ");
  private final String yaml;

  Lines(String yaml) {
    this.yaml = yaml;
  }

  /// The same problems with the line of their entry; where an id stands twice, that of the second.
  List<Problem> of(List<Problem> problems) {
    if (problems.isEmpty())
      return problems;
    YamlSections file = new YamlSections(yaml);
    Map<String, Integer> lines = SECTIONS.entrySet().stream()
        .flatMap(section -> file.entries(section.getKey()).stream()
            .flatMap(entry -> entry.id().or(() -> entry.value("paragraph")).stream()
                .map(id -> Map.entry(section.getValue() + id, entry.line()))))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> second));
    return problems.stream()
        .map(each -> new Problem(each.file(), lines.getOrDefault(each.entry(), 0), each.entry(), each.reason()))
        .toList();
  }
}
