package org.mandatebot.kill;

import java.util.HashSet;
import java.util.Set;

/// One kill, and what is known to follow from it.
final class Kill {
  final Step step;
  final Database database;
  /// Whether the process was where it was to be; if not it was killed all the same.
  boolean reached;
  /// The deliveries it left unfinished.
  final Set<String> left = new HashSet<>();
  int lost;
  int repeatedReminders;
  int repeatedAnswers;
  int unknown;

  Kill(Step step, Database database) {
    this.step = step;
    this.database = database;
  }
}
