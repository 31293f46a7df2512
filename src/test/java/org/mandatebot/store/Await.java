package org.mandatebot.store;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waiting for something that another thread or process does; a minute is for ever.
final class Await {
  private Await() {
  }

  static void until(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end)
        throw new AssertionError("waited in vain until " + what);
      LockSupport.parkNanos(1_000_000);
    }
  }
}
