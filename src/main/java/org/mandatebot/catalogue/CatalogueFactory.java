package org.mandatebot.catalogue;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

@Factory
final class CatalogueFactory {

  /// Decides at start what is served: what does not hold stops the service.
  ///
  /// @param main the symbol of the default resolution, which has to be among those served; empty: the newest
  @Singleton
  History history(@Value("${mandatebot.catalogue}") Path folder, @Value("${mandatebot.resolution:}") String main,
      Revisions revisions) {
    Optional<String> symbol = Optional.of(main.strip()).filter(given -> !given.isEmpty());
    History history = History.begin(folder, revisions, symbol);
    if (symbol.filter(given -> history.catalogue().active().find(given).isEmpty()).isPresent())
      throw new ConfigurationException(missing(main));
    return history;
  }

  @Singleton
  Catalogue catalogue(History history) {
    return history.catalogue();
  }

  @Singleton
  Reload reload(@Value("${mandatebot.catalogue}") Path folder, @Value("${mandatebot.resolution:}") String main) {
    return () -> switch (Loader.load(folder)) {
      case Reading.Read read when !main.isBlank() && read.revision().find(main.strip()).isEmpty() ->
        new Reading.Refused(List.of(new Problem(folder.toString(), "", missing(main))));
      case Reading reading -> reading;
    };
  }

  private static String missing(String main) {
    return "mandatebot.resolution (MANDATEBOT_RESOLUTION) is '" + main
        + "', which is none of the resolutions; it must be a symbol such as S/RES/2584 (2021), or empty for the newest";
  }
}
