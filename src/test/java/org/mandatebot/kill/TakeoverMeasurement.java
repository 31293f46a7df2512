package org.mandatebot.kill;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.mandatebot.chat.ChatId;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Samples;
import org.mandatebot.remind.Reminders;
import org.mandatebot.remind.Scope;
import org.mandatebot.remind.Subscription;
import org.mandatebot.store.TestDatabase;
import org.mandatebot.telegram.BotApiStandIn;
import org.mandatebot.telegram.BotApiStandIn.Message;

/// Two instances share a PostgreSQL and the reminders of 20,000 chats that are due at once; half-way the one that also
/// answers is killed (-9). What arrives, what arrives twice and is recorded as unknown, and how long until the other has
/// taken over the chats and the answering.
///
/// Arguments: the number of chats, and of messages a second; up to 30 a second Telegram enforces its limits. Its exit
/// code is 1 if something is lost, or repeated and not recorded as unknown.
final class TakeoverMeasurement {
  private static final long BEGINNING = 1_000_000;
  private static final int TELEGRAMS_OWN = 30;
  private static final Instant DUE = Instant.parse("2021-07-01T09:00:00Z");
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Duration LOOK = Duration.ofMillis(100);

  private final BotApiStandIn telegram = new BotApiStandIn();
  private final TestDatabase database = TestDatabase.postgres();
  private final Jdbi jdbi = database.jdbi();
  private final Path folder;
  private final int chats;
  private final int rate;

  private TakeoverMeasurement(Path folder, int chats, int rate) {
    this.folder = folder;
    this.chats = chats;
    this.rate = rate;
  }

  static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("takeover");
    boolean good = new TakeoverMeasurement(folder, Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]))
        .measure();
    System.exit(good ? 0 : 1);
  }

  private boolean measure() throws InterruptedException {
    subscribe();
    if (rate <= TELEGRAMS_OWN)
      telegram.enforceLimits();
    List<String> command = Launch.prepare(folder).command();
    Instance first = start(command, "first");
    await("the first polls", () -> !telegram.calls("getUpdates").isEmpty());
    Instance second = start(command, "second");
    long began = System.nanoTime();
    await("half is sent", () -> reminders().size() >= chats / 2);
    first.kill();
    long killed = System.nanoTime();
    List<String> left = sending();
    telegram.say(BEGINNING, "paragraph 40");
    Duration answered = time(killed, () -> telegram.messages().stream().anyMatch(one -> one.chat() == BEGINNING));
    Duration takenOver = time(killed, () -> sending().stream().noneMatch(left::contains));
    await("everything is recorded", () -> waiting() == 0);
    double seconds = (System.nanoTime() - began) / 1e9;
    second.stop();
    System.out.printf("%d chats, 2 instances, one killed after %d messages: %d messages in %.1f s, %.1f/s%n", chats,
        chats / 2, reminders().size(), seconds, reminders().size() / seconds);
    System.out.printf("taken over by the other: the chats in %.1f s, answering in %.1f s%n", takenOver.toMillis() / 1e3,
        answered.toMillis() / 1e3);
    return account();
  }

  private boolean account() {
    Map<Long, Long> received = reminders().stream()
        .collect(Collectors.groupingBy(Message::chat, Collectors.counting()));
    Map<Long, Long> unknown = jdbi.withHandle(
        handle -> handle.createQuery("select chat from delivery where outcome = 'unknown'").mapTo(String.class).list())
        .stream().collect(Collectors.groupingBy(chat -> ChatId.parse(chat).chat(), Collectors.counting()));
    long lost = IntStream.rangeClosed(1, chats).filter(chat -> !received.containsKey((long) chat)).count();
    long repeated = received.values().stream().mapToLong(times -> times - 1).sum();
    long unaccounted = received.entrySet().stream()
        .filter(chat -> chat.getValue() - 1 > unknown.getOrDefault(chat.getKey(), 0L)).count();
    System.out.printf("lost: %d, repeated: %d, recorded as unknown: %d, repeated and not recorded so: %d%n", lost,
        repeated, unknown.values().stream().mapToLong(Long::longValue).sum(), unaccounted);
    return lost == 0 && unaccounted == 0;
  }

  /// As everybody's `/subscribe 19` does; nothing is sent without a server.
  private void subscribe() throws InterruptedException {
    try (ApplicationContext service = ApplicationContext
        .run(Map.of("datasources.default.url", database.url(), "mandatebot.clock.start", "2021-06-30T10:00:00Z"))) {
      Reminders reminders = service.getBean(Reminders.class);
      int parts = 4;
      CountDownLatch ready = new CountDownLatch(parts);
      for (int part = 1; part <= parts; part++) {
        int from = part;
        Thread.ofPlatform().start(() -> {
          for (int chat = from; chat <= chats; chat += parts)
            reminders.subscribe(ChatId.parse("telegram:" + chat),
                new Subscription(Samples.SYMBOL, new Scope.Of(new ParagraphId("19"))));
          ready.countDown();
        });
      }
      ready.await();
    }
  }

  private Instance start(List<String> command, String name) {
    Map<String, String> settings = new HashMap<>(Map.of("telegram.token", BotApiStandIn.TOKEN, "telegram.api-url",
        telegram.url().toString(), "telegram.limits.overall", String.valueOf(rate), "micronaut.server.port", "-1"));
    settings.put("mandatebot.clock.start", DUE.plusSeconds(1).toString());
    settings.put("datasources.default.url", database.url());
    return Instance.start(command, settings, folder.resolve(name + ".log"), _ -> {
    });
  }

  private List<Message> reminders() {
    return telegram.messages().stream().filter(message -> message.chat() < BEGINNING).toList();
  }

  private List<String> sending() {
    return jdbi.withHandle(
        handle -> handle.createQuery("select id from delivery where outcome = 'sending'").mapTo(String.class).list());
  }

  private int waiting() {
    return jdbi.withHandle(handle -> handle
        .createQuery("select count(*) from reminder where state in ('planned', 'sending') and due_at <= :now")
        .bind("now", DUE.toEpochMilli()).mapTo(Integer.class).one());
  }

  private static Duration time(long since, BooleanSupplier condition) {
    await("the other takes over", condition);
    return Duration.ofNanos(System.nanoTime() - since);
  }

  private static void await(String what, BooleanSupplier condition) {
    if (!Wait.comes(LONGEST, LOOK, condition))
      throw new IllegalStateException("waited in vain until " + what);
  }
}
