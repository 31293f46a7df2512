package org.mandatebot.chat;

import org.mandatebot.mandate.Language;
import org.mandatebot.responses.Reply;

/// A chat platform. It words the reply itself, for each has its own limits and mark-up.
public interface Chat {
  Platform platform();

  /// Sends a reply and waits for the outcome. Never throws for what the platform or the network does.
  SendResult send(ChatId to, Reply reply, Language language);
}
