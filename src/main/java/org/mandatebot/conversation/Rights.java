package org.mandatebot.conversation;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.mandatebot.chat.Chats;
import org.mandatebot.chat.Membership;
import org.mandatebot.responses.Reply.Refused.Reason;

/// Who may change what a group set up: its administrators, whoever made it, and those who run the service. In private
/// whoever is there.
@Singleton
final class Rights {
  private final Administration administration;
  private final Chats chats;

  Rights(Administration administration, Chats chats) {
    this.administration = administration;
    this.chats = chats;
  }

  /// Why it may not be changed; empty if it may.
  ///
  /// @param maker the platform's user id
  Optional<Reason> refusal(Turn turn, Optional<Long> maker) {
    if (!turn.chat().isGroup() || administration.isOpenTo(turn)
        || maker.filter(id -> id == turn.sender().id()).isPresent())
      return Optional.empty();
    return switch (chats.membership(turn.chat(), turn.sender().id())) {
      case Membership.ADMINISTRATOR -> Optional.empty();
      case Membership.OTHER -> Optional.of(Reason.NOT_YOURS);
      case Membership.UNKNOWN -> Optional.of(Reason.UNCHECKED);
    };
  }
}
