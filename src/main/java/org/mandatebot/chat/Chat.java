package org.mandatebot.chat;

import org.mandatebot.mandate.Language;
import org.mandatebot.responses.Reply;

/// A chat platform. It words the reply itself, for each has its own limits and mark-up.
public interface Chat {
  Platform platform();

  /// Sends a reply and waits for the outcome. Never throws for what the platform or the network does.
  SendResult send(ChatId to, Reply reply, Language language);

  /// Fetches a file that was sent here, and waits for it. Never throws for what the platform or the network does.
  ///
  /// @param file as [Incoming.Document] names it
  /// @param limit bytes that are fetched at most
  default Fetched fetch(String file, int limit) {
    return new Fetched.Unavailable("no files are sent on " + platform());
  }

  /// Asks what somebody is in a group, and waits for it. Never throws for what the platform or the network does.
  ///
  /// @param person the platform's user id
  default Membership membership(ChatId group, long person) {
    return Membership.OTHER;
  }
}
