package org.mandatebot.conversation;

import static java.lang.Integer.parseInt;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mandatebot.ask.CleanText;
import org.mandatebot.mandate.Language;
import org.mandatebot.remind.Ladder;
import org.mandatebot.remind.Preferences;

/// What `/settings` can change, and how people write it in English and French.
enum Setting {
  ZONE("zone", "timezone", "fuseau"), HOUR("hour", "time", "heure"), LADDER("ladder", "echelle",
      "delais"), LANGUAGE("language", "langue");

  private static final Pattern HOUR_FORM = Pattern.compile("(\\d{1,2}) ?(?:[:h.] ?(\\d{2})?)? ?(?:([ap])\\.?m\\.?)?");
  private static final Pattern LADDER_FORM = Pattern.compile("\\d{1,3}(?:[ ,;]+\\d{1,3})*");
  private static final Map<String, Optional<Language>> LANGUAGES = Map.of("en", Optional.of(Language.EN), "english",
      Optional.of(Language.EN), "anglais", Optional.of(Language.EN), "fr", Optional.of(Language.FR), "french",
      Optional.of(Language.FR), "francais", Optional.of(Language.FR), "auto", Optional.empty(), "automatic",
      Optional.empty(), "automatique", Optional.empty());

  @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
  private final List<String> words;

  Setting(String... words) {
    this.words = List.of(words);
  }

  static Optional<Setting> of(String word) {
    return Stream.of(values()).filter(setting -> setting.words.contains(CleanText.plain(word))).findFirst();
  }

  /// As the replies call it.
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The preferences with this setting changed; empty when the words mean no value of it.
  Optional<Preferences> change(Preferences from, String to) {
    String value = CleanText.plain(to);
    return switch (this) {
      case ZONE -> Zones.find(value).map(zone -> new Preferences(from.language(), zone, from.at(), from.ladder()));
      case HOUR -> hour(value).map(at -> new Preferences(from.language(), from.zone(), at, from.ladder()));
      case LADDER -> ladder(value).map(ladder -> new Preferences(from.language(), from.zone(), from.at(), ladder));
      case LANGUAGE -> Optional.ofNullable(LANGUAGES.get(value))
          .map(language -> new Preferences(language, from.zone(), from.at(), from.ladder()));
    };
  }

  /// `9`, `09:00`, `9h30`, `9 am`
  private static Optional<LocalTime> hour(String words) {
    Matcher form = HOUR_FORM.matcher(words);
    if (!form.matches())
      return Optional.empty();
    String half = form.group(3);
    int hour = parseInt(form.group(1));
    int minute = form.group(2) == null ? 0 : parseInt(form.group(2));
    if (minute > 59 || hour > 23 || (half != null && (hour < 1 || hour > 12)))
      return Optional.empty();
    return Optional.of(LocalTime.of(half == null ? hour : hour % 12 + (half.equals("p") ? 12 : 0), minute));
  }

  /// `30 14 7 3 1 0`, `30,14,7`, `default`
  private static Optional<Ladder> ladder(String words) {
    if (words.equals("default") || words.equals("defaut"))
      return Optional.of(Ladder.DEFAULT);
    if (!LADDER_FORM.matcher(words).matches())
      return Optional.empty();
    try {
      return Optional.of(new Ladder(Stream.of(words.split("[ ,;]+", -1)).map(Integer::valueOf).toList()));
    } catch (IllegalArgumentException refused) {
      return Optional.empty();
    }
  }
}
