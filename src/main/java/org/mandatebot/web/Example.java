package org.mandatebot.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mandatebot.mandate.Actor;
import org.mandatebot.mandate.Deadline.Kind;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Occurrence;
import org.mandatebot.mandate.Resolution;
import org.mandatebot.mandate.Task;

/// Something to ask about a resolution.
///
/// @param ask the question, by its key among the words of the console
/// @param about what stands in its gap
record Example(String ask, String about) {

  /// As many kinds as the resolution gives: the next report, who has most to do, the first name that is explained.
  static List<Example> of(Resolution resolution, LocalDate today, Language language) {
    return Stream
        .of(next(resolution, today).map(due -> new Example("try-paragraph", due.deadline().paragraph().value())),
            busiest(resolution).map(actor -> new Example("try-actor", actor.name().in(language))),
            resolution.terms().stream().filter(term -> term.expansion().isPresent()).findFirst()
                .map(term -> new Example("try-term", term.term())))
        .flatMap(Optional::stream).toList();
  }

  private static Optional<Occurrence> next(Resolution resolution, LocalDate today) {
    return resolution.occurrences().stream()
        .min(Comparator.comparing((Occurrence due) -> due.deadline().about().kind() != Kind.REPORT)
            .thenComparing(due -> due.date().isBefore(today)).thenComparing(Occurrence.BY_DATE));
  }

  private static Optional<Actor> busiest(Resolution resolution) {
    Map<Actor, Long> tasks = resolution.tasks().stream().map(Task::who).flatMap(List::stream)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return resolution.actors().stream().filter(tasks::containsKey)
        .max(Comparator.comparing(actor -> tasks.getOrDefault(actor, 0L)));
  }
}
