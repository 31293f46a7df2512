package org.mandatebot.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.mandatebot.feedback.Feedback;
import org.mandatebot.feedback.Feedbacks;

@Singleton
final class JdbiFeedbacks implements Feedbacks {
  private static final JsonMapper JSON = new JsonMapper();
  private static final RowMapper<Feedback> FEEDBACK = (row, context) -> new Feedback(row.getString("id"),
      Instant.ofEpochMilli(row.getLong("at")), row.getString("chat"), row.getString("resolution"),
      row.getString("language"), row.getString("question"), list(row.getString("context")),
      LocalDate.parse(row.getString("today")), row.getBoolean("declined"), list(row.getString("cited")),
      row.getBoolean("helpful"), Optional.ofNullable(row.getString("expected")));

  private final Jdbi jdbi;

  JdbiFeedbacks(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void keep(Feedback feedback) {
    jdbi.useHandle(handle -> handle.createUpdate("""
        insert into feedback (id, at, chat, resolution, language, question, context, today, declined, cited, helpful,
          expected)
        values (:id, :at, :chat, :resolution, :language, :question, :context, :today, :declined, :cited, :helpful,
          :expected)
        on conflict (id) do update set at = excluded.at, helpful = excluded.helpful, expected = excluded.expected
        """).bind("id", feedback.id()).bind("at", feedback.at().toEpochMilli()).bind("chat", feedback.chat())
        .bind("resolution", feedback.resolution()).bind("language", feedback.language())
        .bind("question", feedback.question()).bind("context", json(feedback.context()))
        .bind("today", feedback.today().toString()).bind("declined", feedback.declined())
        .bind("cited", json(feedback.cited())).bind("helpful", feedback.helpful())
        .bind("expected", feedback.expected().orElse(null)).execute());
  }

  @Override
  public List<Feedback> newest(int limit) {
    return jdbi.withHandle(handle -> handle.createQuery("select * from feedback order by at desc, id limit :limit")
        .bind("limit", limit).map(FEEDBACK).list());
  }

  @Override
  public Counts counts() {
    return jdbi.withHandle(handle -> handle.createQuery("""
        select count(case when helpful then 1 end) as helpful, count(case when not helpful then 1 end) as unhelpful
        from feedback
        """).map((row, context) -> new Counts(row.getLong("helpful"), row.getLong("unhelpful"))).one());
  }

  @Override
  public void forget(String chat) {
    jdbi.useHandle(
        handle -> handle.createUpdate("delete from feedback where chat = :chat").bind("chat", chat).execute());
  }

  private static String json(List<String> texts) {
    try {
      return JSON.writeValueAsString(texts);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException("writing texts", impossible);
    }
  }

  private static List<String> list(String json) {
    try {
      return JSON.readValue(json, new TypeReference<List<String>>() {
      });
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException("a row of feedback", broken);
    }
  }
}
