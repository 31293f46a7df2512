package org.mandatebot.store;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mandatebot.catalogue.Catalogue;
import org.mandatebot.chat.Chat;
import org.mandatebot.chat.ChatId;
import org.mandatebot.chat.Chats;
import org.mandatebot.chat.Platform;
import org.mandatebot.chat.SendResult;
import org.mandatebot.mandate.Language;
import org.mandatebot.remind.Reminders;
import org.mandatebot.remind.Sender;
import org.mandatebot.responses.Reply;

/// How late after its due instant a reminder leaves, on the real clock and with the real settings, while more than 100,000
/// others are pending: 600 within a minute, at any millisecond of it.
///
/// Arguments: `postgres` or `sqlite`.
final class PunctualityMeasurement {
  private static final int CHATS = 16_000;
  private static final int DUE = 600;
  private static final Duration AHEAD = Duration.ofSeconds(5);
  private static final Duration DURING = Duration.ofMinutes(1);

  private final TestDatabase database;
  private final FourMandates mandates = new FourMandates(LocalDate.now(ZoneOffset.UTC).plusDays(60));
  private final Reminders reminders;
  private final Crowd crowd;
  private final Map<ChatId, Instant> due = new ConcurrentHashMap<>();
  private final Map<ChatId, Duration> late = new ConcurrentHashMap<>();
  private final CountDownLatch left = new CountDownLatch(DUE);

  private PunctualityMeasurement(TestDatabase database) {
    this.database = database;
    reminders = new Reminders(new JdbiLedger(database.jdbi()), new Catalogue(mandates.revision()),
        InstantSource.system());
    crowd = new Crowd(database, reminders, 1_000_000_000, CHATS);
  }

  static void main(String[] arguments) throws IOException, InterruptedException {
    TestDatabase database = arguments[0].equals("postgres")
        ? TestDatabase.postgres()
        : TestDatabase.sqlite(Files.createTempDirectory("scale").resolve("scale.db"));
    new PunctualityMeasurement(database).measure();
    System.exit(0);
  }

  private void measure() throws InterruptedException {
    crowd.gather(FourMandates.SUBSCRIPTIONS);
    reminders.catchUp();
    crowd.settle();
    Clockwork clockwork = new Clockwork(database.url(), database.source(), reminders,
        new Sender(new JdbiLedger(database.jdbi()), reminders, new Chats(List.of(new Phone())), InstantSource.system()),
        new JdbiRounds(database.jdbi()), InstantSource.system(),
        new Clockwork.Settings(Duration.ofMillis(250), Duration.ofSeconds(8)));
    clockwork.start();
    schedule();
    left.await();
    clockwork.stop();
    List<Duration> times = late.values().stream().sorted().toList();
    System.out.printf(
        "%,d reminders, %,d pending: late by %d ms in the middle, %d ms at the 99th percentile, %d ms at most%n", DUE,
        pending(), times.get(DUE / 2).toMillis(), times.get(DUE * 99 / 100).toMillis(), times.getLast().toMillis());
  }

  private void schedule() {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    Instant first = Instant.now().plus(AHEAD);
    due.putAll(IntStream.range(0, DUE).boxed().collect(Collectors.toMap(i -> crowd.chat(i * (CHATS / DUE)),
        i -> first.plusMillis(random.nextLong(DURING.toMillis())))));
    database.jdbi().useTransaction(handle -> due.forEach((chat, at) -> handle
        .execute("update reminder set due_at = ? where chat = ? and rung = 30", at.toEpochMilli(), chat.toString())));
  }

  private long pending() {
    return database.jdbi().withHandle(
        handle -> handle.createQuery("select count(*) from reminder where state = 'planned'").mapTo(Long.class).one());
  }

  private final class Phone implements Chat {

    @Override
    public Platform platform() {
      return Platform.TELEGRAM;
    }

    @Override
    public SendResult send(ChatId to, Reply reply, Language language) {
      late.put(to, Duration.between(due.getOrDefault(to, Instant.EPOCH), Instant.now()));
      left.countDown();
      return new SendResult.Sent(1);
    }
  }
}
