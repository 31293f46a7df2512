package org.mandatebot.remind;

import java.time.Instant;
import java.util.Optional;
import org.mandatebot.chat.ChatId;

/// What chats set themselves.
public interface Steps {

  /// @param maker the platform's user id
  void add(ChatId chat, Step step, long maker, Instant now);

  /// None was made later than `now`: the clock by which it was is known to have been wrong.
  void madeBy(Instant now);

  Optional<Long> maker(ChatId chat, String step);

  /// Whether it was there.
  boolean remove(ChatId chat, String step);
}
