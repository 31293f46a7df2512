package org.mandatebot.remind;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mandatebot.catalogue.Revision;
import org.mandatebot.mandate.Occurrence;
import org.mandatebot.mandate.Resolution;

/// What is open under one revision at a moment: every occurrence that nobody settled, on the day it is due now.
final class Agenda {
  private final Revision revision;
  private final Standing standing;
  private final List<Open> open;
  private final List<Succession> successions;

  Agenda(Revision revision, Standing standing) {
    this.revision = revision;
    this.standing = standing;
    open = revision.resolutions().stream().flatMap(resolution -> resolution.occurrences().stream())
        .filter(occurrence -> occurrence.deadline().about().restates().isEmpty())
        .flatMap(
            occurrence -> standing.due(occurrence, occurrence.date()).map(date -> new Open(occurrence, date)).stream())
        .toList();
    successions = Succession.in(revision);
  }

  Revision revision() {
    return revision;
  }

  Standing standing() {
    return standing;
  }

  /// What a chat is to be reminded of.
  Stream<Due> of(Subscriber subscriber) {
    return Stream.concat(open.stream().flatMap(each -> each.wantedBy(subscriber).stream()),
        subscriber.steps().stream().flatMap(this::open)).filter(due -> subscriber.hears(due.occurrence()));
  }

  /// The same by the names of its reminders, with the successors that it may be asked about.
  Map<String, Due> named(Subscriber subscriber) {
    Stream<Due> questions = successions.stream().map(Succession::question)
        .map(question -> new Due(question, List.of()));
    return Stream.concat(of(subscriber), questions)
        .collect(Collectors.toMap(Due::key, Function.identity(), (first, same) -> first));
  }

  List<Succession> successions(Subscriber subscriber) {
    return successions.stream().filter(succession -> succession.concerns(subscriber)).toList();
  }

  /// Everything that a chat may settle: what the resolutions ask for by date, and its own steps.
  List<Dated> dates(Subscriber subscriber) {
    Stream<Dated> asked = revision.resolutions().stream().flatMap(resolution -> resolution.occurrences().stream())
        .filter(occurrence -> occurrence.deadline().about().restates().isEmpty())
        .map(occurrence -> Dated.of(occurrence, occurrence.date(), standing));
    return Stream.concat(asked, subscriber.steps().stream().flatMap(step -> dates(step).stream()))
        .sorted(Comparator.comparing(Dated::date).thenComparing(each -> each.occurrence().key())).toList();
  }

  /// The days of a step.
  List<Dated> dates(Step step) {
    return switch (step.when()) {
      case Step.On on -> List.of(Dated.of(step.of(on), on.date(), standing));
      case Step.Before before -> revision.find(before.resolution()).flatMap(found -> found.deadline(before.deadline()))
          .stream().flatMap(deadline -> deadline.occurrences().stream()).filter(standing::isOpen)
          .map(occurrence -> Dated.of(step.of(before, occurrence),
              standing.date(occurrence, occurrence.date()).minusDays(before.days()), standing))
          .filter(dated -> !dated.date().isBefore(step.since())).toList();
    };
  }

  /// The resolutions that carry on a mandate a chat subscribes to, and that it does not subscribe to itself.
  List<Resolution> successors(Subscriber subscriber) {
    return successions(subscriber).stream().map(Succession::to).distinct().toList();
  }

  private Stream<Due> open(Step step) {
    return switch (step.when()) {
      case Step.On on -> due(step, step.of(on), on.date(), Optional.empty()).stream();
      case Step.Before before -> open.stream().filter(each -> before.isOf(each.occurrence.deadline()))
          .filter(each -> !each.date.minusDays(before.days()).isBefore(step.since()))
          .flatMap(each -> due(step, step.of(before, each.occurrence), each.date.minusDays(before.days()),
              Optional.of(new Occurrence(each.occurrence.deadline(), each.date))).stream());
    };
  }

  private Optional<Due> due(Step step, Occurrence occurrence, LocalDate date, Optional<Occurrence> towards) {
    return standing.due(occurrence, date).map(day -> new Due(occurrence, day, List.of(step.ladder()), towards));
  }

  private record Open(Occurrence occurrence, LocalDate date) {

    /// Empty if the chat did not ask for it.
    Optional<Due> wantedBy(Subscriber subscriber) {
      List<Ladder> ladders = subscriber.ladders(occurrence.deadline());
      return ladders.isEmpty() ? Optional.empty() : Optional.of(new Due(occurrence, date, ladders, Optional.empty()));
    }
  }
}
