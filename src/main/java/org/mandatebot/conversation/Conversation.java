package org.mandatebot.conversation;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mandatebot.chat.ChatId;
import org.mandatebot.chat.Chats;
import org.mandatebot.chat.Incoming;
import org.mandatebot.chat.Incoming.Sender;
import org.mandatebot.mandate.Language;
import org.mandatebot.remind.Preferences;
import org.mandatebot.remind.Reminders;
import org.mandatebot.responses.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What happens when something is said to the bot: a command, a button, or else a question.
@Singleton
public final class Conversation {
  private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);
  private static final int LONGEST = 4000;
  private static final Pattern COMMAND = Pattern.compile("/(\\w{1,32})(?:@\\w+)?(?:\\s+(.*))?", Pattern.DOTALL);
  private static final Pattern BUTTON = Pattern.compile("([a-z]{1,32})(?::(.*))?", Pattern.DOTALL);

  private final Commands commands;
  private final Questions questions;
  private final Reminders reminders;
  private final Chats chats;
  private final InstantSource clock;
  private final FloodLimit limit = new FloodLimit(Ticker.systemTicker());

  Conversation(Commands commands, Questions questions, Reminders reminders, Chats chats, InstantSource clock) {
    this.commands = commands;
    this.questions = questions;
    this.reminders = reminders;
    this.chats = chats;
    this.clock = clock;
  }

  /// Handles one incoming message and sends what is to be said to it. Never throws for anything a person can send.
  public void on(Incoming incoming) {
    try {
      switch (incoming) {
        case Incoming.Text(ChatId chat, Sender sender, String text) -> answer(turn(chat, sender), CleanText.of(text));
        case Incoming.Press(ChatId chat, Sender sender, String data) -> press(turn(chat, sender), data);
        case Incoming.Other(ChatId chat, Sender sender) -> reply(turn(chat, sender), new Reply.OnlyText());
        case Incoming.Welcomed(ChatId chat, Sender sender) -> {
          reminders.resume(chat);
          send(chat, commands.welcome(turn(chat, sender)));
        }
        case Incoming.Removed(ChatId chat, Sender _) -> reminders.suspend(chat, "removed from the chat");
        case Incoming.Moved(ChatId chat, ChatId to) -> reminders.move(chat, to);
      }
    } catch (RuntimeException bug) {
      LOG.error("a {} on {} could not be handled; its sender is told so", incoming.getClass().getSimpleName(),
          incoming.chat().platform(), bug);
      chats.send(incoming.chat(), new Reply.Trouble(), Language.EN);
    }
  }

  private void answer(Turn turn, String text) {
    if (!admitted(turn))
      return;
    Matcher command = COMMAND.matcher(text);
    if (text.isEmpty())
      run(turn, "help", "");
    else if (text.length() > LONGEST)
      reply(turn, new Reply.TooLong(LONGEST));
    else if (!command.matches())
      send(turn.chat(), questions.answer(turn, text));
    else if (!run(turn, command.group(1).toLowerCase(Locale.ROOT), words(command)))
      reply(turn, new Reply.UnknownCommand(command.group(1)));
  }

  private void press(Turn turn, String data) {
    if (!admitted(turn))
      return;
    Matcher button = BUTTON.matcher(data);
    if (!button.matches() || !run(turn, button.group(1), words(button)))
      reply(turn, new Reply.ButtonExpired());
  }

  private boolean run(Turn turn, String command, String words) {
    Optional<Said> said = commands.run(turn, command, words);
    said.ifPresent(reply -> send(turn.chat(), reply));
    return said.isPresent();
  }

  private boolean admitted(Turn turn) {
    FloodLimit.Verdict verdict = limit.of(turn.chat(), turn.sender());
    if (verdict == FloodLimit.Verdict.SLOW_DOWN)
      reply(turn, new Reply.SlowDown());
    return verdict == FloodLimit.Verdict.ANSWER;
  }

  private Turn turn(ChatId chat, Sender sender) {
    Preferences preferences = reminders.preferences(chat);
    return new Turn(chat, sender, preferences, LocalDate.ofInstant(clock.instant(), preferences.zone()));
  }

  private static String words(Matcher matcher) {
    return matcher.group(2) == null ? "" : matcher.group(2).strip();
  }

  private void reply(Turn turn, Reply reply) {
    send(turn.chat(), new Said(reply, turn.language()));
  }

  private void send(ChatId chat, Said said) {
    chats.send(chat, said.reply(), said.language());
  }
}
