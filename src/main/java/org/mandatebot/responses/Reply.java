package org.mandatebot.responses;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.mandatebot.ask.Answer;
import org.mandatebot.mandate.Occurrence;
import org.mandatebot.mandate.Resolution;

/// What the bot can say. Each record has a file of its name in every language of `responses/` (`NotAllowed` is
/// `not-allowed.peb`); an [Answered] has one per kind of answer.
public sealed interface Reply {

  record Answered(Answer answer) implements Reply {
  }

  /// The first words in a chat, and after `/start`.
  record Welcome(Resolution resolution) implements Reply {
  }

  /// `/help`: what can be asked and every command.
  record Help(Resolution resolution, boolean admin) implements Reply {
  }

  /// One message for everything that reached a rung at one time.
  ///
  /// @param today the day in the chat's zone
  record Reminder(List<Occurrence> due, LocalDate today) implements Reply {
  }

  /// `/deadlines`: every occurrence from today on, and what is undated.
  record Deadlines(Resolution resolution, LocalDate today, List<Occurrence> past, List<Occurrence> ahead)
      implements Reply {
  }

  /// @param scope what is subscribed to, see [Scope]
  /// @param fresh whether it is new; a second `/subscribe` changes nothing and says so
  /// @param next when the next reminder will come, and of what
  record Subscribed(Scope scope, boolean fresh, Timing timing, Optional<Upcoming> next, int count) implements Reply {
  }

  /// `/subscriptions`
  record Subscriptions(List<Scope> scopes, Timing timing, List<Upcoming> next, List<Occurrence> muted)
      implements Reply {
  }

  /// @param scopes what was given up; empty when there was nothing
  record Unsubscribed(List<Scope> scopes, List<Scope> left) implements Reply {
  }

  /// `/subscribe` or `/unsubscribe` with words that name no deadline, actor or kind.
  record ScopeUnknown(String given, List<Scope> choices) implements Reply {
  }

  /// `/settings`
  ///
  /// @param changed what was just set; empty when only shown
  record Settings(Timing timing, Optional<String> language, Optional<String> changed) implements Reply {
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

  record Privacy() implements Reply {
  }

  /// `/mydata`: everything stored about this chat.
  record MyData(List<Scope> scopes, Timing timing, Optional<String> language, int planned, int sent) implements Reply {
  }

  /// `/forget`
  record Forgotten() implements Reply {
  }

  /// `/reload`: what would change; a button applies it.
  ///
  /// @param token names the state that was read, so that the button applies just that
  record ReloadPreview(String token, List<Change> changes, ReminderChanges reminders) implements Reply {
  }

  record ReloadRefused(List<String> problems) implements Reply {
  }

  /// @param changes empty when the files are what is served already
  record Reloaded(List<Change> changes, ReminderChanges reminders) implements Reply {
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
  /// @param value the paragraph id, actor id or kind of deadline; empty for `all`
  /// @param titleEn its title in the model, in English
  record Scope(String kind, String value, String titleEn, String titleFr) {
  }

  /// When a chat is reminded.
  ///
  /// @param ladder days before the due date, descending
  record Timing(List<Integer> ladder, LocalTime at, ZoneId zone) {
  }

  /// A planned reminder.
  record Upcoming(Occurrence occurrence, int rung, Instant at, ZoneId zone) {
  }
}
