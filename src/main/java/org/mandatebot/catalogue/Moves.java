package org.mandatebot.catalogue;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mandatebot.compare.Comparison;
import org.mandatebot.compare.ParagraphPair;
import org.mandatebot.mandate.Paragraph;
import org.mandatebot.mandate.Resolution;
import org.mandatebot.source.Document;

/// Where the paragraphs of a text stand in the one that takes its place, and what of a mandate goes along: an entry goes
/// where its words went, with a comment; one whose words stand nowhere, or in several places, stays for a person to see to.
final class Moves {
  /// Names stand in many paragraphs, and one is as good as another; what is asked, and by when, is asked in one.
  private static final Map<String, Boolean> NAMES = Map.of("actors", true, "tasks", false, "deadlines", false, "terms",
      true, "names", true);

  private final Map<String, Paragraph> now = new LinkedHashMap<>();
  private final Map<String, String> partners = new HashMap<>();

  /// @param before the text that the mandate was made for; empty if it is not known
  Moves(Optional<Resolution> before, Resolution now) {
    now.paragraphs().forEach((id, paragraph) -> this.now.put(id.value(), paragraph));
    before.ifPresent(old -> Comparison.of(old, now).paragraphs().forEach(this::note));
  }

  /// A text with nothing curated from it.
  static Resolution bare(Document document) {
    return new Curation(document, MandateFile.empty(document.symbol()), "").resolution();
  }

  private void note(ParagraphPair pair) {
    pair.before().ifPresent(was -> pair.after().ifPresent(is -> partners.put(was.id().value(), is.id().value())));
  }

  /// The id in the new text of a paragraph of the one before; its own where nothing is known of it.
  String partner(String paragraph) {
    return partners.getOrDefault(paragraph, paragraph);
  }

  /// Whether every paragraph stands where it stood.
  boolean none() {
    return partners.entrySet().stream().allMatch(pair -> pair.getKey().equals(pair.getValue()));
  }

  /// Moves the entries of a mandate.
  void follow(YamlSections file) {
    YamlSections.Changes changes = file.new Changes();
    NAMES.forEach((section, names) -> file.entries(section).forEach(entry -> follow(changes, entry, names)));
    changes.apply();
  }

  private void follow(YamlSections.Changes changes, YamlEntry entry, boolean name) {
    Stream.of("contents", "also-in").flatMap(key -> entry.list(key).stream())
        .filter(other -> !partner(other.getValue()).equals(other.getValue()))
        .forEach(other -> changes.replace(other, DraftFile.json(partner(other.getValue()))));
    entry.scalar("paragraph").ifPresent(paragraph -> place(paragraph.getValue(), words(entry), name)
        .filter(to -> !to.equals(paragraph.getValue())).ifPresent(to -> {
          changes.replace(paragraph, DraftFile.json(to));
          changes.comment(entry, "moved from paragraph " + paragraph.getValue() + " to " + to + ", where the text "
              + "imported last says it");
        }));
  }

  /// All that the paragraph of an entry has to say.
  private static List<String> words(YamlEntry entry) {
    return Stream
        .of(entry.value("quote"), entry.value("expansion"), entry.below("rule").flatMap(rule -> rule.value("undated")))
        .flatMap(Optional::stream).toList();
  }

  private Optional<String> place(String paragraph, List<String> words, boolean name) {
    String partner = partner(paragraph);
    if (words.isEmpty() || says(partner, words))
      return Optional.of(partner);
    if (says(paragraph, words))
      return Optional.of(paragraph);
    List<String> places = now.keySet().stream().filter(id -> says(id, words)).toList();
    return places.stream().findFirst().filter(_ -> name || places.size() == 1);
  }

  private boolean says(String paragraph, List<String> words) {
    return Optional.ofNullable(now.get(paragraph))
        .filter(found -> words.stream().allMatch(each -> found.find(each).isPresent())).isPresent();
  }
}
