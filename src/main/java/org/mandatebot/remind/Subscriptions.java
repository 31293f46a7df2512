package org.mandatebot.remind;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mandatebot.chat.ChatId;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.Language;

/// What every chat asked for.
public interface Subscriptions {

  /// Makes the chat known, and keeps every other change of it waiting until this one ends.
  void hold(ChatId chat);

  /// Keeps every other change of these chats waiting until this one ends.
  void hold(List<ChatId> chats);

  /// The known ones among these chats.
  List<Subscriber> of(List<ChatId> chats);

  /// The known conversations of the same chat: its main one and every topic.
  List<ChatId> conversations(ChatId chat);

  /// The known chats in some lasting order.
  ///
  /// @param after the last one of the page before; an empty text begins
  List<ChatId> page(String after, int limit);

  /// What any chat subscribes to, each once, without ladders.
  List<Subscription> kinds();

  /// The chats with one of these subscriptions, or a step ahead of one of these deadlines, in the same order.
  List<ChatId> page(Collection<Subscription> subscriptions, Collection<Deadline> deadlines, String after, int limit);

  /// Makes subscriptions from before resolutions were told apart this one's.
  void adopt(String resolution);

  /// Whether it is new; one that is there already stays as it is.
  ///
  /// @param maker the platform's user id; 0 for nobody
  boolean add(ChatId chat, Subscription subscription, long maker, Instant now);

  /// Gives a subscription its ladder, or takes it.
  void climb(ChatId chat, Subscription subscription);

  /// Who made it; empty if nobody is known.
  Optional<Long> maker(ChatId chat, Subscription subscription);

  /// Whether it was there.
  boolean remove(ChatId chat, Subscription subscription);

  /// Whether it was not muted before.
  boolean mute(ChatId chat, String occurrence);

  /// Whether it was muted.
  boolean unmute(ChatId chat, String occurrence);

  /// Keeps reminders by this name back until a day.
  void snooze(ChatId chat, String key, LocalDate until);

  /// In which language the chat asked to be reminded.
  void speak(ChatId chat, Language language);

  void prefer(ChatId chat, Preferences preferences);

  void suspend(ChatId chat, String reason);

  void resume(ChatId chat);

  /// Makes everything of `from` that `to` does not have `to`'s, and forgets `from`.
  void move(ChatId from, ChatId to);

  /// Deletes all that is kept about a chat.
  void forget(ChatId chat);

  default Subscriber of(ChatId chat) {
    return of(List.of(chat)).stream().findFirst().orElseGet(() -> Subscriber.unknown(chat));
  }
}
