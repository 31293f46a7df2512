package org.mandatebot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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
import org.mandatebot.mandate.Occurrence;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Samples;
import org.mandatebot.remind.Dated;
import org.mandatebot.remind.Ladder;
import org.mandatebot.remind.Milestones;
import org.mandatebot.remind.Preferences;
import org.mandatebot.remind.Reminders;
import org.mandatebot.remind.Reminders.Counts;
import org.mandatebot.remind.Rhythm;
import org.mandatebot.remind.Scope;
import org.mandatebot.remind.Sender;
import org.mandatebot.remind.Settlement;
import org.mandatebot.remind.Settlement.Author;
import org.mandatebot.remind.Settlement.Outcome;
import org.mandatebot.remind.Settler;
import org.mandatebot.remind.Step;
import org.mandatebot.remind.Subscription;
import org.mandatebot.responses.Reply;
import org.mandatebot.responses.Reply.Refused.Reason;

/// What is promised about settling, putting off, quiet times, a team's own steps and coming back, on any database.
abstract class SettlingContract {
  private static final ChatId CHAT = ChatId.parse("telegram:-100:7");
  private static final ChatId OTHER = ChatId.parse("telegram:-200");
  private static final ChatId THIRD = ChatId.parse("telegram:300");
  private static final Subscription FORCE = new Subscription(Samples.SYMBOL, new Scope.Of(new ParagraphId("19")));
  private static final Subscription QUARTERLY = new Subscription(Samples.SYMBOL, new Scope.Of(new ParagraphId("61")));
  private static final LocalDate TODAY = LocalDate.of(2021, 7, 2);
  private static final Author AUTHOR = new Author(CHAT, 4711);
  private static final Outcome SUBMITTED = new Settlement.Submitted(TODAY, Optional.of("S/2021/657"));
  private static final LocalDate OCTOBER = LocalDate.of(2021, 10, 4);

  private final Catalogue catalogue = new Catalogue(new Revision("1", List.of(Samples.resolution())));
  private final Phone phone = new Phone();
  private Instant now = Instant.parse("2021-06-29T15:00:00Z");
  private TestDatabase database;
  private JdbiLedger ledger;
  private Reminders reminders;
  private Settler settler;
  private Milestones milestones;
  private Sender sender;

  abstract TestDatabase open();

  @BeforeEach
  void begin() {
    database = open();
    ledger = new JdbiLedger(database.jdbi());
    reminders = new Reminders(ledger, catalogue, () -> now);
    settler = new Settler(ledger, reminders, () -> now);
    milestones = new Milestones(ledger, reminders, () -> now);
    sender = new Sender(ledger, reminders, new Chats(List.of(phone)), () -> now);
  }

  @AfterEach
  void end() {
    database.close();
  }

  @Test
  void whatIsSubmittedIsRemindedOfNoMoreInAnyChat() {
    List.of(CHAT, OTHER).forEach(chat -> reminders.subscribe(chat, FORCE));
    assertEquals(Optional.empty(), settle(SUBMITTED));
    assertEquals(new Counts(0, 0), reminders.counts(CHAT));
    assertEquals(new Counts(0, 0), reminders.counts(OTHER));
    assertFalse(force().isOpen());
  }

  @Test
  void oneDateOfASeriesIsSettledNotTheSeries() {
    reminders.subscribe(CHAT, QUARTERLY);
    Dated september = dated(Samples.QUARTERLY.occurrences().getFirst());
    assertEquals(Optional.empty(), settler.settle(september, SUBMITTED, Optional.empty(), AUTHOR, TODAY));
    assertEquals(18, reminders.counts(CHAT).planned());
  }

  @Test
  void chatsThatWereRemindedAreToldOnceAndOthersAreNot() {
    List.of(CHAT, OTHER, THIRD).forEach(chat -> reminders.subscribe(chat, FORCE));
    now = Instant.parse("2021-07-01T09:00:00Z");
    deliver(CHAT, OTHER);
    phone.received.clear();
    settle(SUBMITTED);
    deliver(CHAT, OTHER, THIRD);
    deliver(CHAT, OTHER, THIRD);
    assertEquals(List.of(OTHER), phone.chats());
    Reply.News news = phone.received.getFirst().reminder().news().getFirst();
    assertFalse(news.undone());
    assertEquals(Optional.of("telegram:4711"), news.dated().settlement().orElseThrow().by());
  }

  @Test
  void anUndoneSettlementOpensItAgainAndWhoWasToldHearsOfIt() {
    List.of(CHAT, OTHER, THIRD).forEach(chat -> reminders.subscribe(chat, FORCE));
    now = Instant.parse("2021-07-01T09:00:00Z");
    deliver(CHAT, OTHER, THIRD);
    settle(SUBMITTED);
    deliver(OTHER);
    phone.received.clear();
    assertTrue(settler.undo(force().occurrence(), 1, new Author(THIRD, 5)));
    assertFalse(settler.undo(force().occurrence(), 1, new Author(THIRD, 5)));
    deliver(CHAT, OTHER, THIRD);
    assertEquals(List.of(CHAT, OTHER), phone.chats(), "the author and who was told; not who undid it");
    assertTrue(phone.received.getFirst().reminder().news().getFirst().undone());
    assertEquals(4, reminders.counts(OTHER).planned());
    assertTrue(force().isOpen());
  }

  @Test
  void newsOfWhatWasUndoneBeforeItWasToldIsNotTold() {
    List.of(CHAT, OTHER).forEach(chat -> reminders.subscribe(chat, FORCE));
    now = Instant.parse("2021-07-01T09:00:00Z");
    deliver(CHAT, OTHER);
    phone.received.clear();
    settle(SUBMITTED);
    settler.undo(force().occurrence(), 1, AUTHOR);
    deliver(CHAT, OTHER);
    assertEquals(List.of(), phone.received);
  }

  @Test
  void whatIsPostponedMovesItsRungsAlsoThoseThatWereSent() {
    reminders.subscribe(CHAT, FORCE);
    now = Instant.parse("2021-07-01T09:00:00Z");
    deliver(CHAT);
    settle(new Settlement.Postponed(OCTOBER));
    assertEquals(
        List.of("30 2021-09-04", "14 2021-09-20", "7 2021-09-27", "3 2021-10-01", "1 2021-10-03", "0 2021-10-04"),
        upcoming());
    assertEquals(OCTOBER, force().date());
    now = Instant.parse("2021-09-04T09:00:00Z");
    phone.received.clear();
    deliver(CHAT);
    assertEquals(Optional.of(LocalDate.of(2021, 7, 15)),
        phone.received.getFirst().reminder().due().getFirst().postponedFrom());
  }

  @Test
  void undoingASubmissionLeavesThePostponementBeforeIt() {
    reminders.subscribe(CHAT, FORCE);
    settle(new Settlement.Postponed(OCTOBER));
    settle(SUBMITTED);
    assertFalse(settler.undo(force().occurrence(), 1, AUTHOR), "only what was recorded last");
    assertTrue(settler.undo(force().occurrence(), 2, AUTHOR));
    assertEquals(OCTOBER, force().date());
    assertEquals(List.of(1, 2), settler.history(force().occurrence()).stream().map(Settlement::ordinal).toList());
  }

  @Test
  void whatCannotBeRecordedIsRefusedAndNothingIsStored() {
    reminders.subscribe(CHAT, FORCE);
    assertEquals(Optional.of(Reason.AHEAD), settle(new Settlement.Submitted(TODAY.plusDays(1), Optional.empty())));
    assertEquals(Optional.of(Reason.TOO_EARLY),
        settle(new Settlement.Submitted(LocalDate.of(2020, 7, 1), Optional.empty())));
    assertEquals(Optional.of(Reason.NOT_LATER), settle(new Settlement.Postponed(LocalDate.of(2021, 7, 15))));
    assertEquals(Optional.of(Reason.TOO_FAR), settle(new Settlement.Postponed(LocalDate.of(2031, 7, 15))));
    assertEquals(List.of(), settler.history(force().occurrence()));
    Dated before = force();
    settle(new Settlement.NotRequired());
    assertEquals(Optional.of(Reason.SETTLED), settle(SUBMITTED));
    assertEquals(Optional.of(Reason.SETTLED), settler.settle(before, SUBMITTED, Optional.empty(), AUTHOR, TODAY),
        "whoever looked at it a moment earlier");
  }

  @Test
  void whatWasCutShortReachesEveryChatLater() {
    IntStream.range(0, 501).mapToObj(number -> new ChatId(Platform.TELEGRAM, number + 1, 0))
        .forEach(chat -> reminders.subscribe(chat, FORCE));
    ledger.change(books -> books.settlements().add(new Settlement(force().occurrence().key(), 1, SUBMITTED,
        Optional.empty(), new Settlement.Mark(Optional.of(AUTHOR), now), Optional.empty())));
    assertEquals(501 * 5, count("reminder", "state = 'planned'"));
    reminders.catchUp();
    assertEquals(501 * 5, count("reminder", "state = 'cancelled'"));
    assertEquals(0, count("settlement", "spread = 0"));
  }

  @Test
  void aForgottenChatLeavesNoAuthor() {
    reminders.subscribe(CHAT, FORCE);
    settle(SUBMITTED);
    reminders.forget(CHAT);
    assertEquals(1, count("settlement", "made_in is null and made_by is null"));
    assertEquals(Optional.empty(), settler.history(force().occurrence()).getFirst().made().by());
  }

  @Test
  void whatIsSnoozedIsNotHeardOfBeforeThatDay() {
    reminders.subscribe(CHAT, FORCE);
    reminders.subscribe(OTHER, FORCE);
    reminders.snooze(CHAT, force(), LocalDate.of(2021, 7, 10));
    assertEquals(List.of("5 2021-07-10", "3 2021-07-12", "1 2021-07-14", "0 2021-07-15"), upcoming());
    assertEquals(5, reminders.counts(OTHER).planned(), "it is one chat's");
  }

  @Test
  void whatIsOverdueIsRemindedOfDailyUntilItIsSettled() {
    reminders.subscribe(CHAT,
        new Subscription(Samples.SYMBOL, FORCE.scope(), Optional.of(new Ladder(List.of(0), true))));
    for (int day = 15; day < 20; day++) {
      now = Instant.parse("2021-07-" + day + "T09:00:00Z");
      deliver(CHAT);
    }
    assertEquals(5, phone.received.size());
    assertEquals(List.of("-5 2021-07-20"), upcoming());
    now = Instant.parse("2021-08-10T09:30:00Z");
    deliver(CHAT);
    deliver(CHAT);
    assertEquals(6, phone.received.size(), "one message, however long the service was down");
    assertEquals(List.of("-27 2021-08-11"), upcoming());
    settler.settle(force(), SUBMITTED, Optional.empty(), AUTHOR, LocalDate.of(2021, 8, 10));
    assertEquals(List.of(), upcoming());
  }

  @Test
  void quietHoursHoldWhatIsDueAndWhatIsSettledMeanwhileIsNotSent() {
    reminders.subscribe(CHAT, FORCE);
    reminders.prefer(CHAT, Preferences.DEFAULT
        .with(Rhythm.FREE.quiet(Optional.of(new Rhythm.Hours(LocalTime.of(20, 0), LocalTime.of(7, 0))))));
    now = Instant.parse("2021-07-01T21:00:00Z");
    deliver(CHAT);
    assertEquals(List.of(), phone.received);
    now = Instant.parse("2021-07-02T07:00:00Z");
    deliver(CHAT);
    assertEquals(Optional.of(Duration.ofHours(22)), phone.received.getFirst().reminder().due().getFirst().late());
    now = Instant.parse("2021-07-08T22:00:00Z");
    deliver(CHAT);
    settle(SUBMITTED);
    now = Instant.parse("2021-07-09T08:00:00Z");
    deliver(CHAT);
    assertEquals(1, phone.received.size());
  }

  @Test
  void quietHoursDoNotHoldWhatWouldBeOverdueByTheirEnd() {
    reminders.subscribe(CHAT, FORCE);
    reminders.prefer(CHAT, Preferences.DEFAULT
        .with(Rhythm.FREE.quiet(Optional.of(new Rhythm.Hours(LocalTime.of(20, 0), LocalTime.of(7, 0))))));
    now = Instant.parse("2021-07-15T21:00:00Z");
    deliver(CHAT);
    assertEquals(1, phone.received.size());
  }

  @Test
  void aDigestGoesOutEveryWeekOnceAsked() {
    reminders.subscribe(CHAT, FORCE);
    reminders.prefer(CHAT,
        Preferences.DEFAULT.with(new Ladder(List.of(0))).with(Rhythm.FREE.digestOn(Optional.of(DayOfWeek.MONDAY))));
    now = Instant.parse("2021-07-05T09:00:00Z");
    deliver(CHAT);
    deliver(CHAT);
    now = Instant.parse("2021-07-12T09:00:00Z");
    deliver(CHAT);
    assertEquals(2, phone.received.size());
    assertEquals(List.of("force-levels-report"), phone.received.getFirst().reminder().digest().orElseThrow().stream()
        .map(dated -> dated.occurrence().deadline().id()).toList());
    reminders.prefer(CHAT, Preferences.DEFAULT.with(new Ladder(List.of(0))));
    assertEquals(1, count("reminder", "state = 'planned'"));
  }

  @Test
  void aDigestThatAQuietDayPutOffOutlivesAPlanningBeforeItComes() {
    reminders.prefer(CHAT, Preferences.DEFAULT.with(new Ladder(List.of(0))).with(
        Rhythm.FREE.quietOn(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)).digestOn(Optional.of(DayOfWeek.SUNDAY))));
    now = Instant.parse("2021-07-05T07:00:00Z");
    reminders.subscribe(CHAT, FORCE);
    now = Instant.parse("2021-07-05T09:00:00Z");
    deliver(CHAT);
    assertEquals(1, phone.received.size(), "on Monday what Sunday's was");
  }

  @Test
  void whatWentOutBeforeADayOffIsNotPromisedAgain() {
    reminders.prefer(CHAT, Preferences.DEFAULT.with(Rhythm.FREE.onWorkingDays(true)));
    add("Submit inputs", new Step.On(LocalDate.of(2021, 7, 4)));
    now = Instant.parse("2021-07-02T09:00:00Z");
    deliver(CHAT);
    Dated dated = reminders.dates(CHAT).stream().filter(each -> each.date().equals(LocalDate.of(2021, 7, 4)))
        .findFirst().orElseThrow();
    reminders.snooze(CHAT, dated, LocalDate.of(2021, 7, 3));
    assertEquals(Optional.empty(), reminders.next(CHAT, dated));
  }

  @Test
  void preferencesAndLaddersAreKept() {
    Preferences all = Preferences.DEFAULT
        .with(new Rhythm(Optional.of(new Rhythm.Hours(LocalTime.of(22, 30), LocalTime.of(7, 0))),
            Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), true, Optional.of(DayOfWeek.FRIDAY)));
    reminders.prefer(CHAT, all);
    assertEquals(all, reminders.preferences(CHAT));
    Subscription own = new Subscription(Samples.SYMBOL, FORCE.scope(), Optional.of(new Ladder(List.of(9), true)));
    reminders.subscribe(CHAT, own, 4711);
    assertEquals(List.of(own), reminders.subscriptions(CHAT));
    assertEquals(Optional.of(4711L), reminders.maker(CHAT, FORCE));
    reminders.climb(CHAT, FORCE);
    assertEquals(List.of(FORCE), reminders.subscriptions(CHAT));
    assertEquals(Optional.empty(), reminders.maker(CHAT, QUARTERLY));
  }

  @Test
  void aMilestoneIsRepeatedForEveryDateAndEndsWithIt() {
    assertEquals(Optional.empty(), add("First draft", new Step.Before(Samples.SYMBOL, "implementation-report", 21)));
    assertEquals(16, reminders.counts(CHAT).planned(), "four dates with a ladder of four");
    settler.settle(dated(Samples.QUARTERLY.occurrences().getFirst()), SUBMITTED, Optional.empty(), AUTHOR, TODAY);
    assertEquals(12, reminders.counts(CHAT).planned());
    settler.settle(dated(Samples.QUARTERLY.occurrences().get(1)), new Settlement.Postponed(LocalDate.of(2022, 1, 31)),
        Optional.empty(), AUTHOR, TODAY);
    assertEquals("7 2022-01-03", upcoming().getFirst());
    assertTrue(milestones.remove(CHAT, milestones.of(CHAT).getFirst()));
    assertEquals(0, reminders.counts(CHAT).planned());
  }

  @Test
  void aStepCanBeSettledByItself() {
    add("Submit inputs", new Step.On(LocalDate.of(2021, 8, 20)));
    Dated step = reminders.dates(milestones.of(CHAT).getFirst()).getFirst();
    assertEquals(Optional.empty(), settler.settle(step, SUBMITTED, Optional.empty(), AUTHOR, TODAY));
    assertEquals(0, reminders.counts(CHAT).planned());
  }

  @Test
  void stepsHaveLimits() {
    assertEquals(Optional.of(Reason.STEP_PAST), add("Late", new Step.On(LocalDate.of(2021, 7, 1))));
    assertEquals(Optional.of(Reason.STEP_PAST),
        add("Late", new Step.Before(Samples.SYMBOL, "force-levels-report", 30)));
    assertEquals(Optional.of(Reason.STEP_TOO_FAR), add("Far", new Step.On(LocalDate.of(2031, 1, 1))));
    assertEquals(List.of(), milestones.of(CHAT));
    IntStream.range(0, 100).forEach(number -> add("Step " + number, new Step.On(LocalDate.of(2021, 8, 20))));
    assertEquals(Optional.of(Reason.STEPS_FULL), add("One more", new Step.On(LocalDate.of(2021, 8, 20))));
    assertEquals(100, count("step", "1 = 1"));
  }

  @Test
  void aMovedChatTakesItsStepsSnoozesAndSettlementsAlong() {
    reminders.subscribe(CHAT, FORCE, 4711);
    add("Submit inputs", new Step.On(LocalDate.of(2021, 8, 20)));
    reminders.snooze(CHAT, force(), LocalDate.of(2021, 7, 10));
    settler.settle(dated(Samples.G5_SUPPORT.occurrences().getFirst()), SUBMITTED, Optional.empty(), AUTHOR, TODAY);
    List<String> before = upcoming();
    reminders.move(CHAT, OTHER);
    assertEquals(before, upcoming(OTHER));
    assertEquals(1, milestones.of(OTHER).size());
    assertEquals(Optional.of(4711L), reminders.maker(OTHER, FORCE));
    assertEquals(1, count("settlement", "made_in = '" + OTHER + "'"));
    assertEquals(0, count("snooze", "chat = '" + CHAT + "'"));
  }

  @Test
  void whoReturnsIsAskedAndToldWhatWasMissedWhichIsNotSentAgain() {
    reminders.subscribe(CHAT, FORCE);
    reminders.suspend(CHAT, "bot was blocked");
    now = Instant.parse("2021-07-09T10:00:00Z");
    assertEquals(List.of("force-levels-report"),
        reminders.askToResume(CHAT).orElseThrow().stream().map(dated -> dated.occurrence().deadline().id()).toList());
    reminders.heard(CHAT);
    deliver(CHAT);
    assertEquals(List.of(), phone.received);
    assertTrue(reminders.isAsked(CHAT));
    now = Instant.parse("2021-07-12T10:00:00Z");
    reminders.resume(CHAT);
    deliver(CHAT);
    assertEquals(1, phone.received.size(), "what fell due since it was asked");
    assertEquals(2, count("reminder", "state = 'merged'"));
    assertEquals(Optional.empty(), reminders.askToResume(THIRD), "a chat that asked for nothing");
  }

  private Optional<Reason> add(String title, Step.When when) {
    return milestones.add(CHAT, Milestones.step(title, Optional.empty(), when, TODAY), 4711);
  }

  private Optional<Reason> settle(Outcome outcome) {
    return settler.settle(force(), outcome, Optional.of("by pouch"), AUTHOR, TODAY);
  }

  private Dated force() {
    return dated(Samples.FORCE_LEVELS.occurrences().getFirst());
  }

  private Dated dated(Occurrence occurrence) {
    return reminders.dates(CHAT).stream().filter(dated -> dated.occurrence().equals(occurrence)).findFirst()
        .orElseThrow();
  }

  private void deliver(ChatId... chats) {
    List.of(chats).forEach(chat -> sender.deliver(chat, 0));
  }

  private List<String> upcoming() {
    return upcoming(CHAT);
  }

  private List<String> upcoming(ChatId chat) {
    return reminders.upcoming(chat, 100).stream()
        .map(planned -> planned.rung() + " " + planned.at().toString().substring(0, 10)).toList();
  }

  private int count(String table, String where) {
    return database.jdbi().withHandle(
        handle -> handle.createQuery("select count(*) from " + table + " where " + where).mapTo(Integer.class).one());
  }

  private record Message(ChatId to, Reply.Reminder reminder) {
  }

  private static final class Phone implements Chat {
    final List<Message> received = new ArrayList<>();

    List<ChatId> chats() {
      return received.stream().map(Message::to).toList();
    }

    @Override
    public Platform platform() {
      return Platform.TELEGRAM;
    }

    @Override
    public SendResult send(ChatId to, Reply reply, Language language) {
      received.add(new Message(to, (Reply.Reminder) reply));
      return new SendResult.Sent(received.size());
    }
  }
}
