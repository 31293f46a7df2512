package org.mandatebot.conversation;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mandatebot.ask.CleanText;
import org.mandatebot.chat.ChatId;
import org.mandatebot.chat.Chats;
import org.mandatebot.chat.DatabaseFault;
import org.mandatebot.chat.Incoming;
import org.mandatebot.chat.Incoming.Sender;
import org.mandatebot.chat.Platform;
import org.mandatebot.chat.SendResult;
import org.mandatebot.conversation.FloodLimit.Verdict;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Resolution;
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
  private static final Pattern COMMAND = Pattern.compile("/(\\w{1,32})(?:@\\w+)?(?:\\s+(.*))?",
      Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern BUTTON = Pattern.compile("([a-z]{1,32})(?::(.*))?", Pattern.DOTALL);

  private final Commands commands;
  private final Questions questions;
  private final Administration administration;
  private final Reminders reminders;
  private final Chats chats;
  private final InstantSource clock;
  private final FloodLimit limit = new FloodLimit(Ticker.systemTicker());

  Conversation(Commands commands, Questions questions, Administration administration, Reminders reminders, Chats chats,
      InstantSource clock) {
    this.commands = commands;
    this.questions = questions;
    this.administration = administration;
    this.reminders = reminders;
    this.chats = chats;
    this.clock = clock;
  }

  /// Handles one incoming message and sends what is to be said to it. For a defect of ours, whoever said something gets
  /// an apology, and the log its cause. While the database is away or held by somebody else, what Telegram brought waits: it
  /// will not bring it again.
  ///
  /// @return what cannot be done or sent now: it is the caller's to try it again later
  public Optional<Unsent> on(Incoming incoming) {
    try {
      return handle(incoming);
    } catch (RuntimeException bug) {
      if (incoming.chat().platform() == Platform.TELEGRAM
          && DatabaseFault.of(bug).filter(DatabaseFault::passes).isPresent()) {
        LOG.warn("a {} waits until the database takes it: {}", incoming.getClass().getSimpleName(), bug.getMessage());
        return Optional.of(new Unsent(Optional.empty(), () -> on(incoming)));
      }
      LOG.error("a {} on {} was not handled and will not be tried again", incoming.getClass().getSimpleName(),
          incoming.chat().platform(), bug);
      return apologize(incoming);
    }
  }

  private Optional<Unsent> handle(Incoming incoming) {
    return switch (incoming) {
      case Incoming.Text(ChatId chat, Sender sender, String text) -> {
        Turn turn = turn(chat, sender);
        yield reply(turn, () -> answer(turn, CleanText.of(text)));
      }
      case Incoming.Press(ChatId chat, Sender sender, String data) -> {
        Turn turn = turn(chat, sender);
        yield reply(turn, () -> press(turn, data));
      }
      case Incoming.Document document -> {
        Turn turn = turn(document.chat(), document.sender());
        yield reply(turn, () -> receive(turn, document));
      }
      case Incoming.Other(ChatId chat, Sender sender) -> {
        Turn turn = turn(chat, sender);
        yield reply(turn, () -> turn.says(new Reply.OnlyText()));
      }
      case Incoming.Welcomed(ChatId chat, Sender sender) -> {
        Turn turn = turn(chat, sender, reminders.preferences(chat));
        yield send(chat, turn.says(commands.returned(turn)));
      }
      case Incoming.Removed(ChatId chat, Sender _) -> {
        reminders.suspend(chat, "removed from the chat");
        yield Optional.empty();
      }
      case Incoming.Moved(ChatId chat, ChatId to) -> {
        reminders.move(chat, to);
        yield Optional.empty();
      }
    };
  }

  private Said answer(Turn turn, String text) {
    if (text.codePoints().noneMatch(Character::isLetterOrDigit))
      return turn.says(commands.help(turn));
    if (text.length() > LONGEST)
      return turn.says(new Reply.TooLong(LONGEST));
    Matcher command = COMMAND.matcher(text);
    if (!command.matches())
      return commands.hint(turn, text).orElseGet(() -> questions.answer(turn, text));
    return commands.run(turn, CommandNames.of(command.group(1)), words(command))
        .orElseGet(() -> turn.says(new Reply.UnknownCommand(command.group(1))));
  }

  /// A file is for those who may change the data; from others only the words below it count.
  private Said receive(Turn turn, Incoming.Document document) {
    return document.caption().isBlank() || administration.isOpenTo(turn)
        ? turn.says(administration.receive(turn, document))
        : answer(turn, CleanText.of(document.caption()));
  }

  /// A button carries a command: `para:19` is `/para 19`.
  private Said press(Turn turn, String data) {
    Matcher button = BUTTON.matcher(data);
    return (button.matches() ? commands.run(turn, button.group(1), words(button)) : Optional.<Said>empty())
        .orElseGet(() -> turn.says(new Reply.ButtonExpired()));
  }

  private static String words(Matcher said) {
    return said.group(2) == null ? "" : said.group(2).strip();
  }

  private Turn turn(ChatId chat, Sender sender) {
    return turn(chat, sender, reminders.heard(chat));
  }

  private Turn turn(ChatId chat, Sender sender, Preferences preferences) {
    Resolution own = commands.resolution(preferences);
    return new Turn(chat, sender, preferences, own, own, LocalDate.ofInstant(clock.instant(), preferences.zone()));
  }

  /// Admins may send as much as they like: they run the service.
  private Optional<Unsent> reply(Turn turn, Supplier<Said> answer) {
    return switch (administration.isOpenTo(turn) ? Verdict.ANSWER : limit.of(turn.chat(), turn.sender())) {
      case ANSWER -> send(turn.chat(), answer.get());
      case SLOW_DOWN -> send(turn.chat(), turn.says(new Reply.SlowDown()));
      case SILENCE -> Optional.empty();
    };
  }

  private Optional<Unsent> send(ChatId chat, Said said) {
    switch (chats.send(chat, said.reply(), said.language())) {
      case SendResult.Sent(long _) -> {
      }
      case SendResult.SentToMain(long _) -> reminders.leaveTopic(chat);
      case SendResult.Gone(String reason) -> reminders.suspend(chat, reason);
      case SendResult.Refused(String reason) -> LOG.warn("a {} did not reach {} and is not sent again: {}",
          said.reply().getClass().getSimpleName(), chat.platform(), reason);
      case SendResult.Moved(ChatId to) -> {
        reminders.move(chat, to);
        return later(to, said, Optional.empty());
      }
      case SendResult.Wait(Duration time) -> {
        return later(chat, said, Optional.of(time));
      }
      case SendResult.Unreachable(String _),SendResult.Unknown(String _) -> {
        return later(chat, said, Optional.empty());
      }
    }
    return Optional.empty();
  }

  private Optional<Unsent> later(ChatId chat, Said said, Optional<Duration> asked) {
    return Optional.of(new Unsent(asked, () -> send(chat, said)));
  }

  private Optional<Unsent> apologize(Incoming incoming) {
    return switch (incoming) {
      case Incoming.Text(ChatId chat, Sender sender, String _) -> apologize(chat, sender);
      case Incoming.Press(ChatId chat, Sender sender, String _) -> apologize(chat, sender);
      case Incoming.Document document -> apologize(document.chat(), document.sender());
      case Incoming.Other _,Incoming.Welcomed _,Incoming.Removed _,Incoming.Moved _ -> Optional.empty();
    };
  }

  /// Without a look at the chat's language: the store may be what is broken.
  private Optional<Unsent> apologize(ChatId chat, Sender sender) {
    try {
      return send(chat, new Said(new Reply.Trouble(), Language.of(sender.language()).orElse(Language.EN)));
    } catch (RuntimeException again) {
      LOG.error("and its sender could not be told", again);
      return Optional.empty();
    }
  }
}
