package org.mandatebot.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mandatebot.chat.Inbox.Item;

class ReceiverTest {
  private final BotApiStandIn telegram = new BotApiStandIn();
  private final Line line = new Line(InstantSource.system());
  private InMemoryInbox inbox = new InMemoryInbox();
  private final AtomicInteger news = new AtomicInteger();
  private final Duty duty = new Duty(new InMemoryLeases());
  private Receiver receiver = receiver();

  private Receiver receiver() {
    return new Receiver(Room.settings(telegram, Room.NO_LIMITS), inbox, line, duty, InstantSource.system(),
        news::incrementAndGet);
  }

  private void start() {
    duty.look();
    duty.start();
    receiver = receiver();
    receiver.start();
  }

  @AfterEach
  void close() {
    receiver.close();
    duty.close();
    telegram.close();
  }

  @Test
  void updatesAreStoredAndThenAcknowledged() {
    int first = telegram.say(5, "one");
    int second = telegram.say(5, "two");
    start();
    telegram.await("acknowledgement", () -> telegram.unacknowledged().isEmpty());
    assertEquals(List.of((long) first, (long) second), inbox.stored());
    assertTrue(inbox.pending(1).getFirst().payload().contains("\"text\":\"one\""));
    assertEquals(1, news.get());
  }

  @Test
  void updateThatCouldNotBeStoredComesAgain() {
    AtomicInteger failures = new AtomicInteger(1);
    inbox = new InMemoryInbox() {
      @Override
      public synchronized void store(List<Item> batch, Instant now) {
        if (failures.getAndDecrement() > 0)
          throw new IllegalStateException("disk full");
        super.store(batch, now);
      }
    };
    int update = telegram.say(5, "one");
    start();
    telegram.await("acknowledgement", () -> telegram.unacknowledged().isEmpty());
    assertEquals(List.of((long) update), inbox.stored());
  }

  @Test
  void pollingGoesOnFromWhatWasStoredBefore() {
    inbox.store(List.of(new Item(1001, "{}")), Instant.EPOCH);
    telegram.say(5, "stored before the crash"); // 1001
    int next = telegram.say(5, "new");
    start();
    telegram.await("acknowledgement", () -> telegram.unacknowledged().isEmpty());
    assertEquals(List.of(1001L, (long) next), inbox.stored());
    assertEquals(1002, telegram.calls("getUpdates").getFirst().body().path("offset").asInt());
  }

  @Test
  void updateThatNobodyCanReadStopsNothing() {
    ObjectNode poison = JsonNodeFactory.instance.objectNode().put("message_id", "not a number");
    poison.set("chat", JsonNodeFactory.instance.arrayNode().add(7));
    int poisonous = telegram.deliver("message", poison);
    int next = telegram.say(5, "after it");
    start();
    telegram.await("acknowledgement", () -> telegram.unacknowledged().isEmpty());
    assertEquals(List.of((long) poisonous, (long) next), inbox.stored());
  }

  @Test
  void updatesBesideOneWithoutANumberAndOneThatIsTooDeepAreReceived() {
    telegram.misbehave("getUpdates", 1, Trouble.body("""
        {"ok":true,"result":[{"message":{"x":1}},{"update_id":1001,"message":{"text":"é]}"}},
        {"update_id":1002,"message":%s1%s},7,{"update_id":"no"},{"message":{"update_id":3},"update_id":1003}]}
        """.formatted("{\"x\":".repeat(3000), "}".repeat(3000))));
    try (LogCapture log = new LogCapture()) {
      start();
      telegram.await("the batch", () -> inbox.stored().size() == 3);
      assertEquals(List.of(1001L, 1002L, 1003L), inbox.stored());
      assertEquals(new Item(1001, "{\"update_id\":1001,\"message\":{\"text\":\"é]}\"}}"), inbox.pending(1).getFirst());
      telegram.await("the next poll", () -> telegram.calls("getUpdates").size() > 1);
      assertEquals(1004, telegram.calls("getUpdates").get(1).body().path("offset").asInt());
      assertEquals(1, log.lines("passed over 3").size());
    }
  }

  @Test
  void quietBotIsReachedAtOnce() {
    start();
    telegram.await("the line", () -> line.trouble().isEmpty());
    assertEquals(0, telegram.calls("getUpdates").getFirst().body().path("timeout").asInt());
    telegram.await("a long poll", () -> telegram.calls("getUpdates").size() > 1);
    assertEquals(1, telegram.calls("getUpdates").get(1).body().path("timeout").asInt());
  }

  @Test
  void numbersThatRestartLowerAfterAQuietWeekAreReceived() {
    start();
    telegram.say(5, "before");
    telegram.await("acknowledgement", () -> telegram.unacknowledged().isEmpty());
    telegram.nextUpdate(7);
    telegram.say(5, "after");
    telegram.await("acknowledgement", () -> telegram.unacknowledged().isEmpty());
    assertEquals(List.of(1001L, 7L), inbox.stored());
  }

  @Test
  void pollingThatDiedIsStartedAgain() {
    AtomicInteger deaths = new AtomicInteger(1);
    inbox = new InMemoryInbox() {
      @Override
      public synchronized void store(List<Item> batch, Instant now) {
        if (deaths.getAndDecrement() > 0)
          throw new StackOverflowError("an error ends the library's polling silently");
        super.store(batch, now);
      }
    };
    int update = telegram.say(5, "one");
    start();
    telegram.await("acknowledgement", () -> telegram.unacknowledged().isEmpty());
    assertEquals(List.of((long) update), inbox.stored());
  }

  @Test
  void registrationIsTriedAgainAndDropsNothing() {
    telegram.say(5, "waits");
    telegram.misbehave("deleteWebhook", 2, Trouble.page(502));
    start();
    telegram.await("acknowledgement", () -> telegram.unacknowledged().isEmpty());
    assertEquals(1, inbox.stored().size());
    assertFalse(telegram.calls("deleteWebhook").stream()
        .anyMatch(call -> call.body().path("drop_pending_updates").asBoolean()));
  }

  static List<Trouble> troubles() {
    return List.of(Trouble.page(502), Trouble.rubbish(), Trouble.cut(), Trouble.error(409, "Conflict"),
        Trouble.error(401, "Unauthorized"), Trouble.slow(Duration.ofSeconds(3)),
        (exchange, answer) -> new Trouble.Response(200, "{\"ok\":true,\"result\":[{\"no\":\"number\"}]}").to(exchange),
        (exchange, answer) -> new Trouble.Response(200, "").to(exchange));
  }

  @ParameterizedTest
  @MethodSource("troubles")
  void pollingOutlivesTrouble(Trouble trouble) {
    telegram.misbehave("getUpdates", 2, trouble);
    int update = telegram.say(5, "waits");
    start();
    telegram.await("acknowledgement", () -> telegram.unacknowledged().isEmpty());
    assertEquals(List.of((long) update), inbox.stored());
    telegram.await("the line", () -> line.trouble().isEmpty());
  }

  @Test
  void pollingWaitsAsLongAsTelegramSays() {
    telegram.misbehave("getUpdates", 1, Trouble.tooMany(120));
    start();
    telegram.await("a pause", () -> line.waiting().equals(Duration.ofMinutes(2)));
    assertEquals("HTTP 429", line.trouble().orElseThrow().reason());
  }

  @Test
  void absenceAndReturnAreLoggedOnce() {
    try (LogCapture log = new LogCapture()) {
      start();
      telegram.await("the line", () -> line.trouble().isEmpty());
      telegram.goAway();
      telegram.await("failed polls", () -> line.waiting().compareTo(Duration.ofSeconds(2)) >= 0);
      telegram.comeBack();
      telegram.await("the line", () -> line.trouble().isEmpty());
      receiver.close();
      assertEquals(1, log.lines("Telegram is not reached").size());
      assertEquals(2, log.lines("Telegram is reached").size(), "at first, and when it is back");
    }
  }
}
