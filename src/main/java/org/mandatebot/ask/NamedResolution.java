package org.mandatebot.ask;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mandatebot.catalogue.Revision;
import org.mandatebot.mandate.Resolution;

/// Finds the resolution that a question names among those that are served: "OP 5 of 2531", "para 12 of resolution 2531
/// (2020)", "S/RES/2531 (2020) paragraph 5", "paragraphe 5 de la résolution 2531".
final class NamedResolution {
  /// A number counts where something says that it is a resolution's: a word (also one with a slip) or symbol before it,
  /// its year behind it, or a preposition; after that alone a year (1946 to 2099) is rather a year.
  private static final Pattern NAME = Pattern
      .compile("(?<!\\w)(?:(?:of|in|under|from|by|to|de|du|dans|selon|sous) )?(?:(?:the|la) )?"
          + "(?:(?:S/RES/|UNSCR ?|SCR ?|r[eé]s(?:o|[olutin]{5,9})?[ .]+(?:n[o°][. ]*)?)(\\d{1,5})(?!\\d)(?: ?\\((\\d{4})\\))?"
          + "|(\\d{1,5}) ?\\((\\d{4})\\)"
          + "|(?<=\\b(?:of|in|under|from|by|to|de|du|dans|selon|sous|la|does|did|do|says?|that|and|vs|que|dit|les?|paras?|paragraphes?|versus|'s) |^)(?!19[4-9]\\d|20\\d\\d)(\\d{3,5})"
          + "(?![\\d(]|[,.%/]\\d| ?%))[,:]?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private NamedResolution() {
  }

  /// The first that is served.
  static Optional<Resolution> in(String question, Revision served) {
    if (question.chars().noneMatch(Character::isDigit))
      return Optional.empty();
    return NAME.matcher(question).results().flatMap(name -> served.named(name(name)).stream()).findFirst();
  }

  /// The question without the names of served resolutions; as it is if nothing else is in it. The counsel that it is put
  /// to knows which resolution is meant, and would take a year in a name for a date that is asked about.
  static String without(String question, Revision served) {
    if (served.resolutions().size() == 1)
      return question;
    String rest = NAME.matcher(question)
        .replaceAll(name -> served.named(name(name)).isPresent() ? " " : Matcher.quoteReplacement(name.group()));
    return rest.isBlank() ? question : rest.strip();
  }

  private static String name(MatchResult name) {
    if (name.group(5) != null)
      return name.group(5);
    String number = name.group(1) == null ? name.group(3) : name.group(1);
    String year = name.group(1) == null ? name.group(4) : name.group(2);
    return year == null ? number : number + " (" + year + ")";
  }
}
