package org.mandatebot.remind;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.mandatebot.chat.ChatId;
import org.mandatebot.chat.Chats;
import org.mandatebot.chat.SendResult;
import org.mandatebot.mandate.Language;
import org.mandatebot.remind.Deliveries.End;
import org.mandatebot.remind.Deliveries.Outcome;
import org.mandatebot.remind.Ledger.Books;
import org.mandatebot.responses.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends a chat everything that is due, as one message: claim, send, record.
@Singleton
public final class Sender {
  private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
  private static final int LONGEST_WAIT_SECONDS = 300;
  /// How often it is tried to record what became of a message: for about ten minutes.
  private static final int RECORDINGS = 70;
  private static final int LONGEST_PAUSE_MILLIS = 10_000;

  private final Ledger ledger;
  private final Reminders reminders;
  private final Chats chats;
  private final InstantSource clock;

  public Sender(Ledger ledger, Reminders reminders, Chats chats, InstantSource clock) {
    this.ledger = ledger;
    this.reminders = reminders;
    this.chats = chats;
    this.clock = clock;
  }

  /// The caller is the only one to send to this chat now, or took over from one that is gone. If this throws, which only
  /// a bug or a broken database can cause, the next call finds the attempt unfinished and repeats it.
  ///
  /// @param failures calls for this chat that had to be repeated since the last one that had not
  /// @return how long to wait, in real time, before calling again; empty when nothing is left to do
  public Optional<Duration> deliver(ChatId chat, int failures) {
    Claim claim = ledger.change(books -> claim(books, chat, clock.instant()));
    return switch (claim) {
      case Claim.Nothing() -> Optional.empty();
      case Claim.Unserved() -> Optional.of(backOff(failures));
      case Claim.Message message ->
        record(message, chats.send(chat, message.reply, message.language), backOff(failures));
    };
  }

  /// Twice as long after each failure, up to five minutes, and up to half of it less by chance so that many chats do not
  /// come back at once.
  public static Duration backOff(int failures) {
    double longest = Math.min(LONGEST_WAIT_SECONDS, Math.scalb(1.0, Math.min(failures, 16)));
    return Duration.ofMillis((long) (1000 * longest * ThreadLocalRandom.current().nextDouble(0.5, 1)));
  }

  private Claim claim(Books books, ChatId chat, Instant now) {
    books.subscriptions().hold(chat);
    if (books.deliveries().giveUp(chat, now) > 0)
      LOG.warn("nobody recorded whether the last reminder to {} arrived; it is sent again", chat);
    List<Reminder> due = books.deliveries().due(chat, now);
    if (due.isEmpty())
      return new Claim.Nothing();
    Composer composer = Composer.of(books, reminders.planning().agenda(books), books.subscriptions().of(chat), now);
    List<Reminder> known = due.stream().filter(composer::knows).toList();
    if (known.isEmpty())
      return new Claim.Unserved();
    Optional<Instant> quiet = composer.quietUntil(known);
    if (quiet.isPresent()) {
      books.deliveries().hold(chat, now, quiet.get());
      return new Claim.Nothing();
    }
    return new Claim.Message(chat, books.deliveries().begin(chat, known, now), composer.compose(known),
        composer.language(), known.stream().anyMatch(Sender::recurs));
  }

  /// Whether the next of its kind is planned once it was sent.
  private static boolean recurs(Reminder reminder) {
    return reminder.rung() < 0 || Digest.is(reminder.occurrence());
  }

  private Optional<Duration> record(Claim.Message message, SendResult result, Duration backOff) {
    return switch (result) {
      case SendResult.Sent(long id) -> end(message, End.sent(id), Optional.empty());
      case SendResult.SentToMain(long id) -> {
        end(message, End.sent(id), Optional.empty());
        reminders.leaveTopic(message.chat);
        yield Optional.empty();
      }
      case SendResult.Wait(Duration time) -> end(message, End.of(Outcome.WAIT, "asked for " + time), Optional.of(time));
      case SendResult.Unreachable(String reason) ->
        end(message, End.of(Outcome.UNREACHABLE, reason), Optional.of(backOff));
      case SendResult.Unknown(String reason) -> end(message, End.of(Outcome.UNKNOWN, reason), Optional.of(backOff));
      case SendResult.Refused(String reason) -> {
        LOG.error("a reminder to {} was refused and is given up (delivery {}): {}", message.chat, message.delivery,
            reason);
        yield end(message, End.of(Outcome.REFUSED, reason), Optional.empty());
      }
      // killed between the two steps of these, the next attempt leads here again
      case SendResult.Gone(String reason) -> {
        LOG.info("{} cannot be written to and is suspended: {}", message.chat, reason);
        end(message, End.of(Outcome.GONE, reason), Optional.empty());
        reminders.suspend(message.chat, reason);
        yield Optional.empty();
      }
      case SendResult.Moved(ChatId to) -> {
        end(message, End.of(Outcome.MOVED, "to " + to), Optional.empty());
        reminders.move(message.chat, to);
        yield Optional.empty();
      }
    };
  }

  private Optional<Duration> end(Claim.Message message, End end, Optional<Duration> again) {
    if (!record(message, end, 0))
      LOG.warn("delivery {} to {} ended ({}) after another process took it over: it may arrive twice", message.delivery,
          message.chat, end.outcome());
    return again;
  }

  /// Again and again, should the database be away: a message that arrived and is not recorded would be sent once more.
  private boolean record(Claim.Message message, End end, int failures) {
    try {
      return ledger.change(books -> end(books, message, end));
    } catch (RuntimeException broken) {
      if (failures == 0)
        LOG.warn("that delivery {} to {} ended ({}) could not be recorded; it is tried again: {}", message.delivery,
            message.chat, end.outcome(), broken.toString());
      if (failures == RECORDINGS || !paused(failures))
        throw broken;
      return record(message, end, failures + 1);
    }
  }

  /// False if the service stops meanwhile.
  private static boolean paused(int failures) {
    try {
      Thread.sleep(Math.min(LONGEST_PAUSE_MILLIS, 100L << Math.min(failures, 10)));
      return true;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean end(Books books, Claim.Message message, End end) {
    books.subscriptions().hold(List.of(message.chat));
    boolean ended = books.deliveries().end(message.delivery, end, clock.instant());
    if (ended && message.recurs)
      reminders.planning().plan(books, List.of(message.chat));
    return ended;
  }

  /// What a look at a chat's due reminders leads to. `Unserved`: all are for occurrences that are not served; a planning
  /// that will cancel them is under way, or another process serves a newer revision.
  private sealed interface Claim {
    record Nothing() implements Claim {
    }

    record Unserved() implements Claim {
    }

    record Message(ChatId chat, String delivery, Reply reply, Language language, boolean recurs) implements Claim {
    }
  }
}
