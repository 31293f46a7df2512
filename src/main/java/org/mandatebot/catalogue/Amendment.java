package org.mandatebot.catalogue;

/// What becomes of what is served when a file that was sent takes the place of its own.
public sealed interface Amendment {

  /// @param path of the file that it replaces or adds
  record Amended(String path, Reading reading) implements Amendment {
  }

  /// The file is the text of a resolution that is not served: so would it be, by a draft of its wording.
  ///
  /// @param doubts entries that the draft is not certain of
  /// @param warnings about the text
  record Drafted(Reading reading, int doubts, int warnings) implements Amendment {
  }

  /// The file is a mandate of a resolution that is not served: its text is wanted first.
  record NotServed(String symbol) implements Amendment {
  }

  /// The file is broken.
  record Unreadable(Problem problem) implements Amendment {
  }

  /// A file of a kind that no resolution has.
  record Unknown() implements Amendment {
  }
}
