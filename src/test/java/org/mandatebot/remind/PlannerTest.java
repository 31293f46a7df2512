package org.mandatebot.remind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mandatebot.catalogue.Revision;
import org.mandatebot.chat.ChatId;
import org.mandatebot.mandate.Bilingual;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.Deadline.About;
import org.mandatebot.mandate.Names;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Samples;
import org.mandatebot.remind.Reminders.Planned;

class PlannerTest {
  private static final ChatId CHAT = ChatId.parse("console:1");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @Test
  void theSamplesArePlannedFromTheirAdoptionAsFollows() {
    Subscriber all = subscriber(Preferences.DEFAULT, new Scope.All());
    Instant adopted = Instant.parse("2021-06-29T15:00:00Z");
    String plan = Difference
        .between(all, planner(Samples.resolution().deadlines()).plan(all, List.of()), List.of(), adopted).added()
        .stream()
        .collect(Collectors.groupingBy(reminder -> reminder.occurrence().substring(18), java.util.TreeMap::new,
            Collectors.mapping(reminder -> reminder.at().toString().replace("T09:00:00Z", ""),
                Collectors.joining(" "))))
        .entrySet().stream().map(entry -> entry.getKey() + ": " + entry.getValue()).collect(Collectors.joining("\n"));
    assertEquals("""
        force-levels-report@2021-07-15: 2021-07-01 2021-07-08 2021-07-12 2021-07-14 2021-07-15
        g5-support-report@2021-09-30: 2021-08-31 2021-09-16 2021-09-23 2021-09-27 2021-09-29 2021-09-30
        implementation-report@2021-09-29: 2021-08-30 2021-09-15 2021-09-22 2021-09-26 2021-09-28 2021-09-29
        implementation-report@2021-12-29: 2021-11-29 2021-12-15 2021-12-22 2021-12-26 2021-12-28 2021-12-29
        implementation-report@2022-03-29: 2022-02-27 2022-03-15 2022-03-22 2022-03-26 2022-03-28 2022-03-29
        implementation-report@2022-06-29: 2022-05-30 2022-06-15 2022-06-22 2022-06-26 2022-06-28 2022-06-29
        mandate-end@2022-06-30: 2022-05-31 2022-06-16 2022-06-23 2022-06-27 2022-06-29 2022-06-30
        performance-letter@2021-12-29: 2021-11-29 2021-12-15 2021-12-22 2021-12-26 2021-12-28 2021-12-29
        performance-letter@2022-06-29: 2022-05-30 2022-06-15 2022-06-22 2022-06-26 2022-06-28 2022-06-29""", plan);
  }

  @Test
  void everyRungIsTheChatsHourInTheChatsZoneThatManyDaysBefore() {
    for (String zone : List.of("Africa/Bamako", "America/New_York", "Pacific/Chatham", "Asia/Kathmandu",
        "Pacific/Kiritimati")) {
      Preferences preferences = preferences(zone, LocalTime.of(12, 30), new Ladder(List.of(365, 91, 60, 10, 0)));
      for (Planned planned : planner(Samples.resolution().deadlines()).plan(subscriber(preferences, new Scope.All()),
          List.of())) {
        var local = planned.at().atZone(preferences.zone());
        assertEquals(planned.occurrence().date().minusDays(planned.rung()), local.toLocalDate());
        assertEquals(LocalTime.of(12, 30), local.toLocalTime());
      }
    }
  }

  @Test
  void anHourSkippedBySummerTimeMovesForward() {
    Preferences halfPastTwo = preferences("America/New_York", LocalTime.of(2, 30), Ladder.DEFAULT);
    assertEquals(Instant.parse("2021-03-14T07:30:00Z"),
        Rungs.instant(LocalDate.of(2021, 3, 17).minusDays(3), halfPastTwo));
    assertEquals(LocalTime.of(3, 30),
        LocalTime.ofInstant(Rungs.instant(LocalDate.of(2021, 3, 14), halfPastTwo), NEW_YORK));
  }

  @Test
  void anHourThatComesTwiceCountsOnceTheFirstTime() {
    Preferences halfPastOne = preferences("America/New_York", LocalTime.of(1, 30), Ladder.DEFAULT);
    List<Planned> plan = planner(List.of(fixed("vote", LocalDate.of(2021, 11, 7))))
        .plan(subscriber(halfPastOne, new Scope.All()), List.of());
    assertEquals(List.of(Instant.parse("2021-11-07T05:30:00Z")),
        plan.stream().filter(planned -> planned.rung() == 0).map(Planned::at).toList());
  }

  @Test
  void nineStaysNineAcrossAChangeOfClocks() {
    Preferences nine = preferences("America/New_York", LocalTime.of(9, 0), Ladder.DEFAULT);
    assertEquals(Instant.parse("2021-11-06T13:00:00Z"), Rungs.instant(LocalDate.of(2021, 11, 7).minusDays(1), nine));
    assertEquals(Instant.parse("2021-11-07T14:00:00Z"), Rungs.instant(LocalDate.of(2021, 11, 7), nine));
  }

  @Test
  void monthEndsAreCountedFromTheAnchor() {
    Deadline quarterly = new Deadline.Recurring(about("quarterly", Optional.empty()), Period.ofMonths(3),
        LocalDate.of(2020, 11, 30), false, LocalDate.of(2021, 6, 1));
    assertEquals(List.of(LocalDate.of(2021, 2, 28), LocalDate.of(2021, 5, 30)),
        planner(List.of(quarterly)).plan(subscriber(Preferences.DEFAULT, new Scope.All()), List.of()).stream()
            .map(planned -> planned.occurrence().date()).distinct().toList());
  }

  @Test
  void whatRestatesAnotherDateAndWhatHasNoneIsNotPlanned() {
    Deadline end = fixed("end", LocalDate.of(2022, 6, 30));
    Deadline again = new Deadline.Following(about("again", Optional.of("end")), end);
    List<Planned> plan = planner(List.of(end, again, Samples.SAFETY_REVIEW))
        .plan(subscriber(Preferences.DEFAULT, new Scope.All()), List.of());
    assertEquals(Set.of(end),
        plan.stream().map(planned -> planned.occurrence().deadline()).collect(Collectors.toSet()));
  }

  @Test
  void onlyWhatAScopeCoversAndIsNotMutedIsPlanned() {
    Planner planner = planner(Samples.resolution().deadlines());
    Subscriber letters = subscriber(Preferences.DEFAULT, new Scope.Kind(Deadline.Kind.LETTER),
        new Scope.Of(new ParagraphId("19")));
    assertEquals(Set.of("performance-letter", "force-levels-report"), deadlines(planner.plan(letters, List.of())));
    Subscriber muting = new Subscriber(CHAT, Preferences.DEFAULT, letters.subscriptions(),
        Set.of(Samples.FORCE_LEVELS.occurrences().getFirst().key()), Optional.empty());
    assertEquals(Set.of("performance-letter"), deadlines(planner.plan(muting, List.of())));
  }

  @Test
  void whoSubscribedToNothingGetsNothing() {
    assertTrue(planner(Samples.resolution().deadlines()).plan(Subscriber.unknown(CHAT), List.of()).isEmpty());
  }

  private static Set<String> deadlines(List<Planned> plan) {
    return plan.stream().map(planned -> planned.occurrence().deadline().id()).collect(Collectors.toSet());
  }

  private static Planner planner(List<Deadline> deadlines) {
    return new Planner(new Agenda(new Revision("1", List.of(Samples.resolution(deadlines))), Standing.NONE),
        Holidays.NONE, Instant.EPOCH);
  }

  @Test
  void aSubscriptionCoversItsOwnResolutionOnly() {
    Subscriber old = subscriber(Preferences.DEFAULT, new Scope.All());
    Planner alone = planner(Samples.resolution().deadlines());
    assertEquals(alone.plan(old, List.of()), several("2021-07-01T12:00:00Z").plan(old, List.of()).stream()
        .filter(planned -> !Succession.asks(planned.occurrence())).toList());
    Subscriber next = new Subscriber(CHAT, Preferences.DEFAULT,
        List.of(new Subscription("S/RES/2640 (2022)", new Scope.Kind(Deadline.Kind.MANDATE_END))), Set.of(),
        Optional.empty());
    assertEquals(List.of(LocalDate.of(2023, 6, 30)), several("2021-07-01T12:00:00Z").plan(next, List.of()).stream()
        .map(planned -> planned.occurrence().date()).distinct().toList());
  }

  @Test
  void aSuccessorIsAskedAboutOnceAtTheChatsNextHour() {
    Subscriber subscriber = subscriber(preferences("America/New_York", LocalTime.of(9, 0), Ladder.DEFAULT),
        new Scope.All(), new Scope.Kind(Deadline.Kind.REPORT));
    assertEquals(List.of("2022-07-01T13:00:00Z"), asked(several("2022-07-01T12:59:00Z"), subscriber));
    assertEquals(List.of("2022-07-02T13:00:00Z"), asked(several("2022-07-01T13:00:00Z"), subscriber));
  }

  private static List<String> asked(Planner planner, Subscriber subscriber) {
    return planner.plan(subscriber, List.of()).stream().filter(planned -> Succession.asks(planned.occurrence()))
        .map(planned -> planned.at().toString()).toList();
  }

  private static Planner several(String now) {
    return new Planner(new Agenda(new Revision("2", List.of(Samples.resolution(), Samples.successor())), Standing.NONE),
        Holidays.NONE, Instant.parse(now));
  }

  private static Subscriber subscriber(Preferences preferences, Scope... scopes) {
    return new Subscriber(CHAT, preferences,
        Stream.of(scopes).map(scope -> new Subscription(Samples.SYMBOL, scope)).toList(), Set.of(), Optional.empty());
  }

  private static Preferences preferences(String zone, LocalTime at, Ladder ladder) {
    return new Preferences(Optional.empty(), ZoneId.of(zone), at, ladder, Optional.empty());
  }

  private static Deadline fixed(String id, LocalDate date) {
    return new Deadline.Fixed(about(id, Optional.empty()), date);
  }

  private static About about(String id, Optional<String> restates) {
    return new About(id, new Bilingual(id, id), Names.NONE, Deadline.Kind.REPORT, Samples.cite("61", "every"),
        List.of(), List.of(), List.of(), restates);
  }
}
