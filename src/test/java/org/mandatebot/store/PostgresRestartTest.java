package org.mandatebot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
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
import org.mandatebot.remind.RehearsalClock;
import org.mandatebot.remind.Reminders;
import org.mandatebot.remind.Scope;
import org.mandatebot.remind.Sender;
import org.mandatebot.remind.Subscription;
import org.mandatebot.responses.Reply;

/// A PostgreSQL that is stopped and started again in the middle of a round.
class PostgresRestartTest {
  private static final Subscription FORCE = new Subscription(Samples.SYMBOL, new Scope.Of(new ParagraphId("19")));
  private static final Instant FIRST = Instant.parse("2021-07-01T09:00:00Z");
  private static final int CHATS = 60;
  private static final int BEFORE = 20;

  @TempDir
  private Path folder;
  private final RehearsalClock clock = new RehearsalClock(Instant.parse("2021-06-29T15:00:00Z"), 1);
  private final Phone phone = new Phone();
  private EmbeddedPostgres server;
  private TestDatabase database;

  @BeforeEach
  void start() throws IOException {
    server = server(0);
    database = TestDatabase.open(server.getJdbcUrl("postgres", "postgres"));
  }

  @AfterEach
  void stop() throws IOException {
    database.close();
    server.close();
  }

  @Test
  void everyReminderOfARoundArrivesThoughTheDatabaseIsRestartedInItsMiddle() throws Exception {
    JdbiLedger ledger = new JdbiLedger(database.jdbi());
    Reminders reminders = new Reminders(ledger, new Catalogue(new Revision("1", List.of(Samples.resolution()))), clock);
    List<ChatId> chats = IntStream.rangeClosed(1, CHATS).mapToObj(i -> new ChatId(Platform.TELEGRAM, i, 0)).toList();
    chats.forEach(chat -> reminders.subscribe(chat, FORCE));
    Clockwork clockwork = new Clockwork(database.url(), database.source(), reminders,
        new Sender(ledger, reminders, new Chats(List.of(phone)), clock), new JdbiRounds(database.jdbi()), clock,
        new Clockwork.Settings(Duration.ofMillis(10), Duration.ofSeconds(1)));
    clockwork.start();
    clock.jumpTo(FIRST);
    phone.half.await();
    server.close();
    phone.restart.countDown(); // what arrives now cannot be recorded for a while
    server = server(server.getPort());
    Await.until("all are recorded", () -> recorded(reminders, chats));
    clockwork.stop();
    int repeated = phone.received.values().stream().mapToInt(times -> times - 1).sum();
    assertEquals(CHATS, phone.received.size());
    assertTrue(repeated <= count("select count(*) from delivery where outcome = 'unknown'"),
        "a repeat that is not recorded as one that may be: " + phone.received);
    assertEquals(CHATS, count("select count(*) from reminder where state = 'sent'"));
  }

  private static boolean recorded(Reminders reminders, List<ChatId> chats) {
    try {
      return chats.stream().allMatch(chat -> reminders.counts(chat).sent() == 1);
    } catch (JdbiException away) {
      return false;
    }
  }

  private int count(String sql) {
    return database.jdbi().withHandle(handle -> handle.createQuery(sql).mapTo(Integer.class).one());
  }

  /// @param port of the one before; 0 for any
  private EmbeddedPostgres server(int port) throws IOException {
    return EmbeddedPostgres.builder().setDataDirectory(folder.resolve("data")).setCleanDataDirectory(false)
        .setPort(port).start();
  }

  /// Accepts some messages at once, and holds the next until the database is gone.
  private static final class Phone implements Chat {
    final Map<ChatId, Integer> received = new ConcurrentHashMap<>();
    final CountDownLatch half = new CountDownLatch(BEFORE);
    final CountDownLatch restart = new CountDownLatch(1);

    @Override
    public Platform platform() {
      return Platform.TELEGRAM;
    }

    @Override
    public SendResult send(ChatId to, Reply reply, Language language) {
      received.merge(to, 1, Integer::sum);
      half.countDown();
      if (received.size() >= BEFORE)
        await(restart);
      return new SendResult.Sent(1);
    }

    private static void await(CountDownLatch latch) {
      try {
        latch.await();
      } catch (InterruptedException stopping) {
        throw new IllegalStateException(stopping);
      }
    }
  }
}
