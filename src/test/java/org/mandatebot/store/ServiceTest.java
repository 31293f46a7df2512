package org.mandatebot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mandatebot.catalogue.Catalogue;
import org.mandatebot.catalogue.Revision;
import org.mandatebot.chat.Chat;
import org.mandatebot.chat.ChatId;
import org.mandatebot.chat.Inbox;
import org.mandatebot.chat.Platform;
import org.mandatebot.chat.SendResult;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Samples;
import org.mandatebot.remind.RehearsalClock;
import org.mandatebot.remind.Reminders;
import org.mandatebot.remind.Scope;
import org.mandatebot.remind.Subscription;
import org.mandatebot.responses.Reply;

/// The parts as the service puts them together.
class ServiceTest {
  private static final ChatId CHAT = ChatId.parse("telegram:1");

  @TempDir
  private Path folder;
  private final Phone phone = new Phone();

  @Test
  void remindersGoOutFromAFolderThatWasNotThereAndNotAgainAfterARestart() {
    Path data = folder.resolve("deep/data/mandatebot.db");
    try (ApplicationContext service = start(TestDatabase.url(data))) {
      Reminders reminders = service.getBean(Reminders.class);
      reminders.subscribe(CHAT, new Subscription(Samples.SYMBOL, new Scope.All()));
      service.getBean(RehearsalClock.class).jumpTo(reminders.upcoming(CHAT, 1).getFirst().at());
      Await.until("it is sent", () -> reminders.counts(CHAT).sent() == 1);
    }
    assertTrue(Files.exists(data));
    try (ApplicationContext service = start(TestDatabase.url(data))) {
      Reminders reminders = service.getBean(Reminders.class);
      service.getBean(RehearsalClock.class).jumpTo(reminders.upcoming(CHAT, 1).getFirst().at());
      Await.until("the next is sent", () -> reminders.counts(CHAT).sent() == 2);
    }
    assertEquals(2, phone.received.size());
  }

  @Test
  void withoutAServerNothingIsSentAndTheFileIsNotHeld() {
    Path data = folder.resolve("mandatebot.db");
    try (ApplicationContext command = builder(TestDatabase.url(data)).start()) {
      assertEquals(0, command.getBean(Inbox.class).lastId());
      new SoleProcess(data).close();
    }
  }

  @Test
  void healthTellsForHowLongNothingCanBeWrittenAndWhy() throws Exception {
    Path data = folder.resolve("mandatebot.db");
    try (ApplicationContext service = start(TestDatabase.url(data).replace("busy_timeout=5000", "busy_timeout=10"));
        Handle other = Jdbi.create("jdbc:sqlite:" + data).open()) {
      Reminders reminders = service.getBean(Reminders.class);
      Subscription all = new Subscription(Samples.SYMBOL, new Scope.All());
      other.execute("begin immediate");
      assertThrows(JdbiException.class, () -> reminders.subscribe(CHAT, all));
      JsonNode health = health(service);
      assertEquals("DEGRADED", health.path("status").asText());
      assertEquals("somebody else holds it", health.at("/details/storage/details/reason").asText());
      assertTrue(health.at("/details/storage/details/takes no changes since").asText().startsWith("20"));
      other.execute("rollback");
      reminders.subscribe(CHAT, all);
      assertEquals("UP", health(service).path("status").asText());
    }
  }

  private static JsonNode health(ApplicationContext service) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> response = http.send(
          HttpRequest.newBuilder(service.getBean(EmbeddedServer.class).getURI().resolve("/health")).build(),
          BodyHandlers.ofString());
      assertEquals(200, response.statusCode(), response.body());
      return new ObjectMapper().readTree(response.body());
    }
  }

  private ApplicationContext start(String url) {
    ApplicationContext service = builder(url).start();
    service.getBean(Catalogue.class).activate(new Revision("1", List.of(Samples.resolution())));
    service.getBean(EmbeddedServer.class).start();
    return service;
  }

  private ApplicationContextBuilder builder(String url) {
    return ApplicationContext.builder("test").singletons(phone)
        .properties(Map.of("datasources.default.url", url, "mandatebot.reminders.round", "10ms"));
  }

  private static final class Phone implements Chat {
    final List<Reply> received = new CopyOnWriteArrayList<>();

    @Override
    public Platform platform() {
      return Platform.TELEGRAM;
    }

    @Override
    public SendResult send(ChatId to, Reply reply, Language language) {
      received.add(reply);
      return new SendResult.Sent(received.size());
    }
  }
}
