package org.mandatebot.ask;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mandatebot.ask.Windows.Window;
import org.mandatebot.mandate.Language;

/// Reads the name of a day or of a longer time, as people write it in English and French: "30 sept", "end of next month",
/// "Q3 2021", "cet automne", "la deuxième quinzaine d'octobre", "Noël".
///
/// A name without its year is the next of that name that is not over.
///
/// @param mandateEnd what "the end of the mandate" is
record Periods(LocalDate today, Optional<LocalDate> mandateEnd) {
  private static final Map<String, Month> MONTHS = months();
  private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();
  private static final Map<String, MonthDay> FEASTS = Map.of("christmas", MonthDay.of(12, 25), "xmas",
      MonthDay.of(12, 25), "noel", MonthDay.of(12, 25), "new year", MonthDay.of(1, 1), "nouvel an", MonthDay.of(1, 1),
      "jour de l'an", MonthDay.of(1, 1));
  /// The first month of each, on the northern half of the Earth.
  private static final Map<String, Month> SEASONS = Map.of("spring", Month.MARCH, "printemps", Month.MARCH, "summer",
      Month.JUNE, "ete", Month.JUNE, "autumn", Month.SEPTEMBER, "fall", Month.SEPTEMBER, "automne", Month.SEPTEMBER,
      "winter", Month.DECEMBER, "hiver", Month.DECEMBER);
  private static final Map<String, Integer> PLACES = Map.of("first", 1, "premier", 1, "premiere", 1, "second", 2,
      "seconde", 2, "deuxieme", 2, "third", 3, "troisieme", 3, "fourth", 4, "quatrieme", 4);
  static final String ORDINAL = "(" + names(PLACES) + "|[1-4](?:st|nd|rd|th|ere|er|eme|e))";
  private static final String MONTH = "(" + names(MONTHS) + ")\\b\\.?";
  private static final String YEAR = "(?:,?\\s+(?:of\\s+|de\\s+)?(20\\d{2}))?";
  private static final String UNIT = "(week|wk|month|mth|quarter|qtr|semester|year|semaine|mois|trimestre|semestre|annee)";
  private static final String PART = "(early|mid|late|(?:very )?(?:beginning|start|end|middle)(?: of)?|(?:first|last|1st) week of|(?:first|second|1st|2nd) half of|"
      + "debut|mi|fin|milieu|(?:premiere|derniere) semaine|(?:premiere|seconde|deuxieme|1ere|2e) quinzaine)[ -](?:de |d')?";
  private static final List<Form> FORMS = forms();
  /// Words of which every name has one, if it has no digit.
  static final Set<String> WORDS = Stream
      .of(MONTHS.keySet(), WEEKDAYS.keySet(), SEASONS.keySet(),
          Set.of("christmas", "xmas", "noel", "year", "an", "week", "weeks", "wk", "wks", "month", "months", "mth",
              "mths", "quarter", "quarters", "qtr", "semester", "years", "semaine", "semaines", "mois", "trimestre",
              "trimestres", "semestre", "annee", "annees", "ans", "day", "days", "jour", "jours", "hour", "hours", "hr",
              "hrs", "heure", "heures", "half", "quinzaine", "quinzaines", "fortnight", "fortnights", "today",
              "tonight", "now", "aujourd", "aujourdhui", "maintenant", "tomorrow", "tmrw", "tmw", "tomoro", "demain",
              "yesterday", "hier", "mandate", "mandat", "expire"))
      .flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
  /// Any name, without groups of its own.
  static final String NAME = join(FORMS.stream());
  /// Those that name a time by themselves: "next week", where "September" may be the September report.
  static final String BARE = join(FORMS.stream().filter(Form::bare));
  /// A day of a month that is not named: "the 15th", "15"
  static final String NUMBERED = "\\d{1,2}(?:st|nd|rd|th|er)?(?![\\w/])";

  /// How a name is meant where something is to happen before it: on a day and to the end of a part, or ahead of a span.
  enum Grain {
    DAY, PART, SPAN
  }

  /// @param exact whether it is certain which is meant: with its year, or counted from today
  record Period(Window window, Grain grain, boolean exact) {
  }

  /// @param bare whether it names a time by itself, without "in" or "before"
  private record Form(Pattern pattern, boolean bare, BiFunction<Periods, MatchResult, Period> reading) {
  }

  /// What a name stands for that [#NAME] matches; empty for a day that does not exist, such as 31 June.
  Optional<Period> read(String name) {
    for (Form form : FORMS) {
      Matcher matcher = form.pattern.matcher(name);
      try {
        if (matcher.matches())
          return Optional.of(form.reading.apply(this, matcher));
      } catch (DateTimeException noSuchDay) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// The next day of this number that is not over, or that of the month of another day.
  Optional<Period> numbered(String number, Optional<LocalDate> near) {
    int day = Integer.parseInt(number.replaceAll("\\D", ""));
    LocalDate month = near.orElse(today);
    try {
      LocalDate named = month.withDayOfMonth(day);
      return Optional.of(day(near.isEmpty() && named.isBefore(today) ? named.plusMonths(1) : named, near.isEmpty()));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /// 3 of "third", "3rd" and "troisième".
  static int place(String ordinal) {
    return Character.isDigit(ordinal.charAt(0)) ? ordinal.charAt(0) - '0' : found(PLACES, ordinal);
  }

  private static List<Form> forms() {
    List<Form> forms = new ArrayList<>();
    form(forms, false, "(\\d{4})-(\\d{2})-(\\d{2})",
        (at, name) -> day(LocalDate.of(number(name, 1), number(name, 2), number(name, 3)), true));
    form(forms, false, "(\\d{1,2})(?:st|nd|rd|th|er)?\\s+(?:of\\s+)?" + MONTH + YEAR,
        (at, name) -> at.day(name.group(1), name.group(2), name.group(3)));
    form(forms, false, MONTH + "\\s+(\\d{1,2})(?!\\d)(?:st|nd|rd|th)?" + YEAR,
        (at, name) -> at.day(name.group(2), name.group(1), name.group(3)));
    form(forms, false, MONTH + YEAR, (at, name) -> at.month(name.group(1), name.group(2)));
    form(forms, true, PART + MONTH + YEAR, (at, name) -> part(at.month(name.group(2), name.group(3)), name.group(1)));
    form(forms, true,
        "(?:[qt]([1-4])|" + ORDINAL + "\\s+(?:quarter|trimestre)(?: of (?:the )?year| de l'annee)?)" + YEAR,
        (at, name) -> at.share(3, name.group(1) == null ? name.group(2) : name.group(1), name.group(3)));
    form(forms, true,
        "(?:h([12])|" + ORDINAL
            + "\\s+(?:half|semestre)(?: of (?:the )?year| de l'annee)?)(?!\\s+(?:of|de|d')\\s*[a-z])" + YEAR,
        (at, name) -> at.share(6, name.group(1) == null ? name.group(2) : name.group(1), name.group(3)));
    form(forms, false, "(?:(?:this|the|cet|cette|l')\\s*)?(" + names(SEASONS) + ")" + YEAR,
        (at, name) -> at.season(name.group(1), name.group(2)));
    form(forms, true, "(?:this|cet)\\s+(" + names(SEASONS) + ")", (at, name) -> at.season(name.group(1), null));
    form(forms, false, "(" + names(FEASTS) + ")(?:'?s)?(?: day| eve)?", (at, name) -> at.feast(name.group(1)));
    form(forms, true, "(?:(?:this|next|coming|ce)\\s+)?(" + names(WEEKDAYS) + ")(?:\\s+prochain)?",
        (at, name) -> day(at.weekday(name.group(1)), true));
    form(forms, true,
        "(this|next|last|past|previous|coming|current|cette|ce)\\s+" + UNIT
            + "(?:\\s+(prochaine?|derniere?|passee?|en cours))?",
        (at, name) -> at.unit(name.group(2), name.group(3) == null ? name.group(1) : name.group(3)));
    form(forms, true, UNIT + "\\s+(proch\\w*|pro|derniere?|passee?|en cours|a venir)",
        (at, name) -> at.unit(name.group(1), name.group(2)));
    form(forms, true, "(?:du|de la|de l')\\s*" + UNIT, (at, name) -> at.unit(name.group(1), ""));
    form(forms, true,
        PART + "(?:(?:du|la|le|l'|of|the|this|current)\\s*)?((?:next|coming)\\s+)?" + UNIT + "(\\s+prochaine?)?",
        (at, name) -> part(at.unit(name.group(3), name.group(2) == null && name.group(4) == null ? "" : "next"),
            name.group(1)));
    form(forms, true, UNIT + "'?s?[- ]end", (at, name) -> part(at.unit(name.group(1), ""), "end"));
    form(forms, true, "today|tonight|now|aujourd'?hui|maintenant", (at, name) -> day(at.today, true));
    form(forms, true, "day after tomorrow|apres-demain", (at, name) -> day(at.today.plusDays(2), true));
    form(forms, true, "tomorrow|tmrw|tmw|tomoro|demain", (at, name) -> day(at.today.plusDays(1), true));
    form(forms, true, "yesterday|hier", (at, name) -> day(at.today.minusDays(1), true));
    form(forms, false,
        "(?:end|expiry|expiration) of (?:(?:the|our|this|current|minusma's) )*mandate|(?:(?:the|our|this) )?mandate(?:'?s)? (?:end|ends|expires|expiry|runs out|lapses|is over)|we expire|"
            + "(?:fin|expiration|terme) (?:du|de notre|de ce) mandat(?: actuel)?|(?:(?:notre|ce) )?mandat (?:expire|finit|prend fin|se termine)",
        (at, name) -> at.end());
    form(forms, false, "(20\\d{2})", (at, name) -> year(number(name, 1)));
    return List.copyOf(forms);
  }

  private static void form(List<Form> forms, boolean bare, String pattern,
      BiFunction<Periods, MatchResult, Period> reading) {
    forms.add(new Form(Pattern.compile(pattern), bare, reading));
  }

  private static String join(Stream<Form> forms) {
    return forms.map(form -> form.pattern.pattern().replaceAll("\\((?!\\?)", "(?:"))
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  private static Period day(LocalDate day, boolean exact) {
    return new Period(new Window(day, day), Grain.DAY, exact);
  }

  private Period day(String day, String month, @Nullable String year) {
    Period of = month(month, year);
    return day(of.window.from().withDayOfMonth(Integer.parseInt(day)), of.exact);
  }

  private Period month(String name, @Nullable String year) {
    YearMonth month = YearMonth.of(year == null ? today.getYear() : Integer.parseInt(year), found(MONTHS, name));
    if (year == null && month.isBefore(YearMonth.from(today)))
      month = month.plusYears(1);
    return new Period(new Window(month.atDay(1), month.atEndOfMonth()), Grain.SPAN, year != null);
  }

  /// A quarter or a half of a year.
  private Period share(int months, String place, @Nullable String year) {
    LocalDate first = LocalDate.of(year == null ? today.getYear() : Integer.parseInt(year), 1, 1)
        .plusMonths((long) months * (place(place) - 1));
    return ahead(first, months, year);
  }

  private Period season(String name, @Nullable String year) {
    LocalDate first = LocalDate.of(year == null ? today.getYear() : Integer.parseInt(year), found(SEASONS, name), 1);
    return ahead(year == null && !first.minusMonths(9).isBefore(today) ? first.minusYears(1) : first, 3, year);
  }

  private Period ahead(LocalDate first, int months, @Nullable String year) {
    LocalDate from = year == null && !first.plusMonths(months).isAfter(today) ? first.plusYears(1) : first;
    return new Period(new Window(from, from.plusMonths(months).minusDays(1)), Grain.SPAN, true);
  }

  private Period feast(String name) {
    LocalDate day = found(FEASTS, name).atYear(today.getYear());
    return day(day.isBefore(today) ? day.plusYears(1) : day, true);
  }

  private LocalDate weekday(String name) {
    return today.with(TemporalAdjusters.nextOrSame(found(WEEKDAYS, name)));
  }

  /// @param which word says whether it is this one, the next or the last
  private Period unit(String unit, String which) {
    int shift = which.matches("(?:next|coming|pro|a venir).*")
        ? 1
        : which.matches("(?:last|past|previous|dern|passe).*") ? -1 : 0;
    return new Period(new Window(start(unit, shift), start(unit, shift + 1).minusDays(1)), Grain.SPAN, true);
  }

  /// The first day of this week, month and so on, or of one so many later.
  private LocalDate start(String unit, int later) {
    return switch (unit.startsWith("semest") ? 'h' : unit.charAt(0)) {
      case 'w', 's' -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(later);
      case 'm' -> today.withDayOfMonth(1).plusMonths(later);
      case 'q', 't' -> today.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3L * later);
      case 'h' -> LocalDate.of(today.getYear(), today.getMonthValue() < 7 ? 1 : 7, 1).plusMonths(6L * later);
      default -> LocalDate.of(today.getYear() + later, 1, 1);
    };
  }

  private Period end() {
    return day(mandateEnd.orElseThrow(() -> new DateTimeException("no end")), true);
  }

  private static Period year(int year) {
    return new Period(new Window(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)), Grain.SPAN, true);
  }

  /// A week or a half if it says so, or else about a third.
  private static Period part(Period whole, String which) {
    LocalDate from = whole.window.from();
    LocalDate to = whole.window.to();
    long days = ChronoUnit.DAYS.between(from, to) + 1;
    long size = which.contains("week") || which.contains("semaine")
        ? 7
        : which.contains("half") || which.contains("quinzaine") ? (days + 1) / 2 : (days + 2) / 3;
    Window part = which.matches("(?:early|first|1st|premiere|1ere|debut|(?:very )?(?:beginning|start)).*")
        ? new Window(from, from.plusDays(size - 1))
        : which.matches("(?:mid|mi|milieu|(?:very )?middle).*")
            ? new Window(from.plusDays(size), to.minusDays(size))
            : new Window(to.minusDays(size - 1), to);
    return new Period(part, Grain.PART, whole.exact);
  }

  private static int number(MatchResult name, int group) {
    return Integer.parseInt(name.group(group));
  }

  private static <T> T found(Map<String, T> names, String name) {
    return Optional.ofNullable(names.get(name)).orElseThrow(() -> new DateTimeException(name));
  }

  private static String names(Map<String, ?> names) {
    return names.keySet().stream().sorted((a, b) -> b.length() - a.length()).collect(Collectors.joining("|"));
  }

  private static Map<String, Month> months() {
    Map<String, Month> months = new HashMap<>();
    for (Language language : Language.values())
      for (Month month : Month.values()) {
        String name = Windows.fold(month.getDisplayName(TextStyle.FULL, language.locale()));
        months.put(name, month);
        if (language == Language.EN && name.length() > 4)
          months.put(name.substring(0, 3), month);
      }
    months.put("sept", Month.SEPTEMBER);
    months.put("juil", Month.JULY);
    months.remove("mar");
    return Map.copyOf(months);
  }

  private static Map<String, DayOfWeek> weekdays() {
    Map<String, DayOfWeek> days = new HashMap<>();
    for (Language language : Language.values())
      for (DayOfWeek day : DayOfWeek.values())
        days.put(Windows.fold(day.getDisplayName(TextStyle.FULL, language.locale())), day);
    return Map.copyOf(days);
  }
}
