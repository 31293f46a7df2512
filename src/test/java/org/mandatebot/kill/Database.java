package org.mandatebot.kill;

import java.nio.file.Path;
import org.mandatebot.store.TestDatabase;

/// Where the service keeps what it may not forget.
enum Database {
  SQLITE("SQLite"), POSTGRESQL("PostgreSQL");

  private final String words;

  Database(String words) {
    this.words = words;
  }

  /// The URL of a new one.
  String create(Path folder) {
    return switch (this) {
      case SQLITE -> TestDatabase.url(folder.resolve("mandatebot.db"));
      case POSTGRESQL -> {
        try (TestDatabase database = TestDatabase.postgres()) {
          yield database.url();
        }
      }
    };
  }

  /// For looking on from another process.
  String toLookAt(String url) {
    return switch (this) {
      case SQLITE -> url.substring(0, url.indexOf('?')) + "?open_mode=1&busy_timeout=5000"; // read-only
      case POSTGRESQL -> url;
    };
  }

  @Override
  public String toString() {
    return words;
  }
}
