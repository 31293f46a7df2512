package org.mandatebot.conversation;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mandatebot.remind.Rhythm;

/// Quiet hours, quiet days and the day of the digest as people write them, in plain letters: `22-7`, `22h30 - 6h`,
/// `sat sun`, `samedi`, `off`.
final class RhythmWords {
  private static final Set<String> ON = Set.of("on", "yes", "oui", "true");
  private static final Set<String> OFF = Set.of("off", "no", "none", "non", "aucun", "jamais", "false");
  private static final Pattern HOURS = Pattern.compile("(.{1,12}?) ?(?:-|–| to | a ) ?(.{1,12})");
  private static final Map<String, DayOfWeek> DAYS = Map.ofEntries(Map.entry("mon", DayOfWeek.MONDAY),
      Map.entry("lun", DayOfWeek.MONDAY), Map.entry("tue", DayOfWeek.TUESDAY), Map.entry("mar", DayOfWeek.TUESDAY),
      Map.entry("wed", DayOfWeek.WEDNESDAY), Map.entry("mer", DayOfWeek.WEDNESDAY),
      Map.entry("thu", DayOfWeek.THURSDAY), Map.entry("jeu", DayOfWeek.THURSDAY), Map.entry("fri", DayOfWeek.FRIDAY),
      Map.entry("ven", DayOfWeek.FRIDAY), Map.entry("sat", DayOfWeek.SATURDAY), Map.entry("sam", DayOfWeek.SATURDAY),
      Map.entry("sun", DayOfWeek.SUNDAY), Map.entry("dim", DayOfWeek.SUNDAY));

  private RhythmWords() {
  }

  static Optional<Boolean> onOrOff(String words) {
    return ON.contains(words) ? Optional.of(true) : OFF.contains(words) ? Optional.of(false) : Optional.empty();
  }

  /// Hours leave quiet days as they are and days the hours; `off` ends both.
  static Optional<Rhythm> quiet(Rhythm from, String words) {
    if (OFF.contains(words))
      return Optional.of(from.quiet(Optional.empty()).quietOn(Set.of()));
    return hours(words).map(hours -> from.quiet(Optional.of(hours)))
        .or(() -> days(words).filter(days -> Rhythm.leavesADay(days, from.workingDays())).map(from::quietOn));
  }

  static Optional<Rhythm> digest(Rhythm from, String words) {
    return OFF.contains(words)
        ? Optional.of(from.digestOn(Optional.empty()))
        : days(words).filter(days -> days.size() == 1).map(days -> from.digestOn(Optional.of(days.iterator().next())));
  }

  private static Optional<Rhythm.Hours> hours(String words) {
    Matcher ends = HOURS.matcher(words);
    if (!ends.matches())
      return Optional.empty();
    Optional<LocalTime> from = Setting.hour(ends.group(1).strip());
    return from.flatMap(begin -> Setting.hour(ends.group(2).strip()).filter(end -> !end.equals(begin))
        .map(end -> new Rhythm.Hours(begin, end)));
  }

  private static Optional<Set<DayOfWeek>> days(String words) {
    EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String word : List.of(words.split("[ ,;]+(?:(?:and|et) )?", -1))) {
      DayOfWeek day = DAYS.get(word.substring(0, Math.min(3, word.length())));
      if (day == null)
        return Optional.empty();
      days.add(day);
    }
    return Optional.of(days);
  }
}
