package org.mandatebot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandatebot.catalogue.Catalogue;
import org.mandatebot.catalogue.Revision;
import org.mandatebot.chat.Chat;
import org.mandatebot.chat.ChatId;
import org.mandatebot.chat.Chats;
import org.mandatebot.chat.Inbox.Item;
import org.mandatebot.chat.Platform;
import org.mandatebot.chat.SendResult;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Samples;
import org.mandatebot.remind.Reminders;
import org.mandatebot.remind.Reminders.Counts;
import org.mandatebot.remind.Scope;
import org.mandatebot.remind.Sender;
import org.mandatebot.remind.Subscription;

/// What is promised while the database's disk is full.
abstract class FullDiskContract {
  private static final ChatId CHAT = ChatId.parse("telegram:1");
  private static final ChatId OTHER = ChatId.parse("telegram:2");
  private static final Subscription FORCE = new Subscription(Samples.SYMBOL, new Scope.Of(new ParagraphId("19")));
  private static final Subscription ALL = new Subscription(Samples.SYMBOL, new Scope.All());
  private static final Instant FIRST = Instant.parse("2021-07-01T09:00:00Z");

  private Instant now = Instant.parse("2021-06-29T15:00:00Z");
  private final Chat phone = mock();
  private final Storage storage = new Storage(() -> now);
  private TestDatabase database;
  private Reminders reminders;
  private Sender sender;

  abstract TestDatabase open();

  /// From now on nothing more can be written.
  abstract void fillUp(TestDatabase full);

  abstract void makeRoom(TestDatabase full);

  @BeforeEach
  void start() {
    when(phone.platform()).thenReturn(Platform.TELEGRAM);
    when(phone.send(any(), any(), any())).thenReturn(new SendResult.Sent(1));
    database = open();
    JdbiLedger ledger = new JdbiLedger(database.jdbi(), storage);
    reminders = new Reminders(ledger, new Catalogue(new Revision("1", List.of(Samples.resolution()))), () -> now);
    sender = new Sender(ledger, reminders, new Chats(List.of(phone)), () -> now);
    reminders.subscribe(CHAT, FORCE);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aFullDiskKeepsNothingOfWhatItCannotKeepWhole() {
    fillUp(database);
    assertThrows(JdbiException.class, () -> reminders.subscribe(OTHER, ALL));
    assertEquals(List.of(), reminders.subscriptions(OTHER));
    assertEquals(0, count("select count(*) from chat where id = 'telegram:2'"));
    assertEquals(0, count("select count(*) from reminder where chat = 'telegram:2'"));
    assertEquals(Optional.of("its disk is full"), storage.trouble().map(Storage.Trouble::reason));
    makeRoom(database);
    reminders.subscribe(OTHER, ALL);
    assertEquals(new Counts(53, 0), reminders.counts(OTHER));
    assertEquals(Optional.empty(), storage.trouble());
  }

  @Test
  void aFullDiskHoldsRemindersBackAndLosesNone() {
    fillUp(database);
    now = FIRST;
    assertThrows(JdbiException.class, () -> sender.deliver(CHAT, 0));
    assertThrows(JdbiException.class, () -> sender.deliver(CHAT, 1));
    verify(phone, never()).send(any(), any(), any()); // what cannot be recorded is not sent
    makeRoom(database);
    sender.deliver(CHAT, 2);
    verify(phone, times(1)).send(any(), any(), any());
    assertEquals(new Counts(4, 1), reminders.counts(CHAT));
    assertEquals(0, count("select count(*) from delivery where outcome = 'unknown'"));
  }

  @Test
  void aFullDiskLeavesUpdatesWithTelegram() {
    JdbiInbox inbox = new JdbiInbox(database.jdbi());
    fillUp(database);
    List<Item> batch = List.of(new Item(1, "x".repeat(8192)), new Item(2, "{}"));
    assertThrows(JdbiException.class, () -> inbox.store(batch, now));
    assertEquals(List.of(), inbox.pending(10), "it is acknowledged as a whole or not at all");
    makeRoom(database);
    inbox.store(batch, now);
    assertEquals(batch, inbox.pending(10));
  }

  private int count(String sql) {
    return database.jdbi().withHandle(handle -> handle.createQuery(sql).mapTo(Integer.class).one());
  }
}
