package org.mandatebot.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mandatebot.chat.Incoming;

/// The whole room over HTTP.
class TelegramTest {
  private final BotApiStandIn telegram = new BotApiStandIn();
  private final InMemoryInbox inbox = new InMemoryInbox();

  @AfterEach
  void close() {
    telegram.close();
  }

  @Test
  void questionIsAnswered() {
    try (Room room = Room.echoing(telegram, inbox).start()) {
      telegram.say(5, "what is due?");
      assertEquals("what is due?", telegram.awaitMessage().text());
      telegram.say(-100, 5, "@" + BotApiStandIn.BOT + " and in September?");
      assertEquals("and in September?", telegram.awaitMessage().text());
      assertEquals(2, room.heard.size());
    }
  }

  @Test
  void pressIsAnsweredAndHeard() {
    try (Room room = Room.echoing(telegram, inbox).start()) {
      telegram.press(5, "mute:19");
      telegram.await("the answer to the press", () -> telegram.calls("answerCallbackQuery").size() == 1);
      telegram.await("the press", () -> room.heard.size() == 1);
      assertEquals("mute:19", ((Incoming.Press) room.heard.getFirst()).data());
    }
  }

  @Test
  void menusArePublishedForPrivateChatsGroupsAndAdministratorsInBothLanguages() {
    try (Room room = Room.echoing(telegram, inbox).start()) {
      telegram.await("menus", () -> telegram.calls("setMyCommands").size() == 6);
      List<String> menus = new ArrayList<>();
      for (BotApiStandIn.Call call : telegram.calls("setMyCommands")) {
        JsonNode body = call.body();
        menus.add(body.at("/scope/type").asText() + " " + body.path("language_code").asText("en") + " "
            + body.path("commands").size() + " " + body.at("/commands/4/description").asText());
      }
      assertEquals(List.of("all_private_chats en 19 What is due when", "all_group_chats en 19 What is due when",
          "chat en 24 What is due when", "all_private_chats fr 19 Ce qui est dû, et quand",
          "all_group_chats fr 19 Ce qui est dû, et quand", "chat fr 24 Ce qui est dû, et quand"), menus);
      assertTrue(room.heard.isEmpty());
    }
  }

  @Test
  void menuThatTelegramRefusesKeepsNoOtherBack() {
    telegram.misbehave(call -> call.body().at("/scope/chat_id").asLong() == 7, 1,
        Trouble.error(400, "Bad Request: chat not found"));
    try (Room room = Room.echoing(telegram, inbox).start()) {
      telegram.await("menus", () -> telegram.calls("setMyCommands").size() == 6);
      assertTrue(room.heard.isEmpty());
    }
  }

  @Test
  void serviceThatStartsWithoutTelegramCatchesUp() {
    telegram.say(5, "asked while it was away");
    telegram.goAway();
    try (Room room = Room.echoing(telegram, inbox).start()) {
      telegram.await("failed polls", () -> room.line.waiting().compareTo(Duration.ofSeconds(1)) >= 0);
      assertEquals("no connection", room.line.trouble().orElseThrow().reason());
      telegram.comeBack();
      assertEquals("asked while it was away", telegram.awaitMessage().text());
    }
  }

  @Test
  void whatWasStoredButNotHandledIsHandledAfterARestart() {
    CompletableFuture<Incoming> reached = new CompletableFuture<>();
    try (Room killed = new Room(telegram, inbox, incoming -> {
      reached.complete(incoming);
      throw new IllegalStateException("killed in the middle");
    }).start()) {
      telegram.say(5, "what is due?");
      reached.join();
      telegram.await("acknowledgement", () -> telegram.unacknowledged().isEmpty());
      assertEquals(1, killed.heard.size());
    }
    try (Room next = Room.echoing(telegram, inbox).start()) {
      assertEquals("what is due?", telegram.awaitMessage().text());
      assertEquals(1, next.heard.size());
    }
  }

  @Test
  void batchThatTelegramRepeatsIsHandledOnce() {
    try (Room room = Room.echoing(telegram, inbox).start()) {
      telegram.await("a poll", () -> telegram.calls("getUpdates").size() > 1);
      telegram.misbehave("getUpdates", 3, (exchange, answer) -> new Trouble.Response(200, """
          {"ok":true,"result":[{"update_id":1001,"message":{"message_id":1,"text":"once","chat":{"id":5,"type":"private"},
          "from":{"id":5,"is_bot":false}}}]}""").to(exchange));
      telegram.nextUpdate(1002);
      telegram.await("the repetitions", () -> !room.heard.isEmpty());
      telegram.say(5, "after them");
      assertEquals("once", telegram.awaitMessage().text());
      assertEquals("after them", telegram.awaitMessage().text());
      assertEquals(2, room.heard.size());
    }
  }

  @Test
  void tokenIsInNoLogLine() {
    List<String> okhttp = new ArrayList<>();
    Logger logger = Logger.getLogger("okhttp3");
    Handler handler = collect(okhttp);
    logger.setLevel(Level.ALL);
    logger.addHandler(handler);
    try (LogCapture log = new LogCapture()) {
      failAtEverything();
      assertFalse(log.lines("").isEmpty());
      assertEquals(List.of(), log.lines(BotApiStandIn.TOKEN));
      assertEquals(List.of(), okhttp.stream().filter(line -> line.contains(BotApiStandIn.TOKEN)).toList());
    } finally {
      logger.removeHandler(handler);
    }
    assertFalse(Room.settings(telegram, Room.NO_LIMITS).toString().contains(BotApiStandIn.TOKEN));
  }

  private void failAtEverything() {
    for (Trouble trouble : List.of(Trouble.cut(), Trouble.page(502), Trouble.rubbish()))
      telegram.misbehave("getUpdates", 1, trouble);
    for (String method : List.of("deleteWebhook", "getMe", "setMyCommands", "answerCallbackQuery", "sendMessage"))
      telegram.misbehave(method, 1, Trouble.cut());
    try (Room room = Room.echoing(telegram, inbox).start()) {
      telegram.press(5, "all");
      telegram.say(5, "<font>");
      telegram.await("both", () -> room.heard.size() == 2 && room.line.trouble().isEmpty());
      telegram.goAway();
      telegram.await("failed polls", () -> room.line.waiting().compareTo(Duration.ofSeconds(1)) >= 0);
      assertFalse(room.send(Room.chat(5), "hello").toString().contains(BotApiStandIn.TOKEN));
    }
  }

  private static Handler collect(List<String> lines) {
    return new Handler() {
      @Override
      public void publish(LogRecord line) {
        synchronized (lines) {
          lines.add(new SimpleFormatter().format(line));
        }
      }

      @Override
      public void flush() {
      }

      @Override
      public void close() {
      }
    };
  }
}
