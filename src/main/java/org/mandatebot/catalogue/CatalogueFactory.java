package org.mandatebot.catalogue;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Factory
final class CatalogueFactory {
  private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);

  /// Reads the catalogue at start: what does not hold stops the service.
  @Singleton
  Catalogue catalogue(@Value("${mandatebot.catalogue}") Path folder) {
    return switch (Loader.load(folder)) {
      case Reading.Read read -> {
        read.warnings().forEach(warning -> LOG.debug("repaired: {}", warning));
        yield new Catalogue(read.revision());
      }
      case Reading.Refused refused -> throw new ConfigurationException("The catalogue cannot be served:\n"
          + refused.problems().stream().map(Problem::toString).collect(Collectors.joining("\n")));
    };
  }

  @Singleton
  Reload reload(@Value("${mandatebot.catalogue}") Path folder) {
    return () -> Loader.load(folder);
  }
}
