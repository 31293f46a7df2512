package org.mandatebot.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.mandatebot.catalogue.Catalogue;
import org.mandatebot.catalogue.Revision;
import org.mandatebot.chat.Chat;
import org.mandatebot.chat.ChatId;
import org.mandatebot.chat.Chats;
import org.mandatebot.chat.Platform;
import org.mandatebot.chat.SendResult;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Samples;
import org.mandatebot.remind.RehearsalClock;
import org.mandatebot.remind.Reminders;
import org.mandatebot.remind.Reminders.Planned;
import org.mandatebot.remind.Scope;
import org.mandatebot.remind.Subscription;
import org.mandatebot.remind.Sender;
import org.mandatebot.responses.Reply;

/// The reminders of 15 July and 30 September, lived through by a process of its own that can be killed: it goes from
/// one reminder to the next, says `recorded` after each and `done` at the end. Its chat is a line of a file per message.
/// Like the service, it begins at the same time again at every start.
///
/// Arguments: the URL of the database, the file, and the number of the message that hangs after it was accepted; 0: none.
final class Rehearsal {
  static final ChatId CHAT = ChatId.parse("console:1");
  static final Instant START = Instant.parse("2021-06-29T15:00:00Z");

  private Rehearsal() {
  }

  public static void main(String[] arguments) {
    TestDatabase database = TestDatabase.open(arguments[0]);
    RehearsalClock clock = new RehearsalClock(START, 1);
    Catalogue catalogue = new Catalogue(new Revision("1", List.of(Samples.resolution())));
    JdbiLedger ledger = new JdbiLedger(database.jdbi());
    Reminders reminders = new Reminders(ledger, catalogue, clock);
    Sender sender = new Sender(ledger, reminders,
        new Chats(List.of(new Paper(Path.of(arguments[1]), Integer.parseInt(arguments[2])))), clock);
    Clockwork clockwork = new Clockwork(arguments[0], database.source(), reminders, sender,
        new JdbiRounds(database.jdbi()), clock, new Clockwork.Settings(Duration.ofMillis(10), Duration.ofSeconds(8)));
    reminders.subscribe(CHAT, new Subscription(Samples.SYMBOL, new Scope.Of(new ParagraphId("19"))));
    reminders.subscribe(CHAT, new Subscription(Samples.SYMBOL, new Scope.Of(new ParagraphId("40"))));
    clockwork.start();
    liveThrough(reminders, clock);
    clockwork.stop();
    database.close();
    say("done");
  }

  private static void liveThrough(Reminders reminders, RehearsalClock clock) {
    while (reminders.counts(CHAT).sent() < 11) {
      int before = reminders.counts(CHAT).sent();
      Optional<Planned> next = reminders.upcoming(CHAT, 1).stream().findFirst();
      next.ifPresent(planned -> clock.jumpTo(planned.at()));
      Await.until("the next reminder is recorded", () -> reminders.counts(CHAT).sent() > before);
      say("recorded");
    }
  }

  private static void say(String word) {
    System.out.println(word);
    System.out.flush();
  }

  private record Paper(Path file, int hanging) implements Chat {

    @Override
    public Platform platform() {
      return Platform.CONSOLE;
    }

    @Override
    public SendResult send(ChatId to, Reply reply, Language language) {
      Reply.Reminder reminder = (Reply.Reminder) reply;
      String line = reminder.today() + " "
          + reminder.due().stream().map(due -> due.occurrence().deadline().id()).collect(Collectors.joining(" "));
      try {
        Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        if (Files.readAllLines(file).size() == hanging) {
          say("accepted");
          LockSupport.park();
        }
      } catch (IOException cannot) {
        throw new UncheckedIOException(cannot);
      }
      return new SendResult.Sent(1);
    }
  }
}
