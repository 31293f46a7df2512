package org.mandatebot.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.mandatebot.chat.Chat;
import org.mandatebot.chat.ChatId;
import org.mandatebot.chat.Chats;
import org.mandatebot.chat.Fetched;
import org.mandatebot.chat.Incoming;
import org.mandatebot.chat.Incoming.Sender;
import org.mandatebot.chat.Membership;
import org.mandatebot.chat.Platform;
import org.mandatebot.chat.SendResult;
import org.mandatebot.mandate.Language;
import org.mandatebot.remind.RehearsalClock;
import org.mandatebot.remind.Reminders;
import org.mandatebot.responses.Reply;

/// The whole core on S/RES/2584 (2021) with a database of its own, on the morning after adoption. Only the platforms are
/// doubles, which remember what they were given to say.
final class Bot implements AutoCloseable {
  static final long ADMIN = 4711;

  private final ApplicationContext context;
  private final AtomicInteger newest = new AtomicInteger(100);

  Bot(Path folder) {
    this(folder, Path.of("config/resolutions"));
  }

  Bot(Path folder, Path resolutions) {
    this(folder, resolutions, "");
  }

  /// @param main the symbol of the default resolution; empty: the newest
  Bot(Path folder, Path resolutions, String main) {
    String database = "jdbc:sqlite:" + folder.resolve("test.db")
        + "?journal_mode=WAL&busy_timeout=5000&transaction_mode=IMMEDIATE";
    context = ApplicationContext.run(Map.of("conversation.doubles", true, "mandatebot.catalogue",
        resolutions.toString(), "mandatebot.resolution", main, "mandatebot.admins", ADMIN, "mandatebot.clock.start",
        "2021-06-30T10:00:00Z", "datasources.default.url", database), "test");
    context.getBean(Conversation.class); // which reads the catalogue
  }

  Reminders reminders() {
    return context.getBean(Reminders.class);
  }

  /// The rehearsal clock, which only goes forward.
  RehearsalClock clock() {
    return context.getBean(RehearsalClock.class);
  }

  /// Somebody new in a private chat of their own.
  ///
  /// @param language as the platform reports it
  Person person(String language) {
    int id = newest.incrementAndGet();
    return new Person(new ChatId(Platform.TELEGRAM, id, 0), new Sender(id, language));
  }

  Person person() {
    return person("en");
  }

  /// All that is said, wherever, in doing this.
  List<Heard> heard(Runnable action) {
    List<Heard> heard = context.getBean(Platforms.class).heard;
    heard.clear();
    action.run();
    return List.copyOf(heard);
  }

  /// What becomes of the next thing said.
  void nextResult(SendResult result) {
    context.getBean(Platforms.class).results.add(result);
  }

  /// What everybody is in every group from now on; at first nobody is an administrator.
  void membership(Membership membership) {
    context.getBean(Platforms.class).membership = membership;
  }

  /// What the platform hands over as the file of this name.
  void file(String file, Fetched content) {
    context.getBean(Platforms.class).files.put(file, content);
  }

  @Override
  public void close() {
    context.stop();
  }

  final class Person {
    final ChatId chat;
    final Sender sender;

    Person(ChatId chat, Sender sender) {
      this.chat = chat;
      this.sender = sender;
    }

    Reply says(String text) {
      return hearsOne(new Incoming.Text(chat, sender, text)).reply();
    }

    Reply presses(String data) {
      return hearsOne(new Incoming.Press(chat, sender, data)).reply();
    }

    /// Sends a file in private.
    Reply sends(String name, String content) {
      file(name, new Fetched.Text(content));
      return hearsOne(new Incoming.Document(chat, sender, name, "", name)).reply();
    }

    Heard hearsOne(Incoming incoming) {
      List<Heard> heard = hears(incoming);
      assertEquals(1, heard.size(), heard::toString);
      return heard.getFirst();
    }

    /// All that is said, wherever, when this happens.
    List<Heard> hears(Incoming incoming) {
      return heard(() -> leaves(incoming));
    }

    /// What cannot be said now when this happens.
    Optional<Unsent> leaves(Incoming incoming) {
      return context.getBean(Conversation.class).on(incoming);
    }
  }

  record Heard(ChatId chat, Reply reply, Language language) {
  }

  @Singleton
  @Requires(property = "conversation.doubles")
  static final class Platforms {
    final List<Heard> heard = new ArrayList<>();
    final List<SendResult> results = new ArrayList<>();
    final Map<String, Fetched> files = new HashMap<>();
    Membership membership = Membership.OTHER;

    Chat on(Platform platform) {
      return new Chat() {
        @Override
        public Platform platform() {
          return platform;
        }

        @Override
        public SendResult send(ChatId to, Reply reply, Language language) {
          heard.add(new Heard(to, reply, language));
          return results.isEmpty() ? new SendResult.Sent(heard.size()) : results.removeFirst();
        }

        @Override
        public Fetched fetch(String file, int limit) {
          return files.getOrDefault(file, new Fetched.Unavailable("no such file"));
        }

        @Override
        public Membership membership(ChatId group, long person) {
          return membership;
        }
      };
    }
  }

  @Factory
  @Requires(property = "conversation.doubles")
  static final class Doubles {
    @Singleton
    @Replaces(Chats.class)
    Chats chats(Platforms platforms) {
      return new Chats(List.of(platforms.on(Platform.TELEGRAM), platforms.on(Platform.CONSOLE)));
    }
  }
}
