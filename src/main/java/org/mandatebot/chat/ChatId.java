package org.mandatebot.chat;

import java.util.Locale;

/// A conversation's address: `telegram:-1001234:7` is topic 7 of a Telegram group, `console:1` the local console.
///
/// @param chat the platform's own number; negative for Telegram groups
/// @param topic the forum topic (Bot API `message_thread_id`); 0 for none
public record ChatId(Platform platform, long chat, int topic) {
  public static ChatId parse(String text) {
    String[] parts = text.split(":", -1);
    return new ChatId(Platform.valueOf(parts[0].toUpperCase(Locale.ROOT)), Long.parseLong(parts[1]),
        parts.length > 2 ? Integer.parseInt(parts[2]) : 0);
  }

  /// The same chat's main conversation.
  public ChatId withoutTopic() {
    return new ChatId(platform, chat, 0);
  }

  public boolean isGroup() {
    return chat < 0;
  }

  @Override
  public String toString() {
    return platform.name().toLowerCase(Locale.ROOT) + ":" + chat + (topic == 0 ? "" : ":" + topic);
  }
}
