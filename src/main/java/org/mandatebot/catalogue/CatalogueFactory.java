package org.mandatebot.catalogue;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;

@Factory
final class CatalogueFactory {

  /// Decides at start what is served: what does not hold stops the service.
  @Singleton
  History history(@Value("${mandatebot.catalogue}") Path folder, Revisions revisions) {
    return History.begin(folder, revisions);
  }

  @Singleton
  Catalogue catalogue(History history) {
    return history.catalogue();
  }

  @Singleton
  Reload reload(@Value("${mandatebot.catalogue}") Path folder) {
    return () -> Loader.load(folder);
  }
}
