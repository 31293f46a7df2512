package org.mandatebot.catalogue;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Factory
final class CatalogueFactory {
  private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);

  /// Reads the catalogue at start: what does not hold stops the service.
  @Singleton
  Catalogue catalogue(@Value("${mandatebot.catalogue}") Path folder, @Value("${mandatebot.resolution:}") String main) {
    return switch (read(folder, main)) {
      case Reading.Read read -> {
        read.warnings().forEach(warning -> LOG.debug("repaired: {}", warning));
        yield new Catalogue(read.revision(), Optional.of(main).filter(symbol -> !symbol.isBlank()));
      }
      case Reading.Refused refused -> throw new ConfigurationException("The catalogue cannot be served:\n"
          + refused.problems().stream().map(Problem::toString).collect(Collectors.joining("\n")));
    };
  }

  @Singleton
  Reload reload(@Value("${mandatebot.catalogue}") Path folder, @Value("${mandatebot.resolution:}") String main) {
    return () -> read(folder, main);
  }

  /// Without the resolution that questions are to be about, nothing can be served.
  private static Reading read(Path folder, String main) {
    Reading reading = Loader.load(folder);
    return reading instanceof Reading.Read read && !main.isBlank() && read.revision().find(main).isEmpty()
        ? new Reading.Refused(List.of(new Problem(folder.toString(), "",
            "the default resolution (mandatebot.resolution), '" + main + "', is not in this folder")))
        : reading;
  }
}
