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
    return resolution() + "#" + deadline.id() + "@" + date;
  }

  /// The symbol of the resolution that asks for it.
  public String resolution() {
    return deadline.about().ground().resolution();
  }

  /// Days from `today` to the due date; negative once it has passed.
  public long daysLeft(LocalDate today) {
    return ChronoUnit.DAYS.between(today, date);
  }
}
