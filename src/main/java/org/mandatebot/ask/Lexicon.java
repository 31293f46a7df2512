package org.mandatebot.ask;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// The roles of words and signs where paragraphs are named, also of words that are misspelled.
final class Lexicon {
  /// All sets of roles are of one kind, for they are asked all the time.
  private static final Set<Role> NONE = EnumSet.noneOf(Role.class);
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
    read();
    Set<Role> misspelled = EnumSet.of(Role.PREAMBULAR, Role.OPERATIVE, Role.SUB, Role.BULLET, Role.CHAPEAU,
        Role.RESOLUTION, Role.LAST, Role.PENULTIMATE, Role.NEXT, Role.PREVIOUS, Role.AFTER, Role.BEFORE, Role.PP);
    SPELLABLE = WORDS.entrySet().stream()
        .filter(entry -> entry.getKey().length() >= LONG && entry.getValue().stream().anyMatch(misspelled::contains))
        .map(Map.Entry::getKey).collect(Collectors.groupingBy(word -> word.charAt(0)));
  }

  private Lexicon() {
  }

  private static void read() {
    Role role = Role.PARAGRAPH;
    for (String line : lines())
      if (line.startsWith("  "))
        for (String word : line.strip().split(" ", -1))
          add(word, role);
      else if (!line.startsWith("#") && !line.isBlank())
        role = Role.valueOf(line.strip());
  }

  private static void add(String word, Role role) {
    int joined = word.indexOf('_');
    Map<String, Set<Role>> words = joined < 0 ? WORDS : PHRASES;
    words.computeIfAbsent(word.replace('_', ' '), _ -> EnumSet.noneOf(Role.class)).add(role);
    if (joined > 0)
      PHRASE_STARTS.add(word.substring(0, joined));
  }

  private static List<String> lines() {
    try (InputStream file = Objects.requireNonNull(Lexicon.class.getResourceAsStream("reference-words.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Set<Role> roles(String word) {
    Set<Role> known = WORDS.get(word);
    if (known != null)
      return known;
    if (word.length() < LONG - 1 || RIGHT.contains(word) || NumberWords.known(word))
      return NONE;
    if (Spelling.likeParagraph(word))
      return roles(word.endsWith("s") ? "paragraphs" : "paragraph");
    return SPELLABLE.getOrDefault(word.charAt(0), List.of()).stream().filter(meant -> Spelling.slip(word, meant))
        .findFirst().map(Lexicon::roles).orElse(NONE);
  }

  /// Whether a phrase can start with the word.
  static boolean startsPhrase(String word) {
    return PHRASE_STARTS.contains(word);
  }

  /// The roles of words that stand together; empty if they have none together.
  static Set<Role> phrase(String words) {
    return PHRASES.getOrDefault(words, NONE);
  }
}
