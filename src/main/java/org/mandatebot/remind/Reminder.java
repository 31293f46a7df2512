package org.mandatebot.remind;

import java.time.Instant;
import org.mandatebot.chat.ChatId;

/// One rung of one occurrence for one chat, as stored. Chat, occurrence and rung name it for ever.
///
/// @param occurrence the occurrence's key
/// @param rung days before the due date
/// @param at when it is due to be sent
public record Reminder(ChatId chat, String occurrence, int rung, Instant at, State state) {

  /// `PLANNED` will be sent. `SENDING` is being sent by some process. `SUSPENDED` will be sent once the chat can be
  /// written to again. These three are open; the others are ends: `SENT`; `MERGED`, its occurrence was in a message that
  /// a nearer rung brought; `CANCELLED`, nobody wants it any more; `ABANDONED`, the platform refused the message.
  public enum State {
    PLANNED, SENDING, SUSPENDED, SENT, MERGED, CANCELLED, ABANDONED;

    boolean open() {
      return switch (this) {
        case PLANNED, SENDING, SUSPENDED -> true;
        case SENT, MERGED, CANCELLED, ABANDONED -> false;
      };
    }

    /// Whether it will never be sent, whatever is wanted.
    boolean ended() {
      return !open() && this != CANCELLED;
    }
  }

  Reminder with(Instant time, State next) {
    return new Reminder(chat, occurrence, rung, time, next);
  }

  Name name() {
    return new Name(occurrence, rung);
  }

  /// The same rung of the same deadline, on whatever date.
  String rungOfDeadline() {
    return occurrence.substring(0, occurrence.lastIndexOf('@')) + "/" + rung;
  }

  boolean isOfSameRung(Reminder other) {
    return rungOfDeadline().equals(other.rungOfDeadline());
  }

  /// What names a reminder within its chat.
  record Name(String occurrence, int rung) {
  }
}
