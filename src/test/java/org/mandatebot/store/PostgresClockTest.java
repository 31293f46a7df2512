package org.mandatebot.store;

class PostgresClockTest extends ClockContract {

  @Override
  TestDatabase open() {
    return TestDatabase.postgres();
  }
}
