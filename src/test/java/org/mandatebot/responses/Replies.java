package org.mandatebot.responses;

import static org.mandatebot.mandate.Samples.FORCE_LEVELS;
import static org.mandatebot.mandate.Samples.LETTER;
import static org.mandatebot.mandate.Samples.MANDATE_END;
import static org.mandatebot.mandate.Samples.QUARTERLY;
import static org.mandatebot.mandate.Samples.SAFETY_REVIEW;
import static org.mandatebot.mandate.Samples.resolution;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.mandatebot.ask.Why;
import org.mandatebot.mandate.Bilingual;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.Deadline.About;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Names;
import org.mandatebot.mandate.Occurrence;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Samples;
import org.mandatebot.responses.Reply.ReloadPreview.Stale;
import org.mandatebot.responses.Reply.Scope;
import org.mandatebot.responses.Reply.Timing;

/// Samples of everything that can be said but answers, with every branch of its template.
final class Replies {
  static final LocalDate TODAY = LocalDate.of(2021, 7, 1);
  static final Occurrence FORCE = FORCE_LEVELS.occurrences().getFirst();
  static final Occurrence SEPTEMBER = QUARTERLY.occurrences().getFirst();
  static final Occurrence DECEMBER = QUARTERLY.occurrences().get(1);
  static final Occurrence LETTER_1 = LETTER.occurrences().getFirst();
  static final Occurrence END = MANDATE_END.occurrences().getFirst();
  static final Deadline MEASURES = new Deadline.Following(new About("priority-measures",
      new Bilingual("Priority measures of the Malian parties", "Mesures prioritaires des parties maliennes"),
      Names.NONE, Deadline.Kind.MEASURES, Samples.cite("17", "until 30 June 2022"), List.of(), List.of(), List.of(),
      Optional.of("mandate-end")), MANDATE_END);
  static final Deadline ELECTION = new Deadline.Fixed(new About("elections",
      new Bilingual("Presidential election", "Élection présidentielle"), Names.NONE, Deadline.Kind.ELECTION,
      Samples.cite("17", "until 30 June 2022"), List.of(), List.of(), List.of(), Optional.empty()),
      LocalDate.of(2022, 2, 27));
  static final Deadline SIXTY_DAYS = new Deadline.Offset(LETTER.about(), Period.ofDays(60), Samples.ADOPTED, false);
  static final Deadline ONE_MONTH = new Deadline.Offset(LETTER.about(), Period.ofMonths(1), Samples.ADOPTED, true);
  static final Deadline THIRTY_DAYS_BEFORE = new Deadline.Ahead(LETTER.about(), Period.ofDays(30), MANDATE_END);
  static final Deadline DECEMBER_REPORT = new Deadline.Fixed(LETTER.about(), LocalDate.of(2021, 12, 31), false);

  static final Timing TIMING = new Timing(new Reply.Ladder(List.of(30, 14, 7, 3, 1, 0), false), LocalTime.of(9, 0),
      ZoneId.of("Africa/Bamako"));
  static final Scope ALL = new Scope("all", "", Optional.empty(), Optional.empty());
  static final Scope PARAGRAPH = new Scope("paragraph", "19", Optional.of(FORCE_LEVELS.about().title()),
      Optional.empty());
  static final Scope ACTOR = new Scope("actor", "secretary-general", Optional.of(Samples.SECRETARY_GENERAL.name()),
      Optional.empty());
  static final Scope REPORTS = new Scope("kind", "report", Optional.empty(), Optional.empty());
  static final Scope GONE = new Scope("actor", "a-body-that-has-a-very-long-name-and-that-is-gone-since",
      Optional.empty(), Optional.empty());
  static final Reply.Upcoming NEXT = new Reply.Upcoming(FORCE, 7, TODAY.plusDays(7).atTime(9, 30), Optional.empty());
  static final String HOSTILE = "<b>&\"{{ 7*7 }}{% if %}</b>";

  static final Scope OLD = new Scope("all", "", Optional.empty(), Optional.of("S/RES/2531 (2020)"));
  static final Scope OLD_AND_LONG = new Scope("actor", GONE.value(), Optional.empty(),
      Optional.of("S/RES/2531 (2020)"));
  static final Reply.Revision REVISION = new Reply.Revision(3, TODAY.atTime(17, 30), "telegram:4711", "deadbeef", 3, 1,
      0);

  /// More than are shown.
  static final List<Reply.ReminderDate> DATES = List.of(date("CANCELLED", FORCE, Optional.empty()),
      date("MOVED", SEPTEMBER, Optional.of(TODAY)), date("ADDED", DECEMBER, Optional.empty()),
      new Reply.ReminderDate("ADDED", LETTER_1, true, Optional.empty(), 2), date("ADDED", END, Optional.empty()),
      date("ADDED", DECEMBER, Optional.empty()));

  private static Reply.ReminderDate date(String effect, Occurrence occurrence, Optional<LocalDate> was) {
    return new Reply.ReminderDate(effect, occurrence, false, was, 6);
  }

  static final Reply.Caution NO_CAUTION = new Reply.Caution(List.of(), false, 0, 0);

  private Replies() {
  }

  static List<Reply> all() {
    return List.of(new Reply.Welcome(resolution(), List.of()), new Reply.Welcome(resolution(), List.of(ALL, PARAGRAPH)),
        new Reply.Help(resolution(), false, false), new Reply.Help(resolution(), true, true), //
        new Reply.WordsWanted("ask"), new Reply.WordsWanted("para"), //
        reminder(FORCE, 30), reminder(FORCE, 1), reminder(FORCE, 0), reminder(FORCE, -1), reminder(FORCE, -12),
        reminder(SEPTEMBER, 14), reminder(LETTER_1, 7), reminder(END, 3), reminder(END, -3),
        reminder(MEASURES.occurrences().getFirst(), 3), reminder(ELECTION.occurrences().getFirst(), 3),
        reminder(ELECTION.occurrences().getFirst(), -3), reminder(SIXTY_DAYS.occurrences().getFirst(), 3),
        reminder(ONE_MONTH.occurrences().getFirst(), 3), reminder(THIRTY_DAYS_BEFORE.occurrences().getFirst(), 3),
        reminder(DECEMBER_REPORT.occurrences().getFirst(), 3),
        new Reply.Reminder(Settled.reminded(DECEMBER, LETTER_1), List.of(), Optional.empty(),
            DECEMBER.date().minusDays(1), Samples.SYMBOL, List.of()),
        new Reply.Deadlines(resolution(List.of(MANDATE_END, MEASURES)), TODAY, Settled.open(FORCE),
            Settled.open(SEPTEMBER, LETTER_1, END), List.of(SAFETY_REVIEW), Optional.empty()),
        new Reply.Deadlines(resolution(), TODAY, Settled.open(FORCE, SEPTEMBER), List.of(), List.of(),
            Optional.of(Samples.SYMBOL)),
        new Reply.Subscribed(ALL, true, TIMING, Optional.of(NEXT), 12, List.of()),
        new Reply.Subscribed(PARAGRAPH, false, TIMING, Optional.of(NEXT), 1, List.of()),
        new Reply.Subscribed(REPORTS, true, TIMING, Optional.empty(), 0, List.of()),
        new Reply.Subscribed(OLD, true, TIMING, Optional.empty(), 0, List.of("S/RES/2640 (2022)")),
        new Reply.CompareHint("2531 2584"),
        new Reply.Subscriptions(List.of(ALL, PARAGRAPH, ACTOR, GONE), TIMING, List.of(NEXT), List.of(FORCE), List.of(),
            false),
        new Reply.Subscriptions(List.of(REPORTS),
            new Timing(new Reply.Ladder(List.of(1), true), LocalTime.of(8, 30), TIMING.zone()), List.of(), List.of(),
            List.of("S/RES/2640 (2022)"), true),
        new Reply.Subscriptions(List.of(),
            new Timing(new Reply.Ladder(List.of(0), false), LocalTime.of(8, 30), TIMING.zone()), List.of(),
            List.of(FORCE), List.of(), false),
        new Reply.Subscribed(OLD, true, TIMING,
            Optional.of(new Reply.Upcoming(FORCE, 7, NEXT.at(), Optional.of(Samples.SYMBOL))), 12, List.of()),
        new Reply.Subscriptions(List.of(PARAGRAPH, OLD, OLD_AND_LONG), TIMING, List.of(NEXT), List.of(),
            List.of("S/RES/2640 (2022)"), false),
        new Reply.Resolutions(List.of(resolution()), Samples.SYMBOL, Optional.empty()),
        new Reply.Resolutions(List.of(resolution(), resolution()), "S/RES/2531 (2020)", Optional.of(HOSTILE)),
        new Reply.ResolutionChosen(resolution(), false), new Reply.ResolutionChosen(resolution(), true),
        new Reply.CarriedOver(resolution(), List.of(ALL, OLD), TIMING, Optional.of(NEXT), 12),
        new Reply.CarriedOver(resolution(), List.of(ALL), TIMING, Optional.empty(), 0),
        new Reply.CarriedOver(resolution(), List.of(), TIMING, Optional.empty(), 0),
        new Reply.Reminder(Settled.reminded(END), List.of(), Optional.empty(), END.date().minusDays(1),
            "S/RES/2531 (2020)", List.of("S/RES/2640 (2022)")),
        new Reply.Reminder(List.of(), List.of(), Optional.empty(), TODAY, Samples.SYMBOL, List.of("S/RES/2640 (2022)")),
        new Reply.Unsubscribed(List.of(ALL), List.of(), 2), new Reply.Unsubscribed(List.of(), List.of(), 0),
        new Reply.Unsubscribed(List.of(PARAGRAPH, ACTOR), List.of(REPORTS), 0),
        new Reply.ScopeUnknown(HOSTILE, List.of(ALL, REPORTS, ACTOR, GONE), Optional.empty()),
        new Reply.ScopeUnknown("tax returns " + "x".repeat(3000), List.of(), Optional.of("S/RES/2531 (2020)")),
        new Reply.Settings(TIMING, Settled.FREE, Optional.empty(), Optional.empty()),
        new Reply.Settings(TIMING, Settled.QUIET, Optional.of(Language.EN), Optional.of("hour")),
        new Reply.Settings(TIMING, Settled.QUIET_DAYS, Optional.of(Language.FR), Optional.of("language")),
        new Reply.SettingRefused("zone", "Atlantis"), new Reply.SettingRefused("hour", "25"),
        new Reply.SettingRefused("ladder", "-3"), new Reply.SettingRefused("quiet", "9-9"),
        new Reply.SettingRefused("workdays", "perhaps"), new Reply.SettingRefused("digest", "someday"),
        new Reply.SettingRefused("language", "Klingon"), new Reply.SettingRefused(HOSTILE, ""), //
        new Reply.Muted(FORCE, false), new Reply.Muted(FORCE, true), new Reply.Unmuted(FORCE),
        new Reply.ButtonExpired(), new Reply.UnknownCommand(HOSTILE), new Reply.TooLong(4000), new Reply.OnlyText(),
        new Reply.TopicGone(), new Reply.NotAllowed(), new Reply.SlowDown(), new Reply.Trouble(), new Reply.Privacy(),
        new Reply.MyData("telegram:-100:7", List.of(ALL, GONE), TIMING, Settled.QUIET, Optional.of(Language.FR),
            Optional.of("S/RES/2531 (2020)"), List.of(FORCE, SEPTEMBER), List.of(Settled.SNOOZED), Settled.STEPS, 12,
            2),
        new Reply.MyData("console:1", List.of(), TIMING, Settled.FREE, Optional.empty(), Optional.empty(), List.of(),
            List.of(), List.of(), 0, 0), //
        new Reply.Forgotten(),
        new Reply.Explained(HOSTILE,
            new Why(Why.Reading.SEARCH, true,
                List.of(new Why.Match("blue helmets", List.of("peacekeepers")), new Why.Match("mines", List.of())),
                List.of("<i>"), List.of(new Why.Considered(new ParagraphId("19"), 85))),
            List.of(new ParagraphId("19"), new ParagraphId("PP5")), Optional.of("S/RES/2531 (2020)")),
        new Reply.Explained("hello", new Why(Why.Reading.DECLINED, false, List.of(), List.of(), List.of()), List.of(),
            Optional.empty()),
        new Reply.Noted(true), new Reply.Noted(false), new Reply.ExpectationWanted(),
        new Reply.FeedbackList(0, 0, List.of()),
        new Reply.FeedbackList(3, 1,
            List.of(new Reply.Verdict(true, HOSTILE, Optional.of("19"), Optional.empty()),
                new Reply.Verdict(false, "when?", Optional.empty(), Optional.of(HOSTILE)))),
        new Reply.Status(0, 0, Optional.empty(), 0, 0, new Reply.Failures(0, 0, 0, 0), Optional.empty()),
        new Reply.Status(1, 1, Optional.of(TODAY.atTime(9, 0)), 1, 29, new Reply.Failures(3, 1, 1, 2),
            Optional.of(new Reply.Held(TODAY.atTime(9, 5), "telegram:4711"))),
        new Reply.Status(3000, 2900, Optional.of(TODAY.atTime(9, 0)), 0, 0, new Reply.Failures(0, 0, 2, 0),
            Optional.of(new Reply.Held(TODAY.atTime(9, 5), "console"))),
        new Reply.FeedbackExport(List.of()), new Reply.FeedbackExport(List.of("{\"question\":\"a < b & c\"}")),
        new Reply.ReloadPreview("reload", "0.abcdef", Optional.empty(), Optional.empty(), Comparisons.changes(),
            new Reply.ReminderChanges(3, 1, 0), DATES, NO_CAUTION),
        new Reply.ReloadPreview("upload", "ab cdef", Optional.empty(), Optional.empty(), Comparisons.changes(),
            new Reply.ReminderChanges(3, 1, 0), DATES,
            new Reply.Caution(List.of("text.fr.xml, paragraph 19: has <another> date"), true, 1, 12)),
        new Reply.ReloadPreview("reload", "3.abcdef", Optional.of(Stale.FILES), Optional.of(REVISION),
            List.of(new Reply.Change.Removed(Samples.SYMBOL, Optional.of("S/RES/2531 (2020)"))),
            new Reply.ReminderChanges(0, 0, 1), DATES.subList(0, 1), NO_CAUTION),
        new Reply.ReloadPreview("rollback", "3 3.abcdef", Optional.of(Stale.SERVED), Optional.of(REVISION),
            Comparisons.changes(), new Reply.ReminderChanges(0, 0, 1), List.of(), NO_CAUTION),
        new Reply.RevisionList(List.of(), Optional.of(HOSTILE)), new Reply.RevisionList(List.of(), Optional.empty()),
        new Reply.RevisionList(List.of(REVISION), Optional.of("99")),
        new Reply.RevisionList(
            List.of(REVISION, new Reply.Revision(2, TODAY.atTime(10, 0), "console", "0badcafe", 1, 2, 1),
                new Reply.Revision(1, TODAY.atTime(10, 0), "start", "00c0ffee", 0, 0, 0)),
            Optional.empty()),
        new Reply.UploadRefused(HOSTILE, "unknown", ""), new Reply.UploadRefused("text.md", "too-large", "2"),
        new Reply.UploadRefused("text.md", "not-text", ""), new Reply.UploadRefused("text.md", "unavailable", ""),
        new Reply.UploadRefused("mandate.yml", "unreadable", "mandate.yml, line 3: <b>"),
        new Reply.UploadRefused("text.md", "not-served", "S/RES/2640 (2022)"),
        new Reply.ReloadRefused(List.of("mandate.yml: deadline 'x': no paragraph <99>")),
        new Reply.Reloaded(List.of(), new Reply.ReminderChanges(0, 0, 0)),
        new Reply.Reloaded(Comparisons.changes(), new Reply.ReminderChanges(1, 2, 3)));
  }

  static Reply reminder(Occurrence occurrence, int daysBefore) {
    return new Reply.Reminder(Settled.reminded(occurrence), List.of(), Optional.empty(),
        occurrence.date().minusDays(daysBefore), Samples.SYMBOL, List.of());
  }
}
