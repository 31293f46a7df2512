package org.mandatebot.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.mandatebot.chat.ChatId;
import org.mandatebot.remind.Ladder;
import org.mandatebot.remind.Step;
import org.mandatebot.remind.Step.Before;
import org.mandatebot.remind.Step.On;
import org.mandatebot.remind.Steps;

record JdbiSteps(Handle handle) implements Steps {

  static Step read(ResultSet row) throws SQLException {
    String day = row.getString("day");
    return new Step(row.getString("id"), row.getString("title"), Ladder.parse(row.getString("ladder")),
        day == null
            ? new Before(row.getString("resolution"), row.getString("deadline"), row.getInt("days"))
            : new On(LocalDate.parse(day)),
        LocalDate.ofInstant(Instant.ofEpochMilli(row.getLong("made_at")), ZoneId.of(row.getString("zone"))));
  }

  @Override
  public void add(ChatId chat, Step step, long maker, Instant now) {
    Optional<Before> before = step.when() instanceof Before ahead ? Optional.of(ahead) : Optional.empty();
    handle.createUpdate("""
        insert into step (id, chat, title, ladder, resolution, deadline, days, day, made_by, made_at)
        values (:id, :chat, :title, :ladder, :resolution, :deadline, :days, :day, :maker, :now)
        """).bind("id", step.id()).bind("chat", chat.toString()).bind("title", step.title())
        .bind("ladder", step.ladder().toString()).bind("resolution", before.map(Before::resolution).orElse(null))
        .bind("deadline", before.map(Before::deadline).orElse(null)).bind("days", before.map(Before::days).orElse(null))
        .bind("day", step.when() instanceof On(LocalDate date) ? date.toString() : null).bind("maker", maker)
        .bind("now", now.toEpochMilli()).execute();
  }

  @Override
  public void madeBy(Instant now) {
    handle.createUpdate("update step set made_at = :now where made_at > :now").bind("now", now.toEpochMilli())
        .execute();
  }

  @Override
  public Optional<Long> maker(ChatId chat, String step) {
    return handle.createQuery("""
        select made_by from step where chat = :chat and id = :id
        """).bind("chat", chat.toString()).bind("id", step).mapTo(Long.class).findOne();
  }

  @Override
  public boolean remove(ChatId chat, String step) {
    return handle.createUpdate("""
        delete from step where chat = :chat and id = :id
        """).bind("chat", chat.toString()).bind("id", step).execute() > 0;
  }
}
