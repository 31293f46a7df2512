package org.mandatebot.conversation;

import jakarta.inject.Singleton;
import org.mandatebot.chat.Incoming;

/// What happens when something is said to the bot.
@Singleton
public final class Conversation {

  /// Handles one incoming message and sends what is to be said to it. Never throws for anything a person can send.
  public void on(Incoming incoming) {
    System.out.println(incoming);
  }
}
