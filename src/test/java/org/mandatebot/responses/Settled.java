package org.mandatebot.responses;

import static org.mandatebot.responses.Replies.ALL;
import static org.mandatebot.responses.Replies.END;
import static org.mandatebot.responses.Replies.FORCE;
import static org.mandatebot.responses.Replies.HOSTILE;
import static org.mandatebot.responses.Replies.LETTER_1;
import static org.mandatebot.responses.Replies.NEXT;
import static org.mandatebot.responses.Replies.SEPTEMBER;
import static org.mandatebot.responses.Replies.TIMING;
import static org.mandatebot.responses.Replies.TODAY;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mandatebot.mandate.Bilingual;
import org.mandatebot.mandate.Citation;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.Deadline.About;
import org.mandatebot.mandate.Names;
import org.mandatebot.mandate.Occurrence;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Samples;
import org.mandatebot.responses.Reply.Dated;
import org.mandatebot.responses.Reply.Outcome;
import org.mandatebot.responses.Reply.Refused;
import org.mandatebot.responses.Reply.Reminded;
import org.mandatebot.responses.Reply.Settlement;

/// Samples of what is said about settling, putting off, a team's own steps, coming back and the books.
final class Settled {
  static final Reply.Rhythm FREE = new Reply.Rhythm(Optional.empty(), Optional.empty(), List.of(), false,
      Optional.empty());
  static final Reply.Rhythm QUIET = new Reply.Rhythm(Optional.of(LocalTime.of(22, 0)), Optional.of(LocalTime.of(7, 0)),
      List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), true, Optional.of(DayOfWeek.MONDAY));
  static final Reply.Rhythm QUIET_DAYS = new Reply.Rhythm(Optional.empty(), Optional.empty(),
      List.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY), false, Optional.empty());

  private static final Reply.Dated LATE = settled(FORCE, FORCE.date(), submitted(4));
  private static final Reply.Dated POSTPONED = settled(FORCE, LocalDate.of(2021, 10, 4),
      settlement(new Outcome.Postponed(LocalDate.of(2021, 10, 4)), Optional.of(HOSTILE), false));
  private static final Reply.Dated NEEDLESS = settled(LETTER_1, LETTER_1.date(),
      settlement(new Outcome.NotRequired(), Optional.empty(), false));
  private static final Occurrence DRAFT = step("implementation-report~0a1b2c3d", Samples.SYMBOL, "First draft <SRSG>",
      SEPTEMBER.date().minusDays(21));
  private static final Occurrence INPUTS = step("~0a1b2c3d", "", "Submit inputs", LocalDate.of(2021, 8, 20));
  static final Reply.Snoozed SNOOZED = new Reply.Snoozed(open(FORCE).getFirst(), FORCE.date().minusDays(2));
  private static final Reply.Ladder WEEK = new Reply.Ladder(List.of(7, 0), true);
  private static final Reply.Step MILESTONE = new Reply.Step("0a1b2c3d", "First draft <SRSG>", WEEK,
      Optional.of(SEPTEMBER.deadline().about().title()), 21, List.of(DRAFT.date(), DRAFT.date().plusMonths(3)));
  private static final Reply.Step OWN = new Reply.Step("0a1b2c3d", "Submit inputs", WEEK, Optional.empty(), 0,
      List.of(INPUTS.date()));
  static final List<Reply.Step> STEPS = List.of(MILESTONE, OWN);
  private static final Reply.Step GONE = new Reply.Step("0a1b2c3d", "Clearance", WEEK, Optional.empty(), 1, List.of());

  private Settled() {
  }

  static Stream<Reply> all() {
    return Stream.of(reminders(), settling(), steps(), teams()).<Reply>flatMap(each -> each);
  }

  static List<Reminded> reminded(Occurrence... occurrences) {
    return Stream.of(occurrences).map(Reminded::new).toList();
  }

  static List<Dated> open(Occurrence... occurrences) {
    return Stream.of(occurrences).map(each -> new Dated(each, each.date(), Optional.empty())).toList();
  }

  private static Stream<Reply> reminders() {
    Reminded late = new Reminded(FORCE, Optional.empty(), Optional.empty(),
        Optional.of(Duration.ofDays(3).plusHours(2)), List.of(14, 7, 1));
    Reminded hours = new Reminded(POSTPONED.occurrence(), Optional.empty(), Optional.of(TODAY),
        Optional.of(Duration.ofHours(1)), List.of(0, -1));
    Reminded milestone = new Reminded(DRAFT, Optional.of(SEPTEMBER), Optional.empty(), Optional.empty(), List.of());
    return Stream.of(reminder(List.of(late), TODAY), reminder(List.of(hours), TODAY.plusMonths(1)),
        reminder(List.of(milestone, new Reminded(INPUTS)), TODAY),
        new Reply.Reminder(List.of(), List.of(new Reply.News(LATE, false), new Reply.News(POSTPONED, true)),
            Optional.empty(), TODAY, Samples.SYMBOL, List.of()),
        new Reply.Reminder(reminded(FORCE), List.of(), Optional.of(open(FORCE, SEPTEMBER)), TODAY, Samples.SYMBOL,
            List.of()),
        new Reply.Reminder(List.of(), List.of(), Optional.of(List.of()), TODAY, Samples.SYMBOL, List.of()));
  }

  private static Stream<Reply> settling() {
    return Stream.concat(
        Stream.of(new Reply.Deadlines(Samples.resolution(), TODAY.plusYears(1),
            List.of(LATE, NEEDLESS, open(SEPTEMBER, END).get(0), open(END).getFirst()), List.of(POSTPONED), List.of(),
            Optional.empty()), new Reply.OpenDates(open(FORCE, SEPTEMBER), 3, FORCE.date().plusDays(1)),
            new Reply.OpenDates(List.of(), 0, TODAY),
            new Reply.Settling(open(FORCE).getFirst(), List.of(), false, Optional.empty(), TODAY),
            new Reply.Settling(LATE,
                List.of(settlement(new Outcome.NotRequired(), Optional.empty(), true), submitted(4)), false,
                Optional.empty(), TODAY),
            new Reply.Settling(LATE, List.of(submitted(4)), true, Optional.of(open(SEPTEMBER).getFirst()), TODAY),
            new Reply.Settled(LATE, false, Optional.empty()), new Reply.Settled(NEEDLESS, false, Optional.empty()),
            new Reply.Settled(POSTPONED, false, Optional.of(NEXT)),
            new Reply.Settled(open(FORCE).getFirst(), true, Optional.of(NEXT)),
            new Reply.Settled(POSTPONED, true, Optional.empty()), new Reply.Snoozing(open(FORCE).getFirst(), TODAY),
            new Reply.Snoozing(open(FORCE).getFirst(), FORCE.date().minusDays(2)),
            new Reply.Snoozed(open(FORCE).getFirst(), TODAY.plusDays(3))),
        Stream.concat(Stream.of(new Refused(Refused.Reason.NOTHING_TO_UNDO, "")),
            Stream.of(Refused.Reason.values()).map(reason -> new Refused(reason, HOSTILE))));
  }

  private static Stream<Reply> steps() {
    return Stream.of(new Reply.StepAdded(MILESTONE, Optional.of(NEXT), 8),
        new Reply.StepAdded(OWN, Optional.empty(), 0), new Reply.StepList(List.of()),
        new Reply.StepList(List.of(MILESTONE, OWN, GONE)), new Reply.StepRemoved(OWN));
  }

  private static Stream<Reply> teams() {
    Reply.Scope own = new Reply.Scope("paragraph", "19", Optional.empty(), Optional.empty(), Optional.of(WEEK));
    Reply.Upcoming digest = new Reply.Upcoming(step("digest", "", "digest", TODAY), 0, TODAY.atTime(9, 0),
        Optional.empty());
    return Stream.of(new Reply.Preview(60, List.of(NEXT, digest), 3), new Reply.Preview(1, List.of(), 0),
        new Reply.Subscribed(own, true, TIMING, Optional.of(NEXT), 2, List.of()),
        new Reply.Returned(List.of(ALL), open(FORCE), TODAY), new Reply.Returned(List.of(), List.of(), TODAY),
        new Reply.Resumed(List.of(ALL), Optional.of(NEXT)), new Reply.Resumed(List.of(), Optional.empty()),
        new Reply.Books(List.of(), List.of()),
        new Reply.Books(
            Stream.of("planned", "sending", "suspended", "sent", "merged", "cancelled", "abandoned")
                .map(state -> new Reply.Tally(state, 12)).toList(),
            List.of(new Reply.Attempt("telegram:-100:7", TODAY.atTime(9, 0), "unknown", Optional.of(HOSTILE)),
                new Reply.Attempt("telegram:5", TODAY.atTime(9, 0), "refused", Optional.empty()))),
        new Reply.ChatBooks("telegram:5", List.of()),
        new Reply.ChatBooks("telegram:5", List.of(new Reply.Entry(FORCE.key(), 7, TODAY.atTime(9, 0), "sent"))));
  }

  private static Reply reminder(List<Reminded> due, LocalDate today) {
    return new Reply.Reminder(due, List.of(), Optional.empty(), today, Samples.SYMBOL, List.of());
  }

  private static Dated settled(Occurrence occurrence, LocalDate date, Settlement settlement) {
    return new Dated(occurrence, date, Optional.of(settlement));
  }

  private static Settlement submitted(long late) {
    return settlement(new Outcome.Submitted(FORCE.date().plusDays(late), Optional.of("S/2021/657"), late),
        Optional.empty(), false);
  }

  private static Settlement settlement(Outcome outcome, Optional<String> note, boolean undone) {
    return new Settlement(outcome, note, undone ? Optional.empty() : Optional.of("telegram:4711"), TODAY.atTime(17, 30),
        2, undone);
  }

  private static Occurrence step(String id, String resolution, String title, LocalDate date) {
    return new Occurrence(new Deadline.Fixed(
        new About(id, new Bilingual(title, title), Names.NONE, Deadline.Kind.DUTY,
            new Citation(resolution, ParagraphId.TITLE, title), List.of(), List.of(), List.of(), Optional.empty()),
        date), date);
  }
}
