package org.mandatebot.feedback;

import java.util.List;

/// Where it is kept.
public interface Feedbacks {

  /// Keeps it, in place of what was said of the same exchange before.
  void keep(Feedback feedback);

  /// The newest first.
  List<Feedback> newest(int limit);

  /// How many there are.
  Counts counts();

  /// Deletes what was said in a chat.
  void forget(String chat);

  record Counts(long helpful, long unhelpful) {
  }
}
