package org.mandatebot.store;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.mandatebot.remind.Deliveries.Outcome;
import org.mandatebot.remind.Rounds;

@Singleton
final class JdbiRounds implements Rounds {
  private static final Duration LATELY = Duration.ofMinutes(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final Jdbi jdbi;

  JdbiRounds(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Progress progress(Instant now) {
    return jdbi.withHandle(handle -> handle.createQuery("""
        select count(*) as waiting, count(distinct chat) as chats, min(due_at) as oldest,
          (select count(*) from inbox where handled_at is null) as unanswered,
          (select count(*) from delivery where outcome = 'sent' and ended_at > :lately) as sent
        from reminder where state in ('planned', 'sending') and due_at <= :now
        """).bind("now", now.toEpochMilli()).bind("lately", now.minus(LATELY).toEpochMilli())
        .map((row, context) -> new Progress(row.getInt("waiting"), row.getInt("chats"),
            Optional.of(row.getLong("oldest")).filter(oldest -> oldest > 0).map(Instant::ofEpochMilli),
            row.getInt("unanswered"), row.getInt("sent"), failed(handle, now), pause(handle)))
        .one());
  }

  @Override
  public void pause(String by, Instant now) {
    jdbi.useHandle(handle -> handle.createUpdate("""
        insert into pause (name, since, paused_by) values ('reminders', :now, :by) on conflict (name) do nothing
        """).bind("now", now.toEpochMilli()).bind("by", by).execute());
  }

  @Override
  public void resume() {
    jdbi.useHandle(handle -> handle.execute("delete from pause where name = 'reminders'"));
  }

  @Override
  public boolean arePaused() {
    return jdbi.withHandle(JdbiRounds::pause).isPresent();
  }

  private static Map<Outcome, Integer> failed(Handle handle, Instant now) {
    return handle
        .createQuery("""
        select outcome, count(*) as attempts from delivery
        where ended_at > :yesterday and outcome not in ('sent', 'sending') group by outcome
        """).bind("yesterday", now.minus(DAY).toEpochMilli()).map((row, context) -> Map
            .entry(Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)), row.getInt("attempts")))
        .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Optional<Pause> pause(Handle handle) {
    return handle.createQuery("""
        select paused_by, since from pause where name = 'reminders'
        """).map((row, context) -> new Pause(row.getString("paused_by"), Instant.ofEpochMilli(row.getLong("since"))))
        .findOne();
  }
}
