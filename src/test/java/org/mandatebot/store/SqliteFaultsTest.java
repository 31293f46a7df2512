package org.mandatebot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mandatebot.remind.Reminders.Counts;

/// What is promised while somebody else holds the file for longer than anybody waits.
class SqliteFaultsTest extends Faults {
  @TempDir
  private Path folder;

  @Override
  TestDatabase open() {
    return TestDatabase
        .open(TestDatabase.url(folder.resolve("mandatebot.db")).replace("busy_timeout=5000", "busy_timeout=10"));
  }

  @Test
  void whileSomebodyElseHoldsTheFileNothingIsSentAndNothingIsLost() {
    now = FIRST;
    try (Handle other = hold()) {
      assertThrows(JdbiException.class, () -> sender.deliver(CHAT, 0));
      assertThrows(JdbiException.class, () -> reminders.subscribe(OTHER, ALL));
      assertEquals(Optional.of("somebody else holds it"), storage.trouble().map(Storage.Trouble::reason));
      assertEquals(List.of(FORCE), reminders.subscriptions(CHAT), "it can be read meanwhile");
      other.execute("rollback");
    }
    sender.deliver(CHAT, 1);
    assertEquals(1, phone.received);
    assertEquals(Optional.empty(), storage.trouble());
  }

  @Test
  void aMessageThatArrivedWhileSomebodyHeldTheFileIsRecordedOnceItIsFreeAndNotSentAgain() {
    now = FIRST;
    phone.meanwhile = () -> {
      Handle other = hold();
      Thread.ofVirtual().start(() -> {
        Await.until("recording it failed", () -> storage.trouble().isPresent());
        other.execute("rollback");
        other.close();
      });
    };
    assertEquals(Optional.empty(), sender.deliver(CHAT, 0));
    assertEquals(Optional.empty(), sender.deliver(CHAT, 0));
    assertEquals(1, phone.received);
    assertEquals(new Counts(4, 1), reminders.counts(CHAT));
    assertEquals(1, count("select count(*) from delivery"));
    assertEquals(Optional.empty(), storage.trouble());
  }

  /// As another process would.
  private Handle hold() {
    Handle other = Jdbi.create("jdbc:sqlite:" + folder.resolve("mandatebot.db")).open();
    other.execute("begin immediate");
    return other;
  }
}
