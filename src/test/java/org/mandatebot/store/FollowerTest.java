package org.mandatebot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mandatebot.catalogue.Catalogue;
import org.mandatebot.catalogue.History;
import org.mandatebot.catalogue.Reading;
import org.mandatebot.catalogue.Reload;
import org.mandatebot.chat.ChatId;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.remind.Reminders;
import org.mandatebot.remind.Scope;

/// Several instances with a folder each, on one PostgreSQL.
class FollowerTest {
  private static final ChatId CHAT = ChatId.parse("console:1");
  private static final Instant NOW = Instant.parse("2021-06-30T10:00:00Z");

  @TempDir
  private Path folder;
  private TestDatabase database;

  @BeforeEach
  void open() {
    database = TestDatabase.postgres();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void everyInstanceServesAndPlansWhatOneApplied() throws IOException {
    try (ApplicationContext one = start("one"); ApplicationContext other = start("other")) {
      other.getBean(Reminders.class).subscribe(CHAT, new Scope.Of(new ParagraphId("62")));
      String applied = apply(one);
      one.getBean(Reminders.class).replan(one.getBean(Catalogue.class).active());
      Await.until("the other serves it", () -> serves(other, applied));
      Reminders reminders = other.getBean(Reminders.class);
      assertEquals("2021-10-29", reminders.upcoming(CHAT, 1).getFirst().occurrence().date().toString());
      int planned = reminders.counts(CHAT).planned();
      reminders.catchUp();
      assertEquals(planned, reminders.counts(CHAT).planned());
    }
  }

  @Test
  void whatAKilledInstanceAppliedAndDidNotPlanIsPlannedByAnother() throws IOException {
    try (ApplicationContext other = start("other")) {
      Reminders reminders = other.getBean(Reminders.class);
      reminders.subscribe(CHAT, new Scope.Of(new ParagraphId("62")));
      String applied;
      try (ApplicationContext killed = context("killed", "1h")) {
        applied = apply(killed);
      }
      Await.until("the other has planned it", () -> serves(other, applied) && plans(reminders, "2021-10-29"));
    }
  }

  @Test
  void whatAKilledInstanceAppliedAndDidNotPlanIsPlannedAtItsNextStart() throws IOException {
    String applied;
    try (ApplicationContext killed = context("one", "1h")) {
      killed.getBean(Reminders.class).subscribe(CHAT, new Scope.Of(new ParagraphId("62")));
      applied = apply(killed);
    }
    Files.delete(folder.resolve("one/S-RES-2584-2021/mandate.yml"));
    try (ApplicationContext again = started(context("one", "10ms"))) {
      assertTrue(serves(again, applied));
      Reminders reminders = again.getBean(Reminders.class);
      Await.until("it is planned", () -> plans(reminders, "2021-10-29"));
    }
  }

  /// Whether the next reminder is of this date.
  private static boolean plans(Reminders reminders, String date) {
    return reminders.upcoming(CHAT, 1).stream()
        .anyMatch(planned -> planned.occurrence().date().toString().equals(date));
  }

  private static boolean serves(ApplicationContext instance, String checksum) {
    return instance.getBean(Catalogue.class).active().checksum().equals(checksum);
  }

  /// Applies the folder of an instance with the letter of paragraph 62 every four months, and plans nothing.
  private String apply(ApplicationContext instance) throws IOException {
    Path mandate = instance.getRequiredProperty("mandatebot.catalogue", Path.class)
        .resolve("S-RES-2584-2021/mandate.yml");
    Files.writeString(mandate, Files.readString(mandate).replace("every: P6M", "every: P4M"));
    var read = assertInstanceOf(Reading.Read.class, instance.getBean(Reload.class).read());
    History history = instance.getBean(History.class);
    assertTrue(history.apply(read, history.seen(), NOW, "console"));
    return read.revision().checksum();
  }

  private ApplicationContext start(String name) throws IOException {
    return started(context(name, "10ms"));
  }

  private static ApplicationContext started(ApplicationContext instance) {
    instance.getBean(EmbeddedServer.class).start();
    return instance;
  }

  private ApplicationContext context(String name, String poll) throws IOException {
    Path resolutions = folder.resolve(name);
    Path resolution = resolutions.resolve("S-RES-2584-2021");
    if (!Files.exists(resolution)) {
      Files.createDirectories(resolution);
      for (String file : new String[]{"text.md", "mandate.yml"})
        Files.copy(Path.of("config/resolutions/S-RES-2584-2021", file), resolution.resolve(file));
    }
    return ApplicationContext.builder("test")
        .properties(Map.of("datasources.default.url", database.url(), "mandatebot.catalogue", resolutions.toString(),
            "mandatebot.clock.start", NOW.toString(), "mandatebot.revisions.poll", poll,
            "datasources.default.maximum-pool-size", 4))
        .start();
  }
}
