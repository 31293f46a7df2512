package org.mandatebot.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.mandatebot.chat.ChatId;
import org.mandatebot.remind.Plans;
import org.mandatebot.remind.Reminder;
import org.mandatebot.remind.Reminders.Counts;

record JdbiPlans(Handle handle) implements Plans {
  static final RowMapper<Reminder> REMINDER = (row, context) -> new Reminder(ChatId.parse(row.getString("chat")),
      row.getString("occurrence"), row.getInt("rung"), Instant.ofEpochMilli(row.getLong("at")), state(row));

  @Override
  public List<Reminder> of(List<ChatId> chats) {
    return handle.createQuery("""
        select chat, occurrence, rung, coalesce(wanted_at, due_at) as at, state from reminder where chat in (<chats>)
        """).bindList("chats", JdbiSubscriptions.texts(chats)).map(REMINDER).list();
  }

  @Override
  public void put(List<Reminder> reminders) {
    write("""
        insert into reminder (chat, occurrence, rung, due_at, state)
        select id, :occurrence, :rung, :due_at, :state from chat where id in (<chats>)
        on conflict (chat, occurrence, rung) do update
        set due_at = excluded.due_at, wanted_at = null, state = excluded.state, delivery = null
        where reminder.state in ('planned', 'suspended', 'cancelled')
        """, reminders, each -> Map.of("occurrence", each.occurrence(), "rung", each.rung(), "due_at",
        each.at().toEpochMilli(), "state", name(each.state())));
  }

  @Override
  public void cancel(List<Reminder> reminders) {
    write("""
        update reminder set state = 'cancelled'
        where chat in (<chats>) and occurrence = :occurrence and rung = :rung
          and state in ('planned', 'sending', 'suspended')
        """, reminders, each -> Map.of("occurrence", each.occurrence(), "rung", each.rung()));
  }

  /// What is the same for several chats is one statement, for a reload writes it for hundreds; the rest is a batch.
  private void write(String sql, List<Reminder> reminders, Function<Reminder, Map<String, Object>> values) {
    PreparedBatch batch = handle.prepareBatch(sql).define("chats", ":chat");
    reminders.stream().collect(groupingBy(values, mapping(each -> each.chat().toString(), toList())))
        .forEach((same, chats) -> {
          if (chats.size() == 1)
            batch.bindMap(same).bind("chat", chats.getFirst()).add();
          else
            handle.createUpdate(sql).bindMap(same).bindList("chats", chats).execute();
        });
    batch.execute();
  }

  @Override
  public List<Reminder> upcoming(ChatId chat, int limit) {
    return handle.createQuery("""
        select chat, occurrence, rung, due_at as at, state from reminder
        where chat = :chat and state in ('planned', 'sending')
        order by due_at, occurrence limit :limit
        """).bind("chat", chat.toString()).bind("limit", limit).map(REMINDER).list();
  }

  @Override
  public Counts counts(ChatId chat) {
    return handle.createQuery("""
        select count(case when state in ('planned', 'sending') then 1 end) as planned,
               count(case when state in ('sent', 'merged') then 1 end) as sent
        from reminder where chat = :chat
        """).bind("chat", chat.toString()).map((row, context) -> new Counts(row.getInt("planned"), row.getInt("sent")))
        .one();
  }

  @Override
  public Map<Reminder.State, Long> states() {
    return handle.createQuery("""
        select state, count(*) as reminders from reminder group by state
        """).map((row, context) -> Map.entry(state(row), row.getLong("reminders"))).collectToMap(Map.Entry::getKey,
        Map.Entry::getValue);
  }

  @Override
  public List<Reminder> past(ChatId chat, Instant now, int limit) {
    return handle.createQuery("""
        select chat, occurrence, rung, coalesce(wanted_at, due_at) as at, state from reminder
        where chat = :chat and due_at <= :now
        order by due_at desc, occurrence, rung limit :limit
        """).bind("chat", chat.toString()).bind("now", now.toEpochMilli()).bind("limit", limit).map(REMINDER).list();
  }

  @Override
  public void merge(List<ChatId> chats, Instant until) {
    handle.createUpdate("""
        update reminder set state = 'merged'
        where chat in (<chats>) and state = 'suspended' and due_at <= :until
        """).bindList("chats", JdbiSubscriptions.texts(chats)).bind("until", until.toEpochMilli()).execute();
  }

  @Override
  public void begun(String checksum) {
    handle.createUpdate("""
        insert into planned_revision (checksum, planned_at) values (:checksum, 0) on conflict (checksum) do nothing
        """).bind("checksum", checksum).execute();
  }

  @Override
  public void beginAll(String checksum) {
    handle.createUpdate("""
        delete from planned_revision
        """).execute();
    begun(checksum);
  }

  @Override
  public void completed(String checksum, Instant now) {
    handle.createUpdate("""
        update planned_revision set planned_at = :now where checksum = :checksum
        """).bind("checksum", checksum).bind("now", now.toEpochMilli()).execute();
  }

  @Override
  public boolean complete(String checksum) {
    return handle.createQuery("""
        select coalesce(min(case when checksum = :checksum then planned_at else 0 end), 0) from planned_revision
        """).bind("checksum", checksum).mapTo(Long.class).one() > 0;
  }

  private static Reminder.State state(ResultSet row) throws SQLException {
    return Reminder.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
  }

  static PreparedBatch name(PreparedBatch batch, Reminder reminder) {
    return batch.bind("chat", reminder.chat().toString()).bind("occurrence", reminder.occurrence()).bind("rung",
        reminder.rung());
  }

  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
