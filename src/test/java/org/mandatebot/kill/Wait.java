package org.mandatebot.kill;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waiting for what another process does: takeovers of a minute, on a machine that has other work as well.
final class Wait {
  private static final Duration LONGEST = Duration.ofMinutes(3);

  private Wait() {
  }

  static void until(String what, BooleanSupplier condition) {
    if (!comes(LONGEST, Duration.ofMillis(50), condition))
      throw new IllegalStateException("waited in vain until " + what);
  }

  /// Whether it comes true within that time.
  static boolean comes(Duration time, BooleanSupplier condition) {
    return comes(time, Duration.ofMillis(2), condition);
  }

  /// @param interval how often to look
  static boolean comes(Duration time, Duration interval, BooleanSupplier condition) {
    long end = System.nanoTime() + time.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end)
        return false;
      pause(interval);
    }
    return true;
  }

  static void pause(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }
}
