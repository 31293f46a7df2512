package org.mandatebot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandatebot.catalogue.Catalogue;
import org.mandatebot.catalogue.FileSet;
import org.mandatebot.catalogue.Revision;
import org.mandatebot.catalogue.Revisions;
import org.mandatebot.chat.Chat;
import org.mandatebot.chat.ChatId;
import org.mandatebot.chat.Chats;
import org.mandatebot.chat.Inbox;
import org.mandatebot.chat.Platform;
import org.mandatebot.chat.SendResult;
import org.mandatebot.feedback.Feedback;
import org.mandatebot.feedback.Feedbacks;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Occurrence;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Samples;
import org.mandatebot.remind.Ladder;
import org.mandatebot.remind.Preferences;
import org.mandatebot.remind.Reminders;
import org.mandatebot.remind.Reminders.Changes;
import org.mandatebot.remind.Reminders.Counts;
import org.mandatebot.remind.Scope;
import org.mandatebot.remind.Subscription;
import org.mandatebot.remind.Sender;
import org.mandatebot.responses.Reply;

/// What is promised about subscriptions, reminders and deliveries on any database.
abstract class StoreContract {
  private static final ChatId CHAT = ChatId.parse("telegram:-100:7");
  private static final Preferences NEW_YORK = new Preferences(Optional.of(Language.FR), ZoneId.of("America/New_York"),
      LocalTime.of(9, 0), Ladder.DEFAULT, Optional.of("S/RES/2531 (2020)"));
  private static final ChatId OTHER = ChatId.parse("telegram:-200");
  private static final SendResult ACCEPTED = new SendResult.Sent(1);
  private static final Subscription ALL = new Subscription(Samples.SYMBOL, new Scope.All());
  private static final Subscription FORCE = new Subscription(Samples.SYMBOL, new Scope.Of(new ParagraphId("19")));
  private static final Subscription G5 = new Subscription(Samples.SYMBOL, new Scope.Of(new ParagraphId("40")));
  private static final Occurrence FORCE_LEVELS = Samples.FORCE_LEVELS.occurrences().getFirst();
  private static final Occurrence G5_SUPPORT = Samples.G5_SUPPORT.occurrences().getFirst();

  private final Catalogue catalogue = new Catalogue(revision("1", Samples.resolution().deadlines()));
  private final Phone phone = new Phone();
  private Instant now = Instant.parse("2021-06-29T15:00:00Z");
  private TestDatabase database;
  private Jdbi jdbi;
  private Reminders reminders;
  private Sender sender;

  abstract TestDatabase open();

  @BeforeEach
  void begin() {
    database = open();
    jdbi = database.jdbi();
    JdbiLedger ledger = new JdbiLedger(jdbi);
    reminders = new Reminders(ledger, catalogue, () -> now);
    sender = new Sender(ledger, reminders, new Chats(List.of(phone)), () -> now);
  }

  @AfterEach
  void end() {
    database.close();
  }

  // what people say of answers

  @Test
  void aThumbIsKeptWithWhatWasExpectedAndASecondReplacesIt() {
    JdbiFeedbacks feedbacks = new JdbiFeedbacks(jdbi);
    Feedback down = new Feedback("k3x9", now, CHAT.toString(), Samples.SYMBOL, "fr", "combien ?", List.of("\"et\""),
        LocalDate.of(2021, 7, 1), true, List.of("30(a)", "PP5"), false, Optional.empty());
    feedbacks.keep(down);
    feedbacks.keep(down.expecting("18"));
    assertEquals(List.of(down.expecting("18")), feedbacks.newest(10));
    assertEquals(new Feedbacks.Counts(0, 1), feedbacks.counts());
    feedbacks.forget(CHAT.toString());
    assertEquals(List.of(), feedbacks.newest(10));
  }

  // subscriptions

  @Test
  void aSecondSubscriptionChangesNothing() {
    assertTrue(reminders.subscribe(CHAT, ALL));
    Counts counts = reminders.counts(CHAT);
    assertFalse(reminders.subscribe(CHAT, ALL));
    assertEquals(counts, reminders.counts(CHAT));
    assertEquals(new Counts(53, 0), counts);
  }

  @Test
  void overlappingScopesPlanEachReminderOnce() {
    reminders.subscribe(CHAT, FORCE);
    now = now.plusSeconds(1);
    reminders.subscribe(CHAT, ALL);
    assertEquals(new Counts(53, 0), reminders.counts(CHAT));
    assertEquals(List.of(FORCE, ALL), reminders.subscriptions(CHAT));
  }

  @Test
  void theNextRemindersComeSoonestFirst() {
    reminders.subscribe(CHAT, ALL);
    assertEquals(List.of("14 2021-07-01T09:00:00Z", "7 2021-07-08T09:00:00Z"),
        reminders.upcoming(CHAT, 2).stream().map(planned -> planned.rung() + " " + planned.at()).toList());
  }

  @Test
  void unsubscribingCancelsWhatNoOtherScopeCovers() {
    reminders.subscribe(CHAT, FORCE);
    reminders.subscribe(CHAT, G5);
    assertEquals(List.of(FORCE), reminders.unsubscribe(CHAT, List.of(FORCE)));
    assertEquals(List.of(), reminders.unsubscribe(CHAT, List.of(FORCE)));
    assertEquals(new Counts(6, 0), reminders.counts(CHAT));
    assertEquals(List.of(G5), reminders.unsubscribe(CHAT, reminders.subscriptions(CHAT)));
    assertEquals(new Counts(0, 0), reminders.counts(CHAT));
  }

  @Test
  void preferencesAreKeptAndMoveWhatIsPlanned() {
    assertEquals(Preferences.DEFAULT, reminders.preferences(CHAT));
    reminders.subscribe(CHAT, FORCE);
    Preferences preferences = new Preferences(Optional.of(Language.FR), ZoneId.of("America/New_York"),
        LocalTime.of(18, 30), new Ladder(List.of(7, 2)), Optional.of("S/RES/2531 (2020)"));
    reminders.prefer(CHAT, preferences);
    assertEquals(preferences, reminders.preferences(CHAT));
    assertEquals(List.of("2021-07-08T22:30:00Z", "2021-07-13T22:30:00Z"), upcoming(CHAT));
  }

  @Test
  void aMutedOccurrenceIsNotRemindedOfUntilItIsUnmuted() {
    reminders.subscribe(CHAT, FORCE);
    assertTrue(reminders.mute(CHAT, FORCE_LEVELS));
    assertFalse(reminders.mute(CHAT, FORCE_LEVELS));
    assertEquals(List.of(FORCE_LEVELS), reminders.muted(CHAT));
    assertEquals(List.of(), reminders.upcoming(CHAT, 9));
    now = Instant.parse("2021-07-09T12:00:00Z");
    assertTrue(reminders.unmute(CHAT, FORCE_LEVELS));
    assertFalse(reminders.unmute(CHAT, FORCE_LEVELS));
    assertEquals(List.of("2021-07-12T09:00:00Z", "2021-07-14T09:00:00Z", "2021-07-15T09:00:00Z"), upcoming(CHAT));
  }

  @Test
  void aForgottenChatLeavesNothing() {
    reminders.subscribe(CHAT, ALL);
    reminders.mute(CHAT, FORCE_LEVELS);
    now = Instant.parse("2021-08-31T09:00:00Z");
    sender.deliver(CHAT, 0);
    reminders.forget(CHAT);
    for (String table : List.of("chat", "subscription", "mute", "reminder", "delivery"))
      assertEquals(0, count(table, "1 = 1"), table);
  }

  @Test
  void aMovedChatKeepsEverything() {
    reminders.subscribe(CHAT, G5);
    reminders.mute(CHAT, FORCE_LEVELS);
    reminders.prefer(CHAT, NEW_YORK);
    now = Instant.parse("2021-08-31T13:00:00Z");
    sender.deliver(CHAT, 0);
    reminders.move(CHAT, OTHER);
    assertEquals(List.of(G5), reminders.subscriptions(OTHER));
    assertEquals(List.of(FORCE_LEVELS), reminders.muted(OTHER));
    assertEquals(NEW_YORK, reminders.preferences(OTHER));
    assertEquals(new Counts(5, 1), reminders.counts(OTHER));
    assertEquals(1, count("delivery", "chat = '" + OTHER + "'"));
    assertEquals(0, count("chat", "id = '" + CHAT + "'"));
  }

  @Test
  void suspendingAndResumingReachEveryTopicOfTheChatAndNoOtherChat() {
    ChatId main = CHAT.withoutTopic();
    ChatId alike = ChatId.parse("telegram:-1001:7");
    List.of(main, CHAT, alike).forEach(chat -> reminders.subscribe(chat, FORCE));
    reminders.suspend(main, "bot was kicked");
    assertEquals(List.of(0, 0, 5), planned(main, CHAT, alike));
    reminders.resume(main);
    assertEquals(List.of(5, 5, 5), planned(main, CHAT, alike));
    now = Instant.parse("2021-07-01T09:00:00Z");
    phone.result = new SendResult.Gone("bot was kicked");
    sender.deliver(CHAT, 0);
    assertEquals(List.of(0, 0, 5), planned(main, CHAT, alike));
    reminders.resume(CHAT);
    assertEquals(List.of(5, 5, 5), planned(main, CHAT, alike));
  }

  @Test
  void whoSpeaksAnywhereInASuspendedChatResumesAllOfIt() {
    fail(new SendResult.Gone("bot was kicked"));
    sender.deliver(CHAT, 0);
    assertEquals(List.of(0), planned(CHAT));
    reminders.heard(CHAT.withoutTopic());
    assertEquals(List.of(5), planned(CHAT));
  }

  @Test
  void aMovedChatTakesItsTopicsAlong() {
    reminders.subscribe(CHAT, G5);
    reminders.subscribe(CHAT.withoutTopic(), FORCE);
    reminders.move(CHAT.withoutTopic(), OTHER);
    assertEquals(Set.of(FORCE, G5), Set.copyOf(reminders.subscriptions(OTHER)));
    assertEquals(List.of(0, 0, 11), planned(CHAT.withoutTopic(), CHAT, OTHER));
    assertEquals(1, count("chat", "1 = 1"));
  }

  @Test
  void aChatThatMovesToItselfLosesNothing() {
    reminders.subscribe(CHAT, G5);
    reminders.move(CHAT, CHAT);
    assertEquals(List.of(G5), reminders.subscriptions(CHAT));
  }

  @Test
  void aChatThatMovesToOneWithSubscriptionsOfItsOwnJoinsThem() {
    reminders.subscribe(CHAT, ALL);
    reminders.subscribe(OTHER, FORCE);
    now = Instant.parse("2021-07-01T09:00:00Z");
    sender.deliver(OTHER, 0);
    reminders.move(CHAT, OTHER);
    assertEquals(Set.of(FORCE, ALL), Set.copyOf(reminders.subscriptions(OTHER)));
    assertEquals(new Counts(52, 1), reminders.counts(OTHER));
  }

  // reloading

  @Test
  void aReloadAddsMovesAndCancelsAndThePreviewSaysSoBefore() {
    reminders.subscribe(CHAT, ALL);
    reminders.subscribe(OTHER, G5);
    Deadline later = new Deadline.Fixed(Samples.G5_SUPPORT.about(), LocalDate.of(2021, 10, 4));
    Revision next = revision("2", List.of(Samples.MANDATE_END, later, Samples.QUARTERLY, Samples.LETTER));
    Counts before = reminders.counts(CHAT);
    assertEquals(new Changes(0, 12, 5), reminders.preview(next).changes());
    assertEquals(before, reminders.counts(CHAT));
    catalogue.activate(next);
    assertEquals(new Changes(0, 12, 5), reminders.replan(next));
    assertEquals(new Changes(0, 0, 0), reminders.replan(next));
    assertEquals(new Counts(48, 0), reminders.counts(CHAT));
    assertEquals(17, count("reminder", "state = 'cancelled'"));
  }

  @Test
  void aRevisionThatChangedWhileTheServiceWasDownIsPlannedAtItsStart() {
    reminders.catchUp();
    reminders.subscribe(CHAT, FORCE);
    reminders.catchUp();
    assertEquals(new Counts(5, 0), reminders.counts(CHAT));
    catalogue.activate(revision("2", List.of(Samples.MANDATE_END)));
    reminders.catchUp();
    assertEquals(new Counts(0, 0), reminders.counts(CHAT));
  }

  @Test
  void aPlanningThatWasCutShortIsDoneOver() {
    reminders.subscribe(CHAT, FORCE);
    reminders.catchUp();
    catalogue.activate(revision("2", List.of(Samples.MANDATE_END)));
    new JdbiLedger(jdbi).change(books -> {
      books.plans().beginAll("2");
      return true;
    });
    catalogue.activate(revision("1", Samples.resolution().deadlines()));
    assertFalse(complete("1"));
    catalogue.activate(revision("2", List.of(Samples.MANDATE_END)));
    reminders.catchUp();
    assertTrue(complete("2"));
    assertEquals(new Counts(0, 0), reminders.counts(CHAT));
  }

  @Test
  void whatAnInstanceThatLagsBehindPlannedIsPlannedAnew() {
    Revision next = revision("2", List.of(Samples.MANDATE_END));
    Catalogue ahead = new Catalogue(next);
    Reminders other = new Reminders(new JdbiLedger(jdbi), ahead, () -> now);
    other.replan(next);
    reminders.subscribe(CHAT, FORCE);
    assertEquals(new Counts(5, 0), reminders.counts(CHAT));
    assertFalse(complete("2"));
    other.catchUp();
    assertTrue(complete("2"));
    assertEquals(new Counts(0, 0), reminders.counts(CHAT));
  }

  // revisions

  @Test
  void aRevisionIsKeptWithItsFiles() {
    Revisions revisions = new JdbiRevisions(jdbi);
    assertEquals(Optional.empty(), revisions.newest());
    assertEquals(Optional.empty(), revisions.files(1));
    FileSet first = new FileSet(Map.of("a/text.md", "Où en est-on ? 🇲🇱", "a/mandate.yml", "same"));
    FileSet second = new FileSet(Map.of("a/text.md", "x".repeat(200_000), "b/mandate.yml", "same"));
    assertTrue(revisions.add(List.of(entry(1, first), entry(2, second))));
    assertEquals(Optional.of(first), revisions.files(1));
    assertEquals(Optional.of(second), revisions.files(2));
    assertEquals(Optional.of(entry(2, second).applied()), revisions.newest());
    assertEquals(List.of(2L, 1L), revisions.newest(9).stream().map(Revisions.Applied::number).toList());
    assertEquals(3, count("file", "1 = 1"));
  }

  @Test
  void aNumberIsGivenOnceHoweverManyAskForIt() throws Exception {
    Revisions revisions = new JdbiRevisions(jdbi);
    revisions.add(List.of(entry(1, new FileSet(Map.of("a/text.md", "first")))));
    List<Callable<Boolean>> admins = IntStream.range(0, 8)
        .<Callable<Boolean>>mapToObj(
            number -> () -> revisions.add(List.of(entry(2, new FileSet(Map.of("a/text.md", "of " + number))))))
        .toList();
    int accepted = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Boolean> answer : threads.invokeAll(admins))
        accepted += answer.get() ? 1 : 0;
    }
    assertEquals(1, accepted);
    assertEquals(1, count("revision_file", "revision = 2"));
    assertEquals(2, count("file", "1 = 1"));
  }

  @Test
  void everyPageOfChatsIsPlanned() {
    IntStream.range(0, 501).forEach(number -> reminders.subscribe(new ChatId(Platform.TELEGRAM, number, 0), G5));
    Revision next = revision("2", List.of(Samples.FORCE_LEVELS));
    assertEquals(new Changes(0, 0, 6 * 501), reminders.preview(next).changes());
    assertEquals(new Changes(0, 0, 6 * 501), reminders.replan(next));
  }

  // sending

  @Test
  void nothingDueIsNothingSent() {
    reminders.subscribe(CHAT, ALL);
    assertEquals(Optional.empty(), sender.deliver(CHAT, 0));
    assertEquals(List.of(), phone.received);
  }

  @Test
  void aDueReminderIsSentOnceInTheChatsLanguage() {
    reminders.prefer(CHAT, new Preferences(Optional.of(Language.FR), ZoneId.of("Pacific/Kiritimati"),
        LocalTime.of(9, 0), Ladder.DEFAULT, Optional.empty()));
    reminders.subscribe(CHAT, FORCE);
    now = Instant.parse("2021-06-30T19:00:00Z");
    assertEquals(Optional.empty(), sender.deliver(CHAT, 0));
    assertEquals(Optional.empty(), sender.deliver(CHAT, 0));
    assertEquals(List.of(new Message(CHAT, new Reply.Reminder(List.of(new Reply.Reminded(FORCE_LEVELS)), List.of(),
        Optional.empty(), LocalDate.of(2021, 7, 1), Samples.SYMBOL, List.of()), Language.FR)), phone.received);
    assertEquals(new Counts(4, 1), reminders.counts(CHAT));
    assertEquals(1, count("delivery", "outcome = 'sent' and message_id = 1 and ended_at is not null"));
  }

  @Test
  void aChatWithoutALanguageIsRemindedInThatInWhichItAsked() {
    reminders.subscribe(CHAT, FORCE);
    reminders.speak(CHAT, Language.FR);
    now = Instant.parse("2021-07-01T09:00:00Z");
    sender.deliver(CHAT, 0);
    assertEquals(Language.FR, phone.received.getLast().language());
    reminders.prefer(CHAT, Preferences.DEFAULT.speaking(Optional.of(Language.EN)));
    now = Instant.parse("2021-07-08T09:00:00Z");
    sender.deliver(CHAT, 0);
    assertEquals(Language.EN, phone.received.getLast().language());
  }

  @Test
  void everythingMissedDuringADowntimeIsOneMessage() {
    reminders.subscribe(CHAT, FORCE);
    reminders.subscribe(CHAT, G5);
    now = Instant.parse("2021-09-23T10:00:00Z");
    sender.deliver(CHAT, 0);
    assertEquals(List.of(new Message(CHAT,
        new Reply.Reminder(
            List.of(late(FORCE_LEVELS, Duration.ofDays(70).plusHours(1), 14, 7, 3, 1),
                late(G5_SUPPORT, Duration.ofHours(1), 30, 14)),
            List.of(), Optional.empty(), LocalDate.of(2021, 9, 23), Samples.SYMBOL, List.of()),
        Language.EN)), phone.received);
    assertEquals(2, count("reminder", "state = 'sent' and rung in (0, 7)"));
    assertEquals(6, count("reminder", "state = 'merged'"));
    assertEquals(new Counts(3, 8), reminders.counts(CHAT));
  }

  @Test
  void whatWasSentIsNeverSentAgain() {
    reminders.subscribe(CHAT, FORCE);
    now = Instant.parse("2021-07-01T09:00:00Z");
    sender.deliver(CHAT, 0);
    now = Instant.parse("2021-06-29T15:00:00Z");
    reminders.unsubscribe(CHAT, reminders.subscriptions(CHAT));
    reminders.subscribe(CHAT, FORCE);
    reminders.replan(catalogue.active());
    now = Instant.parse("2021-07-02T09:00:00Z");
    sender.deliver(CHAT, 0);
    assertEquals(1, phone.received.size());
    assertEquals(new Counts(4, 1), reminders.counts(CHAT));
  }

  @Test
  void aChatThatMustWaitIsTriedAgainWhenItWasTold() {
    fail(new SendResult.Wait(Duration.ofSeconds(42)));
    assertEquals(Optional.of(Duration.ofSeconds(42)), sender.deliver(CHAT, 3));
    assertTriedAgain("wait");
  }

  @Test
  void anUnreachablePlatformIsTriedAgainLaterEachTime() {
    fail(new SendResult.Unreachable("connection refused"));
    for (int failures = 0; failures < 40; failures++) {
      long millis = sender.deliver(CHAT, failures).orElseThrow().toMillis();
      long longest = Math.min(300_000, 1000L << Math.min(failures, 20));
      assertTrue(millis >= longest / 2 && millis <= longest, failures + " failures, " + millis + " ms");
    }
    assertTriedAgain("unreachable");
  }

  @Test
  void aRefusedMessageIsAbandoned() {
    fail(new SendResult.Refused("message is too long"));
    assertEquals(Optional.empty(), sender.deliver(CHAT, 0));
    phone.result = ACCEPTED;
    assertEquals(Optional.empty(), sender.deliver(CHAT, 0));
    assertEquals(1, count("reminder", "state = 'abandoned'"));
    assertEquals(1, count("delivery", "outcome = 'refused' and reason = 'message is too long'"));
    assertEquals(1, phone.received.size());
  }

  @Test
  void aChatThatIsGoneIsSuspendedAndHearsWhatItMissedOnceItResumes() {
    reminders.subscribe(CHAT, G5);
    fail(new SendResult.Gone("bot was kicked"));
    assertEquals(Optional.empty(), sender.deliver(CHAT, 0));
    assertEquals(new Counts(0, 0), reminders.counts(CHAT));
    assertEquals(11, count("reminder", "state = 'suspended'"));
    phone.result = ACCEPTED;
    phone.received.clear();
    now = Instant.parse("2021-09-16T10:00:00Z");
    assertEquals(Optional.empty(), sender.deliver(CHAT, 0));
    assertEquals(List.of(), phone.received);
    reminders.resume(CHAT);
    sender.deliver(CHAT, 0);
    assertEquals(List.of(FORCE_LEVELS, G5_SUPPORT),
        ((Reply.Reminder) phone.received.getFirst().reply()).due().stream().map(Reply.Reminded::occurrence).toList());
    assertEquals(1, phone.received.size());
    assertEquals(new Counts(4, 7), reminders.counts(CHAT));
  }

  @Test
  void whatIsSubscribedToWhileSuspendedIsSentAfterResuming() {
    reminders.suspend(CHAT, "blocked");
    reminders.subscribe(CHAT, FORCE);
    now = Instant.parse("2021-07-01T09:00:00Z");
    sender.deliver(CHAT, 0);
    assertEquals(List.of(), phone.received);
    reminders.resume(CHAT);
    sender.deliver(CHAT, 0);
    assertEquals(1, phone.received.size());
  }

  @Test
  void aGroupThatMovedIsSentToAtItsNewAddress() {
    fail(new SendResult.Moved(OTHER));
    assertEquals(Optional.empty(), sender.deliver(CHAT, 0));
    phone.result = ACCEPTED;
    sender.deliver(OTHER, 0);
    assertEquals(List.of(CHAT, OTHER), phone.received.stream().map(Message::to).toList());
    assertEquals(new Counts(4, 1), reminders.counts(OTHER));
    assertEquals(new Counts(0, 0), reminders.counts(CHAT));
  }

  @Test
  void aReminderWhoseTopicIsGoneIsSentAndTheNextOnesGoToTheMainChat() {
    ChatId main = CHAT.withoutTopic();
    fail(new SendResult.SentToMain(1));
    assertEquals(Optional.empty(), sender.deliver(CHAT, 0));
    assertEquals(List.of(), reminders.subscriptions(CHAT));
    assertEquals(List.of(FORCE), reminders.subscriptions(main));
    assertEquals(new Counts(4, 1), reminders.counts(main));
    phone.result = ACCEPTED;
    now = Instant.parse("2021-07-08T09:00:00Z");
    sender.deliver(main, 0);
    assertEquals(List.of(CHAT, main), phone.received.stream().map(Message::to).toList());
  }

  @Test
  void anOutcomeThatIsNotKnownIsRecordedAsSuchAndTheReminderSentAgain() {
    fail(new SendResult.Unknown("no answer in time"));
    assertTrue(sender.deliver(CHAT, 0).isPresent());
    assertEquals(1, count("delivery", "outcome = 'unknown' and reason = 'no answer in time'"));
    assertTriedAgain("unknown");
  }

  @Test
  void anAttemptThatNobodyFinishedIsUnknownAndSentAgain() {
    fail(ACCEPTED);
    phone.meanwhile = () -> {
      throw new IllegalStateException("killed");
    };
    assertThrows(IllegalStateException.class, () -> sender.deliver(CHAT, 0));
    assertEquals(1, count("delivery", "outcome = 'sending'"));
    phone.meanwhile = Phone::nothing;
    sender.deliver(CHAT, 0);
    assertEquals(1, count("delivery", "outcome = 'unknown'"));
    assertEquals(1, count("delivery", "outcome = 'sent'"));
    assertEquals(new Counts(4, 1), reminders.counts(CHAT));
  }

  @Test
  void whoWasTakenForDeadDoesNotOverruleWhoTookOver() {
    fail(ACCEPTED);
    phone.meanwhile = () -> {
      phone.meanwhile = Phone::nothing;
      sender.deliver(CHAT, 0);
      phone.result = new SendResult.Refused("too late");
    };
    sender.deliver(CHAT, 0);
    assertEquals(1, count("delivery", "outcome = 'unknown'"));
    assertEquals(1, count("delivery", "outcome = 'sent'"));
    assertEquals(new Counts(4, 1), reminders.counts(CHAT));
  }

  @Test
  void unsubscribingWhileAReminderIsOnItsWayStopsItsRepeating() {
    fail(new SendResult.Unreachable("time-out"));
    phone.meanwhile = () -> reminders.unsubscribe(CHAT, reminders.subscriptions(CHAT));
    sender.deliver(CHAT, 0);
    phone.result = ACCEPTED;
    sender.deliver(CHAT, 0);
    assertEquals(1, phone.received.size());
    assertEquals(5, count("reminder", "state = 'cancelled'"));
  }

  @Test
  void aReminderThatArrivedAfterItWasCancelledCountsAsSent() {
    fail(ACCEPTED);
    phone.meanwhile = () -> reminders.unsubscribe(CHAT, reminders.subscriptions(CHAT));
    sender.deliver(CHAT, 0);
    assertEquals(new Counts(0, 1), reminders.counts(CHAT));
  }

  @Test
  void aReminderOfAnOccurrenceThatIsNotServedWaitsForThePlanning() {
    reminders.subscribe(CHAT, FORCE);
    now = Instant.parse("2021-07-01T09:00:00Z");
    Revision first = catalogue.active();
    catalogue.activate(revision("2", List.of(Samples.MANDATE_END)));
    assertTrue(sender.deliver(CHAT, 0).isPresent());
    assertEquals(List.of(), phone.received);
    catalogue.activate(first);
    sender.deliver(CHAT, 0);
    assertEquals(1, phone.received.size());
  }

  // inbox

  @Test
  void anUpdateIsHandledOnceHoweverOftenItComes() {
    Inbox inbox = new JdbiInbox(jdbi);
    Inbox.Item first = new Inbox.Item(7, "{\"text\": \"Où en est-on ? 🇲🇱\"}");
    Inbox.Item second = new Inbox.Item(9_000_000_000L, "{}");
    assertEquals(0, inbox.lastId());
    inbox.store(List.of(second, first), now);
    inbox.store(List.of(first, second), now);
    inbox.store(List.of(), now);
    assertEquals(List.of(first, second), inbox.pending(10));
    assertEquals(List.of(first), inbox.pending(1));
    inbox.handled(7, now);
    inbox.store(List.of(first), now);
    assertEquals(List.of(second), inbox.pending(10));
    assertEquals(9_000_000_000L, inbox.lastId());
    assertEquals(1, count("inbox", "payload is null and handled_at is not null"));
  }

  private static Reply.Reminded late(Occurrence occurrence, Duration late, Integer... merged) {
    return new Reply.Reminded(occurrence, Optional.empty(), Optional.empty(), Optional.of(late), List.of(merged));
  }

  private boolean complete(String checksum) {
    return new JdbiLedger(jdbi).read(books -> books.plans().complete(checksum));
  }

  private Revisions.Entry entry(long number, FileSet files) {
    return new Revisions.Entry(
        new Revisions.Applied(number, files.checksum(), now, "telegram:4711", new Revisions.Tally(1, 2, 3)), files);
  }

  /// The first reminder of 15 July is due, and the next attempts to send have this result.
  private void fail(SendResult result) {
    reminders.subscribe(CHAT, FORCE);
    now = Instant.parse("2021-07-01T09:00:00Z");
    phone.result = result;
  }

  private void assertTriedAgain(String outcome) {
    phone.result = ACCEPTED;
    phone.received.clear();
    sender.deliver(CHAT, 0);
    assertEquals(1, phone.received.size());
    assertTrue(count("delivery", "outcome = '" + outcome + "' and reason is not null") > 0);
    assertEquals(new Counts(4, 1), reminders.counts(CHAT));
  }

  private List<Integer> planned(ChatId... chats) {
    return Stream.of(chats).map(chat -> reminders.counts(chat).planned()).toList();
  }

  private List<String> upcoming(ChatId chat) {
    return reminders.upcoming(chat, 100).stream().map(planned -> planned.at().toString()).toList();
  }

  private int count(String table, String where) {
    return jdbi.withHandle(
        handle -> handle.createQuery("select count(*) from " + table + " where " + where).mapTo(Integer.class).one());
  }

  private static Revision revision(String checksum, List<Deadline> deadlines) {
    return new Revision(checksum, List.of(Samples.resolution(deadlines)));
  }

  private record Message(ChatId to, Reply reply, Language language) {
  }

  /// Remembers what it was sent; answers with `result`.
  private static final class Phone implements Chat {
    final List<Message> received = new ArrayList<>();
    SendResult result = ACCEPTED;
    Runnable meanwhile = Phone::nothing;

    static void nothing() {
    }

    @Override
    public Platform platform() {
      return Platform.TELEGRAM;
    }

    @Override
    public SendResult send(ChatId to, Reply reply, Language language) {
      received.add(new Message(to, reply, language));
      meanwhile.run();
      return result;
    }
  }
}
