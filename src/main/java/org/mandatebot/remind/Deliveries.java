package org.mandatebot.remind;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mandatebot.chat.ChatId;

/// The attempts to send, each one message with one or more reminders.
public interface Deliveries {

  /// Records as [Outcome#UNKNOWN] what a process that is gone left unfinished, so that its reminders are sent again.
  /// Returns how many attempts that were.
  int giveUp(ChatId chat, Instant now);

  /// What is planned for now or earlier.
  List<Reminder> due(ChatId chat, Instant now);

  /// Keeps what is planned for now or earlier back until `then`; it counts as wanted when it was.
  void hold(ChatId chat, Instant now, Instant then);

  /// Begins an attempt to send these reminders; returns its id.
  String begin(ChatId chat, List<Reminder> reminders, Instant now);

  /// Records how an attempt ended. False, and nothing is recorded, if it was given up meanwhile: the reminders are then
  /// somebody else's.
  boolean end(String delivery, End end, Instant now);

  /// The last attempts whose outcome is not known, or that were refused, the newest first.
  List<Attempt> troubles(int limit);

  record Attempt(ChatId chat, Instant at, Outcome outcome, Optional<String> reason) {
  }

  record End(Outcome outcome, OptionalLong message, Optional<String> reason) {
    static End sent(long message) {
      return new End(Outcome.SENT, OptionalLong.of(message), Optional.empty());
    }

    static End of(Outcome outcome, String reason) {
      return new End(outcome, OptionalLong.empty(), Optional.of(reason));
    }
  }

  /// How an attempt ended. `SENDING`: it has not. `UNKNOWN`: whether the platform accepted the message will never be
  /// known, for no answer came (the reason says why) or nobody was left to record it. For the others see [org.mandatebot.chat.SendResult].
  enum Outcome {
    SENDING, SENT, WAIT, UNREACHABLE, GONE, MOVED, REFUSED, UNKNOWN;

    /// What the attempt's reminders are after it.
    public Reminder.State after() {
      return switch (this) {
        case SENDING -> Reminder.State.SENDING;
        case SENT -> Reminder.State.SENT;
        case REFUSED -> Reminder.State.ABANDONED;
        case WAIT, UNREACHABLE, GONE, MOVED, UNKNOWN -> Reminder.State.PLANNED;
      };
    }
  }
}
