package org.mandatebot.chat;

/// Something that happened in a chat.
public sealed interface Incoming {
  ChatId chat();

  /// Who did it.
  ///
  /// @param id the platform's user id
  /// @param language the language tag the platform reports (`fr`, `en-GB`); empty when it reports none
  record Sender(long id, String language) {
  }

  /// A message for the bot: a command, a question, an answer to something the bot said. Mentions of the bot's name and
  /// the `@name` of a command are already taken off.
  record Text(ChatId chat, Sender sender, String text) implements Incoming {
  }

  /// A button was pressed.
  ///
  /// @param data what the button carries, 1-64 bytes
  record Press(ChatId chat, Sender sender, String data) implements Incoming {
  }

  /// A file, sent in a private chat; what is in it is fetched only when it is wanted.
  ///
  /// @param name as its sender calls it
  /// @param caption what was written below it; empty for nothing
  /// @param file the platform's name for it
  record Document(ChatId chat, Sender sender, String name, String caption, String file) implements Incoming {
  }

  /// Something that is no text: a sticker, a photo, a voice message, sent in a private chat.
  record Other(ChatId chat, Sender sender) implements Incoming {
  }

  /// The bot may write to the chat again, or for the first time: added to a group, unblocked.
  record Welcomed(ChatId chat, Sender sender) implements Incoming {
  }

  /// The bot may no longer write to the chat: removed or blocked.
  record Removed(ChatId chat, Sender sender) implements Incoming {
  }

  /// A group became a supergroup with another number.
  record Moved(ChatId chat, ChatId to) implements Incoming {
  }
}
