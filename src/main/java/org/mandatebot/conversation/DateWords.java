package org.mandatebot.conversation;

import static java.util.Map.entry;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mandatebot.ask.CleanText;

/// A date as people type it, at the beginning of some words: `2021-07-15`, `15 July 2021`, `15/7/2021`, `tomorrow`, `+3d`.
///
/// @param rest the words after it
record DateWords(LocalDate date, String rest) {
  private static final Map<String, Integer> NAMED = Map.ofEntries(entry("today", 0), entry("tomorrow", 1),
      entry("yesterday", -1), entry("aujourd'hui", 0), entry("demain", 1), entry("hier", -1));
  private static final Map<String, Integer> MONTHS = Map.ofEntries(entry("jan", 1), entry("feb", 2), entry("fev", 2),
      entry("mar", 3), entry("apr", 4), entry("avr", 4), entry("may", 5), entry("mai", 5), entry("jun", 6),
      entry("juin", 6), entry("jul", 7), entry("juil", 7), entry("aug", 8), entry("aou", 8), entry("sep", 9),
      entry("oct", 10), entry("nov", 11), entry("dec", 12));
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)");
  private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})(?!\\d)");
  private static final Pattern WORDED = Pattern
      .compile("(\\d{1,2})(?:st|nd|rd|th|er)? ([a-z]{3,9})\\.? (\\d{4})(?!\\d)");
  private static final Pattern AFTER = Pattern.compile("\\+(\\d{1,4}) ?([dwjs])?\\b");
  private static final Pattern NAME = Pattern.compile("[a-z']+");

  /// @param today what the words count from
  static Optional<DateWords> read(String words, LocalDate today) {
    String typed = Normalizer.normalize(words.strip(), Normalizer.Form.NFC);
    String plain = CleanText.plain(typed);
    if (plain.length() != typed.length())
      return Optional.empty(); // of what is not written in letters alone
    return numbers(ISO, plain, typed, 1, 2, 3).or(() -> numbers(SLASHED, plain, typed, 3, 2, 1))
        .or(() -> worded(plain, typed)).or(() -> relative(plain, typed, today));
  }

  private static Optional<DateWords> numbers(Pattern form, String plain, String words, int year, int month, int day) {
    Matcher found = form.matcher(plain);
    return found.lookingAt()
        ? date(found.group(year), Integer.parseInt(found.group(month)), found.group(day), words, found.end())
        : Optional.empty();
  }

  private static Optional<DateWords> worded(String plain, String words) {
    Matcher found = WORDED.matcher(plain);
    if (!found.lookingAt())
      return Optional.empty();
    String name = found.group(2);
    return Optional.ofNullable(MONTHS.get(name.substring(0, 3)))
        .or(() -> Optional.ofNullable(MONTHS.get(name.substring(0, Math.min(4, name.length())))))
        .flatMap(month -> date(found.group(3), month, found.group(1), words, found.end()));
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
