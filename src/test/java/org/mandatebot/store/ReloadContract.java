package org.mandatebot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandatebot.catalogue.Catalogue;
import org.mandatebot.catalogue.Revision;
import org.mandatebot.chat.ChatId;
import org.mandatebot.chat.Platform;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.Occurrence;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Samples;
import org.mandatebot.remind.Milestones;
import org.mandatebot.remind.Reminders;
import org.mandatebot.remind.Reminders.Changes;
import org.mandatebot.remind.Reminders.Counts;
import org.mandatebot.remind.Scope;
import org.mandatebot.remind.Step;
import org.mandatebot.remind.Subscription;

/// A reload plans whom it concerns, on either database.
abstract class ReloadContract {
  private static final LocalDate TODAY = LocalDate.of(2021, 6, 29);
  private static final ChatId CHAT = ChatId.parse("telegram:1");
  private static final Subscription FORCE = of("19");
  private static final Subscription G5 = of("40");
  private static final List<Scope> SCOPES = List.of(new Scope.All(), FORCE.scope(), G5.scope(), of("61").scope(),
      new Scope.Kind(Deadline.Kind.LETTER), new Scope.By("secretary-general"), new Scope.By("nobody"));
  private static final Revision BEFORE = revision("before", Samples.resolution().deadlines());
  private static final Revision AFTER = revision("after", List.of(Samples.MANDATE_END, Samples.FORCE_LEVELS,
      new Deadline.Fixed(Samples.G5_SUPPORT.about(), LocalDate.of(2021, 10, 4)), Samples.LETTER));

  private final Catalogue catalogue = new Catalogue(BEFORE);
  private final Instant now = Instant.parse("2021-06-29T15:00:00Z");
  private TestDatabase database;
  private Reminders reminders;
  private Milestones milestones;

  abstract TestDatabase open();

  @BeforeEach
  void begin() {
    database = open();
    JdbiLedger ledger = new JdbiLedger(database.jdbi());
    reminders = new Reminders(ledger, catalogue, () -> now);
    milestones = new Milestones(ledger, reminders, () -> now);
  }

  @AfterEach
  void end() {
    database.close();
  }

  @Test
  void whomADifferenceDoesNotConcernIsNotLookedAt() {
    reminders.subscribe(CHAT, FORCE);
    reminders.subscribe(chat(2), G5);
    reminders.catchUp();
    damage();
    assertEquals(new Changes(0, 6, 0), reload(AFTER));
    assertEquals(new Counts(4, 0), reminders.counts(CHAT));
    assertEquals(new Changes(1, 0, 0), reminders.replan(AFTER), "what was damaged");
  }

  @Test
  void everybodyIsPlannedIfThePlanBeforeWasNotComplete() {
    reminders.subscribe(CHAT, FORCE);
    damage();
    assertEquals(new Changes(1, 0, 0), reload(AFTER));
  }

  @Test
  void whoHasOnlyAStepAheadOfADateIsConcerned() {
    prepare(CHAT, "g5-support-report", 21);
    reminders.catchUp();
    assertEquals(new Changes(0, 4, 0), reload(AFTER));
    assertEquals("2021-09-13", reminders.upcoming(CHAT, 1).getFirst().occurrence().date().toString());
  }

  @Test
  void aReloadLeavesThePlanAsIfEverybodyHadBeenPlannedAnew() {
    Random random = new Random(2584);
    IntStream.rangeClosed(1, 60).forEach(number -> populate(chat(number), random));
    reminders.catchUp();
    for (int round = 0; round < 12; round++) {
      Revision next = revision("round " + round, some(random));
      assertEquals(reminders.preview(next).changes(), reload(next));
      List<String> plan = plan();
      assertEquals(new Changes(0, 0, 0), reminders.replan(next), "round " + round);
      assertEquals(plan, plan());
    }
    assertTrue(plan().size() > 1000, "there is something to compare");
  }

  private Changes reload(Revision next) {
    Revision served = catalogue.active();
    catalogue.activate(next);
    return reminders.replan(served, next);
  }

  private void populate(ChatId chat, Random random) {
    for (int i = random.nextInt(3); i >= 0; i--)
      reminders.subscribe(chat, new Subscription(Samples.SYMBOL, SCOPES.get(random.nextInt(SCOPES.size()))));
    if (random.nextInt(4) == 0)
      prepare(chat, "implementation-report", 1 + random.nextInt(30));
    if (random.nextInt(4) == 0)
      reminders.mute(chat, new Occurrence(Samples.G5_SUPPORT, LocalDate.of(2021, 9, 30)));
    if (random.nextInt(6) == 0)
      reminders.suspend(chat, "blocked");
  }

  private void prepare(ChatId chat, String deadline, int days) {
    milestones.add(chat,
        Milestones.step("Draft", Optional.empty(), new Step.Before(Samples.SYMBOL, deadline, days), TODAY), 0);
  }

  /// Each deadline as it is, on another date, or not at all.
  private static List<Deadline> some(Random random) {
    List<Deadline> deadlines = new ArrayList<>();
    for (Deadline deadline : Samples.resolution().deadlines())
      switch (random.nextInt(4)) {
        case 0 -> {
        }
        case 1 ->
          deadlines.add(new Deadline.Fixed(deadline.about(), LocalDate.of(2021, 9, 30).plusDays(random.nextInt(3))));
        default -> deadlines.add(deadline);
      }
    return deadlines;
  }

  /// As if somebody had taken a reminder out of the database.
  private void damage() {
    database.jdbi().useHandle(handle -> handle.execute("delete from reminder where chat = 'telegram:1' and rung = 7"));
  }

  private List<String> plan() {
    return database.jdbi().withHandle(handle -> handle.createQuery("""
        select chat || ' ' || occurrence || ' ' || rung || ' ' || due_at || ' ' || state from reminder
        order by chat, occurrence, rung
        """).mapTo(String.class).list());
  }

  private static Revision revision(String checksum, List<Deadline> deadlines) {
    return new Revision(checksum, List.of(Samples.resolution(deadlines)));
  }

  private static Subscription of(String paragraph) {
    return new Subscription(Samples.SYMBOL, new Scope.Of(new ParagraphId(paragraph)));
  }

  private static ChatId chat(int number) {
    return new ChatId(Platform.TELEGRAM, number, 0);
  }
}
