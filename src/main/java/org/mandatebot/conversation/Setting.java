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
import org.mandatebot.remind.Preferences;
import org.mandatebot.remind.Rhythm;

/// What `/settings` can change, and how people write it in English and French.
enum Setting {
  ZONE("zone", "timezone", "fuseau"), HOUR("hour", "time", "heure"), LADDER("ladder", "echelle", "delais"), QUIET(
      "quiet", "calme", "silence"), WORKDAYS("workdays",
          "ouvres"), DIGEST("digest", "overview", "apercu"), LANGUAGE("language", "langue");

  private static final Pattern HOUR_FORM = Pattern.compile("(\\d{1,2}) ?(?:[:h.] ?(\\d{2})?)? ?(?:([ap])\\.?m\\.?)?");
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
      case ZONE -> Zones.find(value).map(from::in);
      case HOUR -> hour(value).filter(at -> isAwake(from.rhythm(), at)).map(from::at);
      case LADDER -> LadderWords.read(value).map(from::with);
      case QUIET ->
        RhythmWords.quiet(from.rhythm(), value).filter(rhythm -> isAwake(rhythm, from.at())).map(from::with);
      case WORKDAYS -> RhythmWords.onOrOff(value).filter(only -> Rhythm.leavesADay(from.rhythm().quietDays(), only))
          .map(only -> from.with(from.rhythm().onWorkingDays(only)));
      case DIGEST -> RhythmWords.digest(from.rhythm(), value).map(from::with);
      case LANGUAGE -> Optional.ofNullable(LANGUAGES.get(value)).map(from::speaking);
    };
  }

  /// `9`, `09:00`, `9h30`, `9 am`
  static Optional<LocalTime> hour(String words) {
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

  /// Reminders go out at an hour that is not quiet.
  private static boolean isAwake(Rhythm rhythm, LocalTime at) {
    return rhythm.quietHours().filter(hours -> hours.include(at)).isEmpty();
  }
}
