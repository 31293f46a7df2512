package org.mandatebot.telegram;

import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import org.mandatebot.chat.Chat;
import org.mandatebot.chat.ChatId;
import org.mandatebot.chat.Fetched;
import org.mandatebot.chat.Membership;
import org.mandatebot.chat.Platform;
import org.mandatebot.chat.SendResult;
import org.mandatebot.chat.SendResult.Refused;
import org.mandatebot.chat.SendResult.Sent;
import org.mandatebot.chat.SendResult.Wait;
import org.mandatebot.mandate.Language;
import org.mandatebot.responses.Reply;
import org.mandatebot.responses.Worded;
import org.mandatebot.telegram.Pace.Urgency;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/// Sends replies to Telegram: worded, cut to its limits, at its pace.
final class TelegramChat implements Chat {
  private static final Logger log = LoggerFactory.getLogger(TelegramChat.class);
  /// Once a message has begun it is worth waiting for the rest: sent anew later, its beginning would come twice.
  private static final Duration PATIENCE_WITH_THE_REST = Duration.ofMinutes(1);

  private final Api api;
  private final Pace pace;
  private final Sending sending;
  private final BiFunction<Reply, Language, Worded> wording;
  private final Duration patience;

  TelegramChat(Api api, Pace pace, Sending sending, BiFunction<Reply, Language, Worded> wording, Duration patience) {
    this.api = api;
    this.pace = pace;
    this.sending = sending;
    this.wording = wording;
    this.patience = patience;
  }

  @Override
  public Platform platform() {
    return Platform.TELEGRAM;
  }

  @Override
  public SendResult send(ChatId to, Reply reply, Language language) {
    Worded worded = wording.apply(reply, language);
    Urgency urgency = Urgency.of(reply);
    SendResult result = send(to, worded, urgency);
    if (to.topic() != 0 && result instanceof Refused(String reason) && Outcome.noTopic(reason))
      result = sendToMain(to, wording.apply(new Reply.TopicGone(), language), worded, urgency);
    if (result instanceof Refused(String reason))
      log.error("Telegram refuses {} to {}: {}", reply.getClass().getSimpleName(), to, reason);
    return result;
  }

  @Override
  public Fetched fetch(String file, int limit) {
    return Download.of(api, file, limit);
  }

  @Override
  public Membership membership(ChatId group, long person) {
    return Members.of(api, group, person);
  }

  private SendResult sendToMain(ChatId topic, Worded notice, Worded worded, Urgency urgency) {
    Worded both = new Worded(notice.html() + "\n\n" + worded.html(), worded.buttons());
    SendResult result = send(topic.withoutTopic(), both, urgency);
    return result instanceof Sent(long id) ? new SendResult.SentToMain(id) : result;
  }

  private SendResult send(ChatId to, Worded worded, Urgency urgency) {
    List<String> parts = Parts.of(worded.html());
    SendResult result = new Refused("no words");
    for (int i = 0; i < parts.size(); i++) {
      boolean last = i == parts.size() - 1;
      Outgoing message = new Outgoing(to, parts.get(i), last ? worded.buttons() : List.of());
      result = deliver(message, to.chat(), urgency, i == 0 ? patience : PATIENCE_WITH_THE_REST);
      if (!(result instanceof Sent))
        break;
    }
    return result;
  }

  /// Tries until the outcome is one that waiting a little or plainer text would not change.
  private SendResult deliver(Outgoing message, long chat, Urgency urgency, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      Duration left = Duration.ofNanos(deadline - System.nanoTime());
      switch (attempt(message, chat, urgency, left)) {
        case Wait(Duration time) when time.compareTo(left) < 0 -> log.debug("{} waits {}", chat, time);
        case Refused(String reason) when Outcome.badHtml(reason) && message.isHtml() -> {
          log.error("sent as plain text, for Telegram says: {}", reason);
          message.makePlain();
        }
        case SendResult other -> {
          return other;
        }
      }
    }
  }

  private SendResult attempt(Outgoing message, long chat, Urgency urgency, Duration patience) {
    try (Pace.Turn turn = pace.turn(chat, urgency, patience)) {
      if (turn.denied().isPresent())
        return new Wait(turn.denied().get());
      SendResult result = call(message);
      if (result instanceof Wait(Duration time))
        pace.told(chat, time);
      if (!Thread.currentThread().isInterrupted()) // the service stops, Telegram is not to blame
        sending.ended(result);
      return result;
    }
  }

  private SendResult call(Outgoing message) {
    try {
      return new Sent(api.call(message).getMessageId());
    } catch (TelegramApiException e) {
      return Outcome.of(e);
    }
  }
}
