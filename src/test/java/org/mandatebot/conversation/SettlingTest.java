package org.mandatebot.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mandatebot.conversation.Bot.Person;
import org.mandatebot.responses.Reply;
import org.mandatebot.responses.Reply.Outcome;
import org.mandatebot.responses.Reply.Refused.Reason;
import org.mandatebot.responses.ShortKey;

class SettlingTest {
  private static final String FORCE = ShortKey.brief("S/RES/2584 (2021)#force-levels-report@2021-07-15");

  @TempDir
  private Path folder;
  private Bot bot;
  private Person person;

  @BeforeEach
  void start() {
    bot = new Bot(folder);
    person = bot.person();
    person.says("/subscribe all");
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  @ParameterizedTest
  @CsvSource(nullValues = "-", value = {"/done 19 submitted,2021-06-30,-,-",
      "/done 19 submitted 2021-06-29 S/2021/657 by pouch,2021-06-29,S/2021/657,by pouch",
      "/done 19 S/2021/657,2021-06-30,S/2021/657,-",
      "/fait 19 remis hier sous la cote S/2021/657,2021-06-29,S/2021/657,-",
      "/done para 19 on 2021-07-15 sent on 29 June 2021,2021-06-29,-,-",
      "/done §19 transmis le 29 juin 2021 déjà lu,2021-06-29,-,déjà lu",
      "/done 19 submitted 29 June S/2021/657,2021-06-29,S/2021/657,-",
      "/done 19 sent 2 separate copies,2021-06-30,-,2 separate copies"})
  void whatWasSubmittedIsSaidAsPeopleDo(String text, LocalDate on, String document, String note) {
    var settled = assertInstanceOf(Reply.Settled.class, person.says(text));
    var settlement = settled.dated().settlement().orElseThrow();
    var outcome = (Outcome.Submitted) settlement.outcome();
    assertEquals(on, outcome.on());
    assertEquals(Optional.ofNullable(document), outcome.document());
    assertEquals(Optional.ofNullable(note), settlement.note());
    assertEquals(Optional.of("telegram:" + person.sender.id()), settlement.by());
  }

  @ParameterizedTest
  @CsvSource({"/done 61,2021-09-29", "/done 61@2022-03-29,2022-03-29", "/done 61 of 29 December 2021,2021-12-29",
      "/done 43,2022-06-30", "/done 4-1,2022-02-27"})
  void oneDateOfAParagraphIsMeant(String text, LocalDate date) {
    assertEquals(date, ((Reply.Settling) person.says(text)).dated().date());
  }

  @ParameterizedTest
  @CsvSource({"/done 64,NO_SUCH_DATE", "/done 34,NO_SUCH_DATE", "/done 61@2021-01-01,NO_SUCH_DATE",
      "/done taxes,NO_SUCH_DATE", "/done 19 perhaps,UNREADABLE", "/done 19 submitted 2021-07-01,AHEAD",
      "/done 19 submitted 2019-07-01,TOO_EARLY", "/done 19 postponed,UNREADABLE",
      "/done 19 postponed 2021-07-15,NOT_LATER", "/done 19 postponed 2041-07-15,TOO_FAR",
      "/done 19 postponed 2021-02-30,NO_SUCH_DAY", "/done 19 submitted 2021-99-99 S/2021/1,NO_SUCH_DAY",
      "/done 19 31/02/2021,NO_SUCH_DAY", "/done 19 submitted 31 June,NO_SUCH_DAY", "/snooze 19 2021-02-30,NO_SUCH_DAY",
      "/undo 64,NO_SUCH_DATE", "/undo 19,NOTHING_TO_UNDO", "/undo,NOTHING_TO_UNDO", "/snooze 19 2021-06-30,NOT_AHEAD",
      "/snooze 19 2021-08-01,PAST_DUE", "/snooze 19 soon,SNOOZE_UNREADABLE", "/snooze 19 3d or so,SNOOZE_UNREADABLE",
      "/snooze,NO_SUCH_DATE"})
  void whatCannotBeIsRefusedInPlainWords(String text, Reason reason) {
    assertEquals(reason, assertInstanceOf(Reply.Refused.class, person.says(text)).reason());
  }

  @Test
  void aNoteHasALimit() {
    assertEquals(Reason.NOTE_TOO_LONG, ((Reply.Refused) person.says("/done 19 submitted " + "x".repeat(201))).reason());
  }

  @Test
  void aReminderIsSettledAndUndoneByButtons() {
    assertTrue(((Reply.Settling) person.presses("done:" + FORCE)).dated().open());
    assertFalse(((Reply.Settled) person.presses("done:" + FORCE + " submitted")).undone());
    var again = (Reply.Settling) person.presses("done:" + FORCE + " not-required");
    assertFalse(again.dated().open(), "it says who settled it, and changes nothing");
    assertTrue(again.again());
    assertEquals(1, again.history().size());
    assertTrue(((Reply.Settled) person.presses("undo:" + FORCE + " 1")).undone());
    var nothing = (Reply.Settling) person.presses("undo:" + FORCE + " 1");
    assertTrue(nothing.dated().open() && nothing.again());
    assertInstanceOf(Reply.ButtonExpired.class, person.presses("undo:nothing 1"));
  }

  @Test
  void theLastThingRecordedHereOrOfAParagraphIsUndoneByName() {
    person.says("/done 19 submitted");
    person.says("/done 40 not required");
    assertEquals(Reason.NOT_FOLLOWED, ((Reply.Refused) bot.person().says("/undo 19")).reason());
    assertEquals("force-levels-report", ((Reply.Settled) person.says("/undo 19")).dated().occurrence().deadline().id());
    assertTrue(((Reply.Settled) person.says("/undo")).dated().open());
    assertEquals(Reason.NOTHING_TO_UNDO, ((Reply.Refused) person.says("/undo")).reason());
  }

  @Test
  void whatIsRecordedShowsInTheDeadlines() {
    bot.clock().jumpTo(Instant.parse("2021-07-20T10:00:00Z"));
    person.says("/done 19 submitted 2021-07-19");
    var past = ((Reply.Deadlines) person.says("/deadlines")).past().getFirst();
    assertEquals(4, ((Outcome.Submitted) past.settlement().orElseThrow().outcome()).late());
  }

  @Test
  void whoSettlesADateTwiceDoesNotSettleTheNext() {
    bot.clock().jumpTo(Instant.parse("2021-09-28T10:00:00Z"));
    LocalDate first = ((Reply.Settled) person.says("/done 61 submitted")).dated().date();
    var again = (Reply.Settling) person.says("/done 61 submitted 2021-09-28 S/2021/783");
    assertTrue(again.again());
    assertEquals(first, again.dated().date());
    LocalDate next = again.next().orElseThrow().date();
    assertEquals(next, ((Reply.Settling) person.says("/done 61")).dated().date(), "open still");
    assertEquals(next, ((Reply.Settled) person.says("/done 61@" + next + " submitted")).dated().date());
  }

  @Test
  void theNextIsMeantOnceItIsNearer() {
    bot.clock().jumpTo(Instant.parse("2021-09-28T10:00:00Z"));
    LocalDate first = ((Reply.Settled) person.says("/done 61 submitted")).dated().date();
    bot.clock().jumpTo(Instant.parse("2021-12-20T10:00:00Z"));
    assertTrue(((Reply.Settled) person.says("/done 61 submitted")).dated().date().isAfter(first));
  }

  @Test
  void whatIsNotRemindedOfHereCannotBePutOff() {
    assertEquals(Reason.NOT_HEARD, ((Reply.Refused) bot.person().says("/snooze 19 tomorrow")).reason());
    person.presses("mute:" + ShortKey.of("S/RES/2584 (2021)#force-levels-report@2021-07-15"));
    assertEquals(Reason.NOT_HEARD, ((Reply.Refused) person.says("/snooze 19 tomorrow")).reason());
  }

  @Test
  void whatIsPutOffToADayOffIsSaidToComeAfterIt() {
    person.says("/settings workdays on");
    assertEquals(LocalDate.of(2021, 7, 6), ((Reply.Snoozed) person.says("/snooze 19 2021-07-03")).until());
  }

  @Test
  void undoingTellsWhatFollows() {
    person.says("/done 19 submitted");
    assertEquals(14, ((Reply.Settled) person.says("/undo 19")).next().orElseThrow().rung());
    person.says("/done 19 submitted");
    bot.clock().jumpTo(Instant.parse("2021-07-16T10:00:00Z"));
    assertEquals(Optional.empty(), ((Reply.Settled) person.says("/undo 19")).next());
  }

  @Test
  void aDateOfOnesOwnIsNamedByItsDay() {
    person.says("/remind 2021-08-20 Submit ❤️ inputs");
    var settled = (Reply.Settled) person.says("/done 2021-08-20 not required");
    assertEquals("Submit ❤️ inputs", settled.dated().occurrence().deadline().about().title().en());
    assertInstanceOf(Reply.ButtonExpired.class, person.presses("done:QDVC6P3SRwU"));
  }

  @Test
  void aDayWithoutItsYearIsTheNearestThatIsOpen() {
    person.says("/remind 2021-09-28 Submit inputs");
    bot.clock().jumpTo(Instant.parse("2021-10-01T10:00:00Z"));
    assertEquals(LocalDate.of(2021, 9, 28), ((Reply.Settling) person.says("/done 28 September")).dated().date());
    assertEquals(LocalDate.of(2021, 9, 29), ((Reply.Settling) person.says("/done 61 of 29 September")).dated().date());
  }

  @Test
  void whatIsOverdueWaitsForAMonthAtMost() {
    assertInstanceOf(Reply.Snoozed.class, person.says("/snooze 40 +40d"));
    bot.clock().jumpTo(Instant.parse("2021-10-20T10:00:00Z"));
    assertEquals(Reason.SNOOZE_TOO_LONG, ((Reply.Refused) person.says("/snooze 40@2021-09-30 31d")).reason());
    assertInstanceOf(Reply.Snoozed.class, person.says("/snooze 40@2021-09-30 30d"));
  }

  @Test
  void onlyWhoIsRemindedOfItMaySettleIt() {
    Person stranger = bot.person();
    assertEquals(Reason.NOT_FOLLOWED, ((Reply.Refused) stranger.says("/done 19 submitted")).reason());
    assertInstanceOf(Reply.Settling.class, stranger.says("/done 19"));
  }

  @Test
  void whatIsOpenIsOffered() {
    var open = (Reply.OpenDates) person.says("/done");
    assertEquals(LocalDate.of(2021, 7, 15), open.dates().getFirst().date());
    assertEquals(0, ((Reply.OpenDates) bot.person().says("/done")).dates().size());
  }

  @Test
  void aReminderIsPutOff() {
    assertInstanceOf(Reply.Snoozing.class, person.presses("snooze:" + FORCE));
    assertEquals(LocalDate.of(2021, 7, 3), ((Reply.Snoozed) person.presses("snooze:" + FORCE + " +3d")).until());
    assertEquals(LocalDate.of(2021, 7, 1), ((Reply.Snoozed) person.says("/snooze 19 demain")).until());
  }
}
