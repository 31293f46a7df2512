package org.mandatebot.catalogue;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Dates as texts print them: day and month in either order, with or without an ordinal, blanks and commas; the year
/// behind them, or behind the last of several that share it.
final class PrintedDates {
  private static final String DAY = "(?:st|nd|rd|th|er)?(?!\\d)";
  private static final String GAP = "[\\s\\p{Z},]*(?:of[\\s\\p{Z}]+)?";
  private static final String YEAR = "(?:(?!(?<!\\d)\\d{4}).){0,200}?(?<!\\d)";
  private final Locale locale;

  PrintedDates(Locale locale) {
    this.locale = locale;
  }

  boolean says(String words, LocalDate date) {
    String month = date.format(DateTimeFormatter.ofPattern("MMMM", locale));
    String day = "(?<!\\d)0?" + date.getDayOfMonth() + DAY;
    return matches(words,
        "(?:" + day + GAP + month + "|" + month + GAP + day + ")" + YEAR + date.getYear() + "(?!\\d)|" + date);
  }

  /// Whether any date is printed with day, month and year next to each other.
  boolean any(String words) {
    String month = "(?:" + Stream.of(Month.values()).map(each -> each.getDisplayName(TextStyle.FULL, locale))
        .collect(Collectors.joining("|")) + ")";
    String day = "(?<!\\d)\\d{1,2}" + DAY;
    return matches(words, "(?:" + day + GAP + month + "|" + month + GAP + day + ")[\\s\\p{Z},]*\\d{4}(?!\\d)");
  }

  private static boolean matches(String words, String pattern) {
    return Pattern.compile("(?iu)" + pattern, Pattern.DOTALL).matcher(words).find();
  }
}
