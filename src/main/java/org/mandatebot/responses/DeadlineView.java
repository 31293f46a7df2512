package org.mandatebot.responses;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mandatebot.mandate.Actor;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.LanguageVersion;

/// A deadline as the API and `export` give it.
///
/// @param language of the official text that is quoted
/// @param basis `stated`, `computed`, `assumed` or `undated`
/// @param rule in words, such as "every 3 months from 29 June 2021 (adoption)"
@Introspected
public record DeadlineView(String id, String title, String paragraph, String quote, String language, String kind,
    List<String> who, List<String> to, String basis, String rule, List<LocalDate> occurrences) {

  /// @param version quotes the official text of its language, where that is loaded
  public static DeadlineView of(Deadline deadline, LanguageVersion version, Rules rules) {
    var about = deadline.about();
    var ground = version.citation(about.ground());
    Language language = version.language();
    return new DeadlineView(deadline.id(), about.title().in(language), deadline.paragraph().value(), ground.quote(),
        ground.language().code(), ResolutionView.word(about.kind()), names(about.who(), language),
        names(about.to(), language), ResolutionView.word(deadline.basis()),
        rules.word(deadline, version.resolution().adopted(), language), deadline.dates());
  }

  /// With its occurrences of a time only; empty when it has none then. Without bounds: itself, dated or not.
  public Optional<DeadlineView> within(Optional<LocalDate> first, Optional<LocalDate> last) {
    if (first.isEmpty() && last.isEmpty())
      return Optional.of(this);
    var dates = occurrences.stream().filter(date -> first.filter(date::isBefore).isEmpty())
        .filter(date -> last.filter(date::isAfter).isEmpty()).toList();
    return dates.isEmpty()
        ? Optional.empty()
        : Optional.of(new DeadlineView(id, title, paragraph, quote, language, kind, who, to, basis, rule, dates));
  }

  private static List<String> names(List<Actor> actors, Language language) {
    return actors.stream().map(actor -> actor.name().in(language)).toList();
  }
}
