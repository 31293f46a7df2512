package org.mandatebot.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.EmptyHandling;
import org.jdbi.v3.core.statement.SqlStatement;
import org.mandatebot.chat.ChatId;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.Language;
import org.mandatebot.remind.Ladder;
import org.mandatebot.remind.Preferences;
import org.mandatebot.remind.Scope;
import org.mandatebot.remind.Step;
import org.mandatebot.remind.Subscriber;
import org.mandatebot.remind.Subscription;
import org.mandatebot.remind.Subscriptions;

record JdbiSubscriptions(Handle handle) implements Subscriptions {

  @Override
  public void hold(ChatId chat) {
    // an update even where nothing changes: it locks the row until the transaction ends
    prefer("""
        insert into chat (
          id, language, zone, at, ladder, resolution, quiet_hours, quiet_days, working_days, digest)
        values (
          :id, :language, :zone, :at, :ladder, :resolution, :quiet_hours, :quiet_days, :working_days, :digest)
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
        select chat, resolution, scope, ladder from subscription where chat in (<chats>)
        order by created_at, resolution, scope
        """, chats, row -> new Subscription(row.getString("resolution"), Scope.parse(row.getString("scope")),
        Optional.ofNullable(row.getString("ladder")).map(Ladder::parse)));
    Map<String, List<String>> muted = lists("""
        select chat, occurrence from mute where chat in (<chats>)
        """, chats, row -> row.getString("occurrence"));
    Map<String, List<Map.Entry<String, LocalDate>>> snoozed = lists("""
        select chat, occurrence, until from snooze where chat in (<chats>)
        """, chats, row -> Map.entry(row.getString("occurrence"), LocalDate.parse(row.getString("until"))));
    Map<String, List<Step>> steps = lists("""
        select step.*, chat.zone from step join chat on chat.id = step.chat
        where step.chat in (<chats>) order by step.made_at, step.id
        """, chats, JdbiSteps::read);
    return handle.createQuery("""
        select * from chat where id in (<chats>) order by id
        """).bindList("chats", texts(chats)).map((row, context) -> {
      String id = row.getString("id");
      return new Subscriber(ChatId.parse(id), PreferenceColumns.read(row), subscriptions.getOrDefault(id, List.of()),
          Set.copyOf(muted.getOrDefault(id, List.of())),
          snoozed.getOrDefault(id, List.of()).stream()
              .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
          steps.getOrDefault(id, List.of()), Optional.ofNullable(row.getString("suspended")),
          Optional.ofNullable(row.getString("spoken")).flatMap(Language::of));
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
  public List<Subscription> kinds() {
    return handle.createQuery("""
        select distinct resolution, scope from subscription order by resolution, scope
        """).map((row, context) -> new Subscription(row.getString("resolution"), Scope.parse(row.getString("scope"))))
        .list();
  }

  @Override
  public List<ChatId> page(Collection<Subscription> subscriptions, Collection<Deadline> deadlines, String after,
      int limit) {
    // each half ends by itself once it has a page, in the order of its index
    return handle.createQuery("""
        select chat from (
          select chat from (
            select distinct chat from subscription
            where resolution || '#' || scope in (<subscriptions>) and chat > :after order by chat limit :limit) as following
          union
          select chat from (
            select distinct chat from step
            where resolution || '#' || deadline in (<deadlines>) and chat > :after order by chat limit :limit) as preparing
        ) as concerned order by chat limit :limit
        """)
        .bindList(EmptyHandling.NULL_KEYWORD, "subscriptions",
            subscriptions.stream().map(each -> each.resolution() + "#" + each.scope()).toList())
        .bindList(EmptyHandling.NULL_KEYWORD, "deadlines",
            deadlines.stream().map(each -> each.about().ground().resolution() + "#" + each.id()).distinct().toList())
        .bind("after", after).bind("limit", limit).map((row, context) -> ChatId.parse(row.getString("chat"))).list();
  }

  @Override
  public void adopt(String resolution) {
    handle.createUpdate("""
        update subscription set resolution = :resolution where resolution = ''
        """).bind("resolution", resolution).execute();
  }

  @Override
  public boolean add(ChatId chat, Subscription subscription, long maker, Instant now) {
    return name(handle.createUpdate("""
        insert into subscription (chat, resolution, scope, ladder, made_by, created_at)
        values (:chat, :resolution, :scope, :ladder, :maker, :now)
        on conflict (chat, resolution, scope) do nothing
        """), chat, subscription).bind("ladder", subscription.ladder().map(Ladder::toString).orElse(null))
        .bind("maker", maker == 0 ? null : maker).bind("now", now.toEpochMilli()).execute() > 0;
  }

  @Override
  public void climb(ChatId chat, Subscription subscription) {
    name(handle.createUpdate("""
        update subscription set ladder = :ladder where chat = :chat and resolution = :resolution and scope = :scope
        """), chat, subscription).bind("ladder", subscription.ladder().map(Ladder::toString).orElse(null)).execute();
  }

  @Override
  public Optional<Long> maker(ChatId chat, Subscription subscription) {
    return name(handle.createQuery("""
        select made_by from subscription
        where chat = :chat and resolution = :resolution and scope = :scope and made_by is not null
        """), chat, subscription).mapTo(Long.class).findOne();
  }

  @Override
  public boolean remove(ChatId chat, Subscription subscription) {
    return name(handle.createUpdate("""
        delete from subscription where chat = :chat and resolution = :resolution and scope = :scope
        """), chat, subscription).execute() > 0;
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
  public void snooze(ChatId chat, String key, LocalDate until) {
    handle.createUpdate("""
        insert into snooze (chat, occurrence, until) values (:chat, :key, :until)
        on conflict (chat, occurrence) do update set until = excluded.until
        """).bind("chat", chat.toString()).bind("key", key).bind("until", until.toString()).execute();
  }

  @Override
  public void speak(ChatId chat, Language language) {
    handle.createUpdate("""
        update chat set spoken = :language where id = :chat and coalesce(spoken, '') <> :language
        """).bind("chat", chat.toString()).bind("language", language.code()).execute();
  }

  @Override
  public void prefer(ChatId chat, Preferences preferences) {
    prefer("""
        update chat
        set language = :language, zone = :zone, at = :at, ladder = :ladder, resolution = :resolution,
          quiet_hours = :quiet_hours, quiet_days = :quiet_days, working_days = :working_days, digest = :digest
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
        update chat set
          (language, zone, at, ladder, resolution, quiet_hours, quiet_days, working_days, digest, spoken) =
          (select language, zone, at, ladder, resolution, quiet_hours, quiet_days, working_days, digest, spoken
           from chat moved where moved.id = :from)
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
        """, """
        update step set chat = :to where chat = :from
        """, """
        update snooze set chat = :to
        where chat = :from and occurrence not in (select occurrence from snooze where chat = :to)
        """, """
        update settlement set made_in = :to where made_in = :from
        """, """
        update settlement set undone_in = :to where undone_in = :from
        """).forEach(sql -> handle.createUpdate(sql).bind("from", from.toString()).bind("to", to.toString()).execute());
    forget(from);
  }

  @Override
  public void forget(ChatId chat) {
    // everything else about it goes with it (on delete cascade), but for what others go by: that keeps no author
    Stream.of("""
        update settlement set made_in = null, made_by = null where made_in = :chat
        """, """
        update settlement set undone_in = null, undone_by = null where undone_in = :chat
        """, """
        delete from chat where id = :chat
        """).forEach(sql -> handle.createUpdate(sql).bind("chat", chat.toString()).execute());
  }

  private void prefer(String sql, ChatId chat, Preferences preferences) {
    PreferenceColumns.bind(handle.createUpdate(sql).bind("id", chat.toString()), preferences).execute();
  }

  private <T> Map<String, List<T>> lists(String sql, List<ChatId> chats, Column<T> read) {
    return handle.createQuery(sql).bindList("chats", texts(chats))
        .map((row, context) -> Map.entry(row.getString("chat"), read.of(row))).stream().collect(
            Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static <S extends SqlStatement<S>> S name(S statement, ChatId chat, Subscription subscription) {
    return statement.bind("chat", chat.toString()).bind("resolution", subscription.resolution()).bind("scope",
        subscription.scope().toString());
  }

  private interface Column<T> {
    T of(ResultSet row) throws SQLException;
  }

  static List<String> texts(List<ChatId> chats) {
    return chats.stream().map(ChatId::toString).toList();
  }
}
