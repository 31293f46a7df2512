package org.mandatebot.draft;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mandatebot.mandate.Language;

/// How one language says what is asked of whom by when. Patterns are for words in lower case with plain spaces and
/// quotation marks, and are only ever tried on a bounded stretch of them.
///
/// @param words what single words mean
/// @param cues what a stretch of words means
record Wording(Words words, Map<Cue, Pattern> cues) {

  /// What an operative verb does.
  enum Force {
    ASKS, DECIDES, AUTHORIZES, INTENDS, TELLS
  }

  /// What single words are a sign of.
  enum Sign {
    END, PERIODIC, JOINS, PARAGRAPH, RESOLUTION
  }

  /// @param months by name, 1 to 12
  /// @param numbers by name; compound ones with a hyphen
  /// @param units "month", "months" ...
  /// @param rhythms "quarterly" ...
  /// @param verbs operative verbs as they begin a clause
  /// @param fillers what may stand before an operative verb: "further", "in this regard"
  /// @param signs what is looked at more closely where it stands
  /// @param known actors of every resolution, by the ids that their names make: "the Council", "Members State"
  /// @param joins words that join the parts of a name: "of the"
  /// @param and the one of them that may stand before what it joins is named
  /// @param endings how titles say what ends
  /// @param articles what contracted ones stand for: "aux " for "les "
  /// @param adjectivesBehind whether adjectives stand behind their noun
  /// @param small words that no unit of a figure goes beyond: "of", "and"
  record Words(Language language, Map<String, Integer> months, Map<String, Integer> numbers, Map<String, Period> units,
      Map<String, Period> rhythms, Map<String, Force> verbs, Set<String> fillers, Map<String, Sign> signs,
      Map<String, Known> known, Set<String> joins, String and, Endings endings, Map<String, String> articles,
      boolean adjectivesBehind, Set<String> small) {
  }

  /// "End of the mandate of", "End of the authorization of", "End of".
  ///
  /// @param contracted how what stands at its end and a name's article are written together: "de le" is "du"
  record Endings(String mandate, String authorization, String other, Map<String, String> contracted) {

    String with(String beginning, String name) {
      String words = beginning + " " + name;
      for (Map.Entry<String, String> pair : contracted.entrySet())
        words = words.replace(pair.getKey(), pair.getValue());
      return words;
    }
  }

  /// Somebody whom every resolution may name.
  ///
  /// @param also what people call them besides
  record Known(String id, String name, List<String> also) {

    /// @param spellings what resolutions call them; they make the ids that stand for them
    static void put(Map<String, Known> known, Known actor, String... spellings) {
      known.put(actor.id, actor);
      for (String spelling : spellings)
        known.put(Slugs.of(spelling), actor);
    }
  }

  static Wording of(Language language) {
    return switch (language) {
      case EN -> English.WORDING;
      case FR -> French.WORDING;
    };
  }

  boolean says(Cue cue, String words) {
    return matcher(cue, words).find();
  }

  Matcher matcher(Cue cue, String words) {
    Pattern pattern = cues.get(cue);
    if (pattern == null)
      throw new IllegalStateException("no wording for " + cue);
    return pattern.matcher(words);
  }

  Map<String, Force> verbs() {
    return words.verbs;
  }

  Set<String> fillers() {
    return words.fillers;
  }
}
