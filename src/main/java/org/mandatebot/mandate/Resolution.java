package org.mandatebot.mandate;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A resolution of the Security Council: its paragraphs in the order of the text, and what a person curated from them.
/// Everything in it rests on a [Citation] that was found in its paragraph when it was loaded.
///
/// @param language of the main text, that of `paragraphs`
/// @param successorOf the symbol of the resolution whose mandate it carries on
/// @param names what people call what a paragraph says, besides the names of actors, deadlines and terms
/// @param translations the official texts in other languages, as far as they are loaded: their paragraphs have the same
///     ids, though some may be missing
public record Resolution(String symbol, LocalDate adopted, Language language, String mission,
    Optional<String> successorOf, Map<ParagraphId, Paragraph> paragraphs, List<Actor> actors, List<Tag> tags,
    List<Task> tasks, List<Deadline> deadlines, List<Term> terms, Map<ParagraphId, Names> names,
    Map<Language, Map<ParagraphId, Paragraph>> translations) {

  public Resolution {
    paragraphs = Collections.unmodifiableMap(new LinkedHashMap<>(paragraphs));
    actors = List.copyOf(actors);
    tags = List.copyOf(tags);
    tasks = List.copyOf(tasks);
    deadlines = List.copyOf(deadlines);
    terms = List.copyOf(terms);
    names = Map.copyOf(names);
    translations = Map.copyOf(translations);
  }

  /// Loaded in one language only, and its paragraphs called by their words.
  public Resolution(String symbol, LocalDate adopted, Language language, String mission, Optional<String> successorOf,
      Map<ParagraphId, Paragraph> paragraphs, List<Actor> actors, List<Tag> tags, List<Task> tasks,
      List<Deadline> deadlines, List<Term> terms) {
    this(symbol, adopted, language, mission, successorOf, paragraphs, actors, tags, tasks, deadlines, terms, Map.of(),
        Map.of());
  }

  /// The same with its official texts in other languages.
  public Resolution with(Map<Language, Map<ParagraphId, Paragraph>> texts) {
    return new Resolution(symbol, adopted, language, mission, successorOf, paragraphs, actors, tags, tasks, deadlines,
        terms, names, texts);
  }

  /// Its official text in another language alone, without what was curated from the main one.
  public Optional<Resolution> text(Language other) {
    return Optional.ofNullable(translations.get(other)).map(texts -> new Resolution(symbol, adopted, other, mission,
        successorOf, texts, List.of(), List.of(), List.of(), List.of(), List.of()));
  }

  /// Its number and year: `2584 (2021)`.
  public String number() {
    return symbol.replace("S/RES/", "");
  }

  public Optional<Paragraph> paragraph(ParagraphId id) {
    return Optional.ofNullable(paragraphs.get(id));
  }

  /// A paragraph in the official text of a language; empty if that is not loaded, or does not have it.
  public Optional<Paragraph> paragraph(ParagraphId id, Language wanted) {
    return wanted.equals(language)
        ? paragraph(id)
        : Optional.ofNullable(translations.getOrDefault(wanted, Map.of()).get(id));
  }

  public LanguageVersion in(Language reader) {
    return new LanguageVersion(this, reader);
  }

  /// The last day of its mandate; empty if it gives none.
  public Optional<LocalDate> mandateEnd() {
    return deadlines.stream().filter(deadline -> deadline.about().kind() == Deadline.Kind.MANDATE_END)
        .flatMap(deadline -> deadline.dates().stream()).max(LocalDate::compareTo);
  }

  /// The parts directly below a paragraph.
  public List<Paragraph> parts(ParagraphId id) {
    return paragraphs.values().stream().filter(part -> part.parent().filter(id::equals).isPresent()).toList();
  }

  public Optional<Deadline> deadline(String id) {
    return deadlines.stream().filter(deadline -> deadline.id().equals(id)).findFirst();
  }

  /// Every dated occurrence, by date.
  public List<Occurrence> occurrences() {
    return deadlines.stream().flatMap(deadline -> deadline.occurrences().stream()).sorted(Occurrence.BY_DATE).toList();
  }
}
