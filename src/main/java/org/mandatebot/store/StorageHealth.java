package org.mandatebot.store;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import java.util.Map;
import org.reactivestreams.Publisher;

/// Shows in `/health` whether what is to be remembered can be written. While it cannot the service is degraded, not down:
/// questions are answered as ever, and restarting it would not help.
@Singleton
final class StorageHealth implements HealthIndicator {
  private static final HealthStatus DEGRADED = new HealthStatus("DEGRADED", "The database takes no changes", null, 500);

  private final Storage storage;

  StorageHealth(Storage storage) {
    this.storage = storage;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    return Publishers.just(storage.trouble()
        .map(trouble -> HealthResult.builder("storage", DEGRADED)
            .details(Map.of("takes no changes since", trouble.since().toString(), "reason", trouble.reason())))
        .orElseGet(() -> HealthResult.builder("storage", HealthStatus.UP)).build());
  }
}
