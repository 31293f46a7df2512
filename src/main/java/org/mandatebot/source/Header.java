package org.mandatebot.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.mandatebot.mandate.Paragraph;

/// What stands above the preamble of a resolution.
///
/// @param symbol such as `S/RES/2584 (2021)`
/// @param meeting at which it was adopted; empty where the text names none, as for adoption by letters
/// @param language ISO 639-1 code of the text's language
/// @param title its printed lines
/// @param warnings what contradicts itself
record Header(String symbol, LocalDate adopted, OptionalInt meeting, String language, String title,
    List<String> warnings) {
  private static final Pattern NUMBER = Pattern.compile("(?<!\\d)(\\d{1,4})\\s*\\((\\d{4})\\)");
  private static final Pattern MEETING = Pattern.compile("(\\d{1,5})(?:st|nd|rd|th|e|ème|re|ª|-м|次)\\b");

  Header {
    warnings = List.copyOf(warnings);
  }

  /// @param number what is printed as the resolution's number, such as `2584 (2021)`
  /// @param dates the date of adoption by where it stands; the most reliable place first
  static Header of(String number, String title, String language, Map<String, LocalDate> dates)
      throws Document.Unreadable {
    Matcher symbol = NUMBER.matcher(number);
    if (!symbol.find())
      throw new Document.Unreadable("no number such as 1234 (2021) is printed above the preamble");
    int year = Integer.parseInt(symbol.group(2));
    Map<String, LocalDate> known = new LinkedHashMap<>(dates);
    known.values().removeIf(date -> date.getYear() < 1946);
    LocalDate adopted = known.values().stream().filter(date -> date.getYear() == year).findFirst()
        .or(() -> known.values().stream().findFirst())
        .orElseThrow(() -> new Document.Unreadable("no date of adoption is printed above the preamble"));
    Matcher meeting = MEETING.matcher(title);
    List<String> conflicts = conflicts(known, adopted, year);
    Matcher printed = NUMBER.matcher(title);
    if (printed.find() && !printed.group(1).equals(symbol.group(1)))
      conflicts.add("header: the title says " + printed.group() + ", the symbol " + symbol.group());
    return new Header("S/RES/" + symbol.group(1) + " (" + year + ")", adopted,
        meeting.find() ? OptionalInt.of(Integer.parseInt(meeting.group(1))) : OptionalInt.empty(), language, title,
        conflicts);
  }

  private static List<String> conflicts(Map<String, LocalDate> dates, LocalDate adopted, int year) {
    List<String> conflicts = new ArrayList<>();
    dates.forEach((place, date) -> {
      if (!date.equals(adopted))
        conflicts.add("header: " + place + " says " + date + "; " + adopted + " is taken for the date of adoption");
    });
    if (adopted.getYear() != year)
      conflicts.add("header: the symbol says " + year + ", the date of adoption " + adopted);
    return conflicts;
  }

  /// A date printed as `29 June 2021`, `June 29, 2021` or `1er juin 2021`.
  static Optional<LocalDate> date(String printed, String language) {
    String plain = Paragraph.line(printed).replaceFirst("^1er ", "1 ");
    return Stream.of("d MMMM uuuu", "MMMM d, uuuu")
        .flatMap(form -> date(plain, DateTimeFormatter.ofPattern(form, Locale.of(language))).stream()).findFirst();
  }

  private static Optional<LocalDate> date(String plain, DateTimeFormatter form) {
    try {
      return Optional.of(LocalDate.parse(plain, form));
    } catch (DateTimeException otherwise) {
      return Optional.empty();
    }
  }
}
