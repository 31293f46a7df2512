package org.mandatebot.store;

class PostgresReloadTest extends ReloadContract {

  @Override
  TestDatabase open() {
    return TestDatabase.postgres();
  }
}
