package org.mandatebot.remind;

import java.time.Instant;
import java.util.List;
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

  /// Whether every subscription was planned for this revision, and for none since.
  boolean complete(String checksum);

  void completed(String checksum, Instant now);
}
