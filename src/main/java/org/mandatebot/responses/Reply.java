package org.mandatebot.responses;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.mandatebot.ask.Answer;
import org.mandatebot.ask.Answers;
import org.mandatebot.ask.Why;
import org.mandatebot.compare.Comparison;
import org.mandatebot.compare.FigureChange;
import org.mandatebot.compare.ParagraphPair;
import org.mandatebot.mandate.Bilingual;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Occurrence;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Resolution;

/// What the bot can say. Each record has a file of its name in every language of `responses/` (`NotAllowed` is
/// `not-allowed.peb`), whose variables are the record's components; an [Answered] has one per kind of answer.
public sealed interface Reply {

  /// The symbol of the resolution that the reply is about, where that is not the chat's own: its buttons name it.
  default Optional<String> other() {
    return Optional.empty();
  }

  /// What `_origin.peb` says of where an answer comes from stands above it.
  ///
  /// What `_verdict.peb` says below it are the buttons that ask why, and tell what is thought of it.
  ///
  /// @param ended that the mandate of the resolution is over and which carries it on
  /// @param exchange what those buttons carry; empty: none
  record Answered(Answer answer, Optional<String> other, Optional<Answers.Ended> ended, Optional<String> exchange)
      implements Reply {

    /// Without the buttons that need somebody to have asked.
    public Answered(Answer answer, Optional<String> other, Optional<Answers.Ended> ended) {
      this(answer, other, ended, Optional.empty());
    }

    /// From the chat's own resolution, which is in force.
    public Answered(Answer answer) {
      this(answer, Optional.empty(), Optional.empty());
    }

    boolean needsOrigin() {
      return other.isPresent() || ended.isPresent();
    }
  }

  /// "Why this answer": how a question was understood.
  ///
  /// @param cited the paragraphs that the answer cites, the best first
  record Explained(String question, Why why, List<ParagraphId> cited, Optional<String> other) implements Reply {
    public Explained {
      cited = List.copyOf(cited);
    }
  }

  /// A thumb, or what was expected, is kept.
  record Noted(boolean helpful) implements Reply {
  }

  /// After a thumb down: what was expected?
  record ExpectationWanted() implements Reply {
  }

  /// `/feedback`: what people said of answers.
  ///
  /// @param newest the newest first
  record FeedbackList(long helpful, long unhelpful, List<Verdict> newest) implements Reply {
    public FeedbackList {
      newest = List.copyOf(newest);
    }
  }

  /// `/feedback export`
  ///
  /// @param lines of JSON, as a file of questions has them
  record FeedbackExport(List<String> lines) implements Reply {
    public FeedbackExport {
      lines = List.copyOf(lines);
    }
  }

  /// `/status`: how the sending of reminders goes.
  ///
  /// @param waiting reminders that are due and not sent, for so many `chats`
  /// @param oldest since when the first of them is due, in the chat's zone
  /// @param unanswered what people said and is not answered yet
  /// @param sent messages with reminders that arrived within the last minute
  /// @param failures of the last 24 hours
  /// @param held empty while reminders go out
  record Status(int waiting, int chats, Optional<LocalDateTime> oldest, int unanswered, int sent, Failures failures,
      Optional<Held> held) implements Reply {
  }

  /// `/resolution`: what is served, the newest last.
  ///
  /// @param own the symbol of the chat's own
  /// @param unknown what was asked for and is not served
  record Resolutions(List<Resolution> served, String own, Optional<String> unknown) implements Reply {
  }

  /// The chat speaks of another resolution from now on.
  ///
  /// @param standing whether it follows the default one, whichever that is
  record ResolutionChosen(Resolution resolution, boolean standing) implements Reply {
  }

  /// A chat said that its subscriptions are to go on with the resolution that carries on the mandate.
  ///
  /// @param scopes what it is reminded of in `successor` from now on; empty if nothing means the same there, or if it
  ///     was already
  record CarriedOver(Resolution successor, List<Scope> scopes, Timing timing, Optional<Upcoming> next, int planned)
      implements Reply {
  }

  /// The first words in a chat, after `/start`, and when the bot may write again.
  ///
  /// @param resumed what the chat is reminded of again
  record Welcome(Resolution resolution, List<Scope> resumed) implements Reply {
  }

  /// `/help`: what can be asked and every command.
  ///
  /// @param several whether there are resolutions to choose from
  record Help(Resolution resolution, boolean admin, boolean several) implements Reply {
  }

  /// A command that says nothing without words after it.
  ///
  /// @param command `ask` or `para`
  record WordsWanted(String command) implements Reply {
  }

  /// One message for everything that is to be told at one time.
  ///
  /// @param due what reached a rung
  /// @param news what was settled
  /// @param digest what is due in the weeks to come and what is overdue, once a week; empty when it is not that time
  /// @param today the day in the chat's zone
  /// @param own the symbol of the chat's resolution
  /// @param successors the symbols of those that carry on a mandate and that the chat may carry its subscriptions over to
  record Reminder(List<Reminded> due, List<News> news, Optional<List<Dated>> digest, LocalDate today, String own,
      List<String> successors) implements Reply {
  }

  /// Something due that is reminded of.
  ///
  /// @param occurrence on the day it is due now; in the chat's language, as far as the official text is loaded in it
  /// @param towards of a team's own step ahead of a date that one
  /// @param postponedFrom the day it was due before
  /// @param late how long after its time this comes
  /// @param merged the rungs that it stands for besides its own, in days before the due date
  record Reminded(Occurrence occurrence, Optional<Occurrence> towards, Optional<LocalDate> postponedFrom,
      Optional<Duration> late, List<Integer> merged) {

    /// On time, on the day it always was.
    public Reminded(Occurrence occurrence) {
      this(occurrence, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    /// The key of the occurrence as it was.
    public String key() {
      return new Occurrence(occurrence.deadline(), postponedFrom.orElse(occurrence.date())).key();
    }

    /// Whether the team set it itself.
    public boolean step() {
      return towards.isPresent() || occurrence.resolution().isEmpty();
    }
  }

  /// That something was settled elsewhere, or that this was undone.
  record News(Dated dated, boolean undone) {
  }

  /// An occurrence, or a team's own step, with what is recorded about it.
  ///
  /// @param date the day it is due: the occurrence's, or the one it was postponed to
  record Dated(Occurrence occurrence, LocalDate date, Optional<Settlement> settlement) {

    public boolean open() {
      return settlement.filter(each -> !(each.outcome instanceof Outcome.Postponed)).isEmpty();
    }
  }

  /// @param by `telegram:4711`, `console`; empty once that is forgotten
  /// @param at in the chat's zone
  record Settlement(Outcome outcome, Optional<String> note, Optional<String> by, LocalDateTime at, int ordinal,
      boolean undone) {
  }

  sealed interface Outcome {

    /// @param late days after the due date; negative before it
    record Submitted(LocalDate on, Optional<String> document, long late) implements Outcome {
    }

    record NotRequired() implements Outcome {
    }

    record Postponed(LocalDate to) implements Outcome {
    }
  }

  /// `/done`: what is open, the overdue first, to choose from.
  ///
  /// @param more how many are not shown
  record OpenDates(List<Dated> dates, int more, LocalDate today) implements Reply {
  }

  /// `/done 61`: what is recorded of a date and what can be.
  ///
  /// @param history all that was recorded, the oldest first
  /// @param again whether something was to be recorded of what is settled: nothing changed
  /// @param next the one that is open after it, if it was to be that
  record Settling(Dated dated, List<Settlement> history, boolean again, Optional<Dated> next, LocalDate today)
      implements Reply {
  }

  /// Something was recorded, or undone.
  ///
  /// @param next when the chat is reminded of it next; empty if it is not any more
  record Settled(Dated dated, boolean undone, Optional<Upcoming> next) implements Reply {
  }

  /// A reminder's "later": for how long.
  record Snoozing(Dated dated, LocalDate today) implements Reply {
  }

  /// @param until when it is reminded of again
  record Snoozed(Dated dated, LocalDate until) implements Reply {
  }

  /// The bot may write again to a chat that it could not write to: what the chat missed, and whether to go on.
  record Returned(List<Scope> scopes, List<Dated> missed, LocalDate today) implements Reply {
  }

  /// Reminders go on.
  record Resumed(List<Scope> scopes, Optional<Upcoming> next) implements Reply {
  }

  /// `/ledger`: what became of all reminders.
  ///
  /// @param troubles attempts whose outcome is not known or that were refused, the newest first
  record Books(List<Tally> states, List<Attempt> troubles) implements Reply {
  }

  /// `/ledger here`: what became of one chat's reminders, the newest first.
  record ChatBooks(String chat, List<Entry> entries) implements Reply {
  }

  /// @param state `planned`, `sending`, `suspended`, `sent`, `merged`, `cancelled` or `abandoned`
  record Tally(String state, long count) {
  }

  /// @param outcome `unknown` or `refused`
  record Attempt(String chat, LocalDateTime at, String outcome, Optional<String> reason) {
  }

  /// @param name of what was reminded of
  record Entry(String name, int rung, LocalDateTime at, String state) {
  }

  /// `/preview 60d`: what would be sent within so many days, as things stand.
  ///
  /// @param more how many reminders are not shown
  record Preview(int days, List<Upcoming> next, int more) implements Reply {
  }

  /// A team set itself a milestone or a date.
  ///
  /// @param next the first reminder of it; empty when none is ahead
  record StepAdded(Step step, Optional<Upcoming> next, int planned) implements Reply {
  }

  /// `/milestone`: what a team set itself.
  record StepList(List<Step> steps) implements Reply {
  }

  record StepRemoved(Step step) implements Reply {
  }

  /// What a team set itself: so many days ahead of each date of a deadline, or on a day.
  ///
  /// @param days ahead of the deadline; 0 for a day of its own
  /// @param dates its days
  record Step(String id, String title, Ladder ladder, Optional<Bilingual> deadline, int days, List<LocalDate> dates) {
  }

  /// Something that cannot be done; nothing changed.
  ///
  /// @param given what was asked for
  record Refused(Reason reason, String given) implements Reply {

    /// In the order of what they are about: settling, undoing, snoozing, steps, subscriptions.
    public enum Reason {
      NO_SUCH_DATE, NO_SUCH_DAY, NOT_FOLLOWED, SETTLED, UNREADABLE, AHEAD, TOO_EARLY, NOT_LATER, TOO_FAR, NOTE_TOO_LONG, //
      NOTHING_TO_UNDO, //
      SNOOZE_UNREADABLE, NOT_HEARD, NOT_AHEAD, PAST_DUE, SNOOZE_TOO_LONG, ALL_SENT, //
      STEP_UNREADABLE, STEP_AFTER, STEP_PAST, STEP_TITLE, STEP_TOO_FAR, STEP_THERE, STEPS_FULL, //
      LADDER, SPAN, SUBSCRIPTIONS_FULL, NOT_YOURS, UNCHECKED
    }
  }

  /// `/deadlines`: every date and every duty without one.
  ///
  /// @param ahead from today on
  record Deadlines(Resolution resolution, LocalDate today, List<Dated> past, List<Dated> ahead, List<Deadline> undated,
      Optional<String> other) implements Reply {
  }

  /// @param fresh whether it is new; a second `/subscribe` changes nothing and says so
  /// @param next the first reminder it will bring; empty when all its dates have passed
  /// @param planned how many it will bring
  /// @param successors where the mandate has ended, the symbol of the resolution that carries it on; see [Reminder]
  record Subscribed(Scope scope, boolean fresh, Timing timing, Optional<Upcoming> next, int planned,
      List<String> successors) implements Reply {

    @Override
    public Optional<String> other() {
      return scope.resolution;
    }
  }

  /// `/subscriptions`
  ///
  /// @param successors see [Reminder]
  /// @param paused whether the chat was asked whether to go on, and has not said
  record Subscriptions(List<Scope> scopes, Timing timing, List<Upcoming> next, List<Occurrence> muted,
      List<String> successors, boolean paused) implements Reply {
  }

  /// @param scopes what was given up; empty when there was nothing
  /// @param left what the chat is still reminded of
  /// @param steps how many milestones and dates of its own it is still reminded of
  record Unsubscribed(List<Scope> scopes, List<Scope> left, int steps) implements Reply {
  }

  /// `/subscribe` or `/unsubscribe` with words that name no deadline, actor or kind.
  ///
  /// @param resolution the symbol of the one that was named
  record ScopeUnknown(String given, List<Scope> choices, Optional<String> resolution) implements Reply {
  }

  /// `/settings`
  ///
  /// @param language empty: each answer in its question's language
  /// @param changed `zone`, `hour`, `ladder`, `quiet`, `workdays`, `digest` or `language` that was just set; empty when only shown
  record Settings(Timing timing, Rhythm rhythm, Optional<Language> language, Optional<String> changed)
      implements Reply {
  }

  /// A setting that cannot be: the reply says what is allowed.
  ///
  /// @param setting one that [Settings] names; anything else names no setting
  record SettingRefused(String setting, String given) implements Reply {
  }

  /// A reminder's "mute this one" was pressed.
  ///
  /// @param already whether it was muted before
  record Muted(Occurrence occurrence, boolean already) implements Reply {
  }

  record Unmuted(Occurrence occurrence) implements Reply {
  }

  /// A button whose subject is gone: the resolution was reloaded without it, or the button is from another version.
  record ButtonExpired() implements Reply {
  }

  record UnknownCommand(String command) implements Reply {
  }

  /// @param limit characters that are read
  record TooLong(int limit) implements Reply {
  }

  /// A sticker, a photo, a voice message.
  record OnlyText() implements Reply {
  }

  record NotAllowed() implements Reply {
  }

  /// More messages than one person may send in a while.
  record SlowDown() implements Reply {
  }

  /// A defect of ours kept the bot from answering.
  record Trouble() implements Reply {
  }

  /// What stands before a message that could not go to its topic, which is deleted or closed.
  record TopicGone() implements Reply {
  }

  record Privacy() implements Reply {
  }

  /// `/mydata`: everything stored about this chat.
  ///
  /// @param chat its address
  /// @param resolution the symbol of the one that was chosen; empty if none was
  /// @param planned reminders to come
  /// @param sent reminders that went out and are on record
  /// @param snoozed what is put off, and until when
  record MyData(String chat, List<Scope> scopes, Timing timing, Rhythm rhythm, Optional<Language> language,
      Optional<String> resolution, List<Occurrence> muted, List<Snoozed> snoozed, List<Step> steps, int planned,
      int sent) implements Reply {
  }

  /// `/forget`
  record Forgotten() implements Reply {
  }

  /// `/reload`, an earlier revision or a file that was sent: what would change; a button applies it.
  ///
  /// @param command what the button does: `reload`, `rollback` or `upload`
  /// @param token names the two states that were compared, so that the button applies just that
  /// @param stale why this is shown where a button was to apply something: what that showed is no more
  /// @param served what it was compared with; empty for the files of the start, when none was ever applied
  record ReloadPreview(String command, String token, Optional<Stale> stale, Optional<Revision> served,
      List<Change> changes, ReminderChanges reminders, List<ReminderDate> dates, Caution caution) implements Reply {

    /// Another revision is served since, or the files to apply are others since.
    public enum Stale {
      SERVED, FILES
    }
  }

  /// @param problems why the files cannot be served; nothing changed
  record ReloadRefused(List<String> problems) implements Reply {
  }

  /// @param changes empty when the files are what is served already
  record Reloaded(List<Change> changes, ReminderChanges reminders) implements Reply {
  }

  /// `/rollback`: what was applied, with a button each.
  ///
  /// @param revisions the newest first, which is the one being served; empty when none was ever applied
  /// @param unknown what was asked for and is no revision
  record RevisionList(List<Revision> revisions, Optional<String> unknown) implements Reply {
  }

  /// A file that was sent changes nothing.
  ///
  /// @param file its name, as its sender calls it
  /// @param reason `unknown` (no kind of file that a resolution has), `too-large`, `not-text`, `unavailable`,
  ///     `unreadable` or `not-served`
  /// @param detail of `unreadable` the problem, of `not-served` the resolution, of `too-large` the megabytes allowed
  record UploadRefused(String file, String reason, String detail) implements Reply {
  }

  /// What to look at before something is applied.
  ///
  /// @param contradictions where two official texts differ about a date
  /// @param drafted whether a resolution is new and nobody reviewed its entries
  /// @param doubts entries of it that are uncertain
  /// @param warnings about its text
  record Caution(List<String> contradictions, boolean drafted, int doubts, int warnings) {
  }

  /// A state of the data as it was applied.
  ///
  /// @param at in the chat's zone
  /// @param by `telegram:4711`, `console`, or `start` for the files of the first start
  /// @param checksum its beginning
  record Revision(long number, LocalDateTime at, String by, String checksum, int added, int changed, int removed) {
  }

  /// What a reload changes about one resolution.
  sealed interface Change {

    String symbol();

    /// @param displaced the symbol of the one that was the default and no longer is, if this one is from now on
    record Added(Resolution resolution, Optional<String> displaced) implements Change {
      @Override
      public String symbol() {
        return resolution.symbol();
      }
    }

    /// @param heir if it is the default one, the symbol of that which takes its place
    record Removed(String symbol, Optional<String> heir) implements Change {
    }

    /// An official text in another language, of a resolution that is served already.
    record TextAdded(Resolution text) implements Change {
      @Override
      public String symbol() {
        return text.symbol();
      }
    }

    record TextRemoved(Resolution text) implements Change {
      @Override
      public String symbol() {
        return text.symbol();
      }
    }

    record Changed(Comparison comparison) implements Change {
      @Override
      public String symbol() {
        return comparison.after().symbol();
      }
    }

    default int differences() {
      return this instanceof Changed(Comparison comparison) ? comparison.differences() : 1;
    }
  }

  /// `/compare 2531 2584`: the counts and what matters most.
  ///
  /// @param asked both numbers, as buttons repeat them
  /// @param most how many of a kind are shown
  record Compared(String asked, Comparison comparison, int most) implements Reply {
  }

  /// The paragraphs of a comparison that differ, page by page.
  ///
  /// @param page from 1
  record ComparedParagraphs(String asked, Comparison comparison, List<ParagraphPair> shown, int page, int pages)
      implements Reply {
  }

  /// One paragraph of a comparison with the words that changed.
  ///
  /// @param figures those of this paragraph
  /// @param language of the official text that is quoted
  /// @param whole whether all its words are shown, or only those around the changes
  record ComparedParagraph(ParagraphPair pair, List<FigureChange> figures, Language language, boolean whole)
      implements Reply {
    public ComparedParagraph(Comparison comparison, ParagraphPair pair, boolean whole) {
      this(pair, comparison.figures(pair), comparison.languageOf(pair), whole);
    }
  }

  /// Two resolutions were set side by side in words: `/compare` does that.
  ///
  /// @param asked both numbers, the earlier one first
  record CompareHint(String asked) implements Reply {
  }

  /// Two whole catalogues: how many resolutions are in both, how many of those differ, and which are in one only.
  ///
  /// @param gone the symbols of those only in the earlier one
  /// @param added the symbols of those only in the later one
  record ComparedCatalogues(int both, int differing, List<String> gone, List<String> added) implements Reply {
  }

  /// There is nothing to compare by these words.
  ///
  /// @param loaded the numbers of the resolutions that can be compared
  record CompareRefused(Refusal refusal, String given, List<String> loaded) implements Reply {
    public enum Refusal {
      WORDS_WANTED, NOT_LOADED, WITH_ITSELF, OTHER_LANGUAGES, NO_PARAGRAPH
    }
  }

  record ReminderChanges(int added, int moved, int cancelled) {
  }

  /// Reminders of one date that a reload adds, moves or cancels.
  ///
  /// @param effect `ADDED`, `MOVED` or `CANCELLED`
  /// @param asks whether it is the question whether to carry over to the resolution of `occurrence`
  /// @param was the date before it moved
  record ReminderDate(String effect, Occurrence occurrence, boolean asks, Optional<LocalDate> was, int reminders) {
  }

  /// What a chat subscribes to.
  ///
  /// @param kind `all`, `paragraph`, `actor` or `kind`
  /// @param value the paragraph id, actor id or kind of deadline (`mandate_end`); empty for `all`
  /// @param title of the paragraph's deadline, or the actor's name; empty for `all` and `kind`, which the templates
  ///     name, and for what the resolution no longer has
  /// @param resolution its symbol, where it is not the chat's own
  /// @param ladder its own; empty: the chat's
  record Scope(String kind, String value, Optional<Bilingual> title, Optional<String> resolution,
      Optional<Ladder> ladder) {

    public Scope(String kind, String value, Optional<Bilingual> title, Optional<String> resolution) {
      this(kind, value, title, resolution, Optional.empty());
    }

    /// What a button says to mean this scope.
    public String key() {
      return prefix() + bareKey();
    }

    /// The same for who knows which resolution is meant.
    public String bareKey() {
      return ShortKey.of(value.isEmpty() ? kind : kind + ":" + value, prefix());
    }

    private String prefix() {
      return resolution.map(symbol -> symbol.replace("S/RES/", "") + " ").orElse("");
    }
  }

  /// When a chat is reminded.
  ///
  record Timing(Ladder ladder, LocalTime at, ZoneId zone) {
  }

  /// @param rungs days before the due date, descending
  /// @param overdue whether it goes on daily after it
  record Ladder(List<Integer> rungs, boolean overdue) {
  }

  /// When a chat is left alone, and what moves its reminders.
  ///
  /// @param digest the day of its weekly overview
  record Rhythm(Optional<LocalTime> quietFrom, Optional<LocalTime> quietTo, List<DayOfWeek> quietDays,
      boolean workingDays, Optional<DayOfWeek> digest) {
  }

  /// A planned reminder.
  ///
  /// @param rung days before the due date
  /// @param at in the chat's zone
  /// @param resolution its symbol, where it is not the chat's own
  record Upcoming(Occurrence occurrence, int rung, LocalDateTime at, Optional<String> resolution) {
  }

  /// Attempts to send that failed.
  ///
  /// @param later what is tried again
  /// @param gone to chats that cannot be written to any more
  record Failures(int later, int unknown, int refused, int gone) {
    public int sum() {
      return later + unknown + refused + gone;
    }
  }

  /// That reminders are held back.
  ///
  /// @param since in the chat's zone
  /// @param by as [Revision] has it
  record Held(LocalDateTime since, String by) {
  }

  /// @param cited the paragraph that the answer cited first
  record Verdict(boolean helpful, String question, Optional<String> cited, Optional<String> expected) {
  }
}
