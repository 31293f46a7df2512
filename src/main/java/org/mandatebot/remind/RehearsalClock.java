package org.mandatebot.remind;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that starts when it is told to, runs as fast as it is told to, and can be moved forward, so that a date of
/// 2021 can be lived through today. It never goes back while it runs.
public final class RehearsalClock implements InstantSource {
  private final double speed;
  private Instant base;
  private long baseNanos = System.nanoTime();

  /// @param speed seconds of rehearsal time per real second
  public RehearsalClock(Instant start, double speed) {
    if (!(speed > 0) || speed > 1_000_000)
      throw new IllegalArgumentException("mandatebot.clock.speed is more than 0 and at most 1000000, not " + speed);
    this.base = start;
    this.speed = speed;
  }

  @Override
  public synchronized Instant instant() {
    return base.plus(Duration.ofNanos((long) ((System.nanoTime() - baseNanos) * speed)));
  }

  /// Moves the clock to `time`; to where it is already, or further, it does nothing.
  public synchronized void jumpTo(Instant time) {
    if (time.isAfter(instant())) {
      base = time;
      baseNanos = System.nanoTime();
    }
  }
}
