package org.mandatebot.chat;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Why the database did not do what it was asked, by its SQLSTATE (PostgreSQL, JDBC) or its result code (SQLite).
public enum DatabaseFault {
  AWAY, HELD, FULL, OTHER;

  private static final int SQLITE_BUSY = 5;
  private static final int SQLITE_LOCKED = 6;
  private static final int SQLITE_FULL = 13;

  /// The one that a failure comes from; empty if it comes from no database.
  public static Optional<DatabaseFault> of(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .flatMap(cause -> cause instanceof SQLException sql ? Stream.of(of(sql)) : Stream.empty()).findFirst();
  }

  private static DatabaseFault of(SQLException failure) {
    String state = Objects.requireNonNullElse(failure.getSQLState(), "");
    int code = failure.getErrorCode();
    if (code == SQLITE_FULL || state.equals("53100"))
      return FULL;
    if (code == SQLITE_BUSY || code == SQLITE_LOCKED || state.matches("40...|55P03"))
      return HELD;
    return failure instanceof SQLTransientException || state.matches("08...|57P..|53...") ? AWAY : OTHER;
  }

  /// Whether it passes by itself, so that trying again helps: the database is not reached, restarts, has no connection
  /// left or is held by somebody else.
  public boolean passes() {
    return this == AWAY || this == HELD;
  }
}
