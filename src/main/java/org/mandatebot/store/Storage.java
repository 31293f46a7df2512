package org.mandatebot.store;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.mandatebot.chat.DatabaseFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether the database takes what is written, as far as it was last tried. It logs once when that ends and once when it
/// is so again, however many changes fail.
@Singleton
final class Storage {
  private static final Logger LOG = LoggerFactory.getLogger(Storage.class);

  private final InstantSource clock;
  private Optional<Trouble> trouble = Optional.empty();

  Storage(InstantSource clock) {
    this.clock = clock;
  }

  /// @param reason in words of our own: those of the exception may name the file or the account
  record Trouble(Instant since, String reason) {
  }

  /// What is wrong; empty while everything is written.
  synchronized Optional<Trouble> trouble() {
    return trouble;
  }

  /// Makes a change and takes note of whether the database took it. What else may be wrong with it is not noted.
  <T> T watch(Supplier<T> change) {
    try {
      T result = change.get();
      worked();
      return result;
    } catch (RuntimeException failure) {
      DatabaseFault.of(failure).ifPresent(fault -> failed(reason(fault), failure));
      throw failure;
    }
  }

  private synchronized void failed(String reason, RuntimeException failure) {
    if (trouble.isEmpty())
      LOG.error("the database does not take what is written: {}; nothing is half written, and reminders wait", reason,
          failure);
    trouble = Optional.of(new Trouble(trouble.map(Trouble::since).orElseGet(clock::instant), reason));
  }

  private synchronized void worked() {
    trouble.ifPresent(past -> LOG.info("the database takes again what is written, as it did before {}", past.since()));
    trouble = Optional.empty();
  }

  private static String reason(DatabaseFault fault) {
    return switch (fault) {
      case FULL -> "its disk is full";
      case HELD -> "somebody else holds it";
      case AWAY -> "it is not reached";
      case OTHER -> "it fails";
    };
  }
}
