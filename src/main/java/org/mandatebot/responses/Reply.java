package org.mandatebot.responses;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.mandatebot.ask.Answer;
import org.mandatebot.mandate.Bilingual;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Occurrence;
import org.mandatebot.mandate.Resolution;

/// What the bot can say. Each record has a file of its name in every language of `responses/` (`NotAllowed` is
/// `not-allowed.peb`), whose variables are the record's components; an [Answered] has one per kind of answer.
public sealed interface Reply {

  record Answered(Answer answer) implements Reply {
  }

  /// The first words in a chat, after `/start`, and when the bot may write again.
  ///
  /// @param resumed what the chat is reminded of again
  record Welcome(Resolution resolution, List<Scope> resumed) implements Reply {
  }

  /// `/help`: what can be asked and every command.
  record Help(Resolution resolution, boolean admin) implements Reply {
  }

  /// A command that says nothing without words after it.
  ///
  /// @param command `ask` or `para`
  record WordsWanted(String command) implements Reply {
  }

  /// One message for everything that reached a rung at one time.
  ///
  /// @param today the day in the chat's zone; a due date before it makes the reminder a late one
  record Reminder(List<Occurrence> due, LocalDate today) implements Reply {
  }

  /// `/deadlines`: every date and every duty without one.
  ///
  /// @param ahead from today on
  record Deadlines(Resolution resolution, LocalDate today, List<Occurrence> past, List<Occurrence> ahead,
      List<Deadline> undated) implements Reply {
  }

  /// @param fresh whether it is new; a second `/subscribe` changes nothing and says so
  /// @param next the first reminder it will bring; empty when all its dates have passed
  /// @param planned how many it will bring
  record Subscribed(Scope scope, boolean fresh, Timing timing, Optional<Upcoming> next, int planned) implements Reply {
  }

  /// `/subscriptions`
  record Subscriptions(List<Scope> scopes, Timing timing, List<Upcoming> next, List<Occurrence> muted)
      implements Reply {
  }

  /// @param scopes what was given up; empty when there was nothing
  /// @param left what the chat is still reminded of
  record Unsubscribed(List<Scope> scopes, List<Scope> left) implements Reply {
  }

  /// `/subscribe` or `/unsubscribe` with words that name no deadline, actor or kind.
  record ScopeUnknown(String given, List<Scope> choices) implements Reply {
  }

  /// `/settings`
  ///
  /// @param language empty: each answer in its question's language
  /// @param changed `zone`, `hour`, `ladder` or `language` that was just set; empty when only shown
  record Settings(Timing timing, Optional<Language> language, Optional<String> changed) implements Reply {
  }

  /// A setting that cannot be: the reply says what is allowed.
  ///
  /// @param setting `zone`, `hour`, `ladder` or `language`; anything else names no setting
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

  record Privacy() implements Reply {
  }

  /// `/mydata`: everything stored about this chat.
  ///
  /// @param chat its address
  /// @param planned reminders to come
  /// @param sent reminders that went out and are on record
  record MyData(String chat, List<Scope> scopes, Timing timing, Optional<Language> language, List<Occurrence> muted,
      int planned, int sent) implements Reply {
  }

  /// `/forget`
  record Forgotten() implements Reply {
  }

  /// `/reload`, an earlier revision or a file that was sent: what would change; a button applies it.
  ///
  /// @param command what the button does: `reload`, `rollback` or `upload`
  /// @param token names the two states that were compared, so that the button applies just that
  /// @param served what it was compared with; empty for the files of the start, when none was ever applied
  record ReloadPreview(String command, String token, Optional<Revision> served, List<Change> changes,
      ReminderChanges reminders) implements Reply {
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
  record RevisionList(List<Revision> revisions) implements Reply {
  }

  /// A file that was sent changes nothing.
  ///
  /// @param file its name, as its sender calls it
  /// @param reason `unknown` (no kind of file that a resolution has), `too-large`, `not-text`, `unavailable`,
  ///     `unreadable` or `not-served`
  /// @param detail of `unreadable` the problem, of `not-served` the resolution, of `too-large` the megabytes allowed
  record UploadRefused(String file, String reason, String detail) implements Reply {
  }

  /// A state of the data as it was applied.
  ///
  /// @param at in the chat's zone
  /// @param by `telegram:4711`, `console`, or `start` for the files of the first start
  /// @param checksum its beginning
  record Revision(long number, LocalDateTime at, String by, String checksum, int added, int changed, int removed) {
  }

  /// One difference between what is served and what was read.
  ///
  /// @param subject `paragraph`, `task`, `deadline`, `actor`, `term`
  /// @param change `added`, `removed` or `changed`
  /// @param before the words before; empty if there were none
  record Change(String subject, String change, String id, String before, String after) {
  }

  record ReminderChanges(int added, int moved, int cancelled) {
  }

  /// What a chat subscribes to.
  ///
  /// @param kind `all`, `paragraph`, `actor` or `kind`
  /// @param value the paragraph id, actor id or kind of deadline (`mandate_end`); empty for `all`
  /// @param title of the paragraph's deadline, or the actor's name; empty for `all` and `kind`, which the templates
  ///     name, and for what the resolution no longer has
  record Scope(String kind, String value, Optional<Bilingual> title) {

    /// What a button says to mean this scope.
    public String key() {
      return ShortKey.of(value.isEmpty() ? kind : kind + ":" + value);
    }
  }

  /// When a chat is reminded.
  ///
  /// @param ladder days before the due date, descending
  record Timing(List<Integer> ladder, LocalTime at, ZoneId zone) {
  }

  /// A planned reminder.
  ///
  /// @param rung days before the due date
  /// @param at in the chat's zone
  record Upcoming(Occurrence occurrence, int rung, LocalDateTime at) {
  }
}
