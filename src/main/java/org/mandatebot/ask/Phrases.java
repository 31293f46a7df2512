package org.mandatebot.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mandatebot.ask.Stems.Stem;
import org.mandatebot.mandate.Language;

/// Finds known phrases in a sequence of stems; of two that overlap, the longer one wins.
final class Phrases {
  private static final Set<String> LITTLE_WORDS = Set.of("a", "an", "the", "of", "to", "in", "on", "for", "at", "by",
      "s", "is", "are", "be", "it", "this", "that", "est", "sont", "le", "la", "les", "l", "de", "des", "du", "d", "un",
      "une", "au", "aux", "en", "pour", "par");
  private final Map<String, List<Phrase>> byFirst = new HashMap<>();

  private record Phrase(List<String> stems, String meaning) {
  }

  /// @param from index of the first stem of the phrase, `to` that after its last
  record Hit(String meaning, int from, int to) {
    private boolean within(Hit other) {
      return other.from <= from && to <= other.to && other.to - other.from > to - from;
    }
  }

  void add(String phrase, Language language, String meaning) {
    List<String> stems = stems(phrase, language).stream().map(Stem::stem).toList();
    if (!stems.isEmpty())
      byFirst.computeIfAbsent(stems.getFirst(), first -> new ArrayList<>()).add(new Phrase(stems, meaning));
  }

  /// Stems without the little words, which phrases and questions are compared without.
  static List<Stem> stems(String text, Language language) {
    return Stems.of(text, language).stream().filter(stem -> !LITTLE_WORDS.contains(stem.word())).toList();
  }

  List<Hit> find(List<String> stems) {
    List<Hit> hits = new ArrayList<>();
    for (int at = 0; at < stems.size(); at++)
      for (Phrase phrase : byFirst.getOrDefault(stems.get(at), List.of())) {
        int end = at + phrase.stems.size();
        if (end <= stems.size() && stems.subList(at, end).equals(phrase.stems))
          hits.add(new Hit(phrase.meaning, at, end));
      }
    List<Hit> longest = new ArrayList<>(hits);
    longest.removeIf(hit -> hits.stream().anyMatch(hit::within));
    longest.sort(Comparator.comparingInt(Hit::from));
    return longest;
  }
}
