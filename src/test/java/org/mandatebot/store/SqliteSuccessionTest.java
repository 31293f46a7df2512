package org.mandatebot.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteSuccessionTest extends SuccessionContract {
  @TempDir
  private Path folder;

  @Override
  TestDatabase open(String version) {
    return TestDatabase.sqlite(folder.resolve(version + ".db"), version);
  }
}
