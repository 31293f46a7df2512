package org.mandatebot.telegram;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mandatebot.catalogue.Catalogue;
import org.mandatebot.catalogue.Revision;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Samples;
import org.mandatebot.remind.Deliveries.Outcome;
import org.mandatebot.remind.Ledger;
import org.mandatebot.remind.RehearsalClock;
import org.mandatebot.remind.Reminders;
import org.mandatebot.remind.Reminders.Counts;
import org.mandatebot.remind.Scope;
import org.mandatebot.remind.Subscription;

/// A round of reminders while Telegram does everything wrong that it can.
class StormTest {
  private static final Instant DUE = Instant.parse("2021-07-01T09:00:00Z");
  private static final List<Long> CHATS = LongStream.rangeClosed(1, 12).boxed().toList();
  private static final int EACH = 3;

  @TempDir
  private Path folder;
  private final BotApiStandIn telegram = new BotApiStandIn();

  @AfterEach
  void close() {
    telegram.close();
  }

  @Test
  void everyReminderArrivesAndTwiceOnlyWhatIsRecordedAsUnknown() {
    for (Trouble trouble : List.of(Trouble.tooMany(1), Trouble.error(500, "Internal Server Error"), Trouble.cut(),
        Trouble.page(502), Trouble.slow(Duration.ofSeconds(2)), Trouble.rubbish()))
      telegram.misbehave("sendMessage", EACH, trouble);
    try (EmbeddedServer service = service()) {
      ApplicationContext context = service.getApplicationContext();
      context.getBean(Catalogue.class).activate(new Revision("1", List.of(Samples.resolution())));
      Reminders reminders = context.getBean(Reminders.class);
      CHATS.forEach(chat -> reminders.subscribe(Room.chat(chat),
          new Subscription(Samples.SYMBOL, new Scope.Of(new ParagraphId("19")))));
      context.getBean(RehearsalClock.class).jumpTo(DUE);
      telegram.await("the end of the storm",
          () -> CHATS.stream().allMatch(chat -> reminders.counts(Room.chat(chat)).equals(new Counts(4, 1))));
      Map<Long, Long> unknown = context.getBean(Ledger.class).read(books -> books.deliveries().troubles(1000)).stream()
          .filter(attempt -> attempt.outcome() == Outcome.UNKNOWN)
          .collect(groupingBy(attempt -> attempt.chat().chat(), counting()));
      Map<Long, Long> received = telegram.messages().stream()
          .collect(groupingBy(BotApiStandIn.Message::chat, counting()));
      assertEquals(CHATS, received.keySet().stream().sorted().toList());
      received.forEach((chat, times) -> assertTrue(times <= 1 + unknown.getOrDefault(chat, 0L),
          chat + ": " + times + " messages, " + unknown));
    }
  }

  private EmbeddedServer service() {
    return ApplicationContext.run(EmbeddedServer.class,
        Map.of("telegram.token", BotApiStandIn.TOKEN, "telegram.api-url", telegram.url(), "telegram.timeout", "1s",
            "micronaut.server.port", -1, "mandatebot.clock.start", "2021-06-30T10:00:00Z", "datasources.default.url",
            "jdbc:sqlite:" + folder.resolve("storm.db")));
  }
}
