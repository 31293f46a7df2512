package org.mandatebot.remind;

import static org.mandatebot.responses.Reply.Refused.Reason;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mandatebot.chat.ChatId;

/// The steps that chats set themselves: milestones ahead of deadlines, and dates of their own.
@Singleton
public final class Milestones {
  private static final int MOST = 100;
  private static final int YEARS_AHEAD = 5;
  private static final int ID = 8;

  private final Ledger ledger;
  private final Reminders reminders;
  private final InstantSource clock;

  public Milestones(Ledger ledger, Reminders reminders, InstantSource clock) {
    this.ledger = ledger;
    this.reminders = reminders;
    this.clock = clock;
  }

  /// @param ladder empty: 7, 3 and 1 days before, and the day
  /// @param today where its maker is
  public static Step step(String title, Optional<Ladder> ladder, Step.When when, LocalDate today) {
    return new Step(UUID.randomUUID().toString().substring(0, ID), title, ladder.orElse(Ladder.SHORT), when, today);
  }

  /// @return why it was not added; empty if it was
  public Optional<Reason> add(ChatId chat, Step step, long maker) {
    List<Dated> dates = reminders.dates(step);
    if (dates.stream().noneMatch(dated -> dated.isOpen() && !dated.date().isBefore(step.since())))
      return Optional.of(Reason.STEP_PAST);
    if (dates.getFirst().date().isAfter(step.since().plusYears(YEARS_AHEAD)))
      return Optional.of(Reason.STEP_TOO_FAR);
    return reminders.change(chat, books -> {
      List<Step> held = books.subscriptions().of(chat).steps();
      if (held.stream().anyMatch(step::isLike))
        return Optional.of(Reason.STEP_THERE);
      if (held.size() >= MOST)
        return Optional.of(Reason.STEPS_FULL);
      books.steps().add(chat, step, maker, clock.instant());
      return Optional.empty();
    });
  }

  public List<Step> of(ChatId chat) {
    return ledger.read(books -> books.subscriptions().of(chat)).steps();
  }

  public Optional<Long> maker(ChatId chat, Step step) {
    return ledger.read(books -> books.steps().maker(chat, step.id()));
  }

  /// Whether it was there.
  public boolean remove(ChatId chat, Step step) {
    return reminders.change(chat, books -> books.steps().remove(chat, step.id()));
  }
}
