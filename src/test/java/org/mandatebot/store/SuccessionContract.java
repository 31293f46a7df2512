package org.mandatebot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandatebot.catalogue.Catalogue;
import org.mandatebot.catalogue.Revision;
import org.mandatebot.chat.Chat;
import org.mandatebot.chat.ChatId;
import org.mandatebot.chat.Chats;
import org.mandatebot.chat.Platform;
import org.mandatebot.chat.SendResult;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Resolution;
import org.mandatebot.mandate.Samples;
import org.mandatebot.remind.Reminders;
import org.mandatebot.remind.Reminders.Counts;
import org.mandatebot.remind.Scope;
import org.mandatebot.remind.Sender;
import org.mandatebot.remind.Subscription;
import org.mandatebot.responses.Reply;

/// What becomes of subscriptions when a resolution is loaded that carries on a mandate, on either database.
abstract class SuccessionContract {
  private static final ChatId CHAT = ChatId.parse("telegram:-100:7");
  private static final Resolution NEXT = Samples.successor();
  private static final Subscription ALL = new Subscription(Samples.SYMBOL, new Scope.All());
  private static final Subscription ALL_OF_NEXT = new Subscription(NEXT.symbol(), new Scope.All());
  private static final Revision BEFORE = new Revision("1", List.of(Samples.resolution()));
  private static final Revision AFTER = new Revision("2", List.of(Samples.resolution(), NEXT));

  private final Catalogue catalogue = new Catalogue(BEFORE);
  private final List<Reply.Reminder> received = new ArrayList<>();
  private Instant now = Instant.parse("2022-06-29T12:00:00Z");

  private TestDatabase database;
  private Reminders reminders;

  /// @param version the last migration that has run
  abstract TestDatabase open(String version);

  @BeforeEach
  void begin() {
    begin("latest");
  }

  private void begin(String version) {
    database = open(version);
    reminders = new Reminders(new JdbiLedger(database.jdbi()), catalogue, () -> now);
  }

  @AfterEach
  void end() {
    database.close();
  }

  @Test
  void nobodyIsRemindedOfASuccessorUnasked() {
    reminders.subscribe(CHAT, ALL);
    assertEquals(new Counts(1, 0), reminders.counts(CHAT), "the last day of the old mandate is left");
    assertEquals(1, reminders.preview(AFTER).changes().added(), "the question");
    load();
    assertEquals(1, reminders.upcoming(CHAT, 100).size());
    assertEquals(List.of(ALL), reminders.subscriptions(CHAT));
  }

  @Test
  void whoFollowsTheOldMandateIsConcernedByTheNewOne() {
    reminders.subscribe(CHAT, ALL);
    reminders.catchUp();
    catalogue.activate(AFTER);
    assertEquals(1, reminders.replan(BEFORE, AFTER).added(), "the question");
  }

  @Test
  void itIsAskedAboutOnce() {
    Sender sender = sender();
    reminders.subscribe(CHAT, ALL);
    load();
    now = Instant.parse("2022-06-30T09:00:00Z");
    sender.deliver(CHAT, 0);
    assertEquals(List.of(NEXT.symbol()), received.getFirst().successors());
    assertEquals(List.of("mandate-end"),
        received.getFirst().due().stream().map(due -> due.occurrence().deadline().id()).toList());
    now = now.plusSeconds(86_400);
    reminders.replan(AFTER);
    reminders.subscribe(CHAT, new Subscription(Samples.SYMBOL, new Scope.By("secretary-general")));
    sender.deliver(CHAT, 0);
    assertEquals(1, received.size());
  }

  @Test
  void carryingOverPlansTheNewMandateAndTakesTheQuestionBack() {
    reminders.subscribe(CHAT, ALL);
    load();
    assertEquals(List.of(NEXT), reminders.successors(CHAT));
    assertEquals(List.of(ALL_OF_NEXT), reminders.carryOver(CHAT, NEXT));
    assertEquals(List.of(), reminders.carryOver(CHAT, NEXT));
    assertEquals(List.of(), reminders.successors(CHAT));
    assertEquals(new Counts(7, 0), reminders.counts(CHAT), "one of the old mandate, six of the new");
    reminders.unsubscribe(CHAT, List.of(ALL_OF_NEXT));
    assertEquals(new Counts(1, 0), reminders.counts(CHAT), "who says no is not asked again");
  }

  @Test
  void whatWasSubscribedToBeforeBelongsToTheDefaultResolution() {
    database.close();
    begin("1");
    database.jdbi().useHandle(handle -> {
      handle.execute("insert into chat (id, zone, at, ladder) values ('telegram:-100:7', 'UTC', '09:00', '7,0')");
      handle.execute("insert into subscription (chat, scope, created_at) values ('telegram:-100:7', 'all', 5)");
      handle.execute("insert into planned_revision (checksum, planned_at) values ('1', 5)");
    });
    Flyway.configure().dataSource(database.source()).load().migrate();
    new JdbiLedger(database.jdbi()).change(books -> {
      books.subscriptions().adopt(Samples.SYMBOL);
      return true;
    });
    assertEquals(List.of(ALL), reminders.subscriptions(CHAT));
    assertEquals(Optional.empty(), reminders.preferences(CHAT).resolution());
    reminders.catchUp();
    assertEquals(new Counts(1, 0), reminders.counts(CHAT));
  }

  @Test
  void aChatKeepsItsResolutionWhenItMoves() {
    ChatId to = ChatId.parse("telegram:-200");
    reminders.subscribe(CHAT, ALL);
    reminders.subscribe(CHAT, ALL_OF_NEXT);
    reminders.subscribe(to, ALL);
    reminders.move(CHAT, to);
    assertEquals(Set.of(ALL, ALL_OF_NEXT), Set.copyOf(reminders.subscriptions(to)));
    assertEquals(List.of(ALL), reminders.unsubscribe(to, List.of(ALL)));
    assertEquals(List.of(ALL_OF_NEXT), reminders.subscriptions(to));
  }

  private void load() {
    catalogue.activate(AFTER);
    reminders.replan(AFTER);
  }

  private Sender sender() {
    Chat phone = new Chat() {
      @Override
      public Platform platform() {
        return Platform.TELEGRAM;
      }

      @Override
      public SendResult send(ChatId to, Reply reply, Language language) {
        received.add((Reply.Reminder) reply);
        return new SendResult.Sent(1);
      }
    };
    return new Sender(new JdbiLedger(database.jdbi()), reminders, new Chats(List.of(phone)), () -> now);
  }
}
