package org.mandatebot.kill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.mandatebot.telegram.BotApiStandIn;

/// Telegram's side of a webhook: brings every update until it is taken (HTTP 200), in order.
final class Webhook {
  private static final String SECRET = "a-secret_of-16_and-more";
  private static final Duration AGAIN = Duration.ofMillis(50);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final URI updates;
  private final URI address;
  private final AtomicInteger taken = new AtomicInteger();

  Webhook(BotApiStandIn telegram, int port) {
    updates = telegram.url().resolve("/bot" + BotApiStandIn.TOKEN + "/getUpdates");
    address = URI.create("http://127.0.0.1:" + port + "/telegram/webhook");
    Thread.ofVirtual().start(this::bring);
  }

  static Map<String, String> settings() {
    return Map.of("telegram.webhook.url", "https://bot.example.org/telegram/webhook", "telegram.webhook.secret",
        SECRET);
  }

  int taken() {
    return taken.get();
  }

  private void bring() {
    int offset = 0;
    while (true)
      try {
        JsonNode found = JSON.readTree(post(updates, "{\"offset\":" + offset + ",\"timeout\":1}").body())
            .path("result");
        for (JsonNode update : found) {
          while (post(address, update.toString()).statusCode() != 200)
            Wait.pause(AGAIN);
          taken.incrementAndGet();
          offset = update.path("update_id").asInt() + 1;
        }
      } catch (IOException unreachable) {
        Wait.pause(AGAIN);
      } catch (InterruptedException e) {
        return;
      }
  }

  private HttpResponse<String> post(URI to, String body) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(to).timeout(Duration.ofSeconds(20)).header("Content-Type", "application/json")
            .header("X-Telegram-Bot-Api-Secret-Token", SECRET).POST(BodyPublishers.ofString(body)).build(),
        BodyHandlers.ofString());
  }
}
