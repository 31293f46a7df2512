package org.mandatebot.chat;

import java.time.Duration;

/// What became of an attempt to send.
public sealed interface SendResult {

  /// The platform accepted it.
  record Sent(long messageId) implements SendResult {
  }

  /// The platform accepted it, but in the chat's main conversation: the topic it was for is deleted or closed. The message
  /// itself says so.
  record SentToMain(long messageId) implements SendResult {
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

  /// The platform was not reached, or said that it failed: it did not accept the message. Try again later.
  record Unreachable(String reason) implements SendResult {
  }

  /// The message left, but no answer to it came that can be read: whether it was accepted will never be known. Sent again
  /// it may arrive twice; not sent again, perhaps never.
  record Unknown(String reason) implements SendResult {
  }
}
