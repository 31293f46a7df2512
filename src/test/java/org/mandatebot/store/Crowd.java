package org.mandatebot.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.mandatebot.chat.ChatId;
import org.mandatebot.remind.Reminders;
import org.mandatebot.remind.Subscription;

/// Any number of chats with a subscription each: the service's own code plans one chat for each subscription, and the
/// database copies their rows.
///
/// @param first the number of the first chat, so that several crowds fit in one database
record Crowd(TestDatabase database, Reminders reminders, long first, int size) {
  private static final String COLUMNS = """
      language, zone, at, ladder, suspended, resolution, quiet_hours, quiet_days, working_days, digest""";

  /// @param subscriptions whose chats take turns
  void gather(List<Subscription> subscriptions) {
    for (int i = 0; i < subscriptions.size(); i++)
      reminders.subscribe(template(i), subscriptions.get(i));
    database.jdbi().useHandle(handle -> {
      List<String> indexes = indexes(handle);
      if (isPostgres())
        handle.execute("set session_replication_role = replica"); // no look at the chat for each of its reminders
      copy(handle, subscriptions.size());
      indexes.forEach(handle::execute);
      if (isPostgres())
        handle.execute("set session_replication_role = origin");
    });
    for (int i = 0; i < subscriptions.size(); i++)
      reminders.forget(template(i));
  }

  /// Does what a database does by itself sooner or later, and not while something is measured.
  void settle() {
    database.jdbi().useHandle(handle -> (isPostgres() ? List.of("vacuum analyze", "checkpoint") : List.of("analyze"))
        .forEach(handle::execute));
  }

  ChatId chat(int number) {
    return ChatId.parse("telegram:" + (first + number));
  }

  private void copy(Handle handle, int kinds) {
    for (String statement : List.of("""
        insert into chat (id, %1$s) select 'telegram:' || (:first + i), %1$s
        from numbers join chat on id = 'console:' || (1 + i %% :kinds)
        """.formatted(COLUMNS), """
        insert into subscription (chat, resolution, scope, created_at, ladder, made_by)
        select 'telegram:' || (:first + i), resolution, scope, created_at, ladder, made_by
        from numbers join subscription on chat = 'console:' || (1 + i % :kinds)
        """, """
        insert into reminder (chat, occurrence, rung, due_at, state)
        select 'telegram:' || (:first + i), occurrence, rung, due_at, state
        from numbers join reminder on chat = 'console:' || (1 + i % :kinds)
        """))
      handle.createUpdate(statement.replace("select 'telegram:'", """
          with recursive numbers(i) as (select 0 union all select i + 1 from numbers where i + 1 < :size)
          select 'telegram:'""")).bind("first", first).bind("size", size).bind("kinds", kinds).execute();
  }

  /// Drops those of the reminders but for their key: one is made sooner than it is kept while millions are added.
  private List<String> indexes(Handle handle) {
    List<String> statements = handle.createQuery(isPostgres() ? """
        select indexdef from pg_indexes where tablename = 'reminder' and indexname <> 'reminder_pkey'
        """ : """
        select sql from sqlite_master where type = 'index' and tbl_name = 'reminder' and sql is not null
        """).mapTo(String.class).list();
    statements.forEach(
        statement -> handle.execute("drop index " + statement.replaceFirst("(?is)create index (\\S+) .*", "$1")));
    return statements;
  }

  private boolean isPostgres() {
    return database.url().startsWith("jdbc:postgresql:");
  }

  private static ChatId template(int number) {
    return ChatId.parse("console:" + (number + 1));
  }
}
