package org.mandatebot.remind;

import java.time.Instant;
import org.mandatebot.chat.ChatId;

/// That an occurrence was settled, or that this was undone, for a chat that was reminded of it. It travels as a reminder
/// does, with a name of its own.
///
/// @param occurrence the occurrence's key
/// @param ordinal of its settlement
record News(String occurrence, int ordinal, boolean undone) {
  private static final char MARK = '!';
  private static final String UNDONE = "-";

  static boolean is(String key) {
    return key.indexOf(MARK) >= 0;
  }

  static News parse(String key) {
    int mark = key.lastIndexOf(MARK);
    String number = key.substring(mark + 1);
    return new News(key.substring(0, mark), Integer.parseInt(number.replace(UNDONE, "")), number.endsWith(UNDONE));
  }

  String key() {
    return occurrence + MARK + ordinal + (undone ? UNDONE : "");
  }

  Reminder reminder(ChatId chat, Instant at, Reminder.State state) {
    return new Reminder(chat, key(), 0, at, state);
  }
}
