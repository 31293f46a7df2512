package org.mandatebot.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Samples;
import org.mandatebot.remind.RehearsalClock;
import org.mandatebot.remind.Reminders;
import org.mandatebot.remind.Scope;
import org.mandatebot.remind.Subscription;
import org.mandatebot.store.TestDatabase;

/// Two instances on one PostgreSQL, as the service starts them, and one Telegram that enforces its limits.
class InstancesTest {
  private static final Instant DUE = Instant.parse("2021-07-01T09:00:00Z");

  private final TestDatabase database = TestDatabase.postgres();
  private final BotApiStandIn telegram = new BotApiStandIn();
  private final List<EmbeddedServer> instances = new ArrayList<>();

  @AfterEach
  void close() {
    instances.forEach(EmbeddedServer::close);
    telegram.close();
    database.close();
  }

  @Test
  void oneOfTwoPollsAndAnswersAndIsReplacedWhenItStops() {
    start(Map.of());
    start(Map.of());
    for (int person = 1; person <= 5; person++)
      telegram.say(person, "paragraph 19");
    telegram.await("the answers", () -> telegram.messages().size() == 5);
    telegram.await("acknowledgement", () -> telegram.unacknowledged().isEmpty());
    EmbeddedServer first = instances.stream().filter(InstancesTest::onDuty).findFirst().orElseThrow();
    assertEquals(1, instances.stream().filter(InstancesTest::onDuty).count());
    first.close();
    instances.remove(first);
    telegram.say(6, "paragraph 19");
    telegram.await("the answer", () -> telegram.messages().size() == 6);
    assertTrue(onDuty(instances.getFirst()));
  }

  @Test
  void updatesThatTheWebhookBringsToEitherAreAnsweredOnce() throws Exception {
    Map<String, Object> webhook = Map.of("telegram.webhook.url", "https://bot.example.org/telegram/webhook",
        "telegram.webhook.secret", WebhookTest.SECRET);
    start(webhook);
    start(webhook);
    for (int person = 1; person <= 4; person++)
      for (EmbeddedServer instance : instances)
        assertEquals(200, WebhookTest.post(instance, WebhookTest.question(person), WebhookTest.SECRET));
    telegram.await("the answers", () -> telegram.messages().size() == 4);
    EmbeddedServer standby = instances.stream().filter(each -> !onDuty(each)).findFirst().orElseThrow();
    assertEquals(200, WebhookTest.post(standby, WebhookTest.question(5), WebhookTest.SECRET));
    telegram.await("the answer to what came to the other", () -> telegram.messages().size() == 5);
  }

  @Test
  void twoInstancesTogetherKeepTelegramsLimits() {
    telegram.enforceLimits();
    start(Map.of());
    start(Map.of());
    Reminders reminders = instances.getFirst().getApplicationContext().getBean(Reminders.class);
    for (int chat = 1; chat <= 150; chat++)
      reminders.subscribe(Room.chat(chat % 10 == 0 ? -chat : chat),
          new Subscription(Samples.SYMBOL, new Scope.Of(new ParagraphId("19"))));
    instances.forEach(each -> each.getApplicationContext().getBean(RehearsalClock.class).jumpTo(DUE));
    for (int i = 0; i < 4; i++) {
      telegram.say(3, "paragraph 19");
      telegram.say(1000 + i, "paragraph 40");
    }
    telegram.await("everything", () -> telegram.messages().size() == 158);
    assertEquals(158, telegram.calls("sendMessage").size(), "none was refused");
    Map<Long, Long> perChat = telegram.messages().stream()
        .collect(Collectors.groupingBy(BotApiStandIn.Message::chat, Collectors.counting()));
    assertEquals(5, perChat.get(3L));
    assertEquals(154, perChat.size());
  }

  private static boolean onDuty(EmbeddedServer instance) {
    return instance.getApplicationContext().getBean(Duty.class).isOn();
  }

  private void start(Map<String, Object> some) {
    Map<String, Object> settings = new HashMap<>(some);
    settings.putAll(Map.of("telegram.token", BotApiStandIn.TOKEN, "telegram.api-url", telegram.url(), "telegram.poll",
        "1s", "micronaut.server.port", -1, "mandatebot.clock.start", "2021-06-30T10:00:00Z", "datasources.default.url",
        database.url(), "mandatebot.reminders.round", "50ms"));
    instances.add(ApplicationContext.run(EmbeddedServer.class, settings));
  }
}
