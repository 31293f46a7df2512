package org.mandatebot.telegram;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.mandatebot.chat.ChatId;
import org.mandatebot.chat.Inbox;
import org.mandatebot.chat.Incoming;
import org.mandatebot.chat.Platform;
import org.mandatebot.chat.SendResult;
import org.mandatebot.mandate.Language;
import org.mandatebot.responses.Reply;
import org.mandatebot.responses.Worded;

/// The whole room, put together as the service does, but in a hurry and with a conversation made of a function.
final class Room implements AutoCloseable {
  static final TelegramSettings.Limits NO_LIMITS = new TelegramSettings.Limits(10_000, 1_000, 60_000,
      Duration.ofSeconds(2));

  final List<Incoming> heard = new CopyOnWriteArrayList<>();
  final Line line = new Line(InstantSource.system());
  private final Api api;
  private final Pace pace;
  private final Telegram telegram;

  /// Answers every text with itself.
  static Room echoing(BotApiStandIn standIn, Inbox inbox) {
    Room[] room = new Room[1];
    room[0] = new Room(standIn, inbox, incoming -> {
      if (incoming instanceof Incoming.Text text)
        room[0].send(text.chat(), text.text());
    });
    return room[0];
  }

  Room(BotApiStandIn standIn, Inbox inbox, Consumer<Incoming> conversation) {
    TelegramSettings settings = settings(standIn, NO_LIMITS);
    pace = new Pace(settings.limits());
    api = new Api(settings, pace);
    Duty duty = new Duty(new InMemoryLeases());
    Worker worker = new Worker(inbox, incoming -> {
      heard.add(incoming);
      conversation.accept(incoming);
      return Optional.empty();
    }, api::answerPress, duty::isOn, InstantSource.system());
    Receiver receiver = new Receiver(settings, inbox, line, duty, InstantSource.system(), worker::wake);
    telegram = new Telegram(settings, api, duty, line, receiver, worker, new Menus(Path.of("responses"), List.of(7L)));
  }

  static TelegramSettings settings(BotApiStandIn standIn, TelegramSettings.Limits limits) {
    return new TelegramSettings(BotApiStandIn.TOKEN, standIn.url(), Duration.ofSeconds(1), Duration.ofSeconds(1),
        limits, new TelegramSettings.Webhook("", ""));
  }

  static ChatId chat(long number) {
    return new ChatId(Platform.TELEGRAM, number, 0);
  }

  Room start() {
    telegram.start();
    return this;
  }

  SendResult send(ChatId to, String html) {
    return new TelegramChat(api, pace, new Sending(InstantSource.system()),
        (reply, language) -> new Worded(html, List.of()), NO_LIMITS.patience())
        .send(to, new Reply.Privacy(), Language.EN);
  }

  @Override
  public void close() {
    telegram.close();
  }
}
