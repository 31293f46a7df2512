package org.mandatebot.remind;

import java.time.Instant;
import java.time.InstantSource;

/// A clock that can be moved ahead, to see today what will happen.
public final class RehearsalClock implements InstantSource {
  private volatile Instant now;

  public RehearsalClock(Instant start) {
    now = start;
  }

  @Override
  public Instant instant() {
    return now;
  }

  public void jumpTo(Instant time) {
    now = time;
  }
}
