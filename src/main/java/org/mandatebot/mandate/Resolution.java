package org.mandatebot.mandate;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A resolution of the Security Council: its paragraphs in the order of the text, and what a person curated from them.
/// Everything in it rests on a [Citation] that was found in its paragraph when it was loaded.
public record Resolution(String symbol, LocalDate adopted, Language language, String mission,
    Optional<String> successorOf, Map<ParagraphId, Paragraph> paragraphs, List<Actor> actors, List<Tag> tags,
    List<Task> tasks, List<Deadline> deadlines, List<Term> terms) {
  public Resolution {
    paragraphs = Collections.unmodifiableMap(new LinkedHashMap<>(paragraphs));
    actors = List.copyOf(actors);
    tags = List.copyOf(tags);
    tasks = List.copyOf(tasks);
    deadlines = List.copyOf(deadlines);
    terms = List.copyOf(terms);
  }

  public Optional<Paragraph> paragraph(ParagraphId id) {
    return Optional.ofNullable(paragraphs.get(id));
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
