package org.mandatebot.catalogue;

/// What becomes of what is served when a file that was sent takes the place of its own.
public sealed interface Amendment {

  /// @param path of the file that it replaces or adds
  record Amended(String path, Reading reading) implements Amendment {
  }

  /// The file is about a resolution that is not served: it has to be imported and curated first.
  record NotServed(String symbol) implements Amendment {
  }

  /// The file is broken.
  record Unreadable(Problem problem) implements Amendment {
  }

  /// A file of a kind that no resolution has.
  record Unknown() implements Amendment {
  }
}
