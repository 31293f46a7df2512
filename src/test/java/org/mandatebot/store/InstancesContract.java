package org.mandatebot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandatebot.chat.Inbox.Item;
import org.mandatebot.chat.Leases;
import org.mandatebot.chat.Leases.Held;
import org.mandatebot.remind.Deliveries.Outcome;
import org.mandatebot.remind.Rounds;
import org.mandatebot.remind.Rounds.Pause;
import org.mandatebot.remind.Rounds.Progress;

/// What instances tell each other through the database, the same on both.
abstract class InstancesContract {
  private static final Instant NOW = Instant.parse("2021-07-01T09:00:00Z");

  private TestDatabase database;
  private Leases leases;
  private Rounds rounds;

  abstract TestDatabase open();

  @BeforeEach
  void start() {
    database = open();
    leases = new JdbiLeases(database.jdbi());
    rounds = new JdbiRounds(database.jdbi());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aLeaseHasOneHolderThatBeats() {
    assertEquals(Optional.empty(), leases.look("telegram"));
    assertEquals(Optional.of(new Held("one", 1)), leases.hold("telegram", "one"));
    assertEquals(Optional.of(new Held("one", 1)), leases.hold("telegram", "other"));
    assertEquals(Optional.of(new Held("one", 2)), leases.hold("telegram", "one"));
    assertEquals(Optional.of(new Held("other", 1)), leases.hold("something else", "other"));
    assertEquals(Optional.of(new Held("one", 2)), leases.look("telegram"));
  }

  @Test
  void aLeaseIsTakenOverFromWhoDoesNotBeatByTheFirstWhoTries() {
    Held seen = leases.hold("telegram", "one").orElseThrow();
    leases.hold("telegram", "one");
    assertFalse(leases.takeOver("telegram", "other", seen));
    Held still = leases.look("telegram").orElseThrow();
    assertTrue(leases.takeOver("telegram", "other", still));
    assertFalse(leases.takeOver("telegram", "third", still));
    assertEquals("other", leases.hold("telegram", "one").orElseThrow().holder());
  }

  @Test
  void aLeaseIsGivenBackByItsHolderOnly() {
    leases.hold("telegram", "one");
    leases.giveBack("telegram", "other");
    assertTrue(leases.look("telegram").isPresent());
    leases.giveBack("telegram", "one");
    assertEquals(Optional.empty(), leases.look("telegram"));
  }

  @Test
  void aPauseIsSeenByAllUntilItEnds() {
    assertFalse(rounds.arePaused());
    rounds.pause("telegram:7", NOW);
    rounds.pause("telegram:8", NOW.plusSeconds(1));
    assertTrue(new JdbiRounds(database.jdbi()).arePaused());
    assertEquals(Optional.of(new Pause("telegram:7", NOW)), rounds.progress(NOW).pause());
    rounds.resume();
    rounds.resume();
    assertFalse(rounds.arePaused());
    assertEquals(new Progress(0, 0, Optional.empty(), 0, 0, Map.of(), Optional.empty()), rounds.progress(NOW));
  }

  @Test
  void progressCountsWhatWaitsWhatWasSentAndWhatFailed() {
    chat("telegram:1");
    chat("telegram:2");
    reminder("telegram:1", 7, -60, "planned");
    reminder("telegram:1", 3, -30, "sending");
    reminder("telegram:2", 7, 0, "planned");
    reminder("telegram:2", 3, 1, "planned");
    reminder("telegram:2", 1, -90, "sent");
    for (String outcome : List.of("sent", "sent", "refused", "unknown", "sending"))
      delivery(outcome, -59);
    delivery("sent", -61);
    delivery("refused", -86399);
    delivery("refused", -86401);
    new JdbiInbox(database.jdbi()).store(List.of(new Item(1, "{}"), new Item(2, "{}")), NOW);
    new JdbiInbox(database.jdbi()).handled(1, NOW);
    assertEquals(new Progress(3, 2, Optional.of(NOW.minusSeconds(60)), 1, 2,
        Map.of(Outcome.REFUSED, 2, Outcome.UNKNOWN, 1), Optional.empty()), rounds.progress(NOW));
  }

  private void chat(String id) {
    database.jdbi().useHandle(
        handle -> handle.execute("insert into chat (id, zone, at, ladder) values (?, 'UTC', '09:00', '7')", id));
  }

  private void reminder(String chat, int rung, int seconds, String state) {
    database.jdbi()
        .useHandle(handle -> handle.execute(
            "insert into reminder (chat, occurrence, rung, due_at, state) values (?, 'x', ?, ?, ?)", chat, rung,
            NOW.plusSeconds(seconds).toEpochMilli(), state));
  }

  private void delivery(String outcome, int seconds) {
    long at = NOW.plusSeconds(seconds).toEpochMilli();
    database.jdbi()
        .useHandle(handle -> handle.execute(
            "insert into delivery (id, chat, started_at, ended_at, outcome) values (?, 'telegram:1', ?, ?, ?)",
            UUID.randomUUID().toString(), at, at, outcome));
  }
}
