package org.mandatebot.store;

class PostgresStoreTest extends StoreContract {

  @Override
  TestDatabase open() {
    return TestDatabase.postgres();
  }
}
