package org.mandatebot.catalogue;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Resolution;

@Factory
final class CatalogueFactory {

  @Bean
  @Singleton
  Catalogue catalogue() {
    return new Catalogue(new Revision("none", List.of(new Resolution("S/RES/2584 (2021)", LocalDate.of(2021, 6, 29),
        Language.EN, "MINUSMA", Optional.empty(), Map.of(), List.of(), List.of(), List.of(), List.of(), List.of()))));
  }
}
