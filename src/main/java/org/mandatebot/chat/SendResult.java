package org.mandatebot.chat;

import java.time.Duration;

/// What became of an attempt to send.
public sealed interface SendResult {

  /// The platform accepted it.
  record Sent(long messageId) implements SendResult {
  }

  /// Not now: the platform asks to wait (Bot API `retry_after`). Nothing was sent.
  record Wait(Duration time) implements SendResult {
  }

  /// Not any more: the bot is blocked, removed, or the chat does not exist.
  record Gone(String reason) implements SendResult {
  }

  /// The chat has another address now; nothing was sent (Bot API `migrate_to_chat_id`).
  record Moved(ChatId to) implements SendResult {
  }

  /// The platform will never accept this message.
  record Refused(String reason) implements SendResult {
  }

  /// The platform was not reached or failed, and certainly or probably did not accept the message: try again later.
  record Unreachable(String reason) implements SendResult {
  }
}
