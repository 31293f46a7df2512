package org.mandatebot.responses;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mandatebot.mandate.Actor;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.Language;

/// A deadline as the API and `export` give it.
///
/// @param basis `stated`, `computed`, `assumed` or `undated`
/// @param rule in words, such as "every 3 months from 29 June 2021 (adoption)"
@Introspected
public record DeadlineView(String id, String title, String paragraph, String quote, String kind, List<String> who,
    List<String> to, String basis, String rule, List<LocalDate> occurrences) {

  public static DeadlineView of(Deadline deadline, Language language, String rule) {
    var about = deadline.about();
    return new DeadlineView(deadline.id(), about.title().in(language), deadline.paragraph().value(),
        about.ground().quote(), ResolutionView.word(about.kind()), names(about.who(), language),
        names(about.to(), language), ResolutionView.word(deadline.basis()), rule, deadline.dates());
  }

  /// With its occurrences of a time only; empty when it has none then. Without bounds: itself, dated or not.
  public Optional<DeadlineView> within(Optional<LocalDate> first, Optional<LocalDate> last) {
    if (first.isEmpty() && last.isEmpty())
      return Optional.of(this);
    var dates = occurrences.stream().filter(date -> first.filter(date::isBefore).isEmpty())
        .filter(date -> last.filter(date::isAfter).isEmpty()).toList();
    return dates.isEmpty()
        ? Optional.empty()
        : Optional.of(new DeadlineView(id, title, paragraph, quote, kind, who, to, basis, rule, dates));
  }

  private static List<String> names(List<Actor> actors, Language language) {
    return actors.stream().map(actor -> actor.name().in(language)).toList();
  }
}
