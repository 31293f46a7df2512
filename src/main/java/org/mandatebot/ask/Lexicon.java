package org.mandatebot.ask;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The roles of words and signs where paragraphs are named, also of words that are misspelled.
final class Lexicon {
  private static final Map<String, Set<Role>> WORDS = new HashMap<>();
  private static final Map<String, Set<Role>> PHRASES = new HashMap<>();
  private static final Set<String> PHRASE_STARTS = new HashSet<>();
  /// By their first letter, which few people mistake.
  private static final Map<Character, List<String>> SPELLABLE;
  /// Words that are one letter from another and right.
  private static final Set<String> RIGHT = Set.of("titres", "cause", "causes", "forth", "scope", "pinot", "ponts",
      "savant", "savants", "tires", "beforehand", "texte", "other", "tried", "trier", "print", "prints", "secondary",
      "procedure", "precedence", "formation", "finals", "finally", "forty", "fort", "thirsty", "thirdly", "secondly");
  private static final int LONG = 5;

  static {
    for (Role role : Role.values()) {
      role.words().forEach(word -> WORDS.computeIfAbsent(word, _ -> EnumSet.noneOf(Role.class)).add(role));
      for (String phrase : role.phrases()) {
        PHRASES.computeIfAbsent(phrase, _ -> EnumSet.noneOf(Role.class)).add(role);
        PHRASE_STARTS.add(phrase.substring(0, phrase.indexOf(' ')));
      }
    }
    Set<Role> misspelled = EnumSet.of(Role.PREAMBULAR, Role.OPERATIVE, Role.SUB, Role.BULLET, Role.CHAPEAU,
        Role.RESOLUTION, Role.LAST, Role.PENULTIMATE, Role.NEXT, Role.PREVIOUS, Role.AFTER, Role.BEFORE, Role.PP);
    SPELLABLE = WORDS.entrySet().stream()
        .filter(entry -> entry.getKey().length() >= LONG && entry.getValue().stream().anyMatch(misspelled::contains))
        .map(Map.Entry::getKey).collect(Collectors.groupingBy(word -> word.charAt(0)));
  }

  private Lexicon() {
  }

  static Set<Role> roles(String word) {
    Set<Role> known = WORDS.get(word);
    if (known != null)
      return known;
    if (word.length() < LONG - 1 || RIGHT.contains(word) || NumberWords.known(word))
      return Set.of();
    if (Spelling.likeParagraph(word))
      return roles(word.endsWith("s") ? "paragraphs" : "paragraph");
    return SPELLABLE.getOrDefault(word.charAt(0), List.of()).stream().filter(meant -> Spelling.slip(word, meant))
        .findFirst().map(Lexicon::roles).orElse(Set.of());
  }

  /// Whether a phrase can start with the word.
  static boolean startsPhrase(String word) {
    return PHRASE_STARTS.contains(word);
  }

  /// The roles of words that stand together; empty if they have none together.
  static Set<Role> phrase(String words) {
    return PHRASES.getOrDefault(words, Set.of());
  }
}
