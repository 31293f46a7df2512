package org.mandatebot.kill;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.mandatebot.chat.ChatId;

/// What is in the database, seen from outside.
record Books(Jdbi jdbi) {

  Books(Database database, String url) {
    this(Jdbi.create(database.toLookAt(url)));
  }

  /// The chats of unfinished deliveries, by delivery.
  Map<String, Long> sending() {
    return jdbi.withHandle(handle -> handle.createQuery("select id, chat from delivery where outcome = 'sending'")
        .map((row, context) -> Map.entry(row.getString("id"), ChatId.parse(row.getString("chat")).chat()))
        .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// Updates that are taken and not handled.
  Set<Integer> unhandled() {
    return new HashSet<>(jdbi.withHandle(handle -> handle
        .createQuery("select update_id from inbox where handled_at is null").mapTo(Integer.class).list()));
  }

  Set<String> unknown() {
    return new HashSet<>(jdbi.withHandle(
        handle -> handle.createQuery("select id from delivery where outcome = 'unknown'").mapTo(String.class).list()));
  }

  /// Whether nothing is left to do by then.
  boolean settled(Instant then) {
    return sending().isEmpty() && unhandled().isEmpty() && jdbi.withHandle(handle -> handle.createQuery("""
        select count(*) from reminder where state in ('planned', 'sending') and due_at <= :then
        """).bind("then", then.toEpochMilli()).mapTo(Integer.class).one()) == 0;
  }
}
