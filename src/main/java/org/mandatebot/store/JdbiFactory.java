package org.mandatebot.store;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

@Factory
final class JdbiFactory {

  @Bean
  @Singleton
  Jdbi jdbi(DataSource database) {
    return Jdbi.create(database);
  }
}
