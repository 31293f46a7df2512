package org.mandatebot.draft;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds printed dates: "30 September 2021", "31January 2021", "June 30, 2021", "1st June 2021", "1er juin 2021",
/// "2021-06-30", "December 2021", "by 30 September", "the end of 2021".
final class Dates {
  /// No clause has more dates; what has is no text.
  static final int MOST = 100;
  private final Wording wording;
  private final LocalDate adopted;

  Dates(Wording wording, LocalDate adopted) {
    this.wording = wording;
    this.adopted = adopted;
  }

  /// How much of a date is printed.
  enum Form {
    WHOLE, NO_DAY, NO_YEAR, MONTH_ONLY, YEAR_ONLY
  }

  /// A date as it is printed.
  ///
  /// @param date the last day of what is printed where the day is not
  record Printed(int start, int end, LocalDate date, Form form) {
    boolean whole() {
      return form == Form.WHOLE;
    }
  }

  /// The dates among some words, in order.
  List<Printed> in(Text text, int from, int to) {
    List<Printed> found = new ArrayList<>();
    for (int at = from; at < to && found.size() < MOST; at++)
      at(text, at).ifPresent(found::add);
    for (int at = found.size() - 2; at >= 0; at--)
      found.set(at, withYearOf(found.get(at), found.get(at + 1), text));
    return found;
  }

  private Optional<Printed> at(Text text, int at) {
    Integer month = wording.words().months().get(text.word(at));
    if (month != null)
      return named(text, at, month);
    int year = year(text, at);
    if (year == 0)
      return Optional.empty();
    if ("-".equals(text.between(at, at + 1)) && "-".equals(text.between(at + 1, at + 2)))
      return date(text, at, at + 2, year, number(text, at + 1, 12), number(text, at + 2, 31));
    if (wording.says(Cue.END_OF, text.before(text.start(at), 12, 0)))
      return date(text, at, at, year, 12, 31).map(end -> new Printed(end.start, end.end, end.date, Form.YEAR_ONLY));
    return Optional.empty();
  }

  private Optional<Printed> named(Text text, int at, int month) {
    int first = dayBefore(text, at);
    int day = first < at ? number(text, first, 31) : 0;
    if (day > 0)
      return near(text.between(at, at + 1)) && year(text, at + 1) > 0
          ? date(text, first, at + 1, year(text, at + 1), month, day)
          : yearless(text, first, at, month, day, Form.NO_YEAR);
    if (near(text.between(at, at + 1)) && year(text, at + 1) > 0)
      return monthOf(text, at, at + 1, YearMonth.of(year(text, at + 1), month), Form.NO_DAY);
    int dayBehind = near(text.between(at, at + 1)) ? number(text, at + 1, 31) : 0;
    int behind = ordinal(text.word(at + 2)) && text.between(at + 1, at + 2).isEmpty() ? at + 3 : at + 2;
    if (dayBehind > 0 && near(text.between(behind - 1, behind)) && year(text, behind) > 0)
      return date(text, at, behind, year(text, behind), month, dayBehind);
    if (dayBehind > 0 && text.capital(at))
      return yearless(text, at, behind - 1, month, dayBehind, Form.NO_YEAR);
    return wording.says(Cue.LOWER_CASE_MONTHS, "") || text.capital(at)
        ? monthOf(text, at, at, next(month), Form.MONTH_ONLY)
        : Optional.empty();
  }

  /// The index of the day printed before a month: "31", "1st", "1er", "1st of"; the month's own if there is none.
  private static int dayBefore(Text text, int month) {
    int end = text.word(month - 1).equals("of") && text.between(month - 1, month).isBlank() ? month - 1 : month;
    if (!text.between(end - 1, end).isBlank() && end > 0)
      return month;
    if (number(text, end - 1, 31) > 0)
      return end - 1;
    return ordinal(text.word(end - 1)) && text.between(end - 2, end - 1).isEmpty() && number(text, end - 2, 31) > 0
        ? end - 2
        : month;
  }

  private static boolean ordinal(String word) {
    return switch (word) {
      case "st", "nd", "rd", "th", "er" -> true;
      default -> false;
    };
  }

  private static boolean near(String between) {
    return !between.isEmpty() && between.length() <= 3 && between.replace(',', ' ').isBlank();
  }

  private static int number(Text text, int at, int most) {
    String word = text.word(at);
    if (word.isEmpty() || word.length() > 2 || !digits(word))
      return 0;
    int number = Integer.parseInt(word);
    return number <= most ? number : 0;
  }

  private static int year(Text text, int at) {
    String word = text.word(at);
    return word.length() == 4 && digits(word) && (word.startsWith("19") || word.startsWith("20"))
        ? Integer.parseInt(word)
        : 0;
  }

  /// Whether a word of a [Text] is a run of digits.
  static boolean digits(String word) {
    return !word.isEmpty() && word.charAt(0) >= '0' && word.charAt(0) <= '9';
  }

  private static Optional<Printed> date(Text text, int from, int to, int year, int month, int day) {
    return month > 0 && day > 0 && YearMonth.of(year, month).isValidDay(day)
        ? Optional.of(new Printed(text.start(from), text.end(to), LocalDate.of(year, month, day), Form.WHOLE))
        : Optional.empty();
  }

  private static Optional<Printed> monthOf(Text text, int from, int to, YearMonth month, Form form) {
    return Optional.of(new Printed(text.start(from), text.end(to), month.atEndOfMonth(), form));
  }

  private Optional<Printed> yearless(Text text, int from, int to, int month, int day, Form form) {
    int year = adopted.getYear();
    if (!YearMonth.of(year, month).isValidDay(day))
      return Optional.empty();
    LocalDate date = LocalDate.of(year, month, day);
    return Optional.of(new Printed(text.start(from), text.end(to),
        date.isAfter(adopted) ? date : adopted.withDayOfMonth(1).withMonth(month).plusYears(1).withDayOfMonth(day),
        form));
  }

  /// That month's next end after the adoption.
  private YearMonth next(int month) {
    YearMonth same = YearMonth.of(adopted.getYear(), month);
    return same.atEndOfMonth().isAfter(adopted) ? same : same.plusYears(1);
  }

  /// "15 March and 15 September 2022": the first has the year of the second.
  private static Printed withYearOf(Printed first, Printed second, Text text) {
    boolean open = first.form == Form.NO_YEAR || first.form == Form.MONTH_ONLY;
    boolean closed = second.form == Form.WHOLE || second.form == Form.NO_DAY;
    if (!open || !closed || second.start - first.end > 12
        || !text.low.substring(first.end, second.start).matches("[ ,]+(?:(?:and|or|et|ou|le|on) )*"))
      return first;
    YearMonth month = YearMonth.of(second.date.getYear(), first.date.getMonth());
    boolean day = first.form == Form.NO_YEAR;
    return !day || month.isValidDay(first.date.getDayOfMonth())
        ? new Printed(first.start, first.end, day ? month.atDay(first.date.getDayOfMonth()) : month.atEndOfMonth(),
            day ? Form.WHOLE : Form.NO_DAY)
        : first;
  }
}
