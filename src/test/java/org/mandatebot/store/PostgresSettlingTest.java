package org.mandatebot.store;

class PostgresSettlingTest extends SettlingContract {

  @Override
  TestDatabase open() {
    return TestDatabase.postgres();
  }
}
