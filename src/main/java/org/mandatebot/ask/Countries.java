package org.mandatebot.ask;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The names of countries, as the JDK knows them (ISO 3166).
final class Countries {
  private static final Set<String> NAMES = Stream.of(Locale.getISOCountries())
      .flatMap(code -> Stream.of(Locale.ENGLISH, Locale.FRENCH).map(Locale.of("", code)::getDisplayCountry))
      .map(Windows::fold).filter(name -> name.matches("[a-z]{4,}")).collect(Collectors.toUnmodifiableSet());
  /// Beside Mali, which every paragraph is about.
  private static final Pattern OTHERS = Pattern
      .compile("\\b(?:French|" + Stream.of(Locale.getISOCountries()).filter(code -> !code.equals("ML"))
          .map(code -> Pattern.quote(Locale.of("", code).getDisplayCountry(Locale.ENGLISH)))
          .collect(Collectors.joining("|")) + ")\\b");

  private Countries() {
  }

  /// Whether a word of a question is the name of a country, if that is one word.
  static boolean is(String word) {
    return NAMES.contains(Windows.fold(word));
  }

  /// Whether a text names another country.
  static boolean in(String text) {
    return OTHERS.matcher(text).find();
  }
}
