package org.mandatebot.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteClockTest extends ClockContract {
  @TempDir
  private Path folder;

  @Override
  TestDatabase open() {
    return TestDatabase.sqlite(folder.resolve("mandatebot.db"));
  }
}
