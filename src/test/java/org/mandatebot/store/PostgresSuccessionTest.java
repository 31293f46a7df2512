package org.mandatebot.store;

class PostgresSuccessionTest extends SuccessionContract {

  @Override
  TestDatabase open() {
    return TestDatabase.postgres();
  }
}
