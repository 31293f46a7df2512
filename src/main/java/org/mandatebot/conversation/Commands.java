package org.mandatebot.conversation;

import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mandatebot.catalogue.Catalogue;
import org.mandatebot.chat.ChatId;
import org.mandatebot.mandate.Occurrence;
import org.mandatebot.mandate.Resolution;
import org.mandatebot.remind.Preferences;
import org.mandatebot.remind.Reminders;
import org.mandatebot.remind.Scope;
import org.mandatebot.responses.Reply;
import org.mandatebot.responses.ShortKey;

/// Everything that can be asked of the bot by name: `/settings zone Bamako` typed, or `settings:zone Bamako` on a button.
@Singleton
final class Commands {
  private static final int SHOWN = 5;

  /// What `t.me/NAME?start=...` may do; a link must not delete or change what a chat set up.
  private static final Set<String> LINKED = Set.of("help", "para", "deadlines", "subscribe", "privacy");

  private final Catalogue catalogue;
  private final Questions questions;
  private final Reminders reminders;
  private final Administration administration;

  Commands(Catalogue catalogue, Questions questions, Reminders reminders, Administration administration) {
    this.catalogue = catalogue;
    this.questions = questions;
    this.reminders = reminders;
    this.administration = administration;
  }

  /// @param words what follows the command, as typed
  /// @return empty when there is no such command
  Optional<Said> run(Turn turn, String command, String words) {
    return switch (command) {
      case "ask" -> Optional.of(words.isEmpty() ? wanted(turn, command) : questions.answer(turn, words));
      case "para" -> Optional.of(words.isEmpty() ? wanted(turn, command) : questions.paragraph(turn, words));
      case "start" -> Optional.of(start(turn, words));
      case "settings" -> Optional.of(settings(turn, words));
      default -> reply(turn, command, words).map(turn::says);
    };
  }

  private Optional<Reply> reply(Turn turn, String command, String words) {
    ChatId chat = turn.chat();
    return Optional.ofNullable(switch (command) {
      case "help" -> help(turn);
      case "deadlines" -> deadlines(turn);
      case "subscribe" -> subscribe(turn, words);
      case "unsubscribe" -> unsubscribe(chat, words);
      case "subscriptions" -> subscriptions(turn);
      case "mute" -> occurrence(words).map(due -> new Reply.Muted(due, !reminders.mute(chat, due))).orElse(null);
      case "unmute" -> occurrence(words).map(due -> unmute(chat, due)).orElse(null);
      case "privacy" -> new Reply.Privacy();
      case "mydata" -> myData(turn);
      case "forget" -> forget(chat);
      case "reload", "rollback", "upload" -> administration.run(turn, command, words);
      default -> null;
    });
  }

  /// `/start para_30_a_iii` is `/para 30 a iii`: a link's payload has neither blanks nor brackets.
  private Said start(Turn turn, String payload) {
    String[] linked = payload.split("[_-]+", 2);
    String words = linked.length > 1 ? linked[1].replaceAll("[_-]+", " ") : "";
    return (LINKED.contains(linked[0]) ? run(turn, linked[0], words) : Optional.<Said>empty())
        .orElseGet(() -> turn.says(welcome(turn)));
  }

  /// The first words in a chat, with what it is reminded of already.
  Reply welcome(Turn turn) {
    return new Reply.Welcome(resolution(), shown(reminders.scopes(turn.chat())));
  }

  private static Said wanted(Turn turn, String command) {
    return turn.says(new Reply.WordsWanted(command));
  }

  Reply help(Turn turn) {
    return new Reply.Help(resolution(), administration.isOpenTo(turn));
  }

  private Reply deadlines(Turn turn) {
    List<Occurrence> all = resolution().occurrences().stream()
        .filter(occurrence -> occurrence.deadline().about().restates().isEmpty()).toList();
    return new Reply.Deadlines(resolution(), turn.today(),
        all.stream().filter(occurrence -> occurrence.date().isBefore(turn.today())).toList(),
        all.stream().filter(occurrence -> !occurrence.date().isBefore(turn.today())).toList(),
        resolution().deadlines().stream().filter(deadline -> deadline.dates().isEmpty()).toList());
  }

  private Reply subscribe(Turn turn, String words) {
    ScopeWords scopes = new ScopeWords(resolution());
    Optional<Scope> scope = scopes.find(words);
    if (scope.isEmpty())
      return new Reply.ScopeUnknown(words, scopes.choices().stream().map(scopes::shown).toList());
    boolean fresh = reminders.subscribe(turn.chat(), scope.get());
    List<Reminders.Planned> planned = reminders.upcoming(turn.chat(), Integer.MAX_VALUE).stream()
        .filter(each -> scope.get().covers(each.occurrence().deadline())).toList();
    return new Reply.Subscribed(scopes.shown(scope.get()), fresh, timing(turn.preferences()),
        planned.stream().findFirst().map(first -> upcoming(first, turn.preferences())), planned.size());
  }

  private Reply unsubscribe(ChatId chat, String words) {
    Optional<Scope> scope = new ScopeWords(resolution()).find(words, reminders.scopes(chat));
    if (scope.isEmpty())
      return new Reply.ScopeUnknown(words, List.of());
    boolean everything = scope.get() instanceof Scope.All;
    List<Scope> given = reminders.unsubscribe(chat, everything ? Optional.empty() : scope);
    return new Reply.Unsubscribed(shown(given), shown(reminders.scopes(chat)));
  }

  private Reply subscriptions(Turn turn) {
    return new Reply.Subscriptions(shown(reminders.scopes(turn.chat())), timing(turn.preferences()),
        reminders.upcoming(turn.chat(), SHOWN).stream().map(each -> upcoming(each, turn.preferences())).toList(),
        reminders.muted(turn.chat()));
  }

  /// A changed language is that of the reply, too.
  private Said settings(Turn turn, String words) {
    Preferences preferences = turn.preferences();
    String[] parts = words.split("[ :=]+", 2);
    Optional<Setting> setting = Setting.of(parts[0]);
    String value = parts.length > 1 ? parts[1] : "";
    if (words.isEmpty() || (setting.isPresent() && value.isBlank()))
      return turn.says(new Reply.Settings(timing(preferences), preferences.language(), Optional.empty()));
    Optional<Preferences> changed = setting.flatMap(each -> each.change(preferences, value));
    if (changed.isEmpty())
      return turn.says(new Reply.SettingRefused(setting.map(Setting::key).orElse(parts[0]), value));
    reminders.prefer(turn.chat(), changed.get());
    return turn.with(changed.get())
        .says(new Reply.Settings(timing(changed.get()), changed.get().language(), setting.map(Setting::key)));
  }

  private Reply unmute(ChatId chat, Occurrence due) {
    reminders.unmute(chat, due);
    return new Reply.Unmuted(due);
  }

  private Reply myData(Turn turn) {
    Reminders.Counts counts = reminders.counts(turn.chat());
    return new Reply.MyData(turn.chat().toString(), shown(reminders.scopes(turn.chat())), timing(turn.preferences()),
        turn.preferences().language(), reminders.muted(turn.chat()), counts.planned(), counts.sent());
  }

  private Reply forget(ChatId chat) {
    reminders.forget(chat);
    questions.forget(chat);
    return new Reply.Forgotten();
  }

  private Optional<Occurrence> occurrence(String shortKey) {
    return catalogue.active().resolutions().stream().flatMap(resolution -> resolution.occurrences().stream())
        .filter(each -> ShortKey.of(each.key()).equals(shortKey)).findFirst();
  }

  private List<Reply.Scope> shown(List<Scope> scopes) {
    return scopes.stream().map(new ScopeWords(resolution())::shown).toList();
  }

  private Resolution resolution() {
    return catalogue.active().main();
  }

  private static Reply.Timing timing(Preferences preferences) {
    return new Reply.Timing(preferences.ladder().rungs(), preferences.at(), preferences.zone());
  }

  private static Reply.Upcoming upcoming(Reminders.Planned planned, Preferences preferences) {
    return new Reply.Upcoming(planned.occurrence(), planned.rung(),
        LocalDateTime.ofInstant(planned.at(), preferences.zone()));
  }
}
