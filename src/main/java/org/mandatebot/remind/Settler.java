package org.mandatebot.remind;

import static org.mandatebot.responses.Reply.Refused.Reason;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mandatebot.mandate.Occurrence;
import org.mandatebot.remind.Ledger.Books;
import org.mandatebot.remind.Settlement.Author;
import org.mandatebot.remind.Settlement.Mark;
import org.mandatebot.remind.Settlement.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Records what became of an occurrence, and takes it back: for every chat at once.
@Singleton
public final class Settler {
  private static final Logger LOG = LoggerFactory.getLogger(Settler.class);
  /// Days before the due date: a year and a day.
  private static final int EARLIEST = 366;
  /// Days that something is postponed by.
  private static final int FURTHEST = 3 * 366;

  private final Ledger ledger;
  private final Reminders reminders;
  private final InstantSource clock;

  public Settler(Ledger ledger, Reminders reminders, InstantSource clock) {
    this.ledger = ledger;
    this.reminders = reminders;
    this.clock = clock;
  }

  /// @param today where the author is
  /// @return why it was not recorded; empty if it was
  public Optional<Reason> settle(Dated dated, Outcome outcome, Optional<String> note, Author author, LocalDate today) {
    Optional<Reason> refused = refusal(dated, outcome, today);
    if (refused.isPresent())
      return refused;
    return reminders.change(author.chat(), books -> record(books, dated.occurrence(), outcome, note, author))
        .map(recorded -> {
          spread(recorded);
          return Optional.<Reason>empty();
        }).orElse(Optional.of(Reason.SETTLED));
  }

  /// Whether it was undone; not if it had been before, or something was recorded since.
  public boolean undo(Occurrence occurrence, int ordinal, Author author) {
    Optional<Settlement> undone = reminders.change(author.chat(), books -> undo(books, occurrence, ordinal, author));
    undone.ifPresent(this::spread);
    return undone.isPresent();
  }

  /// All that was recorded of it, the oldest first.
  public List<Settlement> history(Occurrence occurrence) {
    return ledger.read(books -> books.settlements().of(occurrence.key()));
  }

  private static Optional<Reason> refusal(Dated dated, Outcome outcome, LocalDate today) {
    if (!dated.isOpen())
      return Optional.of(Reason.SETTLED);
    return Optional.ofNullable(switch (outcome) {
      case Settlement.Submitted(LocalDate on, var _) ->
        on.isAfter(today) ? Reason.AHEAD : on.isBefore(dated.date().minusDays(EARLIEST)) ? Reason.TOO_EARLY : null;
      case Settlement.Postponed(LocalDate to) -> !to.isAfter(dated.date())
          ? Reason.NOT_LATER
          : to.isAfter(dated.date().plusDays(FURTHEST)) ? Reason.TOO_FAR : null;
      case Settlement.NotRequired() -> null;
    });
  }

  /// Empty if it is settled meanwhile.
  private Optional<Settlement> record(Books books, Occurrence occurrence, Outcome outcome, Optional<String> note,
      Author author) {
    List<Settlement> all = books.settlements().of(occurrence.key());
    Settlement next = new Settlement(occurrence.key(), all.size() + 1, outcome, note,
        new Mark(Optional.of(author), clock.instant()), Optional.empty());
    boolean open = Standing.of(books.settlements().standing()).isOpen(occurrence);
    return open && books.settlements().add(next) ? Optional.of(next) : Optional.empty();
  }

  private Optional<Settlement> undo(Books books, Occurrence occurrence, int ordinal, Author author) {
    boolean last = Standing.of(books.settlements().standing()).of(occurrence)
        .filter(standing -> standing.ordinal() == ordinal).isPresent();
    Mark mark = new Mark(Optional.of(author), clock.instant());
    return last && books.settlements().undo(occurrence.key(), ordinal, mark)
        ? books.settlements().of(occurrence.key()).stream().filter(each -> each.ordinal() == ordinal).findFirst()
        : Optional.empty();
  }

  private void spread(Settlement settlement) {
    try {
      reminders.spreading().spread(settlement);
    } catch (RuntimeException broken) {
      LOG.warn("what was recorded about {} has not reached every chat; that is done within seconds",
          settlement.occurrence(), broken);
    }
  }
}
