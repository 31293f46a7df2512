package org.mandatebot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.mandatebot.chat.Inbox.Item;
import org.mandatebot.remind.Reminders.Counts;

/// What is promised while the database's disk is full.
abstract class FullDiskContract extends Faults {

  /// From now on nothing more can be written.
  abstract void fillUp(TestDatabase full);

  abstract void makeRoom(TestDatabase full);

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
    assertEquals(0, phone.received, "what cannot be recorded is not sent");
    makeRoom(database);
    sender.deliver(CHAT, 2);
    assertEquals(1, phone.received);
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
}
