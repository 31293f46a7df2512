package org.mandatebot.store;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.UUID;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.io.TempDir;

/// A file that may have no more pages: SQLITE_FULL.
class SqliteFullDiskTest extends FullDiskContract {
  private static final int MORE_PAGES = 1_000_000;

  @TempDir
  private Path folder;

  @Override
  TestDatabase open() {
    TestDatabase.sqlite(folder.resolve("mandatebot.db")).close();
    HikariConfig one = new HikariConfig(); // a connection's pages are limited, not a file's
    one.setJdbcUrl(TestDatabase.url(folder.resolve("mandatebot.db")));
    one.setMaximumPoolSize(1);
    return new TestDatabase(one.getJdbcUrl(), new HikariDataSource(one));
  }

  /// Takes what is left of the pages that there are, so that not even a delivery begins.
  @Override
  void fillUp(TestDatabase full) {
    full.jdbi().useHandle(handle -> {
      handle.execute("pragma max_page_count = 1"); // or as many as there are
      assertThrows(JdbiException.class, () -> {
        while (true)
          handle.execute("insert into delivery (id, chat, started_at, outcome) values (?, 'telegram:1', 0, 'sent')",
              UUID.randomUUID().toString());
      });
    });
  }

  @Override
  void makeRoom(TestDatabase full) {
    full.jdbi().useHandle(handle -> handle.execute("pragma max_page_count = " + MORE_PAGES));
  }
}
