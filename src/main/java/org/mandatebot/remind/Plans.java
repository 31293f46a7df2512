package org.mandatebot.remind;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.mandatebot.chat.ChatId;

/// The reminders of every chat, from being planned to their end.
public interface Plans {

  List<Reminder> of(List<ChatId> chats);

  /// Stores reminders as given, unless they are being sent or have ended; what was cancelled may be planned again.
  void put(List<Reminder> reminders);

  /// Cancels what is open. What is on its way at this moment arrives and then counts as sent.
  void cancel(List<Reminder> reminders);

  /// The next that are planned or being sent.
  List<Reminder> upcoming(ChatId chat, int limit);

  Reminders.Counts counts(ChatId chat);

  /// How many there are in each state, of all chats.
  Map<Reminder.State, Long> states();

  /// The last whose time has come, whatever became of them, the newest first.
  List<Reminder> past(ChatId chat, Instant now, int limit);

  /// What these chats missed by `until` while suspended was told in another way: it stands in that message.
  void merge(List<ChatId> chats, Instant until);

  /// Notes that a subscription is being planned for this revision; whatever was complete for another is so no more.
  void begun(String checksum);

  /// Notes that every subscription is about to be planned for this revision.
  void beginAll(String checksum);

  /// Notes that every subscription was planned for this revision; of no effect if one was for another meanwhile, by an
  /// instance that had not yet heard of this one.
  void completed(String checksum, Instant now);

  /// Whether every subscription was planned for this revision, and none for another since.
  boolean complete(String checksum);
}
