package org.mandatebot.kill;

import static org.mandatebot.kill.StoppingDriver.Moment.AFTER;
import static org.mandatebot.kill.StoppingDriver.Moment.BEFORE;
import static org.mandatebot.kill.StoppingDriver.Moment.COMMITTED;

import org.mandatebot.kill.StoppingDriver.Moment;

/// Between which two steps of its work the service is killed.
@SuppressWarnings("ImmutableEnumChecker") // points are records of words and numbers
enum Step {
  // taking an update
  FETCHED("taken: fetched | stored", new Statement(BEFORE, "insert into inbox", 1)), STORED("taken: stored | committed",
      new Statement(AFTER, "insert into inbox", 1)), KEPT("taken: committed | acknowledged",
          new Statement(COMMITTED, "insert into inbox", 1)), ACKNOWLEDGED("taken: acknowledged | handled",
              new Acknowledged()), HANDLED("taken: handled | answer accepted",
                  new Send(false, Arrival.ARRIVED)), ANSWERED("taken: answer accepted | we know",
                      new Send(false, Arrival.ACCEPTED)), KNOWN("taken: we know | marked handled",
                          new Statement(BEFORE, "update inbox set payload = null")), MARKED(
                              "taken: marked handled | the next",
                              new Statement(AFTER, "update inbox set payload = null")),
  // planning
  SUBSCRIBED("planned: subscribed | planned", new Statement(AFTER, "insert into subscription")), PLANNED(
      "planned: planned | committed", new Statement(AFTER, "insert into reminder")), PLAN_KEPT(
          "planned: committed | answered", new Statement(COMMITTED, "insert into reminder")), REVISED(
              "planned: revision stored | committed", new Statement(AFTER, "insert into revision_file", 1),
              true), APPLIED("planned: revision committed | begun",
                  new Statement(COMMITTED, "insert into revision_file", 1), true), BEGUN(
                      "planned: planning begun | a page", new Statement(COMMITTED, "delete from planned_revision", 1),
                      true), PAGES("planned: every page | complete",
                          new Statement(BEFORE, "update planned_revision set planned_at", 1),
                          true), COMPLETE("planned: complete | answered",
                              new Statement(COMMITTED, "update planned_revision set planned_at", 1), true),
  // claiming
  DUE("claimed: found due | scheduled", new Statement(BEFORE, "insert into scheduled_tasks")), SCHEDULED(
      "claimed: scheduled | picked",
      new Statement(AFTER, "insert into scheduled_tasks")), PICKED("claimed: picked | delivery begun",
          new Statement(BEFORE, "insert into delivery")), DELIVERY("claimed: delivery begun | reminders",
              new Statement(AFTER, "insert into delivery")), CLAIMED("claimed: reminders | committed",
                  new Statement(AFTER, "update reminder set state = 'sending'")), CLAIM_KEPT(
                      "claimed: committed | sent", new Statement(COMMITTED, "insert into delivery")),
  // sending
  SENT("sent: sent | accepted", new Send(true, Arrival.ARRIVED)), ACCEPTED("sent: accepted | we know",
      new Send(true, Arrival.ACCEPTED)), TOLD("sent: told | recorded", new Send(true, Arrival.TOLD)), UNRECORDED(
          "sent: we know | recorded", new Statement(BEFORE, "update delivery set outcome = ?")),
  // recording
  ENDED("recorded: delivery ended | reminders", new Statement(AFTER, "update delivery set outcome = ?")), RECORDED(
      "recorded: reminders | committed", new Statement(AFTER, "then 'merged' else 'sent' end")), RECORD_KEPT(
          "recorded: committed | let go", new Statement(COMMITTED, "then 'merged' else 'sent' end")), LET_GO(
              "recorded: let go | the next", new Statement(AFTER, "delete from scheduled_tasks where")),
  // whatever it is doing
  STARTING("at random while it starts", new AnyMoment(true)), WORKING("at random while it works",
      new AnyMoment(false)), WORKING_ON("at random while it works on", new AnyMoment(false));

  private final String words;
  private final Point point;
  private final boolean reload;

  Step(String words, Point point) {
    this(words, point, false);
  }

  Step(String words, Point point, boolean reload) {
    this.words = words;
    this.point = point;
    this.reload = reload;
  }

  String words() {
    return words;
  }

  Point point() {
    return point;
  }

  /// Whether an administrator applies a new revision meanwhile.
  boolean isOfReload() {
    return reload;
  }

  /// Whether it is a step of a reminder: it is come to only while some are due.
  boolean isOfReminder() {
    return compareTo(DUE) >= 0 && compareTo(LET_GO) <= 0;
  }

  /// How the parent knows that it is there.
  sealed interface Point {
  }

  /// @param number at which of the first so many executions at most
  record Statement(Moment moment, String words, int number) implements Point {
    private static final int SEVERAL = 4;

    Statement(Moment moment, String words) {
      this(moment, words, SEVERAL);
    }
  }

  /// @param reminder a message with reminders, or else an answer
  record Send(boolean reminder, Arrival arrival) implements Point {
  }

  /// How far a message got: Telegram has it, accepted it, said so.
  enum Arrival {
    ARRIVED, ACCEPTED, TOLD
  }

  /// Telegram need not keep an update any more.
  record Acknowledged() implements Point {
  }

  record AnyMoment(boolean starting) implements Point {
  }
}
