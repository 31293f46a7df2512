package org.mandatebot.remind;

import java.util.Collection;
import java.util.List;
import org.mandatebot.chat.ChatId;

/// What was recorded about occurrences.
public interface Settlements {

  /// What counts, in the order in which it was recorded of each occurrence.
  List<Settlement> standing();

  /// Of one occurrence, the oldest first, what was undone included.
  List<Settlement> of(String occurrence);

  /// Whether it was stored: not if that ordinal is taken, by somebody who recorded something a moment earlier.
  boolean add(Settlement settlement);

  /// Whether it was undone just now.
  boolean undo(String occurrence, int ordinal, Settlement.Mark by);

  /// What not every chat was planned anew for yet, since it was recorded or undone.
  List<Settlement> unspread();

  /// Notes that every chat was planned anew for it; of no effect if it was undone meanwhile.
  void spread(Settlement settlement);

  /// Chats that have, or had, a reminder by one of these names, and those with a step ahead of the deadline.
  ///
  /// @param keys what their reminders are of
  /// @param after the last one of the page before; an empty text begins
  List<ChatId> concerned(Collection<String> keys, String resolution, String deadline, String after, int limit);
}
