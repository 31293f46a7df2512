package org.mandatebot.remind;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.mandatebot.mandate.Occurrence;
import org.mandatebot.responses.Reply;

/// An occurrence, or a chat's own step, with the day it is due and what is recorded about it.
///
/// @param date the occurrence's, or the one it was postponed to
public record Dated(Occurrence occurrence, LocalDate date, Optional<Settlement> settlement) {

  static Dated of(Occurrence occurrence, LocalDate otherwise, Standing standing) {
    return new Dated(occurrence, standing.date(occurrence, otherwise), standing.of(occurrence));
  }

  public boolean isOpen() {
    return settlement.filter(Settlement::closes).isEmpty();
  }

  /// As it is reminded of.
  Due due() {
    return new Due(occurrence, date, List.of(), Optional.empty());
  }

  /// For a reader.
  public Reply.Dated shown(ZoneId zone) {
    return new Reply.Dated(occurrence, date, settlement.map(each -> shown(each, zone)));
  }

  private Reply.Settlement shown(Settlement each, ZoneId zone) {
    Reply.Outcome outcome = switch (each.outcome()) {
      case Settlement.Submitted(LocalDate on, Optional<String> document) ->
        new Reply.Outcome.Submitted(on, document, ChronoUnit.DAYS.between(date, on));
      case Settlement.NotRequired() -> new Reply.Outcome.NotRequired();
      case Settlement.Postponed(LocalDate to) -> new Reply.Outcome.Postponed(to);
    };
    return new Reply.Settlement(outcome, each.note(), each.made().by().map(Settlement.Author::shown),
        LocalDateTime.ofInstant(each.made().at(), zone), each.ordinal(), each.undone().isPresent());
  }
}
