package org.mandatebot.remind;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mandatebot.mandate.Occurrence;

/// Something open that a chat is to be reminded of: an occurrence, or a step of its own.
///
/// @param date the day it is due now: another than the occurrence's once that was postponed
/// @param ladders what leads to it
/// @param towards of a step ahead of an occurrence that one, on the day it is due now
record Due(Occurrence occurrence, LocalDate date, List<Ladder> ladders, Optional<Occurrence> towards) {
  private static final String MOVED = ">";

  Due(Occurrence occurrence, List<Ladder> ladders) {
    this(occurrence, occurrence.date(), ladders, Optional.empty());
  }

  /// What its reminders are of: another for each day it was postponed to, so that each has its rungs.
  String key() {
    return date.equals(occurrence.date()) ? occurrence.key() : moved(occurrence.key(), date);
  }

  static String moved(String occurrence, LocalDate date) {
    return occurrence + MOVED + date;
  }

  /// The key of the occurrence that a reminder is of.
  static String occurrence(String key) {
    int moved = key.indexOf(MOVED);
    return moved < 0 ? key : key.substring(0, moved);
  }

  /// As it is due now.
  Occurrence shown() {
    return new Occurrence(occurrence.deadline(), date);
  }
}
