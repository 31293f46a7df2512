package org.mandatebot.conversation;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mandatebot.mandate.Occurrence;
import org.mandatebot.remind.Dated;
import org.mandatebot.remind.Preferences;
import org.mandatebot.remind.Reminders;
import org.mandatebot.remind.Rhythm;
import org.mandatebot.responses.Reply;
import org.mandatebot.responses.ShortKey;

/// How a chat is reminded: `/settings`, `/preview`, and the dates it mutes.
@Singleton
final class Chatting {
  private static final Pattern SPAN = Pattern.compile("(\\d{1,3}) ?(?:(w|weeks?|s|semaines?)|d|days?|j|jours?)?",
      Pattern.CASE_INSENSITIVE);
  private static final int USUAL_PREVIEW = 30;
  private static final int LONGEST_PREVIEW = 366;

  private final Reminders reminders;
  private final Subscribing subscribing;
  private final InstantSource clock;

  Chatting(Reminders reminders, Subscribing subscribing, InstantSource clock) {
    this.reminders = reminders;
    this.subscribing = subscribing;
    this.clock = clock;
  }

  /// A changed language is that of the reply, too.
  Said settings(Turn turn, String words) {
    Preferences preferences = turn.preferences();
    String[] parts = words.split("[ :=]+", 2);
    Optional<Setting> setting = Setting.of(parts[0]);
    String value = parts.length > 1 ? parts[1] : "";
    if (words.isEmpty() || (setting.isPresent() && value.isBlank()))
      return turn.says(shown(preferences, Optional.empty()));
    Optional<Preferences> changed = setting.flatMap(each -> each.change(preferences, value));
    if (changed.isEmpty())
      return turn.says(new Reply.SettingRefused(setting.map(Setting::key).orElse(parts[0]), value));
    Optional<Reply> refused = refusal(turn);
    if (refused.isPresent())
      return turn.says(refused.get());
    reminders.prefer(turn.chat(), changed.get());
    return turn.with(changed.get()).says(shown(changed.get(), setting.map(Setting::key)));
  }

  /// Why the sender may not change what concerns the chat as a whole; empty if they may.
  Optional<Reply> refusal(Turn turn) {
    return subscribing.refusal(turn).map(reason -> new Reply.Refused(reason, ""));
  }

  Reply preview(Turn turn, String words) {
    Matcher form = SPAN.matcher(words);
    int days = words.isEmpty()
        ? USUAL_PREVIEW
        : form.matches() ? Integer.parseInt(form.group(1)) * (form.group(2) == null ? 1 : 7) : 0;
    if (days < 1 || days > LONGEST_PREVIEW)
      return new Reply.Refused(Reply.Refused.Reason.SPAN, words);
    return subscribing.preview(turn, days, clock.instant().plus(Duration.ofDays(days)));
  }

  Optional<Reply> mute(Turn turn, String shortKey) {
    return occurrence(turn, shortKey)
        .map(due -> refusal(turn).orElseGet(() -> new Reply.Muted(due, !reminders.mute(turn.chat(), due))));
  }

  Optional<Reply> unmute(Turn turn, String shortKey) {
    return occurrence(turn, shortKey).map(due -> {
      reminders.unmute(turn.chat(), due);
      return new Reply.Unmuted(due);
    });
  }

  private Optional<Occurrence> occurrence(Turn turn, String shortKey) {
    return reminders.dates(turn.chat()).stream().map(Dated::occurrence)
        .filter(each -> ShortKey.of(each.key()).equals(shortKey)).findFirst();
  }

  private static Reply shown(Preferences preferences, Optional<String> changed) {
    return new Reply.Settings(Subscribing.timing(preferences), shown(preferences.rhythm()), preferences.language(),
        changed);
  }

  static Reply.Rhythm shown(Rhythm rhythm) {
    return new Reply.Rhythm(rhythm.quietHours().map(Rhythm.Hours::from), rhythm.quietHours().map(Rhythm.Hours::to),
        rhythm.quietDays().stream().sorted().toList(), rhythm.workingDays(), rhythm.digest());
  }
}
