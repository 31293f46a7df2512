package org.mandatebot.mandate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/// One date of a deadline.
public record Occurrence(Deadline deadline, LocalDate date) {
  public static final Comparator<Occurrence> BY_DATE = Comparator.comparing(Occurrence::date)
      .thenComparing(occurrence -> occurrence.deadline().id());

  /// Its lasting name, the same after every reload: `S/RES/2584 (2021)#implementation-report@2021-09-29`.
  public String key() {
    return deadline.about().ground().resolution() + "#" + deadline.id() + "@" + date;
  }

  /// Days from `today` to the due date; negative once it has passed.
  public long daysLeft(LocalDate today) {
    return ChronoUnit.DAYS.between(today, date);
  }
}
