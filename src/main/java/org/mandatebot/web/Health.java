package org.mandatebot.web;

import io.micronaut.context.annotation.Factory;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;
import org.mandatebot.catalogue.Catalogue;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// What `GET /health` reports besides what other rooms add. Everybody may read it, so it names no address and no account.
@Factory
final class Health {
  private static final int PATIENCE_SECONDS = 2;

  @Singleton
  HealthIndicator catalogueHealth(Catalogue catalogue) {
    return () -> Mono.fromSupplier(() -> HealthResult.builder("catalogue", HealthStatus.UP)
        .details(Map.of("symbol", catalogue.active().main().symbol(), "checksum", catalogue.active().checksum()))
        .build());
  }

  @Singleton
  HealthIndicator databaseHealth(DataSource database, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    return () -> Mono.fromSupplier(() -> ask(database)).subscribeOn(Schedulers.fromExecutorService(blocking));
  }

  private static HealthResult ask(DataSource database) {
    try (Connection connection = database.getConnection()) {
      return HealthResult
          .builder("database", connection.isValid(PATIENCE_SECONDS) ? HealthStatus.UP : HealthStatus.DOWN)
          .details(Map.of("product", connection.getMetaData().getDatabaseProductName())).build();
    } catch (SQLException unreachable) {
      return HealthResult.builder("database", HealthStatus.DOWN).build();
    }
  }
}
