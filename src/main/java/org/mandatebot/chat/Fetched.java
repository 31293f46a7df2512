package org.mandatebot.chat;

/// What became of an attempt to fetch a file that somebody sent.
public sealed interface Fetched {

  record Text(String content) implements Fetched {
  }

  /// It is no UTF-8.
  record NotText() implements Fetched {
  }

  record TooLarge() implements Fetched {
  }

  /// The platform does not have it, or not any more, or cannot be reached.
  record Unavailable(String reason) implements Fetched {
  }
}
