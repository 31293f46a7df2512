package org.mandatebot.store;

class PostgresInstancesTest extends InstancesContract {

  @Override
  TestDatabase open() {
    return TestDatabase.postgres();
  }
}
