package org.mandatebot.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mandatebot.mandate.Paragraph;
import org.mandatebot.mandate.ParagraphId;

/// Finds abbreviations and short names, where the text explains them in brackets - "the Malian Defence and Security
/// Forces (MDSF)", "(\"the Agreement\")" - and where it uses them.
final class Terms {
  private static final Pattern BRACKETS = Pattern.compile("\\(([^()]{2,60})\\)");
  private static final Pattern SHORT = Pattern.compile(
      "[\"\u201c\u00ab]?[\\s\u00a0]?((?:[A-Z][A-Za-z0-9.&\u2011-]{0,14}[ \u00a0])?[A-Z][A-Za-z0-9.&\u2011-]{0,14}[A-Z0-9][a-z]?s?(?:[ \u00a0][A-Z][A-Za-z]{1,14})?)[\\s\u00a0]?[\"\u201d\u00bb]?");
  private static final Pattern NAMED = Pattern
      .compile("[\"\u201c\u00ab][\\s\u00a0]?([^\"\u201c\u201d\u00ab\u00bb]{3,50}?)[\\s\u00a0]?[\"\u201d\u00bb]");
  private static final int REACH = 160;
  private final Map<String, Draft.Term> terms = new LinkedHashMap<>();
  private final Map<String, Set<ParagraphId>> uses = new LinkedHashMap<>();

  void read(Paragraph paragraph, Text text) {
    collectUses(paragraph.id(), text);
    Matcher brackets = BRACKETS.matcher(text.original);
    for (int open = text.original.indexOf('('); open >= 0; open = text.original.indexOf('(', open + 1)) {
      if (!brackets.region(open, text.original.length()).lookingAt())
        continue;
      Matcher abbreviation = SHORT.matcher(brackets.group(1));
      Matcher named = NAMED.matcher(brackets.group(1));
      if (abbreviation.matches())
        define(paragraph.id(), text.original, abbreviation.group(1), brackets.start(), brackets.end());
      else if (named.matches())
        define(paragraph.id(), text.original, named.group(1), brackets.start(), brackets.end());
    }
  }

  List<Draft.Term> found() {
    return terms.values().stream().map(this::withUses).toList();
  }

  private Draft.Term withUses(Draft.Term term) {
    Set<ParagraphId> also = new LinkedHashSet<>(uses.getOrDefault(key(term.term()), Set.of()));
    also.remove(term.paragraph());
    return new Draft.Term(term.term(), term.expansion(), term.paragraph(), term.quote(), List.copyOf(also),
        term.doubts());
  }

  private void define(ParagraphId id, String text, String term, int open, int close) {
    if (terms.containsKey(term) || term.startsWith("S/") || term.startsWith("A/"))
      return;
    Optional<Integer> start = expansion(text, term, open);
    List<String> doubts = start.isPresent() ? List.of() : List.of("Where its expansion begins is not clear.");
    int from = start.orElse(open);
    terms.put(term, new Draft.Term(term, start.map(begin -> text.substring(begin, open).strip()), id,
        text.substring(from, close), List.of(), doubts));
  }

  /// Where the words begin whose initials are the letters of the abbreviation: the nearest that has all of them, or else
  /// most; no further than small words explain.
  private static Optional<Integer> expansion(String text, String term, int open) {
    String letters = term.replaceAll("[^\\p{L}]", "").toUpperCase(Locale.ROOT);
    int limit = Math.max(0, open - REACH);
    int words = Math.max(6, Math.min(16, 3 * letters.length()));
    List<Integer> starts = new ArrayList<>();
    for (int at = open - 1; at > limit && starts.size() < words && ".;:()".indexOf(text.charAt(at)) < 0; at--)
      if (Character.isLetter(text.charAt(at)) && !Character.isLetter(text.charAt(at - 1)))
        starts.add(at);
    List<Integer> likely = starts.stream()
        .filter(start -> !letters.isEmpty() && Character.toUpperCase(text.charAt(start)) == letters.charAt(0)).toList();
    return likely.stream().filter(start -> shared(initials(text, start, open), letters) == letters.length()).findFirst()
        .or(() -> likely.stream()
            .filter(start -> shared(initials(text, start, open), letters) >= Math.max(2, (letters.length() + 1) / 2))
            .findFirst())
        .map(start -> withNamesBefore(text, start));
  }

  /// "United Nations" before a mission's name has no letters in "MINUSMA": capitals directly before it belong to it.
  private static int withNamesBefore(String text, int start) {
    int begin = start;
    while (begin > 1 && text.charAt(begin - 1) == ' ' && Character.isLetter(text.charAt(begin - 2))) {
      int word = text.lastIndexOf(' ', begin - 2) + 1;
      if (!Character.isUpperCase(text.charAt(word)))
        return begin;
      begin = word;
    }
    return begin;
  }

  private static String initials(String text, int from, int to) {
    StringBuilder initials = new StringBuilder();
    for (int at = from; at < to; at++)
      if (Character.isLetter(text.charAt(at))
          && (at == from || !Character.isLetter(text.charAt(at - 1)) || Character.isUpperCase(text.charAt(at))))
        initials.append(Character.toUpperCase(text.charAt(at)));
    return initials.toString();
  }

  /// How many of the letters stand in this order: of "MINUSMA" four do in "Multidimensional ... Mission in Mali".
  private static int shared(String initials, String letters) {
    int shared = 0;
    int at = 0;
    for (int letter = 0; letter < letters.length(); letter++) {
      int next = initials.indexOf(letters.charAt(letter), at);
      if (next >= 0) {
        shared++;
        at = next + 1;
      }
    }
    return shared;
  }

  private void collectUses(ParagraphId id, Text text) {
    for (int at = 0; at < text.size(); at++)
      if (text.capital(at) && text.word(at).length() > 1)
        uses.computeIfAbsent(text.word(at), _ -> new LinkedHashSet<>()).add(id);
  }

  /// The word of a term that its uses are found by: the longest one that begins with a capital.
  private static String key(String term) {
    String key = "";
    for (String word : term.split("[^\\p{L}]+", -1))
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0)) && word.length() > key.length())
        key = word;
    return key.toLowerCase(Locale.ROOT);
  }
}
