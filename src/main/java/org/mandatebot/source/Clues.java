package org.mandatebot.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

import org.mandatebot.mandate.Paragraph;

/// What the metadata and the cover page of an Akoma Ntoso document say about it, gathered element by element.
final class Clues {
  private static final Pattern OTHER_SYMBOL = Pattern.compile("(?:S/(?!RES/)|A/)[A-Z0-9]+\\S*");
  private static final Pattern IN_ADDRESS = Pattern.compile("/(\\d{1,4})-(\\d{4})(?:/|$)");
  private static final Pattern BEFORE_FRENCH_SIGN = Pattern.compile(" (?=[:;?!»])|(?<=«) ");
  private static final Map<String, String> LANGUAGES = Map.of("eng", "en", "fra", "fr", "fre", "fr", "spa", "es", "rus",
      "ru", "ara", "ar", "zho", "zh", "chi", "zh");

  /// Where a date of adoption may stand, the most reliable place first.
  private enum Place {
    COVER("the cover line"), MARK_UP("the mark-up of the cover line"), METADATA("the metadata"), ISSUE(
        "the date of issue");

    private final String words;

    Place(String words) {
      this.words = words;
    }
  }

  private final List<String> titles = new ArrayList<>();
  private final Map<Place, LocalDate> dates = new LinkedHashMap<>();
  private final StringBuilder text = new StringBuilder();
  private String statement = "";
  private String number = "";
  private String address = "";
  private String language = "en";
  private int dateStart;
  private boolean adoption;

  void start(String element, Function<String, @Nullable String> attributes) {
    Function<String, String> given = name -> Objects.requireNonNullElse(attributes.apply(name), "");
    switch (element) {
      case "statement" -> statement = given.apply("name");
      case "FRBRlanguage" -> language = LANGUAGES.getOrDefault(given.apply("language"), language);
      case "FRBRuri" -> address = address.isEmpty() ? given.apply("value") : address;
      case "FRBRdate" -> {
        if (given.apply("name").equals("adoption"))
          date(Place.METADATA, given.apply("date"));
      }
      case "docNumber", "docTitle" -> text.setLength(0);
      case "docDate" -> startDate(given);
      default -> {
      }
    }
  }

  /// In old files the date follows the words before it without a blank.
  private void startDate(Function<String, String> given) {
    adoption = given.apply("refersTo").equals("#adoptionDate");
    date(adoption ? Place.MARK_UP : Place.ISSUE, given.apply("date"));
    text.append(adoption && !text.isEmpty() ? " " : "");
    dateStart = text.length();
  }

  void text(String more) {
    text.append(more);
  }

  void end(String element) {
    switch (element) {
      case "docNumber" -> number = Paragraph.line(text);
      case "docDate" -> {
        if (adoption)
          Header.date(text.substring(dateStart), language).ifPresent(date -> dates.put(Place.COVER, date));
        adoption = false;
      }
      case "docTitle" -> Optional.of(Paragraph.line(text)).filter(title -> !title.isEmpty()).ifPresent(titles::add);
      default -> {
      }
    }
  }

  Header header() throws Document.Unreadable {
    if (!statement.equals("resolution") || OTHER_SYMBOL.matcher(number).matches())
      throw new Document.Unreadable("this is " + (number.isEmpty() ? "a document" : number)
          + (statement.isEmpty() ? "" : " (" + statement + ")") + ", no resolution of the Security Council");
    Map<String, LocalDate> places = new LinkedHashMap<>();
    Stream.of(Place.values()).filter(dates::containsKey).forEach(place -> places.put(place.words, dates.get(place)));
    Matcher addressed = IN_ADDRESS.matcher(address);
    String numbered = number.contains("S/RES/") || !addressed.find()
        ? number
        : addressed.group(1) + " (" + addressed.group(2) + ")";
    return Header.of(numbered, titles.isEmpty() ? "S/RES/" + numbered : String.join("\n", titles), language, places);
  }

  /// Words of the document with the no-break blanks that French has before its signs.
  String typeset(String words) {
    return language.equals("fr") ? BEFORE_FRENCH_SIGN.matcher(words).replaceAll("\u00a0") : words;
  }

  private void date(Place place, String iso) {
    try {
      dates.put(place, LocalDate.parse(iso));
    } catch (DateTimeException none) {
      dates.remove(place);
    }
  }
}
