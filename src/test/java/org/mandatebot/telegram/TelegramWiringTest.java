package org.mandatebot.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mandatebot.chat.Chat;
import org.mandatebot.chat.Platform;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;

/// The room as the service starts it.
class TelegramWiringTest {
  private final BotApiStandIn telegram = new BotApiStandIn();
  @TempDir
  private Path folder = Path.of("");

  @AfterEach
  void close() {
    telegram.close();
  }

  @Test
  void withoutATokenNothingOfItExists() {
    for (String token : List.of("", "absent"))
      try (EmbeddedServer server = server(token.isEmpty() ? Map.of("telegram.token", "") : Map.of())) {
        assertFalse(server.getApplicationContext().containsBean(TelegramSettings.class));
        assertFalse(server.getApplicationContext().containsBean(Telegram.class));
        assertFalse(server.getApplicationContext().getBeansOfType(Chat.class).stream()
            .anyMatch(chat -> chat.platform() == Platform.TELEGRAM));
      }
  }

  @Test
  void settingsHaveTelegramsDefaults() {
    try (ApplicationContext context = ApplicationContext.run(settings(Map.of("telegram.token", BotApiStandIn.TOKEN)))) {
      TelegramSettings settings = context.getBean(TelegramSettings.class);
      assertEquals("https://api.telegram.org", settings.apiUrl().toString());
      assertEquals(443, settings.url().getPort());
      assertEquals(new TelegramSettings.Limits(30, 1, 20, Duration.ofSeconds(10)), settings.limits());
      assertTrue(context.containsBean(Telegram.class));
    }
  }

  @Test
  void everyAdministratorHasAMenu() {
    try (ApplicationContext context = ApplicationContext
        .run(settings(Map.of("telegram.token", BotApiStandIn.TOKEN, "mandatebot.admins", "7,8")))) {
      assertEquals(List.of("7", "8"),
          context.getBean(Menus.class).all().stream().map(SetMyCommands::getScope)
              .filter(BotCommandScopeChat.class::isInstance).map(scope -> ((BotCommandScopeChat) scope).getChatId())
              .distinct().toList());
    }
  }

  @Test
  void healthSaysWhetherTelegramIsReached() throws Exception {
    try (EmbeddedServer server = server(
        Map.of("telegram.token", BotApiStandIn.TOKEN, "telegram.api-url", telegram.url(), "telegram.poll", "1s"))) {
      Line line = server.getApplicationContext().getBean(Line.class);
      telegram.await("the line", () -> line.trouble().isEmpty());
      assertEquals("UP", health(server).at("/details/telegram/status").asText());
      telegram.goAway();
      telegram.await("failed polls", () -> line.waiting().compareTo(Duration.ofSeconds(1)) >= 0);
      JsonNode health = health(server);
      assertEquals("DEGRADED", health.path("status").asText());
      assertTrue(health.at("/details/telegram/details/unreachable since").asText().startsWith("20"));
      assertEquals("no connection", health.at("/details/telegram/details/reason").asText());
      assertFalse(health.toString().contains(BotApiStandIn.TOKEN));
    }
  }

  @Test
  void replyThatTelegramDoesNotTakeShowsInHealthAndArrivesOnceItDoes() throws Exception {
    telegram.misbehave("sendMessage", 3, Trouble.error(503, "Service Unavailable"));
    try (EmbeddedServer server = server(
        Map.of("telegram.token", BotApiStandIn.TOKEN, "telegram.api-url", telegram.url(), "telegram.poll", "1s"))) {
      Sending sending = server.getApplicationContext().getBean(Sending.class);
      Line line = server.getApplicationContext().getBean(Line.class);
      telegram.say(5, "/subscribe 40");
      telegram.await("trouble", () -> sending.trouble().isPresent() && line.trouble().isEmpty());
      JsonNode health = health(server).at("/details/telegram");
      assertEquals("DEGRADED", health.path("status").asText());
      assertEquals("503 Service Unavailable", health.at("/details/reason").asText());
      String reply = telegram.awaitMessage().text();
      assertFalse(reply.contains("already"), reply);
      assertEquals(4, telegram.calls("sendMessage").size());
      telegram.await("the end of it", () -> sending.trouble().isEmpty());
      assertEquals("UP", health(server).at("/details/telegram/status").asText());
    }
  }

  /// Real words through the strict stand-in: it accepts every one of them at the first attempt.
  @ParameterizedTest
  @ValueSource(strings = {"/start", "/help", "/deadlines", "/subscribe all", "/subscriptions", "/settings", "/privacy",
      "/mydata", "paragraph 30", "§61(ii)", "what is due in the next 60 days?", "quand le rapport est-il dû ?",
      "<b>&nbsp;</b> {{ 7*7 }} ' OR 1=1 --", "/nonsense"})
  void everythingPeopleSayHasAReplyThatTelegramAccepts(String said) {
    try (EmbeddedServer server = server(Map.of("telegram.token", BotApiStandIn.TOKEN, "telegram.api-url",
        telegram.url(), "telegram.poll", "1s", "telegram.limits.chat", 100))) {
      assertTrue(server.isRunning());
      telegram.say(5, said);
      assertFalse(telegram.awaitMessage().text().isBlank());
      assertEquals(telegram.calls("sendMessage").size(), telegram.messages().size());
    }
  }

  private static JsonNode health(EmbeddedServer server) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> response = http.send(HttpRequest.newBuilder(server.getURI().resolve("/health")).build(),
          BodyHandlers.ofString());
      assertEquals(200, response.statusCode(), response.body());
      return new ObjectMapper().readTree(response.body());
    }
  }

  private EmbeddedServer server(Map<String, Object> settings) {
    return ApplicationContext.run(EmbeddedServer.class, settings(settings));
  }

  private Map<String, Object> settings(Map<String, Object> some) {
    Map<String, Object> settings = new HashMap<>(some);
    settings.put("micronaut.server.port", -1);
    settings.put("mandatebot.clock.start", "2021-06-30T09:00:00Z");
    settings.put("datasources.default.url", "jdbc:sqlite:" + folder.resolve("test.db"));
    return settings;
  }
}
