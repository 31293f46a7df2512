package org.mandatebot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
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
    try (ApplicationContext service = start(data)) {
      Reminders reminders = service.getBean(Reminders.class);
      reminders.subscribe(CHAT, new Subscription(Samples.SYMBOL, new Scope.All()));
      service.getBean(RehearsalClock.class).jumpTo(reminders.upcoming(CHAT, 1).getFirst().at());
      Await.until("it is sent", () -> reminders.counts(CHAT).sent() == 1);
    }
    assertTrue(Files.exists(data));
    try (ApplicationContext service = start(data)) {
      Reminders reminders = service.getBean(Reminders.class);
      service.getBean(RehearsalClock.class).jumpTo(reminders.upcoming(CHAT, 1).getFirst().at());
      Await.until("the next is sent", () -> reminders.counts(CHAT).sent() == 2);
    }
    assertEquals(2, phone.received.size());
  }

  @Test
  void withoutAServerNothingIsSentAndTheFileIsNotHeld() {
    Path data = folder.resolve("mandatebot.db");
    try (ApplicationContext command = builder(data).start()) {
      assertEquals(0, command.getBean(Inbox.class).lastId());
      new SoleProcess(data).close();
    }
  }

  private ApplicationContext start(Path data) {
    ApplicationContext service = builder(data).start();
    service.getBean(Catalogue.class).activate(new Revision("1", List.of(Samples.resolution())));
    service.getBean(EmbeddedServer.class).start();
    return service;
  }

  private ApplicationContextBuilder builder(Path data) {
    return ApplicationContext.builder("test").singletons(phone)
        .properties(Map.of("datasources.default.url", TestDatabase.url(data), "mandatebot.reminders.round", "10ms"));
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
