package org.mandatebot.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mandatebot.chat.Incoming.Sender;
import org.mandatebot.responses.Reply;

/// `/status`
class SteeringTest {
  @TempDir
  private Path folder;
  private Bot bot;
  private Bot.Person admin;

  @BeforeEach
  void start() {
    bot = new Bot(folder);
    admin = bot.new Person(bot.person().chat, new Sender(Bot.ADMIN, "en"));
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  @Test
  void onlyAdminsSeeAndHoldUpSending() {
    for (String command : new String[]{"/status", "/status pause", "/status resume"})
      assertInstanceOf(Reply.NotAllowed.class, bot.person().says(command));
    assertEquals(Optional.empty(), status("/status").held());
  }

  @Test
  void remindersAreHeldBackUntilTheyAreLetGoAndWhatWaitsIsCounted() {
    bot.person().says("/subscribe 19");
    assertEquals("telegram:" + Bot.ADMIN, status("/status pause").held().orElseThrow().by());
    assertTrue(status("/status PAUSE").held().isPresent());
    bot.clock().jumpTo(Instant.parse("2021-07-01T09:00:00Z"));
    Reply.Status waiting = status("/status nonsense");
    assertEquals(1, waiting.waiting());
    assertEquals("2021-07-01T09:00", waiting.oldest().orElseThrow().toString());
    assertTrue(waiting.held().isPresent());
    assertEquals(Optional.empty(), assertInstanceOf(Reply.Status.class, admin.presses("status:resume")).held());
  }

  private Reply.Status status(String command) {
    return assertInstanceOf(Reply.Status.class, admin.says(command));
  }
}
