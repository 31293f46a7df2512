package org.mandatebot.telegram;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mandatebot.chat.Traffic;
import org.mandatebot.chat.Traffic.Admission;
import org.mandatebot.chat.Traffic.Admitted;
import org.mandatebot.chat.Traffic.Full;
import org.mandatebot.chat.Traffic.Limit;
import org.mandatebot.responses.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How fast messages may leave: to everybody together, to one chat, to one group. Everything that is sent waits its turn
/// here; whoever would wait too long is told to come back instead.
///
/// Each urgency has a line of its own, and only its head asks the [Traffic]. The less urgent never take the last places
/// of the overall limit: whoever asks finds one free, or takes the next, however many reminders wait on whichever
/// instance.
final class Pace {
  private static final Logger log = LoggerFactory.getLogger(Pace.class);
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final TelegramSettings.Limits limits;
  private final Traffic traffic;
  private final Map<Urgency, ReentrantLock> lines = Stream.of(Urgency.values())
      .collect(toMap(urgency -> urgency, urgency -> new ReentrantLock(true)));
  private final Cache<Long, Boolean> toldJustNow = Caffeine.newBuilder().expireAfterWrite(SECOND).build();

  /// Of the only instance.
  Pace(TelegramSettings.Limits limits) {
    this(limits, new LocalTraffic());
  }

  Pace(TelegramSettings.Limits limits, Traffic traffic) {
    this.limits = limits;
    this.traffic = traffic;
  }

  /// The most urgent first.
  enum Urgency {
    ANSWER(0), REMINDER(1), DIGEST(2);

    /// How many thirtieths of the rate it leaves to those above it.
    private final int left;

    Urgency(int left) {
      this.left = left;
    }

    static Urgency of(Reply reply) {
      if (!(reply instanceof Reply.Reminder reminder))
        return ANSWER;
      boolean onlyDigest = reminder.digest().isPresent() && reminder.due().isEmpty() && reminder.news().isEmpty();
      return onlyDigest ? DIGEST : REMINDER;
    }
  }

  /// Waits for a turn to send to a chat.
  Turn turn(long chat, Urgency urgency, Duration patience) {
    List<Limit> all = new ArrayList<>(List.of(new Limit(false, limits.chat(), SECOND)));
    if (chat < 0)
      all.add(new Limit(false, limits.group(), MINUTE));
    all.add(overall(urgency));
    return turn(chat, urgency, all, patience);
  }

  /// Waits for a turn to send what goes to no chat, such as the answer to a press.
  Turn turn(Duration patience) {
    return turn(Traffic.EVERYBODY, Urgency.ANSWER, List.of(overall(Urgency.ANSWER)), patience);
  }

  /// Telegram asked to wait. It does not say whether it means this chat or the bot as a whole: when it asks so for three
  /// chats within a second, it means the bot.
  void told(long chat, Duration time) {
    guarded(() -> traffic.silence(chat, time));
    toldJustNow.put(chat, true);
    toldJustNow.cleanUp();
    if (toldJustNow.estimatedSize() > 2)
      guarded(() -> traffic.silence(Traffic.EVERYBODY, time));
  }

  private Limit overall(Urgency urgency) {
    int left = Math.max(1, limits.overall() / 30) * urgency.left;
    return new Limit(true, Math.max(1, limits.overall() - left), SECOND);
  }

  private Turn turn(long chat, Urgency urgency, List<Limit> limits, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    try {
      while (true)
        switch (inLine(urgency, deadline, () -> traffic.admit(chat, limits))) {
          case Admitted(String message) -> {
            return new Turn(() -> guarded(() -> traffic.ended(message)), Optional.empty());
          }
          case Full(Duration wait, boolean _) when wait.toNanos() > deadline - System.nanoTime() -> {
            return denied(wait);
          }
          case Full(Duration wait, boolean _) -> Thread.sleep(wait);
        }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return denied(patience);
    }
  }

  /// Waits at the head of its line while everybody has to; a chat that has to wait holds up no other.
  private Admission inLine(Urgency urgency, long deadline, Supplier<Admission> ask) throws InterruptedException {
    ReentrantLock line = requireNonNull(lines.get(urgency));
    if (!line.tryLock(deadline - System.nanoTime(), TimeUnit.NANOSECONDS))
      return new Full(SECOND, true);
    try {
      while (true) {
        Admission admission = admission(ask);
        if (!(admission instanceof Full(Duration wait, boolean everybody)) || !everybody
            || wait.toNanos() > deadline - System.nanoTime())
          return admission;
        Thread.sleep(wait);
      }
    } finally {
      line.unlock();
    }
  }

  /// Without the database nothing can be sent, but nothing is lost either: it waits.
  private static Admission admission(Supplier<Admission> ask) {
    try {
      return ask.get();
    } catch (RuntimeException broken) {
      log.warn("whether a message may leave cannot be seen; trying again in {}", SECOND, broken);
      return new Full(SECOND, true);
    }
  }

  private static void guarded(Runnable note) {
    try {
      note.run();
    } catch (RuntimeException broken) {
      log.warn("what left is not noted; it counts as under way for a minute", broken);
    }
  }

  private static Turn denied(Duration wait) {
    return new Turn(() -> {
    }, Optional.of(wait));
  }

  /// A turn to send; closing it says that the sending has ended.
  ///
  /// @param denied when to come back; empty when it may be sent now
  record Turn(Runnable ended, Optional<Duration> denied) implements AutoCloseable {
    @Override
    public void close() {
      ended.run();
    }
  }
}
