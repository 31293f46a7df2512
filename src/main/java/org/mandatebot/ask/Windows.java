package org.mandatebot.ask;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mandatebot.ask.Periods.Grain;
import org.mandatebot.ask.Periods.Period;

/// Reads spans of days out of a question: "in the next 60 days", "between now and New Year", "en septembre", "overdue".
final class Windows {
  private static final Pattern MARK = Pattern.compile("\\p{M}");
  private static final Map<String, Integer> NUMBERS = Map.ofEntries(Map.entry("a", 1), Map.entry("one", 1),
      Map.entry("two", 2), Map.entry("three", 3), Map.entry("four", 4), Map.entry("five", 5), Map.entry("six", 6),
      Map.entry("seven", 7), Map.entry("eight", 8), Map.entry("ten", 10), Map.entry("twelve", 12),
      Map.entry("thirty", 30), Map.entry("sixty", 60), Map.entry("ninety", 90), Map.entry("couple of", 2),
      Map.entry("few", 3), Map.entry("un", 1), Map.entry("une", 1), Map.entry("deux", 2), Map.entry("trois", 3),
      Map.entry("quatre", 4), Map.entry("cinq", 5), Map.entry("huit", 8), Map.entry("dix", 10), Map.entry("douze", 12),
      Map.entry("quinze", 15), Map.entry("trente", 30), Map.entry("soixante", 60), Map.entry("quelques", 3));
  private static final String NUMBER = "(\\d{1,3}|" + String.join("|", NUMBERS.keySet()) + ")";
  private static final String UNIT = "(hours?|hrs?|heures?|days?|weeks?|wks?|fortnights?|months?|mths?|quarters?|years?|jours?|semaines?|quinzaines?|mois|trimestres?|ans?|annees?)";
  private static final String THE = "(?:the\\s+|la\\s+|le\\s+|l'|cob\\s+|eob\\s+|close of business\\s+)?";
  private static final String DAY = "(" + Periods.NAME + "|" + Periods.NUMBERED + ")";

  private static final Pattern BETWEEN = pattern("(?:between|from|entre|du|de|d')\\s*" + THE + DAY
      + "\\s+(?:and|n|&|to|through|thru|until|till|et|au|a|jusqu'(?:a|au|en))\\s+" + THE + DAY);
  /// "the third report", "2e lettre"
  private static final Pattern IN_SERIES = pattern(Periods.ORDINAL
      + "(?:\\s+[\\w-]+){0,2}?\\s+(?:reports?|rpts?|letters?|updates?|quarterl\\w+|3[- ]monthl\\w+|rapports?|lettres?|trimestriel\\w*)");
  /// "last" alone may be the one before.
  private static final Pattern LAST_IN_SERIES = pattern(
      "(?:very last|final|tout dernier|toute derniere|ultime)(?:\\s+[\\w-]+){0,2}?\\s+(?:reports?|rpts?|letters?|quarterl\\w+|3[- ]monthl\\w+|rapports?|lettres?|trimestriel\\w*|semestriel\\w*)"
          + "|tout dernier (?:trimestriel|semestriel)"
          + "|(?:when(?: i|')s|date (?:of|de|du)|quand est) (?:the |le |la )?(?:last|derniere?) (?:\\w+ )?(?:report|letter|quarterly|rapport|lettre)"
          + "|(?:last|derniere?) (?:\\w+ ){0,2}(?:before|avant) (?:the |la )?(?:end|mandate|fin)");
  static final int LAST = 100;
  /// 30/09/2021, 30.9.2021 and 30/09: the day first, as the United Nations write it.
  private static final Pattern IN_FIGURES = pattern("(\\d{1,2})([/.])(\\d{1,2})(?:\\2(20\\d{2}))?");
  private static final Pattern NEXT_N = pattern(
      "(?:next|coming|following|within|in|over|dans|d'ici|sous|prochain\\w*|les|ces)\\s+(?:the\\s+|les\\s+)?(?:next\\s+|coming\\s+)?(?:a\\s+)?"
          + NUMBER + "\\s+(?:prochain\\w*\\s+)?" + UNIT + "(?!\\s+dern)|" + NUMBER + "\\s+prochain\\w*\\s+" + UNIT + "|"
          + NUMBER + "\\s+" + UNIT + "\\s+(?:from now|from today|ahead|a venir|prochain\\w*|qui viennent)");
  private static final Pattern FORTNIGHT = pattern(
      "(?:next|coming|this|within a|in a|prochaine|la|sous)\\s+(?:fortnight|quinzaine)(?! de\\b| d')");
  private static final Pattern LAST_N = pattern("(?:last|past|previous)\\s+" + NUMBER + "\\s+" + UNIT + "|" + NUMBER
      + "\\s+dernier\\w*\\s+" + UNIT + "|" + NUMBER + "\\s+" + UNIT + "\\s+(?:dernier\\w*|passe\\w*)");
  private static final Pattern BEFORE = pattern(
      "(before|b4|by|until|till?|'?til|up to|prior to|avant|d'ici(?:\\s+(?:a|au))?|jusqu'(?:a|au|en))\\s*" + THE + DAY);
  private static final Pattern AFTER = pattern(
      "((?<!day )after|past|since|from|starting|apres|depuis|a partir d[eu'])\\s*" + THE + DAY);
  private static final Pattern IN = pattern(
      "(?:in|on|over|during|for|at|en|au|pour|courant|pendant|le|due|falls?|falling|tomb\\w+|(?:au |du |le )?mois d[e']|(?:echeances|dates|livrables|rapports|deadlines|reports|deliverables) (?:de|d'|du|of|for))\\s*"
          + THE + "(" + Periods.NAME + ")");
  private static final Pattern BARE = pattern(
      "(" + Periods.BARE + ")|(" + Periods.NAME + ")(?=\\s+(?:deadlines|deliverables|due dates|reports)(?!\\w))");
  private static final Pattern OVERDUE = pattern(
      "overdue|past due|en retard|late|(?:did|have|had) we (?:already )?miss(?:ed)?|missed|rate|en souffrance|(?:already|have) passed|behind us|already (?:gone|over)|deja (?:passe|echu|expire)\\w*|depasse\\w*|should(?: ha|')ve (?:gone|been|already)|shouldve (?:gone|been|already)|aurai\\w* d[eu] (?:partir|etre)|auraient du|hors delais?|forclos\\w*");

  /// Words of [#OVERDUE] that it does not do without.
  private static final Set<String> LATE = Set.of("overdue", "past", "retard", "late", "miss", "missed", "rate",
      "souffrance", "passed", "behind", "already", "deja", "should", "shouldve", "delai", "delais");

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

    /// Whether it ends after a day, or begins after it if it has no end.
    boolean isAfter(LocalDate day) {
      return (to.equals(OPEN) ? from : to).isAfter(day);
    }

    boolean isDay() {
      return from.equals(to);
    }

    boolean contains(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  /// @param words the part of the question that says it
  /// @param exact false where the year is not said
  record Found(Window window, String words, boolean exact) {
  }

  /// @param mandateEnd what "the end of the mandate" is
  static Optional<Found> find(String question, LocalDate today, Optional<LocalDate> mandateEnd) {
    String folded = fold(question);
    if (!mayName(folded))
      return Optional.empty();
    String text = spelledOut(folded);
    Reader reader = new Reader(new Periods(today, mandateEnd), today);
    return all(text, BETWEEN, reader::between).findFirst().or(() -> all(text, NEXT_N, reader::next).findFirst())
        .or(() -> all(text, FORTNIGHT, match -> Optional.of(reader.ahead(1, "fortnight"))).findFirst())
        .or(() -> all(text, LAST_N, reader::last).findFirst()).or(() -> all(text, BEFORE, reader::before).findFirst())
        .or(() -> all(text, AFTER, reader::after).findFirst())
        .or(() -> Stream.concat(all(text, IN, reader::named), all(text, BARE, reader::named))
            .filter(found -> !overdue(text) || !found.window().equals(new Window(today, today)))
            .min(Comparator
                .comparingLong(found -> found.window().to().toEpochDay() - found.window().from().toEpochDay())))
        .or(() -> all(text, OVERDUE,
            match -> Optional.of(new Period(new Window(LocalDate.EPOCH, today.minusDays(1)), Grain.SPAN, true)))
            .findFirst());
  }

  /// Whether a text has a word without which no span of days is named; most questions have none.
  private static boolean mayName(String text) {
    for (StringTokenizer words = new StringTokenizer(text, " \t\n.,;:!?'\"()-/"); words.hasMoreTokens();) {
      String word = words.nextToken();
      if (Periods.WORDS.contains(word) || LATE.contains(word) || word.startsWith("depasse")
          || word.startsWith("forclos") || word.startsWith("aurai") || word.chars().anyMatch(Character::isDigit))
        return true;
    }
    return false;
  }

  /// "overdue as of today"
  private static boolean overdue(String text) {
    return OVERDUE.matcher(text).find();
  }

  private static Stream<Found> all(String text, Pattern pattern, Function<MatchResult, Optional<Period>> reading) {
    return pattern.matcher(text).results().flatMap(match -> reading.apply(match)
        .map(period -> new Found(period.window(), match.group(), period.exact())).stream());
  }

  /// Dates in figures in words; where that is no date, they may be in the order of the United States.
  private static String spelledOut(String text) {
    return IN_FIGURES.matcher(text).replaceAll(date -> {
      int[] parts = {Integer.parseInt(date.group(1)), Integer.parseInt(date.group(3))};
      int day = parts[1] > 12 ? 1 : 0;
      return parts[1 - day] > 12 || parts[1 - day] == 0
          ? date.group()
          : "%d %s %s".formatted(parts[day], Month.of(parts[1 - day]), Objects.requireNonNullElse(date.group(4), ""))
              .strip().toLowerCase(Locale.ROOT);
    });
  }

  /// Which of a series of reports a question names: 3 of "the third report", or [#LAST].
  static OptionalInt placeInSeries(String text) {
    if (LAST_IN_SERIES.matcher(fold(text)).find())
      return OptionalInt.of(LAST);
    Matcher named = IN_SERIES.matcher(fold(text));
    return named.find() ? OptionalInt.of(Periods.place(named.group(1))) : OptionalInt.empty();
  }

  /// Lower case without accents, apostrophes made straight.
  static String fold(String text) {
    if (isAscii(text)) // most words are, and everything is folded before it is read
      return text.toLowerCase(Locale.ROOT);
    return MARK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").replace('\u2019', '\'')
        .toLowerCase(Locale.ROOT);
  }

  private static boolean isAscii(String text) {
    for (int at = 0; at < text.length(); at++)
      if (text.charAt(at) > 127)
        return false;
    return true;
  }

  private static Pattern pattern(String words) {
    return Pattern.compile("(?<![\\w/])(?:" + words + ")(?![\\w/])");
  }

  private record Reader(Periods periods, LocalDate today) {

    Optional<Period> named(MatchResult match) {
      return periods.read(Objects.requireNonNullElseGet(match.group(1), () -> match.group(2)));
    }

    Optional<Period> between(MatchResult match) {
      Optional<Period> last = day(match.group(2), Optional.empty());
      return last.flatMap(to -> day(match.group(1), Optional.of(to.window().to())).map(from -> between(from, to)))
          .filter(period -> !period.window().from().isAfter(period.window().to()));
    }

    /// From November to February of the next year; "from November to February 2022" from that of the year before.
    private static Period between(Period from, Period to) {
      LocalDate first = from.window().from();
      LocalDate last = to.window().to();
      if (first.isAfter(last) && !from.exact() && to.exact())
        first = first.minusYears(1);
      else if (!to.exact())
        while (last.isBefore(first))
          last = last.plusYears(1);
      return new Period(new Window(first, last), Grain.SPAN, from.exact() || to.exact());
    }

    Optional<Period> next(MatchResult match) {
      int group = match.group(1) != null ? 1 : match.group(3) != null ? 3 : 5;
      return Optional.of(ahead(number(match.group(group)), match.group(group + 1)));
    }

    Period ahead(int number, String unit) {
      return new Period(new Window(today, plus(number, unit)), Grain.SPAN, true);
    }

    Optional<Period> last(MatchResult match) {
      int group = match.group(1) != null ? 1 : match.group(3) != null ? 3 : 5;
      LocalDate from = plus(-number(match.group(group)), match.group(group + 1));
      return Optional.of(new Period(new Window(from, today.minusDays(1)), Grain.SPAN, true));
    }

    /// Until the last day of October, but before its first.
    Optional<Period> before(MatchResult match) {
      boolean whole = match.group(1).matches("until|till?|'?til|up to|jusqu.*");
      return day(match.group(2), Optional.empty()).map(period -> {
        LocalDate end = period.grain() == Grain.SPAN && !whole
            ? period.window().from().minusDays(1)
            : period.window().to();
        return end.isAfter(today)
            ? new Period(new Window(today, end), Grain.SPAN, period.exact())
            : new Period(new Window(LocalDate.EPOCH, end.equals(today) ? today.minusDays(1) : end), Grain.SPAN,
                period.exact());
      });
    }

    Optional<Period> after(MatchResult match) {
      boolean without = match.group(1).matches("after|past|apres");
      return day(match.group(2), Optional.empty()).map(
          period -> new Period(new Window(without ? period.window().to().plusDays(1) : period.window().from(), OPEN),
              Grain.SPAN, period.exact()));
    }

    private Optional<Period> day(String name, Optional<LocalDate> near) {
      return name.matches(Periods.NUMBERED) ? periods.numbered(name, near) : periods.read(name);
    }

    private static int number(String words) {
      Integer named = NUMBERS.get(words);
      return named == null ? Integer.parseInt(words) : named;
    }

    private LocalDate plus(int number, String unit) {
      return switch (unit.startsWith("fortnight") || unit.startsWith("quinzaine") ? 'f' : unit.charAt(0)) {
        case 'h' -> today.plusDays(number / 24);
        case 'd', 'j' -> today.plusDays(number);
        case 'w', 's' -> today.plusWeeks(number);
        case 'f' -> today.plusWeeks(2L * number);
        case 'm' -> today.plusMonths(number);
        case 'q', 't' -> today.plusMonths(3L * number);
        default -> today.plusYears(number);
      };
    }
  }
}
