package org.mandatebot.remind;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// When a chat is left alone, and what of the calendar moves its reminders.
///
/// @param quietDays days of the week on which nothing is delivered; never all seven, nor all that are worked on if only
///     those are wanted
/// @param workingDays whether a rung on a weekend or holiday goes out on the working day before
/// @param digest the day of the week on which it gets an overview of what is due
public record Rhythm(Optional<Hours> quietHours, Set<DayOfWeek> quietDays, boolean workingDays,
    Optional<DayOfWeek> digest) {
  private static final Set<DayOfWeek> WORKING = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  public static final Rhythm FREE = new Rhythm(Optional.empty(), Set.of(), false, Optional.empty());

  public Rhythm {
    quietDays = Set.copyOf(quietDays);
    if (!leavesADay(quietDays, workingDays))
      throw new IllegalArgumentException("a week needs a day that is not quiet, and works if only those are wanted");
  }

  /// Whether there is a day of the week on which something may be delivered.
  public static boolean leavesADay(Set<DayOfWeek> quiet, boolean workingDays) {
    return !quiet.containsAll(workingDays ? WORKING : EnumSet.allOf(DayOfWeek.class));
  }

  /// Hours of every day, over midnight if they end before they begin.
  public record Hours(LocalTime from, LocalTime to) {
    public Hours {
      if (from.equals(to))
        throw new IllegalArgumentException("quiet hours need an end that is not their beginning: " + from);
    }

    public boolean include(LocalTime time) {
      return from.isBefore(to) ? !time.isBefore(from) && time.isBefore(to) : !time.isBefore(from) || time.isBefore(to);
    }
  }

  public Rhythm quiet(Optional<Hours> hours) {
    return new Rhythm(hours, quietDays, workingDays, digest);
  }

  public Rhythm quietOn(Set<DayOfWeek> days) {
    return new Rhythm(quietHours, days, workingDays, digest);
  }

  public Rhythm onWorkingDays(boolean only) {
    return new Rhythm(quietHours, quietDays, only, digest);
  }

  public Rhythm digestOn(Optional<DayOfWeek> day) {
    return new Rhythm(quietHours, quietDays, workingDays, day);
  }

  boolean quiet(LocalDate day) {
    return quietDays.contains(day.getDayOfWeek());
  }

  /// The first moment from `time` on that is not quiet: `time` itself, the end of the quiet hours, or after quiet days the
  /// chat's hour.
  ///
  /// @param hour never among the quiet hours
  ZonedDateTime end(ZonedDateTime time, LocalTime hour) {
    ZonedDateTime next = time;
    while (quiet(next))
      next = quiet(next.toLocalDate()) ? next.plusDays(1).with(hour) : endOfHours(next);
    return next;
  }

  private boolean quiet(ZonedDateTime time) {
    LocalTime at = time.toLocalTime();
    return quiet(time.toLocalDate()) || quietHours.filter(hours -> hours.include(at)).isPresent();
  }

  private ZonedDateTime endOfHours(ZonedDateTime time) {
    LocalTime to = quietHours.orElseThrow().to();
    return time.toLocalTime().isBefore(to) ? time.with(to) : time.plusDays(1).with(to);
  }
}
