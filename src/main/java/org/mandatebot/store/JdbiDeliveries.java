package org.mandatebot.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.mandatebot.chat.ChatId;
import org.mandatebot.remind.Deliveries;
import org.mandatebot.remind.Reminder;

/// `due_at + 0` keeps PostgreSQL from looking for what is due of one chat among what is due of all, which it takes for
/// next to nothing when a round begins: the index that holds it is the round's.
record JdbiDeliveries(Handle handle) implements Deliveries {

  @Override
  public int giveUp(ChatId chat, Instant now) {
    handle.createUpdate("""
        update reminder set state = 'planned' where chat = :chat and state = 'sending'
        """).bind("chat", chat.toString()).execute();
    return handle.createUpdate("""
        update delivery set outcome = 'unknown', ended_at = :now where chat = :chat and outcome = 'sending'
        """).bind("chat", chat.toString()).bind("now", now.toEpochMilli()).execute();
  }

  @Override
  public List<Reminder> due(ChatId chat, Instant now) {
    return handle.createQuery("""
        select chat, occurrence, rung, coalesce(wanted_at, due_at) as at, state from reminder
        where chat = :chat and state = 'planned' and due_at + 0 <= :now
        """).bind("chat", chat.toString()).bind("now", now.toEpochMilli()).map(JdbiPlans.REMINDER).list();
  }

  @Override
  public void hold(ChatId chat, Instant now, Instant then) {
    handle.createUpdate("""
        update reminder set wanted_at = coalesce(wanted_at, due_at), due_at = :then
        where chat = :chat and state = 'planned' and due_at + 0 <= :now
        """).bind("chat", chat.toString()).bind("now", now.toEpochMilli()).bind("then", then.toEpochMilli()).execute();
  }

  @Override
  public String begin(ChatId chat, List<Reminder> reminders, Instant now) {
    String delivery = UUID.randomUUID().toString();
    handle.createUpdate("""
        insert into delivery (id, chat, started_at, outcome) values (:delivery, :chat, :now, 'sending')
        """).bind("delivery", delivery).bind("chat", chat.toString()).bind("now", now.toEpochMilli()).execute();
    PreparedBatch batch = handle.prepareBatch("""
        update reminder set state = 'sending', delivery = :delivery
        where chat = :chat and occurrence = :occurrence and rung = :rung
        """);
    reminders.forEach(reminder -> JdbiPlans.name(batch, reminder).bind("delivery", delivery).add());
    batch.execute();
    return delivery;
  }

  @Override
  public boolean end(String delivery, End end, Instant now) {
    int ended = handle.createUpdate("""
        update delivery set outcome = :outcome, ended_at = :now, message_id = :message, reason = :reason
        where id = :delivery and outcome = 'sending'
        """).bind("delivery", delivery).bind("outcome", JdbiPlans.name(end.outcome())).bind("now", now.toEpochMilli())
        .bind("message", end.message().isPresent() ? end.message().getAsLong() : null)
        .bind("reason", end.reason().orElse(null)).execute();
    if (ended > 0 && end.outcome() == Outcome.SENT)
      arrived(delivery);
    else if (ended > 0)
      release(delivery, end.outcome().after());
    return ended > 0;
  }

  @Override
  public List<Attempt> troubles(int limit) {
    return handle.createQuery("""
        select chat, started_at, outcome, reason from delivery where outcome in ('unknown', 'refused')
        order by started_at desc limit :limit
        """).bind("limit", limit)
        .map((row, context) -> new Attempt(ChatId.parse(row.getString("chat")),
            Instant.ofEpochMilli(row.getLong("started_at")),
            Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
            Optional.ofNullable(row.getString("reason"))))
        .list();
  }

  /// What was cancelled on its way arrived all the same.
  private void arrived(String delivery) {
    handle.createUpdate("""
        update reminder set state = case when exists (
          select 1 from reminder nearer
          where nearer.chat = reminder.chat and nearer.occurrence = reminder.occurrence
            and nearer.delivery = reminder.delivery and nearer.rung < reminder.rung)
          then 'merged' else 'sent' end
        where chat = (select chat from delivery where id = :delivery) and delivery = :delivery
          and state in ('sending', 'cancelled')
        """).bind("delivery", delivery).execute();
  }

  private void release(String delivery, Reminder.State state) {
    handle.createUpdate("""
        update reminder set state = :state
        where chat = (select chat from delivery where id = :delivery) and delivery = :delivery and state = 'sending'
        """).bind("delivery", delivery).bind("state", JdbiPlans.name(state)).execute();
  }
}
