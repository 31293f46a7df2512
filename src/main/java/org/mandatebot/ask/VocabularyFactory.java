package org.mandatebot.ask;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

@Factory
final class VocabularyFactory {

  /// Reads the vocabulary at start: one that does not hold stops the service.
  @Singleton
  Vocabulary vocabulary(@Value("${mandatebot.vocabulary}") Path file) {
    try {
      return Vocabulary.parse(Files.readString(file));
    } catch (IOException unreadable) {
      throw new ConfigurationException(file + ": this file is missing, unreadable or not UTF-8", unreadable);
    } catch (IllegalArgumentException malformed) {
      throw new ConfigurationException(file + ", " + malformed.getMessage(), malformed);
    }
  }
}
