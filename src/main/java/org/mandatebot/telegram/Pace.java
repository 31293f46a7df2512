package org.mandatebot.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.local.LocalBucketBuilder;
import java.time.Duration;
import java.util.Optional;

/// How fast messages may leave: to everybody together, to one chat, to one group. Everything that is sent waits its turn
/// here; whoever would wait too long is told how long instead.
///
/// Reminders leave a sixth of the rate to answers, so that nobody who asks waits behind a broadcast.
final class Pace {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final TelegramSettings.Limits limits;
  private final Gate everybody;
  private final Gate broadcast;
  private final Cache<Long, Gate> chats = Caffeine.newBuilder().expireAfterAccess(Duration.ofHours(1)).build();
  private final Cache<Long, Boolean> toldJustNow = Caffeine.newBuilder().expireAfterWrite(SECOND).build();

  Pace(TelegramSettings.Limits limits) {
    this.limits = limits;
    everybody = new Gate(limit(Bucket.builder(), limits.overall(), SECOND));
    broadcast = new Gate(limit(Bucket.builder(), Math.max(1, limits.overall() * 5 / 6), SECOND));
  }

  /// Waits for a turn to send to a chat; if that would take longer than `patience`, says how long and takes none.
  Optional<Duration> enter(long chat, boolean reminder, Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    Optional<Duration> wait = chats.get(chat, this::gate).pass(deadline);
    if (wait.isEmpty() && reminder)
      wait = broadcast.pass(deadline);
    return wait.isEmpty() ? everybody.pass(deadline) : wait;
  }

  /// The same for what goes to no chat, such as the answer to a press.
  Optional<Duration> enter(Duration patience) throws InterruptedException {
    return everybody.pass(System.nanoTime() + patience.toNanos());
  }

  /// Telegram asked to wait. It does not say whether it means this chat or the bot as a whole: when it asks so for three
  /// chats within a second, it means the bot.
  void told(long chat, Duration time) {
    chats.get(chat, this::gate).pause(time);
    toldJustNow.put(chat, true);
    toldJustNow.cleanUp();
    if (toldJustNow.estimatedSize() > 2)
      everybody.pause(time);
  }

  private Gate gate(long chat) {
    LocalBucketBuilder bucket = limit(Bucket.builder(), limits.chat(), SECOND);
    return new Gate(chat < 0 ? limit(bucket, limits.group(), MINUTE) : bucket);
  }

  /// At most `limit` in any stretch of `time`, wherever it begins: what may go in a burst and what flows after it add up
  /// to the limit. A twentieth slower than allowed, for on their way messages bunch up.
  private static LocalBucketBuilder limit(LocalBucketBuilder bucket, int limit, Duration time) {
    int burst = Math.max(1, limit / 4);
    Duration refill = time.multipliedBy(21).dividedBy(20);
    return bucket.addLimit(bandwidth -> bandwidth.capacity(burst).refillGreedy(Math.max(1, limit - burst), refill));
  }

  private static final class Gate {
    private final Bucket bucket;
    private volatile long opens = System.nanoTime();

    Gate(LocalBucketBuilder bucket) {
      this.bucket = bucket.withNanosecondPrecision().build();
    }

    void pause(Duration time) {
      opens = System.nanoTime() + time.toNanos();
    }

    Optional<Duration> pass(long deadline) throws InterruptedException {
      for (long closed; (closed = opens - System.nanoTime()) > 0; Thread.sleep(Duration.ofNanos(closed)))
        if (opens - deadline > 0)
          return Optional.of(Duration.ofNanos(closed));
      return bucket.asBlocking().tryConsume(1, Duration.ofNanos(Math.max(1, deadline - System.nanoTime())))
          ? Optional.empty()
          : Optional.of(Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill()));
    }
  }
}
