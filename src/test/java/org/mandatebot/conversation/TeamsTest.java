package org.mandatebot.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mandatebot.chat.ChatId;
import org.mandatebot.chat.Incoming.Sender;
import org.mandatebot.chat.Membership;
import org.mandatebot.chat.Platform;
import org.mandatebot.conversation.Bot.Person;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Samples;
import org.mandatebot.remind.Scope;
import org.mandatebot.remind.Subscription;
import org.mandatebot.responses.Reply;
import org.mandatebot.responses.Reply.Refused.Reason;

/// Ladders, a team's own steps, who may change what, and the ledger.
class TeamsTest {
  private static final ChatId GROUP = new ChatId(Platform.TELEGRAM, -100, 0);

  @TempDir
  private Path folder;
  private Bot bot;
  private Person maker;
  private Person other;

  @BeforeEach
  void start() {
    bot = new Bot(folder);
    maker = bot.new Person(GROUP, new Sender(1, "en"));
    other = bot.new Person(GROUP, new Sender(2, "en"));
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  @Test
  void aSubscriptionHasALadderOfItsOwn() {
    var reply = (Reply.Subscribed) maker.says("/subscribe 61 ladder 8w 30d, 0 overdue");
    assertEquals(new Reply.Ladder(List.of(56, 30, 0), true), reply.scope().ladder().orElseThrow());
    assertEquals(Optional.empty(), ((Reply.Subscribed) maker.says("/subscribe 61 échelle défaut")).scope().ladder());
    assertEquals(24, bot.reminders().counts(GROUP).planned());
  }

  @Test
  void onlyWhatTheLadderBringsIsCounted() {
    maker.says("/subscribe all");
    maker.says("/milestone 61 -21d First draft");
    assertFalse(((Reply.Subscribed) maker.says("/subscribe all")).next().orElseThrow().occurrence().deadline().id()
        .contains("~"));
    var early = (Reply.Subscribed) maker.says("/subscribe 19 ladder 52w");
    assertEquals(0, early.planned(), "a year before 15 July 2021 has passed");
    var late = (Reply.Subscribed) maker.says("/subscribe 19 ladder overdue");
    assertEquals(List.of(-1), late.next().stream().map(Reply.Upcoming::rung).toList());
  }

  @Test
  void aMilestoneIsNoneOfDatesThatHavePassed() {
    bot.clock().jumpTo(Instant.parse("2021-12-15T10:00:00Z"));
    var added = (Reply.StepAdded) maker.says("/milestone 61 -21d First  draft\nfor all ladder 0 overdue");
    assertEquals("First draft for all", added.step().title());
    assertTrue(added.step().dates().stream().noneMatch(day -> day.isBefore(LocalDate.of(2021, 12, 15))),
        added.step().dates()::toString);
  }

  @Test
  void whatTheChatSetItselfStaysWhenItUnsubscribes() {
    maker.says("/subscribe all");
    maker.says("/remind 2021-08-20 Submit inputs");
    var off = (Reply.Unsubscribed) maker.says("/unsubscribe all");
    assertEquals(List.of(), off.left());
    assertEquals(1, off.steps());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/milestone 61 -21d First draft", "/remind 2021-08-20 Submit inputs"})
  void theSameIsSetOnce(String text) {
    assertInstanceOf(Reply.StepAdded.class, maker.says(text));
    assertEquals(Reason.STEP_THERE, ((Reply.Refused) maker.says(text + " ladder 5 0")).reason());
    assertInstanceOf(Reply.StepAdded.class, maker.says(text + ", again"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"400", "often", "1 2 3 4 5 6 7 8 9 10 11 12 13", "99999999999", "-3", "60w", "7 x", "retards",
      ", ,"})
  void anAbsurdLadderIsRefusedAndNothingStored(String ladder) {
    assertEquals(Reason.LADDER, ((Reply.Refused) maker.says("/subscribe 61 ladder " + ladder)).reason());
    assertEquals(List.of(), bot.reminders().subscriptions(GROUP));
  }

  @Test
  void onlyItsMakerAndAdministratorsChangeASubscription() {
    maker.says("/subscribe 19");
    for (String change : List.of("/unsubscribe", "/unsubscribe 19", "/subscribe 19 ladder 3 0", "/settings hour 8",
        "/forget"))
      assertEquals(Reason.NOT_YOURS, assertInstanceOf(Reply.Refused.class, other.says(change), change).reason());
    bot.membership(Membership.UNKNOWN);
    assertEquals(Reason.UNCHECKED, ((Reply.Refused) other.says("/unsubscribe 19")).reason());
    assertEquals(1, bot.reminders().subscriptions(GROUP).size());
    assertTrue(((Reply.Subscribed) maker.says("/subscribe 19 ladder 3 0")).fresh());
    bot.membership(Membership.ADMINISTRATOR);
    assertEquals(1, ((Reply.Unsubscribed) other.says("/unsubscribe 19")).scopes().size());
  }

  @Test
  void aThousandSubscriptionsAreTooMany() {
    IntStream.range(1, 50).forEach(number -> bot.reminders().subscribe(GROUP,
        new Subscription(Samples.SYMBOL, new Scope.Of(new ParagraphId("9" + number)))));
    assertInstanceOf(Reply.Subscribed.class, maker.says("/subscribe 19"));
    assertEquals(Reason.SUBSCRIPTIONS_FULL, ((Reply.Refused) maker.says("/subscribe 61")).reason());
    assertInstanceOf(Reply.Subscribed.class, maker.says("/subscribe 19"));
  }

  @Test
  void aMilestoneIsSetListedAndRemoved() {
    var added = (Reply.StepAdded) maker.says("/milestone 61 -21d First draft to the SRSG");
    assertEquals("First draft to the SRSG", added.step().title());
    assertEquals(4, added.step().dates().size());
    assertEquals(16, added.planned());
    var own = (Reply.StepAdded) maker.says("/milestone 61 -2w Clearance at headquarters ladder 5 0");
    assertEquals(new Reply.Ladder(List.of(5, 0), false), own.step().ladder());
    assertEquals(2, ((Reply.StepList) maker.says("/milestone")).steps().size());
    String remove = "milestone:remove " + own.step().id();
    assertEquals(Reason.NOT_YOURS, ((Reply.Refused) other.presses(remove)).reason());
    assertInstanceOf(Reply.StepRemoved.class, maker.presses(remove));
    assertEquals(1, ((Reply.StepList) maker.presses(remove)).steps().size());
  }

  @ParameterizedTest
  @CsvSource({"2021-08-20 Submit inputs,2021-08-20", "20 August 2021 Submit inputs,2021-08-20",
      "20 août 2021 Envoyer,2021-08-20", "20 Aug. Submit,2021-08-20", "1 March Submit,2022-03-01",
      "30 June Today,2021-06-30", "20.8.2021 Submit,2021-08-20", "2021/08/20 Submit,2021-08-20",
      "20/08/2021 Submit,2021-08-20", "tomorrow Call,2021-07-01", "+2w Call,2021-07-14"})
  void aDateOfOnesOwnIsWrittenAsPeopleDo(String words, String date) {
    assertEquals(List.of(date),
        ((Reply.StepAdded) maker.says("/remind " + words)).step().dates().stream().map(Object::toString).toList());
  }

  @ParameterizedTest
  @CsvSource({"/milestone 61 +5d Too late,STEP_AFTER", "/milestone 61 0d Too late,STEP_AFTER",
      "/milestone 61 -366d Early,STEP_AFTER", "/milestone 19 -30d Gone,STEP_PAST", "/milestone 64 -3d No,NO_SUCH_DATE",
      "/milestone 61 -3d,STEP_TITLE", "/milestone nonsense,STEP_UNREADABLE",
      "/milestone 61 -3d Draft ladder 400,LADDER", "/remind 2021-06-01 Past,STEP_PAST", "/remind 2021-08-20,STEP_TITLE",
      "/remind someday Maybe,STEP_UNREADABLE", "/remind 2041-01-01 Far,STEP_TOO_FAR",
      "/remind 20 copies,STEP_UNREADABLE", "/remind 3 separate letters,STEP_UNREADABLE",
      "/remind 2021-02-30 Never,NO_SUCH_DAY", "/remind 31 June Never,NO_SUCH_DAY",
      "/remind 29 February Leap,NO_SUCH_DAY", "/preview abc,SPAN", "/preview -5d,SPAN", "/preview 0,SPAN",
      "/preview 999,SPAN", "/preview 99999d,SPAN"})
  void whatCannotBeIsRefusedInPlainWords(String text, Reason reason) {
    assertEquals(reason, assertInstanceOf(Reply.Refused.class, maker.says(text)).reason());
  }

  @Test
  void whatWouldBeSentIsShown() {
    maker.says("/subscribe 19");
    maker.says("/settings digest monday");
    var preview = (Reply.Preview) maker.says("/preview 10d");
    assertEquals(List.of("2021-07-01T09:00", "2021-07-05T09:00", "2021-07-08T09:00"),
        preview.next().stream().map(next -> next.at().toString()).toList());
    assertEquals(30, ((Reply.Preview) maker.says("/preview")).days());
    assertEquals(56, ((Reply.Preview) maker.says("/preview 8 weeks")).days());
    assertInstanceOf(Reply.StepList.class, maker.says("/remind"));
  }

  @Test
  void quietTimesAreSetAsPeopleWriteThem() {
    for (String words : List.of("quiet 22-7", "quiet 22h30-7h", "silence samedi dimanche", "quiet sat, sun",
        "workdays on", "ouvrés oui", "digest monday", "aperçu lundi", "digest off", "quiet off"))
      assertInstanceOf(Reply.Settings.class, maker.says("/settings " + words), words);
    for (String words : List.of("quiet 8-10", "quiet 7-7", "quiet mon tue wed thu fri sat sun", "quiet often",
        "workdays perhaps", "digest someday", "digest mon tue", "zone Atlantis"))
      assertInstanceOf(Reply.SettingRefused.class, maker.says("/settings " + words), words);
    maker.says("/settings quiet 22-7");
    assertInstanceOf(Reply.SettingRefused.class, maker.says("/settings hour 23"));
  }

  @Test
  void aWorkingDayIsLeft() {
    maker.says("/settings workdays on");
    assertInstanceOf(Reply.SettingRefused.class, maker.says("/settings quiet mon tue wed thu fri"));
    maker.says("/settings workdays off");
    maker.says("/settings quiet mon tue wed thu fri");
    assertInstanceOf(Reply.SettingRefused.class, maker.says("/settings workdays on"));
  }

  @Test
  void theLedgerIsForAdmins() {
    maker.says("/subscribe 19");
    assertInstanceOf(Reply.NotAllowed.class, maker.says("/ledger"));
    Person admin = bot.new Person(new ChatId(Platform.TELEGRAM, Bot.ADMIN, 0), new Sender(Bot.ADMIN, "en"));
    assertEquals(List.of(new Reply.Tally("planned", 5)), ((Reply.Books) admin.says("/ledger")).states());
    assertEquals("telegram:-100", ((Reply.ChatBooks) admin.says("/ledger telegram:-100")).chat());
    assertTrue(Stream.of("here", "'); DROP TABLE chat;--", "telegram:99999999999999999999")
        .allMatch(words -> admin.says("/ledger " + words) instanceof Reply.ChatBooks));
  }
}
