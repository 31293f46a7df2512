package org.mandatebot.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.mandatebot.chat.ChatId;
import org.mandatebot.mandate.Language;
import org.mandatebot.remind.Ladder;
import org.mandatebot.remind.Preferences;
import org.mandatebot.remind.Scope;
import org.mandatebot.remind.Subscriber;
import org.mandatebot.remind.Subscription;
import org.mandatebot.remind.Subscriptions;

record JdbiSubscriptions(Handle handle) implements Subscriptions {

  @Override
  public void hold(ChatId chat) {
    // an update even where nothing changes: it locks the row until the transaction ends
    prefer("""
        insert into chat (id, language, zone, at, ladder, resolution)
        values (:id, :language, :zone, :at, :ladder, :resolution)
        on conflict (id) do update set id = excluded.id
        """, chat, Preferences.DEFAULT);
  }

  @Override
  public void hold(List<ChatId> chats) {
    handle.createUpdate("""
        update chat set id = id where id in (<chats>)
        """).bindList("chats", texts(chats)).execute();
  }

  @Override
  public List<Subscriber> of(List<ChatId> chats) {
    Map<String, List<Subscription>> subscriptions = lists("""
        select chat, resolution, scope from subscription where chat in (<chats>) order by created_at, resolution, scope
        """, chats, row -> new Subscription(row.getString("resolution"), Scope.parse(row.getString("scope"))));
    Map<String, List<String>> muted = lists("""
        select chat, occurrence from mute where chat in (<chats>)
        """, chats, row -> row.getString("occurrence"));
    return handle.createQuery("""
        select id, language, zone, at, ladder, resolution, suspended from chat where id in (<chats>) order by id
        """).bindList("chats", texts(chats)).map((row, context) -> {
      String id = row.getString("id");
      return new Subscriber(ChatId.parse(id), preferences(row), subscriptions.getOrDefault(id, List.of()),
          Set.copyOf(muted.getOrDefault(id, List.of())), Optional.ofNullable(row.getString("suspended")));
    }).list();
  }

  @Override
  public List<ChatId> conversations(ChatId chat) {
    return handle.createQuery("""
        select id from chat where id = :chat or id like :topics order by id
        """).bind("chat", chat.withoutTopic().toString()).bind("topics", chat.withoutTopic() + ":%")
        .map((row, context) -> ChatId.parse(row.getString("id"))).list();
  }

  @Override
  public List<ChatId> page(String after, int limit) {
    return handle.createQuery("""
        select id from chat where id > :after order by id limit :limit
        """).bind("after", after).bind("limit", limit).map((row, context) -> ChatId.parse(row.getString("id"))).list();
  }

  @Override
  public void adopt(String resolution) {
    handle.createUpdate("""
        update subscription set resolution = :resolution where resolution = ''
        """).bind("resolution", resolution).execute();
  }

  @Override
  public boolean add(ChatId chat, Subscription subscription, Instant now) {
    return handle.createUpdate("""
        insert into subscription (chat, resolution, scope, created_at) values (:chat, :resolution, :scope, :now)
        on conflict (chat, resolution, scope) do nothing
        """).bind("chat", chat.toString()).bind("resolution", subscription.resolution())
        .bind("scope", subscription.scope().toString()).bind("now", now.toEpochMilli()).execute() > 0;
  }

  @Override
  public boolean remove(ChatId chat, Subscription subscription) {
    return handle.createUpdate("""
        delete from subscription where chat = :chat and resolution = :resolution and scope = :scope
        """).bind("chat", chat.toString()).bind("resolution", subscription.resolution())
        .bind("scope", subscription.scope().toString()).execute() > 0;
  }

  @Override
  public boolean mute(ChatId chat, String occurrence) {
    return handle.createUpdate("""
        insert into mute (chat, occurrence) values (:chat, :occurrence) on conflict (chat, occurrence) do nothing
        """).bind("chat", chat.toString()).bind("occurrence", occurrence).execute() > 0;
  }

  @Override
  public boolean unmute(ChatId chat, String occurrence) {
    return handle.createUpdate("""
        delete from mute where chat = :chat and occurrence = :occurrence
        """).bind("chat", chat.toString()).bind("occurrence", occurrence).execute() > 0;
  }

  @Override
  public void prefer(ChatId chat, Preferences preferences) {
    prefer("""
        update chat
        set language = :language, zone = :zone, at = :at, ladder = :ladder, resolution = :resolution
        where id = :id
        """, chat, preferences);
  }

  @Override
  public void suspend(ChatId chat, String reason) {
    handle.createUpdate("""
        update chat set suspended = :reason where id = :chat
        """).bind("chat", chat.toString()).bind("reason", reason).execute();
  }

  @Override
  public void resume(ChatId chat) {
    handle.createUpdate("""
        update chat set suspended = null where id = :chat
        """).bind("chat", chat.toString()).execute();
  }

  @Override
  public void move(ChatId from, ChatId to) {
    Stream.of("""
        update chat set (language, zone, at, ladder, resolution) =
          (select language, zone, at, ladder, resolution from chat moved where moved.id = :from)
        where id = :to and exists (select 1 from chat moved where moved.id = :from)
          and not exists (select 1 from subscription where chat = :to)
        """, """
        update subscription set chat = :to
        where chat = :from and not exists (
          select 1 from subscription other
          where other.chat = :to and other.resolution = subscription.resolution and other.scope = subscription.scope)
        """, """
        update mute set chat = :to
        where chat = :from and occurrence not in (select occurrence from mute where chat = :to)
        """, """
        update reminder set chat = :to
        where chat = :from and not exists (
          select 1 from reminder other
          where other.chat = :to and other.occurrence = reminder.occurrence and other.rung = reminder.rung)
        """, """
        update delivery set chat = :to where chat = :from
        """).forEach(sql -> handle.createUpdate(sql).bind("from", from.toString()).bind("to", to.toString()).execute());
    forget(from);
  }

  @Override
  public void forget(ChatId chat) {
    // everything else about it goes with it: on delete cascade
    handle.createUpdate("""
        delete from chat where id = :chat
        """).bind("chat", chat.toString()).execute();
  }

  private void prefer(String sql, ChatId chat, Preferences preferences) {
    handle.createUpdate(sql).bind("id", chat.toString())
        .bind("language", preferences.language().map(Language::code).orElse(null))
        .bind("zone", preferences.zone().getId()).bind("at", preferences.at().toString())
        .bind("ladder", preferences.ladder().rungs().stream().map(String::valueOf).collect(Collectors.joining(",")))
        .bind("resolution", preferences.resolution().orElse(null)).execute();
  }

  private static Preferences preferences(ResultSet row) throws SQLException {
    return new Preferences(Optional.ofNullable(row.getString("language")).flatMap(Language::of),
        ZoneId.of(row.getString("zone")), LocalTime.parse(row.getString("at")),
        new Ladder(Stream.of(row.getString("ladder").split(",")).map(Integer::valueOf).toList()),
        Optional.ofNullable(row.getString("resolution")));
  }

  private <T> Map<String, List<T>> lists(String sql, List<ChatId> chats, Column<T> read) {
    return handle.createQuery(sql).bindList("chats", texts(chats))
        .map((row, context) -> Map.entry(row.getString("chat"), read.of(row))).stream().collect(
            Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private interface Column<T> {
    T of(ResultSet row) throws SQLException;
  }

  static List<String> texts(List<ChatId> chats) {
    return chats.stream().map(ChatId::toString).toList();
  }
}
