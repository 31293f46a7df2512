package org.mandatebot.store;

class PostgresSuccessionTest extends SuccessionContract {

  @Override
  TestDatabase open(String version) {
    return TestDatabase.postgres(version);
  }
}
