package org.mandatebot.ask;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mandatebot.mandate.Language;

/// Reads spans of days out of a question: "in the next 60 days", "en septembre", "overdue".
final class Windows {
  private static final Pattern MARK = Pattern.compile("\\p{M}");
  private static final Map<String, Month> MONTHS = months();
  /// The first of each pair is English.
  private static final List<String> ORDINALS = List.of("first", "premier", "second", "deuxieme", "third", "troisieme",
      "fourth", "quatrieme");
  private static final Map<String, Integer> NUMBERS = Map.ofEntries(Map.entry("one", 1), Map.entry("two", 2),
      Map.entry("three", 3), Map.entry("four", 4), Map.entry("six", 6), Map.entry("ten", 10), Map.entry("couple of", 2),
      Map.entry("few", 3), Map.entry("un", 1), Map.entry("une", 1), Map.entry("deux", 2), Map.entry("trois", 3),
      Map.entry("quatre", 4), Map.entry("quelques", 3), Map.entry("dix", 10));
  private static final String MONTH = "("
      + MONTHS.keySet().stream().sorted((a, b) -> b.length() - a.length()).collect(Collectors.joining("|"))
      + ")\\b\\.?";
  private static final String NUMBER = "(\\d{1,3}|" + String.join("|", NUMBERS.keySet()) + ")";
  private static final String UNIT = "(days?|weeks?|wks?|months?|mths?|quarters?|years?|jours?|semaines?|mois|trimestres?|ans?|annees?)";
  private static final String DAY = "(?:(\\d{1,2})(?:st|nd|rd|th|er)?\\s+(?:of\\s+)?" + MONTH + "|" + MONTH
      + "\\s+(\\d{1,2})(?:st|nd|rd|th)?)(?:,?\\s+(\\d{4}))?|(\\d{4})-(\\d{2})-(\\d{2})";

  private static final Pattern BETWEEN = pattern("(?:between|from|entre|du)\\s+(?:the\\s+|le\\s+|l')?(?:" + DAY
      + "|(\\d{1,2})(?:st|nd|rd|th|er)?)\\s+(?:and|to|until|et|au)\\s+(?:the\\s+|le\\s+)?(?:" + DAY + ")");
  /// "entre septembre et décembre", "from August to October 2021"
  private static final Pattern MONTHS_BETWEEN = pattern("(?:between|from|entre|de|d')\\s*" + MONTH
      + "(?:\\s+(\\d{4}))?\\s+(?:and|to|through|until|et|a|jusqu'(?:a|en))\\s+" + MONTH + "(?:\\s+(\\d{4}))?");
  /// "Q3 2021", "third quarter of 2021", "3e trimestre"
  private static final Pattern QUARTER = pattern("(?:[qt]([1-4])|(" + String.join("|", ORDINALS)
      + "|[1-4](?:st|nd|rd|th|er|eme|e))\\s+(?:quarter|trimestre))(?:\\s+(?:of\\s+|de\\s+)?(\\d{4}))?");
  /// "the third report", "2e lettre"
  private static final Pattern IN_SERIES = pattern("(" + String.join("|", ORDINALS) + "|[1-4](?:st|nd|rd|th|er|eme|e))"
      + "(?:\\s+[\\w-]+){0,2}?\\s+(?:reports?|rpts?|letters?|updates?|rapports?|lettres?)");
  /// 30/09/2021 and 30.9.2021: the day first, as the United Nations write it.
  private static final Pattern IN_FIGURES = pattern("(\\d{1,2})([/.])(\\d{1,2})\\2(\\d{4})");
  private static final Pattern NEXT_N = pattern(
      "(?:next|coming|within|dans les|d'ici|prochain\\w*|dans)\\s+(?:the next\\s+|a\\s+)?" + NUMBER
          + "\\s+(?:prochain\\w*\\s+)?" + UNIT + "|" + NUMBER + "\\s+" + "prochain\\w*\\s+" + UNIT);
  private static final Pattern LAST_N = pattern(
      "(?:last|past|previous)\\s+" + NUMBER + "\\s+" + UNIT + "|" + NUMBER + "\\s+dernier\\w*\\s+" + UNIT);
  private static final Pattern UNIT_AHEAD = pattern(
      "(this|next|last|coming|current|cette?|ce|la semaine prochaine|le mois prochain)"
          + "(?:\\s+(week|wk|month|mth|quarter|qtr|year|semaine|mois|trimestre|annee))?(?:\\s+(prochaine?|derniere?|dernier))?");
  private static final Pattern WORD_AHEAD = pattern("(semaine|mois|trimestre|annee)\\s+(prochaine?|derniere?)");
  private static final Pattern YEAR_END = pattern(
      "(?:by|before|until|avant|d'ici)\\s+(?:the\\s+|la\\s+)?(?:end of (?:the |this )?year|year'?s?[ -]end|fin de l'?\\s*annee)|end of (?:the |this )?year|fin d'annee|year end");
  private static final Pattern BEFORE = pattern(
      "(?:before|by|until|avant|d'ici|jusqu'au?)\\s+(?:the\\s+|le\\s+|la fin (?:de|d')\\s*|end of\\s+)?(?:" + DAY + "|"
          + MONTH + "(?:\\s+(\\d{4}))?)");
  private static final Pattern AFTER = pattern("(?:after|since|from|apres|depuis|a partir de)\\s+(?:the\\s+|le\\s+)?(?:"
      + DAY + "|" + MONTH + "(?:\\s+(\\d{4}))?)");
  private static final Pattern ON_DAY = pattern("(?:on|le|for)\\s+(?:the\\s+)?(?:" + DAY + ")");
  private static final Pattern IN_MONTH = pattern(
      "(?:in|en|for|during|(?:au |du |le )?mois d[e']|courant|pour|due)\\s+" + MONTH + "(?:\\s+(\\d{4}))?");
  private static final Pattern IN_YEAR = pattern("(?:in|en|for|during|pour|due)\\s+(20\\d{2})");
  private static final Pattern TODAY = pattern("today|aujourd'?hui|tonight");
  private static final Pattern TOMORROW = pattern("tomorrow|tmrw|tmw|tomoro|demain");
  private static final Pattern YESTERDAY = pattern("yesterday|hier");
  private static final Pattern OVERDUE = pattern(
      "overdue|past due|en retard|late|missed|did we miss|have we missed|en souffrance|already passed|depasse\\w*");

  /// Stands for no end, as [LocalDate#EPOCH] for no beginning.
  static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

  private Windows() {
  }

  /// Days from `from` to `to`, both included.
  record Window(LocalDate from, LocalDate to) {
    /// The same days of the year before.
    Window yearBefore() {
      return new Window(from.minusYears(1), to.minusYears(1));
    }

    boolean contains(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  /// @param words the part of the question that says it
  /// @param exact false for a month or day that may merely be mentioned
  record Found(Window window, String words, boolean exact) {
  }

  static Optional<Found> find(String question, LocalDate today) {
    String text = spelledOut(fold(question));
    Reader reader = new Reader(today);
    return reader.first(text, BETWEEN, true, reader::between)
        .or(() -> reader.first(text, MONTHS_BETWEEN, false, reader::months))
        .or(() -> reader.first(text, QUARTER, false, reader::quarter))
        .or(() -> reader.first(text, NEXT_N, true, reader::next))
        .or(() -> reader.first(text, LAST_N, true, reader::last))
        .or(() -> reader.first(text, YEAR_END, true, match -> reader.until(LocalDate.of(today.getYear(), 12, 31))))
        .or(() -> reader.first(text, WORD_AHEAD, true, match -> reader.unit(match.group(1), match.group(2))))
        .or(() -> reader.first(text, UNIT_AHEAD, true, reader::named))
        .or(() -> reader.first(text, BEFORE, false, reader::before))
        .or(() -> reader.first(text, AFTER, false, reader::after))
        .or(() -> reader.first(text, ON_DAY, false, reader::on))
        .or(() -> reader.first(text, IN_MONTH, false, match -> reader.month(match.group(1), match.group(2))))
        .or(() -> reader.first(text, IN_YEAR, false, match -> reader.year(match.group(1))))
        .or(() -> reader.first(text, TODAY, true, match -> new Window(today, today)))
        .or(() -> reader.first(text, TOMORROW, true, match -> new Window(today.plusDays(1), today.plusDays(1))))
        .or(() -> reader.first(text, YESTERDAY, true, match -> new Window(today.minusDays(1), today.minusDays(1))))
        .or(() -> reader.first(text, OVERDUE, true, match -> new Window(LocalDate.EPOCH, today.minusDays(1))));
  }

  /// Dates in figures as `2021-09-30`; where that is no date, they may be in the order of the United States.
  private static String spelledOut(String text) {
    return IN_FIGURES.matcher(text).replaceAll(date -> {
      String[] parts = {date.group(1), date.group(3)};
      int day = Integer.parseInt(parts[1]) > 12 ? 1 : 0;
      return "%s-%02d-%02d".formatted(date.group(4), Integer.parseInt(parts[1 - day]), Integer.parseInt(parts[day]));
    });
  }

  /// Which of a series of reports a question names: 3 of "the third report".
  static OptionalInt placeInSeries(String text) {
    Matcher named = IN_SERIES.matcher(fold(text));
    return named.find() ? OptionalInt.of(place(named.group(1))) : OptionalInt.empty();
  }

  private static int place(String ordinal) {
    return Character.isDigit(ordinal.charAt(0)) ? ordinal.charAt(0) - '0' : ORDINALS.indexOf(ordinal) / 2 + 1;
  }

  /// Lower case without accents, apostrophes made straight.
  static String fold(String text) {
    if (text.chars().allMatch(letter -> letter < 128)) // most words are plain, and everything is folded before it is read
      return text.toLowerCase(Locale.ROOT);
    return MARK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").replace('\u2019', '\'')
        .toLowerCase(Locale.ROOT);
  }

  private static Pattern pattern(String words) {
    return Pattern.compile("(?<![\\w/])(?:" + words + ")(?![\\w/])");
  }

  private static Map<String, Month> months() {
    Map<String, Month> months = new HashMap<>();
    for (Language language : Language.values())
      for (Month month : Month.values()) {
        String name = fold(month.getDisplayName(TextStyle.FULL, language.locale()));
        months.put(name, month);
        if (language == Language.EN && name.length() > 4)
          months.put(name.substring(0, 3), month);
      }
    months.put("sept", Month.SEPTEMBER);
    months.put("juil", Month.JULY);
    months.remove("mar");
    months.remove("may");
    months.put("may", Month.MAY);
    return Map.copyOf(months);
  }

  private record Reader(LocalDate today) {

    interface Reading {
      @Nullable
      Window window(MatchResult match);
    }

    Optional<Found> first(String text, Pattern pattern, boolean exact, Reading reading) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        Window window = null;
        try {
          window = reading.window(matcher.toMatchResult());
        } catch (DateTimeException noSuchDay) {
          continue;
        }
        if (window != null)
          return Optional.of(new Found(window, matcher.group(), exact));
      }
      return Optional.empty();
    }

    @org.jspecify.annotations.Nullable
    Window between(MatchResult match) {
      LocalDate to = day(match, 9);
      LocalDate from = match.group(9) == null ? day(match, 0) : to.withDayOfMonth(Integer.parseInt(match.group(9)));
      return from.isAfter(to) ? null : new Window(from, to);
    }

    Window next(MatchResult match) {
      int group = match.group(1) == null ? 3 : 1;
      return new Window(today, plus(number(match.group(group)), match.group(group + 1)));
    }

    Window last(MatchResult match) {
      int group = match.group(1) == null ? 3 : 1;
      return new Window(plus(-number(match.group(group)), match.group(group + 1)), today.minusDays(1));
    }

    @org.jspecify.annotations.Nullable
    Window named(MatchResult match) {
      String which = match.group(3) == null ? match.group(1) : match.group(3);
      return match.group(2) == null ? null : unit(match.group(2), which);
    }

    Window unit(String unit, String which) {
      int shift = which.startsWith("next") || which.startsWith("prochain") || which.startsWith("coming")
          ? 1
          : which.startsWith("last") || which.startsWith("dern") ? -1 : 0;
      return switch (unit.charAt(0)) {
        case 'w', 's' -> {
          LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(shift);
          yield new Window(monday, monday.plusDays(6));
        }
        case 'm' -> of(YearMonth.from(today).plusMonths(shift));
        case 'q', 't' -> {
          LocalDate first = today.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3L * shift);
          yield new Window(first, first.plusMonths(3).minusDays(1));
        }
        default ->
          new Window(LocalDate.of(today.getYear() + shift, 1, 1), LocalDate.of(today.getYear() + shift, 12, 31));
      };
    }

    Window until(LocalDate last) {
      return new Window(today, last);
    }

    Window before(MatchResult match) {
      boolean dayNamed = match.group(9) == null;
      LocalDate end = dayNamed ? day(match, 0) : month(match.group(9), match.group(10)).from().minusDays(1);
      return new Window(today.isAfter(end) ? LocalDate.EPOCH : today, end);
    }

    Window after(MatchResult match) {
      LocalDate start = match.group(9) == null
          ? day(match, 0)
          : month(match.group(9), match.group(10)).to().plusDays(1);
      return new Window(start, OPEN);
    }

    Window on(MatchResult match) {
      LocalDate day = day(match, 0);
      return new Window(day, day);
    }

    Window month(String month, @Nullable String year) {
      Month named = MONTHS.get(month);
      if (named == null)
        throw new DateTimeException(month);
      if (year != null)
        return of(YearMonth.of(Integer.parseInt(year), named));
      YearMonth next = YearMonth.of(today.getYear(), named);
      return of(next.isBefore(YearMonth.from(today)) ? next.plusYears(1) : next);
    }

    Window months(MatchResult match) {
      String year = match.group(2) == null ? match.group(4) : match.group(2);
      YearMonth from = YearMonth.from(month(match.group(1), year).from());
      YearMonth to = YearMonth.of(from.getYear(), month(match.group(3), null).from().getMonth());
      if (match.group(4) != null)
        to = to.withYear(Integer.parseInt(match.group(4)));
      if (from.isAfter(to)) // "from November to February 2022", "entre novembre et février"
        if (match.group(2) == null && match.group(4) != null)
          from = from.minusYears(1);
        else
          to = to.plusYears(1);
      return new Window(from.atDay(1), to.atEndOfMonth());
    }

    Window quarter(MatchResult match) {
      String named = match.group(1) == null ? match.group(2) : match.group(1);
      int quarter = place(named);
      int year = match.group(3) == null ? today.getYear() : Integer.parseInt(match.group(3));
      LocalDate first = LocalDate.of(year, quarter * 3 - 2, 1);
      if (match.group(3) == null && first.plusMonths(3).minusDays(1).isBefore(today))
        first = first.plusYears(1);
      return new Window(first, first.plusMonths(3).minusDays(1));
    }

    Window year(String year) {
      LocalDate first = LocalDate.of(Integer.parseInt(year), 1, 1);
      return new Window(first, first.plusYears(1).minusDays(1));
    }

    private LocalDate day(MatchResult match, int offset) {
      if (match.group(offset + 6) != null)
        return LocalDate.of(Integer.parseInt(match.group(offset + 6)), Integer.parseInt(match.group(offset + 7)),
            Integer.parseInt(match.group(offset + 8)));
      String month = match.group(offset + 2) == null ? match.group(offset + 3) : match.group(offset + 2);
      String day = match.group(offset + 1) == null ? match.group(offset + 4) : match.group(offset + 1);
      return month(month, match.group(offset + 5)).from().withDayOfMonth(Integer.parseInt(day));
    }

    private static Window of(YearMonth month) {
      return new Window(month.atDay(1), month.atEndOfMonth());
    }

    private static int number(String words) {
      Integer named = NUMBERS.get(words);
      return named == null ? Integer.parseInt(words) : named;
    }

    private LocalDate plus(int number, String unit) {
      return switch (unit.charAt(0)) {
        case 'd', 'j' -> today.plusDays(number);
        case 'w', 's' -> today.plusWeeks(number);
        case 'm' -> today.plusMonths(number);
        case 'q', 't' -> today.plusMonths(3L * number);
        default -> today.plusYears(number);
      };
    }
  }
}
