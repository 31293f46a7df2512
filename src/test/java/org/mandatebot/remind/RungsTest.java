package org.mandatebot.remind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.Occurrence;
import org.mandatebot.mandate.Samples;

class RungsTest {
  private static final Instant EARLY = Instant.parse("2021-06-30T10:00:00Z");
  private static final Holidays HOLIDAYS = new Holidays(Set.of(LocalDate.of(2021, 7, 5), LocalDate.of(2021, 7, 20)));
  private static final Preferences PLAIN = Preferences.DEFAULT;
  private static final Preferences WORKING = PLAIN.with(Rhythm.FREE.onWorkingDays(true));
  private static final Preferences QUIET_WEEKEND = PLAIN
      .with(Rhythm.FREE.quietOn(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)));

  @Test
  void aRungOnAWeekendOrHolidayGoesOutOnTheWorkingDayBefore() {
    assertEquals("5: 2021-07-09, 1: 2021-07-14, 0: 2021-07-15", days(WORKING, "2021-07-15", EARLY, 5, 1, 0));
    assertEquals("0: 2021-07-02", days(WORKING, "2021-07-05", EARLY, 0), "a holiday on a Monday");
    assertEquals("1: 2021-07-16, 0: 2021-07-16", days(WORKING, "2021-07-18", EARLY, 1, 0), "due on a Sunday");
  }

  @Test
  void aRungWhoseWorkingDayHasPassedGoesOutOnItsOwnDay() {
    assertEquals("0: 2021-07-18", days(WORKING, "2021-07-18", Instant.parse("2021-07-17T12:00:00Z"), 0));
  }

  @Test
  void aRungOnAQuietDayWaitsButNeverPastTheDueDate() {
    assertEquals("5: 2021-07-12, 0: 2021-07-15", days(QUIET_WEEKEND, "2021-07-15", EARLY, 5, 0));
    assertEquals("1: 2021-07-16, 0: 2021-07-16", days(QUIET_WEEKEND, "2021-07-18", EARLY, 1, 0));
  }

  @Test
  void whatWorkingDaysMoveStaysOnThemWhereSomeAreQuiet() {
    Preferences fridays = PLAIN.with(WORKING.rhythm().quietOn(Set.of(DayOfWeek.FRIDAY)));
    assertEquals("1: 2021-07-01, 0: 2021-07-06", days(fridays, "2021-07-06", EARLY, 1, 0), "the 5th is a holiday");
    assertEquals("6: 2021-07-08, 0: 2021-07-15", days(fridays, "2021-07-15", EARLY, 6, 0), "rungs keep their order");
    assertThrows(IllegalArgumentException.class,
        () -> WORKING.rhythm().quietOn(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)));
  }

  @Test
  void whatIsSnoozedToADayOffComesAfterItAndWhatIsPlannedIsNotLateForANewRhythm() {
    Instant friday = Instant.parse("2021-07-09T10:00:00Z");
    Due due = due("2021-07-15", new Ladder(List.of(14, 4, 0)));
    Stream<Reminders.Planned> planned = new Rungs(due, WORKING, HOLIDAYS, friday,
        Map.of(4, Instant.parse("2021-07-11T09:00:00Z")), Set.of()).all(Optional.of(LocalDate.of(2021, 7, 10)));
    assertEquals("5: 2021-07-12T09:00:00Z, 4: 2021-07-11T09:00:00Z, 0: 2021-07-15T09:00:00Z",
        planned.map(each -> each.rung() + ": " + each.at()).collect(Collectors.joining(", ")));
  }

  @Test
  void nothingComesBeforeTheDayToWhichItIsPutOff() {
    Instant thursday = Instant.parse("2021-09-23T10:00:00Z");
    Stream<Reminders.Planned> planned = new Rungs(due("2021-09-27", new Ladder(List.of(7, 1, 0))), WORKING, HOLIDAYS,
        thursday, Map.of(1, Instant.parse("2021-09-23T09:00:00Z")), Set.of())
        .all(Optional.of(LocalDate.of(2021, 9, 25)));
    assertEquals("2: 2021-09-27, 1: 2021-09-27, 0: 2021-09-27",
        planned.map(each -> each.rung() + ": " + LocalDate.ofInstant(each.at(), WORKING.zone()))
            .collect(Collectors.joining(", ")));
  }

  @Test
  void whatIsOverdueIsRemindedOfDailyOneDayAtATime() {
    Ladder daily = new Ladder(List.of(0), true);
    assertEquals("0: 2021-07-15, -1: 2021-07-16", days(PLAIN, daily, "2021-07-15", EARLY, Map.of()));
    assertEquals("0: 2021-07-15, -4: 2021-07-19",
        days(PLAIN, daily, "2021-07-15", Instant.parse("2021-07-18T09:00:00Z"), Map.of()));
    assertEquals("0: 2021-07-15, -1: 2021-07-16, -6: 2021-07-21",
        days(WORKING, daily, "2021-07-15", Instant.parse("2021-07-19T09:00:00Z"),
            Map.of(-1, Instant.parse("2021-07-16T09:00:00Z"))),
        "what is still to be sent stays; the holiday of the 20th is left out");
  }

  @Test
  void whatNobodySubmitsIsNeverOverdue() {
    Due end = new Due(Samples.MANDATE_END.occurrences().getFirst(), List.of(new Ladder(List.of(0), true)));
    assertEquals(List.of(0), new Rungs(end, PLAIN, Holidays.NONE, EARLY, Map.of(), Set.of()).all(Optional.empty())
        .map(Reminders.Planned::rung).toList());
  }

  @Test
  void ladderOfSeveralSubscriptionsAreOne() {
    Due due = new Due(Samples.FORCE_LEVELS.occurrences().getFirst(),
        List.of(new Ladder(List.of(7, 0)), new Ladder(List.of(14, 7))));
    assertEquals(List.of(14, 7, 0), new Rungs(due, PLAIN, Holidays.NONE, EARLY, Map.of(), Set.of())
        .all(Optional.empty()).map(Reminders.Planned::rung).toList());
  }

  @Test
  void whatIsSnoozedComesThatDayAndThenByItsLadder() {
    Due due = due("2021-07-15", new Ladder(List.of(14, 7, 3, 0), true));
    assertEquals(List.of(5, 3, 0, -1), new Rungs(due, PLAIN, Holidays.NONE, EARLY, Map.of(14, EARLY), Set.of())
        .all(Optional.of(LocalDate.of(2021, 7, 10))).map(Reminders.Planned::rung).toList());
  }

  @Test
  void nineStaysNineWhenClocksGoForwardAndBack() {
    Preferences newYork = PLAIN.in(ZoneId.of("America/New_York"));
    assertEquals("2021-03-13T14:00:00Z 2021-03-14T13:00:00Z", instants(newYork, "2021-03-14"));
    assertEquals("2021-11-06T13:00:00Z 2021-11-07T14:00:00Z", instants(newYork, "2021-11-07"));
    Preferences paris = PLAIN.in(ZoneId.of("Europe/Paris"));
    assertEquals("2021-03-27T08:00:00Z 2021-03-28T07:00:00Z", instants(paris, "2021-03-28"));
    assertEquals("2021-10-30T07:00:00Z 2021-10-31T08:00:00Z", instants(paris, "2021-10-31"));
  }

  @Test
  void aSkippedHourMovesForwardAndADoubledOneFiresOnce() {
    Preferences newYork = PLAIN.in(ZoneId.of("America/New_York"));
    assertEquals("2021-03-13T07:30:00Z 2021-03-14T07:30:00Z", instants(newYork.at(LocalTime.of(2, 30)), "2021-03-14"),
        "02:30, which there is not, is 03:30");
    assertEquals("2021-11-06T05:30:00Z 2021-11-07T05:30:00Z", instants(newYork.at(LocalTime.of(1, 30)), "2021-11-07"),
        "the first of two");
  }

  @Test
  void quietHoursEndAtTheirEndAcrossAChangeOfClocks() {
    Rhythm nights = Rhythm.FREE.quiet(Optional.of(new Rhythm.Hours(LocalTime.of(22, 0), LocalTime.of(2, 30))));
    ZoneId newYork = ZoneId.of("America/New_York");
    assertEquals(Instant.parse("2021-03-14T07:30:00Z"),
        nights.end(Instant.parse("2021-03-14T04:00:00Z").atZone(newYork), LocalTime.of(9, 0)).toInstant());
    assertEquals(Instant.parse("2021-11-07T07:30:00Z"),
        nights.end(Instant.parse("2021-11-07T03:00:00Z").atZone(newYork), LocalTime.of(9, 0)).toInstant());
  }

  @Test
  void quietDaysEndAtTheChatsHour() {
    Rhythm rhythm = Rhythm.FREE.quietOn(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY))
        .quiet(Optional.of(new Rhythm.Hours(LocalTime.of(12, 0), LocalTime.of(14, 0))));
    ZoneId utc = ZoneId.of("UTC");
    LocalTime nine = LocalTime.of(9, 0);
    assertEquals(Instant.parse("2021-07-12T09:00:00Z"),
        rhythm.end(Instant.parse("2021-07-10T23:00:00Z").atZone(utc), nine).toInstant());
    assertEquals(Instant.parse("2021-07-12T14:00:00Z"),
        rhythm.end(Instant.parse("2021-07-12T12:00:00Z").atZone(utc), nine).toInstant());
    assertEquals(Instant.parse("2021-07-12T11:59:00Z"),
        rhythm.end(Instant.parse("2021-07-12T11:59:00Z").atZone(utc), nine).toInstant());
  }

  private static String instants(Preferences preferences, String due) {
    return new Rungs(due(due, new Ladder(List.of(1, 0))), preferences, Holidays.NONE,
        Instant.parse("2021-01-01T00:00:00Z"), Map.of(), Set.of()).all(Optional.empty())
        .map(planned -> planned.at().toString()).collect(Collectors.joining(" "));
  }

  private static String days(Preferences preferences, String due, Instant now, Integer... rungs) {
    return days(preferences, new Ladder(List.of(rungs)), due, now, Map.of());
  }

  private static String days(Preferences preferences, Ladder ladder, String due, Instant now,
      Map<Integer, Instant> open) {
    Stream<Reminders.Planned> planned = new Rungs(due(due, ladder), preferences, HOLIDAYS, now, open, Set.of())
        .all(Optional.empty());
    return planned.map(each -> each.rung() + ": " + LocalDate.ofInstant(each.at(), preferences.zone()))
        .collect(Collectors.joining(", "));
  }

  private static Due due(String date, Ladder ladder) {
    return new Due(
        new Occurrence(new Deadline.Fixed(Samples.FORCE_LEVELS.about(), LocalDate.parse(date)), LocalDate.parse(date)),
        List.of(ladder));
  }
}
