package org.mandatebot.ask;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.mandatebot.mandate.Language;

/// How much a word tells of what a question is about, by how often people say it: "put" and "fast" little, "diesel" all.
///
/// A resolution is too short to tell that by itself: in its few paragraphs "pass" is as rare as "quarantine". The words
/// are the 5,000 most frequent of each language, the most frequent first.
final class Everyday {
  private static final double LEAST = 0.15;
  private static final int ALL_SAY = 100;
  private static final int MOST = 5_000;
  private static final Map<Language, Map<String, Integer>> RANKS = ranks();

  private Everyday() {
  }

  /// From 0.15, for what everybody says all the time, to 1.
  static double tells(String word, Language language) {
    int rank = RANKS.getOrDefault(language, Map.of()).getOrDefault(Windows.fold(word), MOST);
    return LEAST + (1 - LEAST) * Math.max(0, Math.log((double) rank / ALL_SAY) / Math.log((double) MOST / ALL_SAY));
  }

  private static Map<Language, Map<String, Integer>> ranks() {
    Map<Language, Map<String, Integer>> ranks = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      Map<String, Integer> words = new HashMap<>();
      read("everyday." + language.code() + ".txt").lines().forEach(word -> words.putIfAbsent(word, words.size() + 1));
      ranks.put(language, words);
    }
    return ranks;
  }

  private static String read(String resource) {
    try (InputStream words = Everyday.class.getResourceAsStream(resource)) {
      if (words == null)
        throw new IllegalStateException(resource + " is not in the program");
      return new String(words.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(resource, unreadable);
    }
  }
}
