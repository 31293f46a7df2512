package org.mandatebot.catalogue;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

@Factory
final class CatalogueFactory {

  @Bean
  @Singleton
  Catalogue catalogue() {
    throw new IllegalStateException("not built yet");
  }
}
