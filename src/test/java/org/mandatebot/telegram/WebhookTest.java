package org.mandatebot.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mandatebot.chat.Inbox;

/// Updates that Telegram brings, over HTTP.
class WebhookTest {
  static final String SECRET = "a-secret_of-16_and-more";
  private static final String QUESTION = """
      {"update_id":%d,"message":{"message_id":1,"date":1,"text":"paragraph 19","chat":{"id":5,"type":"private"},
       "from":{"id":5,"is_bot":false,"first_name":"é","language_code":"en"}}}""";

  private final BotApiStandIn telegram = new BotApiStandIn();
  @TempDir
  private Path folder = Path.of("");
  private EmbeddedServer server;

  @BeforeEach
  void start() {
    server = ApplicationContext.run(EmbeddedServer.class, settings());
  }

  @AfterEach
  void close() {
    server.close();
    telegram.close();
  }

  @Test
  void whatTelegramBringsIsAnsweredOnceHoweverOftenItComes() throws Exception {
    for (int i = 0; i < 3; i++)
      assertEquals(200, post(QUESTION.formatted(7), SECRET));
    assertTrue(telegram.awaitMessage().text().contains("19"));
    assertEquals(200, post(QUESTION.formatted(8), SECRET));
    telegram.awaitMessage();
    assertEquals(2, telegram.messages().size());
  }

  @Test
  void theWebhookIsSetWithItsSecretAndNobodyPolls() {
    telegram.await("the webhook", () -> telegram.calls("setWebhook").size() == 1);
    JsonNode asked = telegram.calls("setWebhook").getFirst().body();
    assertEquals("https://bot.example.org/telegram/webhook", asked.path("url").asText());
    assertEquals(SECRET, asked.path("secret_token").asText());
    assertEquals(Poll.KINDS.size(), asked.path("allowed_updates").size());
    assertEquals(List.of(), telegram.calls("getUpdates"));
    Line line = server.getApplicationContext().getBean(Line.class);
    telegram.await("the line", () -> line.trouble().isEmpty());
  }

  @Test
  void whoeverDoesNotKnowTheSecretIsTurnedAway() throws Exception {
    assertEquals(401, post(QUESTION.formatted(7)));
    assertEquals(401, post(QUESTION.formatted(7), ""));
    assertEquals(401, post(QUESTION.formatted(7), SECRET + "x"));
    assertEquals(401, post(QUESTION.formatted(7), SECRET, SECRET));
    assertEquals(401, post("no JSON", "wrong"));
    assertNothingIsStored();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "7", "{}", "not json", "{\"update_id\":7", "{\"update_id\":\"7\"}",
      "{\"update_id\":7.5}", "{\"update_id\":-7}", "{\"update_id\":99999999999}", "{\"update_id\":7}{}",
      "[{\"update_id\":7}]", "{\"message\":{\"update_id\":7}}"})
  void whatIsNoUpdateIsRefused(String body) throws Exception {
    assertEquals(400, post(body, SECRET));
    assertNothingIsStored();
  }

  @Test
  void whatIsNoTextIsRefused() throws Exception {
    assertEquals(400, post("{\"update_id\":7,\"x\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1), SECRET));
    assertNothingIsStored();
  }

  @ParameterizedTest
  @ValueSource(ints = {300_000, 1_000_000, 1 << 20, 5_000_000})
  void whatIsTooLongIsRefused(int length) throws Exception {
    assertEquals(413, post("{\"update_id\":7,\"x\":\"" + "x".repeat(length) + "\"}", SECRET));
    assertNothingIsStored();
  }

  @Test
  void whatCannotBeStoredIsLeftWithTelegramWhichBringsItAgain() throws Exception {
    try (Handle other = Jdbi.create("jdbc:sqlite:" + folder.resolve("test.db")).open()) {
      other.execute("begin immediate");
      assertEquals(500, post(QUESTION.formatted(7), SECRET));
      other.execute("rollback");
    }
    assertNothingIsStored();
    assertEquals(200, post(QUESTION.formatted(7), SECRET));
    assertTrue(telegram.awaitMessage().text().contains("19"));
  }

  @Test
  void whatIsTooDeepIsTakenAndPassedOver() throws Exception {
    assertEquals(200, post("{\"update_id\":7,\"x\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}", SECRET));
    assertEquals(200, post(QUESTION.formatted(8), SECRET));
    assertTrue(telegram.awaitMessage().text().contains("19"));
  }

  @Test
  void anAddressThatTelegramRefusesShowsInHealth() {
    server.close();
    telegram.misbehave("setWebhook", 1, Trouble.error(400, "Bad Request: bad webhook: HTTPS url must be provided"));
    server = ApplicationContext.run(EmbeddedServer.class, settings());
    Line line = server.getApplicationContext().getBean(Line.class);
    telegram.await("the refusal",
        () -> line.trouble().filter(trouble -> trouble.reason().contains("HTTPS url")).isPresent());
  }

  private void assertNothingIsStored() {
    Inbox inbox = server.getApplicationContext().getBean(Inbox.class);
    assertEquals(0, inbox.lastId());
    assertEquals(List.of(), inbox.pending(1));
  }

  static String question(int number) {
    return QUESTION.formatted(number).replace("\"id\":5", "\"id\":" + number);
  }

  private int post(String body, String... secrets) throws IOException, InterruptedException {
    return post(server, body, secrets);
  }

  private int post(byte[] body, String... secrets) throws IOException, InterruptedException {
    return post(server, body, secrets);
  }

  static int post(EmbeddedServer server, String body, String... secrets) throws IOException, InterruptedException {
    return post(server, body.getBytes(StandardCharsets.UTF_8), secrets);
  }

  private static int post(EmbeddedServer server, byte[] body, String... secrets)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.getURI().resolve(WebhookController.PATH))
        .header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(body));
    List.of(secrets).forEach(secret -> request.header(WebhookController.SECRET, secret));
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }

  private Map<String, Object> settings() {
    return Map.of("telegram.token", BotApiStandIn.TOKEN, "telegram.api-url", telegram.url(), "telegram.webhook.url",
        "https://bot.example.org/telegram/webhook", "telegram.webhook.secret", SECRET, "telegram.limits.chat", 100,
        "micronaut.server.port", -1, "mandatebot.clock.start", "2021-06-30T09:00:00Z", "datasources.default.url",
        "jdbc:sqlite:" + folder.resolve("test.db"));
  }
}
