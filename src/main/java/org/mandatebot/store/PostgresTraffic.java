package org.mandatebot.store;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.mandatebot.chat.Traffic;

/// The traffic of all instances on one PostgreSQL, one admission after another. Time is the database's, so no instance's
/// clock matters; the end of a message is rounded up and the present down, so that no limit is a millisecond short.
///
/// A message whose sender was killed counts as under way for a minute. Nothing here has to survive a crash of the
/// database, so nothing waits for its disk.
@Singleton
@Requires(property = "datasources.default.url", pattern = "jdbc:postgresql:.*")
final class PostgresTraffic implements Traffic {
  private static final long LOCK = 7_262_583; // any number that nobody else locks
  private static final String NOW = "select cast(floor(extract(epoch from clock_timestamp()) * 1000) as bigint)";
  private static final long UNDER_WAY = Duration.ofMinutes(1).toMillis();

  private final Jdbi jdbi;

  PostgresTraffic(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Admission admit(long chat, List<Limit> limits) {
    return jdbi.inTransaction(handle -> {
      handle.createQuery("select pg_advisory_xact_lock(:lock), set_config('synchronous_commit', 'off', true)")
          .bind("lock", LOCK).mapToMap().list();
      long now = handle.createQuery(NOW).mapTo(Long.class).one();
      return silent(handle, chat, now)
          .or(() -> limits.stream().flatMap(limit -> full(handle, chat, limit, now).stream()).findFirst())
          .orElseGet(() -> begin(handle, chat, now));
    });
  }

  @Override
  public void ended(String message) {
    jdbi.useHandle(handle -> handle.createUpdate("""
        with quick as (select set_config('synchronous_commit', 'off', true))
        update traffic set ends_at = cast(ceil(extract(epoch from clock_timestamp()) * 1000) as bigint)
        from quick where id = :message
        """).bind("message", message).execute());
  }

  @Override
  public void silence(long chat, Duration time) {
    jdbi.useHandle(handle -> handle.createUpdate("""
        insert into silence (chat, ends_at)
        values (:chat, cast(ceil(extract(epoch from clock_timestamp()) * 1000) as bigint) + :time)
        on conflict (chat) do update set ends_at = greatest(silence.ends_at, excluded.ends_at)
        """).bind("chat", chat).bind("time", time.toMillis()).execute());
  }

  private static Optional<Admission> silent(Handle handle, long chat, long now) {
    return handle.createQuery("""
        select ends_at, chat from silence where chat in (:chat, 0) and ends_at > :now order by ends_at desc limit 1
        """).bind("chat", chat).bind("now", now)
        .<Admission>map((row, context) -> full(row.getLong("ends_at") - now, row.getLong("chat") == EVERYBODY))
        .findOne();
  }

  /// Whether the oldest of as many as are allowed still counts; what is under way ends now at the earliest.
  private static Optional<Admission> full(Handle handle, long chat, Limit limit, long now) {
    return handle.createQuery("""
        select ends_at from traffic where :everybody or chat = :chat order by ends_at desc offset :before limit 1
        """).bind("everybody", limit.everybody()).bind("chat", chat).bind("before", limit.count() - 1).mapTo(Long.class)
        .findOne().map(end -> Math.min(end, now) + limit.time().toMillis() - now).filter(wait -> wait > 0)
        .<Admission>map(wait -> full(wait, limit.everybody()));
  }

  private static Admission begin(Handle handle, long chat, long now) {
    String message = UUID.randomUUID().toString();
    handle.createUpdate("""
        insert into traffic (id, chat, ends_at) values (:message, :chat, :end)
        """).bind("message", message).bind("chat", chat).bind("end", now + UNDER_WAY).execute();
    handle.createUpdate("delete from traffic where ends_at < :past").bind("past", now - UNDER_WAY).execute();
    handle.createUpdate("delete from silence where ends_at < :now").bind("now", now).execute();
    return new Admitted(message);
  }

  private static Full full(long millis, boolean everybody) {
    return new Full(Duration.ofMillis(millis), everybody);
  }
}
