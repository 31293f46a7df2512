package org.mandatebot.chat;

import java.time.Duration;
import java.util.List;

/// What left lately, and by that whether one more message may: the count of all that send as one bot.
///
/// A message counts from its beginning until some time after its end, for when it arrives is known no better. So a limit
/// holds in any stretch of time, wherever that begins, and however slow the line is.
public interface Traffic {
  /// Instead of a chat's number: everybody.
  long EVERYBODY = 0;

  /// Counts one more message as under way, unless a limit is reached or there is to be silence.
  ///
  /// @param chat the platform's number; [#EVERYBODY] for what goes to no chat
  Admission admit(long chat, List<Limit> limits);

  /// A message is under way no more.
  void ended(String message);

  /// Nothing is to be sent for some time, to a chat or to [#EVERYBODY].
  void silence(long chat, Duration time);

  /// At most so many in any stretch of time, to everybody together or to each chat.
  ///
  /// @param time a minute at most
  record Limit(boolean everybody, int count, Duration time) {
    public Limit {
      if (count < 1 || time.compareTo(Duration.ofMinutes(1)) > 0)
        throw new IllegalArgumentException("a limit is 1 or more in a minute at most, not " + count + " in " + time);
    }
  }

  sealed interface Admission {
  }

  record Admitted(String message) implements Admission {
  }

  /// @param time how long at least until it may be
  /// @param everybody whether any other message would have to wait, too
  record Full(Duration time, boolean everybody) implements Admission {
  }
}
