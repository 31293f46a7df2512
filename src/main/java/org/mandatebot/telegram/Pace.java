package org.mandatebot.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// How fast messages may leave: to everybody together, to one chat, to one group. Everything that is sent waits its turn
/// here; whoever would wait too long is told to come back instead.
///
/// Reminders leave a sixth of the rate to answers, so that nobody who asks waits behind a broadcast.
final class Pace {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final TelegramSettings.Limits limits;
  private final Gate everybody;
  private final Gate reminders;
  private final Cache<Long, List<Gate>> chats = Caffeine.newBuilder().expireAfterAccess(Duration.ofHours(1)).build();
  private final Cache<Long, Boolean> toldJustNow = Caffeine.newBuilder().expireAfterWrite(SECOND).build();

  Pace(TelegramSettings.Limits limits) {
    this.limits = limits;
    everybody = new Gate(limits.overall(), SECOND);
    reminders = new Gate(Math.max(1, limits.overall() * 5 / 6), SECOND);
  }

  /// Waits for a turn to send to a chat.
  Turn turn(long chat, boolean reminder, Duration patience) {
    Stream<Gate> own = Stream.concat(gates(chat).stream(), reminder ? Stream.of(reminders) : Stream.empty());
    return turn(Stream.concat(own, Stream.of(everybody)).toList(), patience);
  }

  /// Waits for a turn to send what goes to no chat, such as the answer to a press.
  Turn turn(Duration patience) {
    return turn(List.of(everybody), patience);
  }

  /// Telegram asked to wait. It does not say whether it means this chat or the bot as a whole: when it asks so for three
  /// chats within a second, it means the bot.
  void told(long chat, Duration time) {
    gates(chat).getFirst().pause(time);
    toldJustNow.put(chat, true);
    toldJustNow.cleanUp();
    if (toldJustNow.estimatedSize() > 2)
      everybody.pause(time);
  }

  private List<Gate> gates(long chat) {
    return chats.get(chat, number -> {
      Gate own = new Gate(limits.chat(), SECOND);
      return number < 0 ? List.of(own, new Gate(limits.group(), MINUTE)) : List.of(own);
    });
  }

  private static Turn turn(List<Gate> gates, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    List<Gate> passed = new ArrayList<>();
    try {
      for (Gate gate : gates) {
        Optional<Duration> wait = gate.enter(deadline);
        if (wait.isPresent())
          return new Turn(passed, wait);
        passed.add(gate);
      }
      return new Turn(passed, Optional.empty());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Turn(passed, Optional.of(patience));
    }
  }

  /// A turn to send; closing it says that the sending has ended.
  ///
  /// @param denied when to come back; empty when it may be sent now
  record Turn(List<Gate> passed, Optional<Duration> denied) implements AutoCloseable {
    @Override
    public void close() {
      passed.forEach(Gate::leave);
    }
  }

  /// Lets through at most `limit` in any stretch of `time`, wherever it begins, as Telegram counts: a message keeps its
  /// place while it is under way and for `time` after. A token bucket, which counts from when it left, lets messages
  /// bunch up on a slow line and be refused.
  private static final class Gate {
    private final Semaphore places;
    private final Duration time;
    private volatile long opens = System.nanoTime();

    Gate(int limit, Duration time) {
      this.places = new Semaphore(limit, true);
      this.time = time;
    }

    void pause(Duration time) {
      opens = System.nanoTime() + time.toNanos();
    }

    Optional<Duration> enter(long deadline) throws InterruptedException {
      for (long closed; (closed = opens - System.nanoTime()) > 0; Thread.sleep(Duration.ofNanos(closed)))
        if (opens - deadline > 0)
          return Optional.of(Duration.ofNanos(closed));
      return places.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)
          ? Optional.empty()
          : Optional.of(time);
    }

    void leave() {
      CompletableFuture.delayedExecutor(time.toNanos(), TimeUnit.NANOSECONDS).execute(places::release);
    }
  }
}
