package org.mandatebot.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mandatebot.chat.Incoming;
import org.mandatebot.conversation.Unsent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes one update through the conversation and sees to it that the reply leaves.
///
/// What Telegram cannot take now is sent again for as long as Telegram itself keeps what it could not deliver; a defect of
/// ours is tried a few times. Whoever runs the errand waits with it, so that a chat's replies keep their order.
///
/// @param onDuty whether it is still this instance that answers
/// @param closing ends the waiting: the service stops
record Errand(Function<Incoming, Optional<Unsent>> conversation, BooleanSupplier onDuty, CountDownLatch closing) {
  private static final Logger log = LoggerFactory.getLogger(Errand.class);
  private static final Duration KEPT = Duration.ofHours(24);
  private static final List<Duration> RETRIES = List.of(Duration.ofSeconds(1), Duration.ofSeconds(5));
  private static final int LONGEST_PAUSE_SECONDS = 30;

  /// Whether it is over; if not, the update is left for the next start, or for the instance that took over.
  boolean run(long id, Incoming incoming) throws InterruptedException {
    long began = System.nanoTime();
    Supplier<Optional<Unsent>> step = () -> conversation.apply(incoming);
    int delays = 0;
    int failures = 0;
    while (System.nanoTime() - began < KEPT.toNanos()) {
      Duration pause;
      try {
        Optional<Unsent> left = step.get();
        if (left.isEmpty())
          return true;
        step = left.get().again();
        pause = left.get().asked().orElse(backOff(delays++));
      } catch (RuntimeException | StackOverflowError e) {
        if (failures == RETRIES.size()) {
          log.error("update {} failed for the last time and is given up", id, e);
          return true;
        }
        pause = RETRIES.get(failures++);
        log.warn("update {} failed, trying again in {}", id, pause, e);
      }
      if (closing.await(pause.toMillis(), TimeUnit.MILLISECONDS) || !onDuty.getAsBoolean())
        return false;
    }
    log.warn("the reply to update {} could not be sent for {} and is given up", id, KEPT);
    return true;
  }

  private static Duration backOff(int delays) {
    return Duration.ofSeconds(Math.min(LONGEST_PAUSE_SECONDS, 1 << Math.min(delays, 5)));
  }
}
