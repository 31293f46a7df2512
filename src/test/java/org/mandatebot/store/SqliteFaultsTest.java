package org.mandatebot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mandatebot.catalogue.Catalogue;
import org.mandatebot.catalogue.Revision;
import org.mandatebot.chat.Chat;
import org.mandatebot.chat.ChatId;
import org.mandatebot.chat.Chats;
import org.mandatebot.chat.Platform;
import org.mandatebot.chat.SendResult;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Samples;
import org.mandatebot.remind.Reminders;
import org.mandatebot.remind.Reminders.Counts;
import org.mandatebot.remind.Scope;
import org.mandatebot.remind.Sender;
import org.mandatebot.remind.Subscription;
import org.mandatebot.responses.Reply;

/// What is promised while somebody else holds the file for longer than anybody waits.
class SqliteFaultsTest {
  private static final ChatId CHAT = ChatId.parse("telegram:1");
  private static final ChatId OTHER = ChatId.parse("telegram:2");
  private static final Subscription FORCE = new Subscription(Samples.SYMBOL, new Scope.Of(new ParagraphId("19")));
  private static final Subscription ALL = new Subscription(Samples.SYMBOL, new Scope.All());
  private static final Instant FIRST = Instant.parse("2021-07-01T09:00:00Z");

  @TempDir
  private Path folder;
  private Instant now = Instant.parse("2021-06-29T15:00:00Z");
  private final Phone phone = new Phone();
  private final Storage storage = new Storage(() -> now);
  private TestDatabase database;
  private Reminders reminders;
  private Sender sender;

  @BeforeEach
  void open() {
    database = TestDatabase
        .open(TestDatabase.url(folder.resolve("mandatebot.db")).replace("busy_timeout=5000", "busy_timeout=10"));
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

  private int count(String sql) {
    return database.jdbi().withHandle(handle -> handle.createQuery(sql).mapTo(Integer.class).one());
  }

  private static final class Phone implements Chat {
    private int received;
    private Runnable meanwhile = () -> {
    };

    @Override
    public Platform platform() {
      return Platform.TELEGRAM;
    }

    @Override
    public SendResult send(ChatId to, Reply reply, Language language) {
      received++;
      meanwhile.run();
      return new SendResult.Sent(received);
    }
  }
}
