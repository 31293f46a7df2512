package org.mandatebot.store;

import java.util.List;

/// Every row that is written to any table is refused as a server does that cannot extend a file: SQLSTATE 53100.
class PostgresFullDiskTest extends FullDiskContract {
  private static final String TABLES = "select tablename from pg_tables where schemaname = current_schema()";

  @Override
  TestDatabase open() {
    return TestDatabase.postgres();
  }

  @Override
  void fillUp(TestDatabase full) {
    full.jdbi().useHandle(handle -> {
      handle.execute("create function no_room() returns trigger language plpgsql as "
          + "$$ begin raise exception 'could not extend file' using errcode = '53100'; end $$");
      tables(full).forEach(table -> handle.execute(
          "create trigger full_disk before insert or update on " + table + " for each row execute function no_room()"));
    });
  }

  @Override
  void makeRoom(TestDatabase full) {
    full.jdbi().useHandle(handle -> handle.execute("drop function no_room() cascade"));
  }

  private static List<String> tables(TestDatabase full) {
    return full.jdbi().withHandle(handle -> handle.createQuery(TABLES).mapTo(String.class).list());
  }
}
