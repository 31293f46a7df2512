package org.mandatebot.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mandatebot.chat.ChatId;
import org.mandatebot.chat.Platform;
import org.mandatebot.chat.SendResult;
import org.mandatebot.mandate.Language;
import org.mandatebot.responses.Reply;
import org.mandatebot.responses.Worded;
import org.mandatebot.responses.Worded.Button;
import org.mandatebot.telegram.TelegramSettings.Limits;

class TelegramChatTest {
  private static final ChatId PERSON = Room.chat(5);
  private static final ChatId TOPIC = new ChatId(Platform.TELEGRAM, -100, 7);
  private static final Limits TELEGRAMS = new Limits(30, 1, 20, Duration.ofSeconds(10));

  private final BotApiStandIn telegram = new BotApiStandIn();
  private Api api = new Api(Room.settings(telegram, Room.NO_LIMITS), new Pace(Room.NO_LIMITS));
  private Pace pace = new Pace(Room.NO_LIMITS);
  private final Sending sending = new Sending(InstantSource.system());
  private Duration patience = Duration.ofSeconds(2);

  @AfterEach
  void close() {
    api.close();
    telegram.close();
  }

  @Test
  void sendsHtmlWithoutLinkPreviews() {
    assertEquals(new SendResult.Sent(1), send(PERSON, "<b>19</b> &quot;report&quot;"));
    assertEquals("19 \"report\"", telegram.awaitMessage().text());
    assertTrue(telegram.calls("sendMessage").getFirst().body().at("/link_preview_options/is_disabled").asBoolean());
  }

  @Test
  void longReplyComesInPartsWithTheButtonsUnderTheLast() {
    List<List<Button>> buttons = List.of(List.of(new Button("Show", "show:19"), new Button("Mute", "mute:19")),
        List.of(new Button("All", "all")));
    assertInstanceOf(SendResult.Sent.class, send(TOPIC, "<i>" + "word ".repeat(2000) + "</i>", buttons));
    List<BotApiStandIn.Message> parts = telegram.messages();
    assertEquals(3, parts.size());
    assertEquals(List.of(7, 7, 7), parts.stream().map(BotApiStandIn.Message::topic).toList());
    assertEquals(List.of(List.of(), List.of(), buttons.toString().replace("Worded.", "")).toString(),
        parts.stream().map(BotApiStandIn.Message::buttons).toList().toString());
  }

  @Test
  void goesToTheMainChatAndSaysSoWhenTheTopicIsGone() {
    telegram.misbehave(call -> call.body().has("message_thread_id"), 9,
        Trouble.error(400, "Bad Request: message thread not found"));
    assertInstanceOf(SendResult.SentToMain.class, send(TOPIC, "word ".repeat(1000)));
    assertEquals(List.of(0, 0), telegram.messages().stream().map(BotApiStandIn.Message::topic).toList());
    assertTrue(telegram.messages().getFirst().text().startsWith("the topic is gone\n\nword"));
    assertEquals(3, telegram.calls("sendMessage").size());
  }

  @Test
  void goesAsPlainTextWhenTelegramCannotParseIt() {
    assertInstanceOf(SendResult.Sent.class, send(PERSON, "<font>19 &lt; 61</font>"));
    assertEquals("19 < 61", telegram.awaitMessage().text());
  }

  @Test
  void blockedBotIsGone() {
    telegram.block(5);
    assertEquals(new SendResult.Gone("Forbidden: bot was blocked by the user"), send(PERSON, "hello"));
  }

  static Stream<Arguments> outcomes() {
    return Stream.of(
        arguments(Trouble.error(400, "Bad Request: chat not found"),
            new SendResult.Gone("Bad Request: chat not found")),
        arguments(Trouble.error(400, "Bad Request: user is deactivated"),
            new SendResult.Gone("Bad Request: user is deactivated")),
        arguments(Trouble.error(403, "Forbidden: bot was kicked from the supergroup chat"),
            new SendResult.Gone("Forbidden: bot was kicked from the supergroup chat")),
        arguments(Trouble.migrated(-1001234567890L),
            new SendResult.Moved(new ChatId(Platform.TELEGRAM, -1001234567890L, 0))),
        arguments(Trouble.error(400, "Bad Request: message is too long"),
            new SendResult.Refused("Bad Request: message is too long")),
        arguments(Trouble.error(500, "Internal Server Error"), new SendResult.Unreachable("500 Internal Server Error")),
        arguments(Trouble.error(401, "Unauthorized"), new SendResult.Unreachable("401 Unauthorized")),
        arguments(Trouble.page(502), new SendResult.Unknown("unreadable answer")),
        arguments(Trouble.rubbish(), new SendResult.Unknown("unreadable answer")),
        arguments(Trouble.body("{\"ok\":true}"), new SendResult.Unknown("unreadable answer")),
        arguments(Trouble.body("{\"ok\":true,\"result\":null}"), new SendResult.Unknown("unreadable answer")),
        arguments(Trouble.body("{\"ok\":true,\"result\":{}}"), new SendResult.Unknown("unreadable answer")),
        arguments(Trouble.body("{}"), new SendResult.Unknown("unreadable answer")),
        arguments(Trouble.body(""), new SendResult.Unknown("unreadable answer")),
        arguments(Trouble.cut(), new SendResult.Unknown("connection cut")),
        arguments(Trouble.slow(Duration.ofSeconds(3)), new SendResult.Unknown("no answer in time")));
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void troubleHasItsOutcome(Trouble trouble, SendResult outcome) {
    telegram.misbehave("sendMessage", 1, trouble);
    assertEquals(outcome, send(PERSON, "hello"));
  }

  @Test
  void refusedConnectionIsUnreachable() {
    telegram.goAway();
    assertEquals(new SendResult.Unreachable("no connection"), send(PERSON, "hello"));
  }

  @Test
  void nothingIsSentTwiceWhenTheConnectionIsCutAfterAcceptance() {
    send(PERSON, "so that a connection is open");
    telegram.misbehave("sendMessage", 1, Trouble.cut());
    assertInstanceOf(SendResult.Unknown.class, send(PERSON, "once"));
    assertEquals(2, telegram.messages().size());
  }

  @Test
  void thatNothingIsTakenIsToldOnceHoweverManyMessagesWait() {
    try (LogCapture log = new LogCapture()) {
      for (Trouble trouble : List.of(Trouble.error(503, "Service Unavailable"), Trouble.page(502), Trouble.cut())) {
        telegram.misbehave("sendMessage", 1, trouble);
        send(PERSON, "hello");
        assertTrue(sending.trouble().isPresent());
      }
      assertEquals("connection cut", sending.trouble().orElseThrow().reason());
      send(PERSON, "hello");
      assertEquals(Optional.empty(), sending.trouble());
      assertEquals(1, log.lines("takes no messages (503 Service Unavailable)").size());
      assertEquals(1, log.lines("may arrive twice").size());
      assertEquals(1, log.lines("takes messages again").size());
    }
  }

  @Test
  void aChatThatHasToWaitIsNoTrouble() {
    telegram.misbehave("sendMessage", 1, Trouble.tooMany(60));
    send(PERSON, "hello");
    assertEquals(Optional.empty(), sending.trouble());
  }

  @Test
  void messageTelegramAcceptedIsSentWhateverItsCopyLooksLike() {
    telegram.misbehave("sendMessage", 1, (exchange, answer) -> new Trouble.Response(200,
        answer.get().body().replace("\"date\":", "\"entities\":7,\"chat\":[],\"date\":")).to(exchange));
    assertInstanceOf(SendResult.Sent.class, send(PERSON, "hello"));
  }

  @Test
  void shortPauseIsWaitedFor() {
    telegram.misbehave("sendMessage", 1, Trouble.tooMany(1));
    assertInstanceOf(SendResult.Sent.class, send(PERSON, "hello"));
  }

  @Test
  void longPauseStopsThatChatWhileOthersFlow() {
    telegram.misbehave("sendMessage", 1, Trouble.tooMany(300));
    assertTrue(seconds(send(PERSON, "hello")) > 290);
    assertTrue(seconds(send(PERSON, "again")) > 290);
    assertInstanceOf(SendResult.Sent.class, send(Room.chat(6), "hello"));
    assertEquals(2, telegram.calls("sendMessage").size());
  }

  @Test
  void pauseOfTheWholeBotStopsEverybody() {
    telegram.misbehave("sendMessage", 3, Trouble.tooMany(300));
    for (int person = 1; person <= 3; person++)
      send(Room.chat(person), "hello");
    assertTrue(seconds(send(Room.chat(9), "hello")) > 290);
    assertEquals(3, telegram.calls("sendMessage").size());
  }

  @Test
  void telegramsLimitsAreKept() throws Exception {
    telegram.enforceLimits();
    pace = new Pace(TELEGRAMS);
    patience = TELEGRAMS.patience();
    List<Future<SendResult>> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int person = 1; person <= 60; person++) {
        ChatId to = Room.chat(person);
        results.add(threads.submit(() -> send(to, "hello")));
      }
      for (int i = 0; i < 3; i++)
        results.add(threads.submit(() -> send(PERSON, "more")));
    }
    for (Future<SendResult> result : results)
      assertInstanceOf(SendResult.Sent.class, result.get());
    assertEquals(63, telegram.calls("sendMessage").size(), "none was refused");
  }

  @Test
  void tokenIsInNoResult() {
    api = new Api(new TelegramSettings(BotApiStandIn.TOKEN, URI.create("http://no-such-host.invalid"),
        Duration.ofSeconds(1), Duration.ofSeconds(1), Room.NO_LIMITS, new TelegramSettings.Webhook("", "")), pace);
    assertEquals(new SendResult.Unreachable("unknown host"), send(PERSON, "hello"));
  }

  private SendResult send(ChatId to, String html) {
    return send(to, html, List.of());
  }

  private SendResult send(ChatId to, String html, List<List<Button>> buttons) {
    return new TelegramChat(api, pace, sending,
        (reply, language) -> reply instanceof Reply.TopicGone
            ? new Worded("the topic is gone", List.of())
            : new Worded(html, buttons),
        patience).send(to, new Reply.Privacy(), Language.EN);
  }

  private static long seconds(SendResult result) {
    return assertInstanceOf(SendResult.Wait.class, result).time().toSeconds();
  }
}
