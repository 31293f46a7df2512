package org.mandatebot.store;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.mandatebot.catalogue.History;
import org.mandatebot.remind.Reminders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks every other second which revision is active: this instance serves what any of them applied, and plans what the
/// one that applied it did not get to. And brings to every chat what was settled and has not reached all.
@Singleton
final class Follower {
  private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

  private final History history;
  private final Reminders reminders;
  private final Settings settings;
  private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();
  private boolean failing;

  Follower(History history, Reminders reminders, Settings settings) {
    this.history = history;
    this.reminders = reminders;
    this.settings = settings;
  }

  @EventListener
  void start(ServerStartupEvent started) {
    long millis = settings.poll().toMillis();
    var _ = looks.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    looks.close();
  }

  private void look() {
    try {
      if (history.follow())
        reminders.catchUp();
      reminders.spread();
      failing = false;
    } catch (RuntimeException broken) {
      if (!failing)
        LOG.error("cannot look for the active revision; it is tried again every {}", settings.poll(), broken);
      failing = true;
    }
  }

  /// @param poll how often to look, in real time
  @ConfigurationProperties("mandatebot.revisions")
  record Settings(@Bindable(defaultValue = "2s") Duration poll) {
  }
}
