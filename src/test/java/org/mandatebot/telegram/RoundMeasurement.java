package org.mandatebot.telegram;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Samples;
import org.mandatebot.remind.RehearsalClock;
import org.mandatebot.remind.Reminders;
import org.mandatebot.remind.Scope;
import org.mandatebot.remind.Subscription;
import org.mandatebot.store.TestDatabase;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/// A reminder for 3,000 chats at once, through a Telegram that enforces its limits: how much of 30 messages a second is
/// kept up, how many are refused, and how long somebody who asks waits for the answer, before and meanwhile.
///
/// Arguments: the number of chats, and of instances; with more than one they share a PostgreSQL.
final class RoundMeasurement {
  private static final Instant DUE = Instant.parse("2021-07-01T09:00:00Z");
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(500);
  private static final int IDLE_QUESTIONS = 120;
  private static final long BEGINNING = 1_000_000;

  private final BotApiStandIn telegram = new BotApiStandIn();
  private final List<EmbeddedServer> instances = new ArrayList<>();
  private int asked;

  private RoundMeasurement() {
  }

  static void main(String[] arguments) throws IOException, InterruptedException, TelegramApiException {
    int chats = Integer.parseInt(arguments[0]);
    int number = Integer.parseInt(arguments[1]);
    Path folder = Files.createTempDirectory("round");
    String url = number > 1 ? TestDatabase.postgres().url() : TestDatabase.url(folder.resolve("round.db"));
    new RoundMeasurement().measure(chats, number, url);
    System.exit(0);
  }

  private void measure(int chats, int number, String url) throws InterruptedException {
    telegram.enforceLimits();
    for (int i = 0; i < number; i++)
      instances.add(start(url));
    subscribe(chats);
    List<Duration> idle = new ArrayList<>();
    ask(1); // the first of everything is slow
    while (idle.size() < IDLE_QUESTIONS)
      idle.add(ask(1));
    int before = telegram.messages().size();
    int calls = telegram.calls("sendMessage").size();
    long began = System.nanoTime();
    instances.forEach(each -> each.getApplicationContext().getBean(RehearsalClock.class).jumpTo(DUE));
    List<Duration> busy = new ArrayList<>();
    while (reminded(before, busy.size()) < chats)
      busy.add(ask(1));
    double seconds = (System.nanoTime() - began) / 1e9;
    int sent = telegram.messages().size() - before;
    int refused = telegram.calls("sendMessage").size() - calls - sent;
    System.out.printf("%d chats, %d instance(s): %d messages in %.1f s, %.1f/s, %.1f %% of 30/s; refused (429): %d%n",
        chats, number, sent, seconds, sent / seconds, 100 * sent / seconds / 30, refused);
    System.out.printf("an answer, 99th percentile: idle %d ms of %d, meanwhile %d ms of %d%n", percentile(idle),
        idle.size(), percentile(busy), busy.size());
  }

  private int reminded(int before, int answered) {
    return telegram.messages().size() - before - answered;
  }

  private void subscribe(int chats) {
    Reminders reminders = instances.getFirst().getApplicationContext().getBean(Reminders.class);
    for (int chat = 1; chat <= chats; chat++)
      reminders.subscribe(Room.chat(chat), new Subscription(Samples.SYMBOL, new Scope.Of(new ParagraphId("19"))));
  }

  /// Somebody new asks; from then until the answer is with Telegram.
  private Duration ask(int times) throws InterruptedException {
    long person = BEGINNING + asked++;
    long began = System.nanoTime();
    telegram.say(person, "paragraph 40");
    while (telegram.calls("sendMessage").stream().skip(Math.max(0, telegram.calls("sendMessage").size() - 100L))
        .noneMatch(call -> call.chat() == person))
      Thread.sleep(1);
    Duration taken = Duration.ofNanos(System.nanoTime() - began);
    Thread.sleep(BETWEEN_QUESTIONS.multipliedBy(times));
    return taken;
  }

  private static long percentile(List<Duration> times) {
    return times.stream().sorted().toList().get((int) Math.ceil(times.size() * 0.99) - 1).toMillis();
  }

  private EmbeddedServer start(String url) {
    return ApplicationContext.run(EmbeddedServer.class,
        Map.of("telegram.token", BotApiStandIn.TOKEN, "telegram.api-url", telegram.url(), "micronaut.server.port", -1,
            "mandatebot.clock.start", "2021-06-30T10:00:00Z", "datasources.default.url", url));
  }
}
