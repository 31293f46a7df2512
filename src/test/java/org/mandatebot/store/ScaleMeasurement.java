package org.mandatebot.store;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.mandatebot.catalogue.Catalogue;
import org.mandatebot.catalogue.Revision;
import org.mandatebot.chat.Chat;
import org.mandatebot.chat.ChatId;
import org.mandatebot.chat.Chats;
import org.mandatebot.chat.Platform;
import org.mandatebot.chat.SendResult;
import org.mandatebot.mandate.Language;
import org.mandatebot.remind.Ladder;
import org.mandatebot.remind.RehearsalClock;
import org.mandatebot.remind.Reminders;
import org.mandatebot.remind.Sender;
import org.mandatebot.responses.Reply;

/// How long the same round of 1,000 reminders takes, and a subscription, with few and with many subscriptions stored; and
/// with many how long a reload takes, and how much memory.
///
/// Arguments: `postgres` or `sqlite`, and how many are many.
final class ScaleMeasurement {
  private static final int FEW = 1_000;
  private static final int DUE = 1_000;
  private static final int ROUNDS = 5;
  private static final int SUBSCRIBING = 200;
  private static final Instant START = Instant.parse("2021-06-29T15:00:00Z");
  private static final FourMandates MANDATES = new FourMandates(LocalDate.of(2021, 9, 15));

  private final TestDatabase database;
  private final RehearsalClock clock = new RehearsalClock(START, 1);
  private final Catalogue catalogue = new Catalogue(MANDATES.revision());
  private final Reminders reminders;
  private final Crowd crowd;
  private final Clockwork clockwork;
  private final AtomicInteger received = new AtomicInteger();

  private ScaleMeasurement(TestDatabase database, int subscriptions) {
    this.database = database;
    JdbiLedger ledger = new JdbiLedger(database.jdbi());
    reminders = new Reminders(ledger, catalogue, clock);
    crowd = new Crowd(database, reminders, 1_000_000_000, subscriptions);
    clockwork = new Clockwork(database.url(), database.source(), reminders,
        new Sender(ledger, reminders, new Chats(List.of(new Phone())), clock), new JdbiRounds(database.jdbi()), clock,
        new Clockwork.Settings(Duration.ofMillis(250), Duration.ofSeconds(8)));
  }

  static void main(String[] arguments) throws IOException {
    int many = Integer.parseInt(arguments[1]);
    List<Times> times = new ArrayList<>();
    for (int subscriptions : List.of(FEW, FEW, many)) // the first of everything is slow
      try (TestDatabase database = open(arguments[0])) {
        ScaleMeasurement measurement = new ScaleMeasurement(database, subscriptions);
        measurement.fill();
        times.add(measurement.times());
        if (subscriptions == many)
          measurement.reload();
        measurement.clockwork.stop();
      }
    times.stream().skip(1).forEach(System.out::println);
    System.out.printf("the same round takes %+.0f %%, a subscription %+.0f %%%n",
        100 * (times.get(2).round / times.get(1).round - 1), 100 * (times.get(2).plan / times.get(1).plan - 1));
    System.exit(0);
  }

  private static TestDatabase open(String kind) throws IOException {
    return kind.equals("postgres")
        ? TestDatabase.postgres()
        : TestDatabase.sqlite(Files.createTempDirectory("scale").resolve("scale.db"));
  }

  private void fill() {
    double seconds = seconds(() -> crowd.gather(FourMandates.SUBSCRIPTIONS));
    System.out.printf("%,d subscriptions with %,d reminders stored in %.0f s, all planned anew in %.0f s%n",
        crowd.size(), count("select count(*) from reminder"), seconds, seconds(reminders::catchUp));
    crowd.settle();
  }

  private Times times() {
    clockwork.start();
    double[] rounds = IntStream.rangeClosed(0, ROUNDS).mapToDouble(this::round).skip(1).sorted().toArray();
    double[] plans = LongStream.rangeClosed(1, SUBSCRIBING).mapToDouble(this::subscribe).skip(SUBSCRIBING / 2).sorted()
        .toArray();
    return new Times(crowd.size(), rounds[ROUNDS / 2], plans[plans.length / 2]);
  }

  /// From the moment at which 1,000 chats are to be reminded until all that was sent is recorded.
  private double round(int number) {
    Instant due = START.plus(Duration.ofHours(number + 1));
    List<String> chats = IntStream.range(0, DUE)
        .mapToObj(i -> crowd.chat((int) ((i + (long) number * 7) % DUE * (crowd.size() / DUE))).toString()).toList();
    database.jdbi().useHandle(handle -> handle.createUpdate("""
        update reminder set due_at = :due where chat in (<chats>) and rung = :rung and state = 'planned'
        """).bindList("chats", chats).bind("due", due.toEpochMilli()).bind("rung", Ladder.DEFAULT.rungs().get(number))
        .execute());
    received.set(0);
    return seconds(() -> {
      clock.jumpTo(due);
      Await.until("all are sent", () -> received.get() == DUE && count("select count(*) from scheduled_tasks") == 0);
    });
  }

  private double subscribe(long number) {
    ChatId chat = new ChatId(Platform.TELEGRAM, number, 0);
    return seconds(() -> reminders.subscribe(chat, FourMandates.SUBSCRIPTIONS.getFirst()));
  }

  /// As `/reload` does it: first the preview, and with the button the preview again and the planning.
  private void reload() {
    Revision next = MANDATES.changed();
    var pools = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
    pools.forEach(MemoryPoolMXBean::resetPeakUsage);
    System.out.printf("the preview takes %.1f s: %s%n", seconds(() -> reminders.preview(next)),
        reminders.preview(next).changes());
    double applied = seconds(() -> {
      reminders.preview(next);
      catalogue.activate(next);
      System.out.println("planned: " + reminders.replan(MANDATES.revision(), next));
    });
    System.out.printf("the button takes %.1f s, with at most %d MB of heap%n", applied,
        pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20);
  }

  private long count(String sql) {
    return database.jdbi().withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
  }

  private static double seconds(Runnable work) {
    long began = System.nanoTime();
    work.run();
    return (System.nanoTime() - began) / 1e9;
  }

  private record Times(int subscriptions, double round, double plan) {
    @Override
    public String toString() {
      return "%,d subscriptions: a round of %,d reminders %.2f s, a subscription %.1f ms".formatted(subscriptions, DUE,
          round, 1000 * plan);
    }
  }

  private final class Phone implements Chat {

    @Override
    public Platform platform() {
      return Platform.TELEGRAM;
    }

    @Override
    public SendResult send(ChatId to, Reply reply, Language language) {
      return new SendResult.Sent(received.incrementAndGet());
    }
  }
}
