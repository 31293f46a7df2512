package org.mandatebot.catalogue;

import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// Tells the history when the service started, once there is a clock.
@Singleton
final class Beginning {
  private final History history;
  private final InstantSource clock;

  Beginning(History history, InstantSource clock) {
    this.history = history;
    this.clock = clock;
  }

  @EventListener
  void started(StartupEvent started) {
    history.began(clock.instant());
  }
}
