package org.mandatebot.store;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether the database takes what is written, as far as it was last tried. It logs once when that ends and once when it
/// is so again, however many changes fail.
@Singleton
final class Storage {
  private static final Logger LOG = LoggerFactory.getLogger(Storage.class);
  private static final int SQLITE_BUSY = 5;
  private static final int SQLITE_FULL = 13;
  private static final String POSTGRES_FULL = "53100";

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
      Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
          .flatMap(cause -> cause instanceof SQLException sql ? Stream.of(sql) : Stream.empty()).findFirst()
          .ifPresent(sql -> failed(reason(sql), failure));
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

  private static String reason(SQLException failure) {
    String state = Objects.requireNonNullElse(failure.getSQLState(), "");
    if (failure.getErrorCode() == SQLITE_FULL || state.equals(POSTGRES_FULL))
      return "its disk is full";
    if (failure.getErrorCode() == SQLITE_BUSY)
      return "somebody else holds it";
    return state.startsWith("08") || state.startsWith("57P") ? "it is not reached" : "it fails";
  }
}
