package org.mandatebot.conversation;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mandatebot.ask.CleanText;
import org.mandatebot.catalogue.Catalogue;
import org.mandatebot.catalogue.Revision;
import org.mandatebot.mandate.Resolution;
import org.mandatebot.remind.Preferences;
import org.mandatebot.remind.Reminders;
import org.mandatebot.responses.Reply;

/// Which resolution is spoken of: the chat's choice, or the one that a command names before its other words, as in
/// `/subscribe 2531 all` or `para:2531 (2020) 5`.
@Singleton
final class Choosing {
  private static final Set<String> STANDING = Set.of("default", "defaut", "auto", "automatic", "automatique");
  /// Paragraphs have one or two digits.
  private static final Pattern NAMED = Pattern
      .compile("(?:(?:the |la )?r[eé]solution )?(S/RES/\\d{1,5}(?: ?\\(\\d{4}\\))?|\\d{1,5} ?\\(\\d{4}\\)|\\d{3,5})"
          + "(?![\\w(/.-])[ ,:]*(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern SHORT = Pattern.compile("\\d{3}(?![\\d(]| \\()");

  private final Catalogue catalogue;
  private final Reminders reminders;

  Choosing(Catalogue catalogue, Reminders reminders) {
    this.catalogue = catalogue;
    this.reminders = reminders;
  }

  /// The chat's own.
  Resolution own(Preferences preferences) {
    return catalogue.active().chosen(preferences.resolution());
  }

  /// A command's words, and what they are about.
  Named read(Turn turn, String words) {
    Matcher named = NAMED.matcher(words);
    return named.matches()
        ? catalogue.active().named(named.group(1)).map(found -> new Named(turn.on(found), named.group(2).strip(), true))
            .orElseGet(() -> new Named(turn, words, false))
        : new Named(turn, words, false);
  }

  /// The number that a command's words begin with, if it is that of no resolution that is served. So short a number as
  /// "999" is rather a paragraph's.
  Optional<String> missing(String words) {
    Matcher named = NAMED.matcher(words);
    return named.matches() && !SHORT.matcher(words).lookingAt() && catalogue.active().named(named.group(1)).isEmpty()
        ? Optional.of(named.group(1))
        : Optional.empty();
  }

  record Named(Turn turn, String words, boolean named) {
  }

  /// `/resolution`
  Reply choose(Turn turn, String words) {
    Revision served = catalogue.active();
    if (words.isEmpty())
      return new Reply.Resolutions(served.resolutions(), turn.own().symbol(), Optional.empty());
    if (STANDING.contains(CleanText.plain(words)))
      return prefer(turn, Optional.empty());
    Named named = read(turn, words);
    return named.named() && named.words().isEmpty()
        ? prefer(turn, Optional.of(named.turn().resolution().symbol()))
        : new Reply.Resolutions(served.resolutions(), turn.own().symbol(), Optional.of(words));
  }

  private Reply prefer(Turn turn, Optional<String> symbol) {
    reminders.prefer(turn.chat(), turn.preferences().on(symbol));
    return new Reply.ResolutionChosen(catalogue.active().chosen(symbol), symbol.isEmpty());
  }
}
