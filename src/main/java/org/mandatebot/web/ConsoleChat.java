package org.mandatebot.web;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.mandatebot.chat.Chat;
import org.mandatebot.chat.ChatId;
import org.mandatebot.chat.Platform;
import org.mandatebot.chat.SendResult;
import org.mandatebot.mandate.Language;
import org.mandatebot.responses.Reply;
import org.mandatebot.responses.Responses;
import org.mandatebot.responses.Worded;
import org.mandatebot.responses.Worded.Button;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/// The one conversation of the console, kept in memory: its last messages, and everybody who watches it.
@Singleton
@Requires(condition = Exposure.Local.class)
final class ConsoleChat implements Chat {
  static final ChatId ID = new ChatId(Platform.CONSOLE, 1, 0);
  private static final int KEPT = 200;

  private final Responses responses;
  private final InstantSource clock;
  private final String run = UUID.randomUUID().toString();
  private final Deque<Message> kept = new ArrayDeque<>();
  private final Sinks.Many<Message> sink = Sinks.many().replay().limit(KEPT);
  private long said;

  ConsoleChat(Responses responses, InstantSource clock) {
    this.responses = responses;
    this.clock = clock;
  }

  /// What somebody said.
  ///
  /// @param id names it across restarts of the service, too
  /// @param number counts from 1 at each start
  /// @param bot whether the bot said it, not the person
  /// @param html safe to insert into a page
  /// @param previous when the message before was said; its own time for the first
  record Message(String id, long number, boolean bot, String html, List<List<Button>> buttons, Instant at,
      Instant previous) {
  }

  @Override
  public Platform platform() {
    return Platform.CONSOLE;
  }

  @Override
  public SendResult send(ChatId to, Reply reply, Language language) {
    Worded worded = responses.word(reply, language);
    return new SendResult.Sent(add(true, TelegramHtml.safe(worded.html()), worded.buttons()));
  }

  /// Shows what the person said.
  void hear(String text) {
    add(false, TelegramHtml.text(text), List.of());
  }

  /// The messages so far, the oldest first.
  synchronized List<Message> messages() {
    return List.copyOf(kept);
  }

  /// What was said after a message and what will be: each once, in order. After a message that is not known any more, or
  /// was said before a restart: everything kept.
  synchronized Flux<Message> after(String id) {
    long seen = kept.stream().filter(message -> message.id.equals(id)).mapToLong(Message::number).findFirst().orElse(0);
    return sink.asFlux().filter(message -> message.number > seen);
  }

  private synchronized long add(boolean bot, String html, List<List<Button>> buttons) {
    Instant now = clock.instant();
    said++;
    Message message = new Message(run + "-" + said, said, bot, html, buttons, now,
        kept.isEmpty() ? now : kept.getLast().at);
    kept.addLast(message);
    if (kept.size() > KEPT)
      kept.removeFirst();
    sink.emitNext(message, Sinks.EmitFailureHandler.FAIL_FAST);
    return said;
  }
}
