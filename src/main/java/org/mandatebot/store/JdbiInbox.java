package org.mandatebot.store;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.mandatebot.chat.Inbox;

@Singleton
final class JdbiInbox implements Inbox {
  private final Jdbi jdbi;

  JdbiInbox(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void store(List<Item> items, Instant now) {
    if (items.isEmpty())
      return;
    jdbi.useTransaction(handle -> {
      PreparedBatch batch = handle.prepareBatch("""
          insert into inbox (update_id, payload, received_at) values (:id, :payload, :now)
          on conflict (update_id) do nothing
          """);
      items.forEach(
          item -> batch.bind("id", item.id()).bind("payload", item.payload()).bind("now", now.toEpochMilli()).add());
      batch.execute();
    });
  }

  @Override
  public List<Item> pending(int limit) {
    return jdbi.withHandle(handle -> handle.createQuery("""
        select update_id, payload from inbox where handled_at is null order by update_id limit :limit
        """).bind("limit", limit).map((row, context) -> new Item(row.getLong("update_id"), row.getString("payload")))
        .list());
  }

  @Override
  public void handled(long id, Instant now) {
    jdbi.useHandle(handle -> handle.createUpdate("""
        update inbox set payload = null, handled_at = :now where update_id = :id
        """).bind("id", id).bind("now", now.toEpochMilli()).execute());
  }

  @Override
  public long lastId() {
    return jdbi.withHandle(handle -> handle.createQuery("""
        select coalesce(max(update_id), 0) from inbox
        """).mapTo(Long.class).one());
  }
}
