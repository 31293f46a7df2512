package org.mandatebot.store;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Makes the folder of the SQLite file before anything opens it; SQLite itself makes only the file.
@Singleton
final class DataFolder implements BeanCreatedEventListener<DatasourceConfiguration> {

  @Override
  public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
    SoleProcess.file(event.getBean().getUrl()).ifPresent(DataFolder::make);
    return event.getBean();
  }

  private static void make(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException cannot) {
      throw new UncheckedIOException("cannot make the folder of " + file.toAbsolutePath(), cannot);
    }
  }
}
