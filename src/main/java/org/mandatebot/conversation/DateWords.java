package org.mandatebot.conversation;

import static java.util.Map.entry;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mandatebot.ask.CleanText;
import org.mandatebot.mandate.Language;
import org.mandatebot.responses.Reply.Refused.Reason;

/// A date as people type it, at the beginning of some words: `2021-07-15`, `15 July 2021`, `15/7/2021`, `15 July`,
/// `tomorrow`, `+3d`.
///
/// @param rest the words after it
record DateWords(LocalDate date, String rest) {
  private static final Map<String, Integer> NAMED = Map.ofEntries(entry("today", 0), entry("tomorrow", 1),
      entry("yesterday", -1), entry("aujourd'hui", 0), entry("demain", 1), entry("hier", -1));
  private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
  private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})(?!\\d)");
  private static final Pattern WORDED = Pattern
      .compile("(\\d{1,2})(?:st|nd|rd|th|er)? ([a-z]{3,9})(?:\\.|\\b)(?: (\\d{4})(?!\\d))?");
  private static final Pattern AFTER = Pattern.compile("\\+(\\d{1,4}) ?([dwjs])?\\b");
  private static final Pattern HEAD = Pattern.compile("[\\p{L}\\p{Nd} ./+'’-]{0,40}");
  private static final Pattern NAME = Pattern.compile("[a-z']+");

  /// @param today what the words count from; a day without a year is the next one from it on
  static Optional<DateWords> read(String words, LocalDate today) {
    return read(words, today, today);
  }

  /// The same, but for a day that has come: one without a year is the last one until today.
  static Optional<DateWords> past(String words, LocalDate today) {
    return read(words, today, today.minusYears(1).plusDays(1));
  }

  /// Why words in which a date was expected cannot be read: they begin with a day that there is not, or `otherwise`.
  static Reason refusal(String words, LocalDate today, Reason otherwise) {
    return impossible(words, today) ? Reason.NO_SUCH_DAY : otherwise;
  }

  /// Whether the words begin with what is written as a date and is none: `2021-02-30`, `31 June`.
  static boolean impossible(String words, LocalDate today) {
    String plain = plain(Normalizer.normalize(words.strip(), Normalizer.Form.NFC));
    Matcher worded = WORDED.matcher(plain);
    boolean written = ISO.matcher(plain).lookingAt() || SLASHED.matcher(plain).lookingAt()
        || (worded.lookingAt() && month(worded.group(2)).isPresent());
    return written && read(words, today).isEmpty();
  }

  /// @param from the day from which on one without a year is looked for
  private static Optional<DateWords> read(String words, LocalDate today, LocalDate from) {
    String typed = Normalizer.normalize(words.strip(), Normalizer.Form.NFC);
    String plain = plain(typed);
    return numbers(ISO, plain, typed, 1, 2, 3).or(() -> numbers(SLASHED, plain, typed, 3, 2, 1))
        .or(() -> worded(plain, typed, from)).or(() -> relative(plain, typed, today));
  }

  /// The beginning that is as long without case and accents: emoji, which are not, end it.
  private static String plain(String typed) {
    Matcher head = HEAD.matcher(typed);
    String plain = head.lookingAt() ? CleanText.plain(head.group()) : "";
    return plain.length() == head.group().strip().length() ? plain : "";
  }

  private static Optional<DateWords> numbers(Pattern form, String plain, String words, int year, int month, int day) {
    Matcher found = form.matcher(plain);
    return found.lookingAt()
        ? date(found.group(year), Integer.parseInt(found.group(month)), found.group(day), words, found.end())
        : Optional.empty();
  }

  private static Optional<DateWords> worded(String plain, String words, LocalDate from) {
    Matcher found = WORDED.matcher(plain);
    if (!found.lookingAt())
      return Optional.empty();
    return month(found.group(2)).flatMap(month -> found.group(3) == null
        ? next(month, Integer.parseInt(found.group(1)), from).map(date -> of(date, words, found.end()))
        : date(found.group(3), month, found.group(1), words, found.end()));
  }

  /// The month whose name, in either language, begins so.
  private static Optional<Integer> month(String beginning) {
    return Stream.of(Month.values())
        .filter(month -> Stream.of(Language.values())
            .map(language -> month.getDisplayName(TextStyle.FULL, language.locale()))
            .anyMatch(name -> CleanText.plain(name).startsWith(beginning)))
        .findFirst().map(Month::getValue);
  }

  private static Optional<LocalDate> next(int month, int day, LocalDate from) {
    try {
      MonthDay named = MonthDay.of(month, day);
      return IntStream.rangeClosed(from.getYear(), from.getYear() + 1).filter(named::isValidYear)
          .mapToObj(named::atYear).filter(date -> !date.isBefore(from)).findFirst();
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static Optional<DateWords> relative(String plain, String words, LocalDate today) {
    Matcher after = AFTER.matcher(plain);
    if (after.lookingAt()) {
      boolean weeks = "w".equals(after.group(2)) || "s".equals(after.group(2));
      return Optional.of(of(today.plusDays(Long.parseLong(after.group(1)) * (weeks ? 7 : 1)), words, after.end()));
    }
    Matcher name = NAME.matcher(plain);
    return name.lookingAt()
        ? Optional.ofNullable(NAMED.get(name.group())).map(days -> of(today.plusDays(days), words, name.end()))
        : Optional.empty();
  }

  private static Optional<DateWords> date(String year, int month, String day, String words, int end) {
    try {
      return Optional.of(of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)), words, end));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static DateWords of(LocalDate date, String words, int end) {
    return new DateWords(date, words.substring(end).strip());
  }
}
