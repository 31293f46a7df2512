package org.mandatebot.catalogue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Paragraph;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Resolution;
import org.mandatebot.source.Document;
import org.mandatebot.source.Documents;

/// The official texts in other languages that lie beside a resolution's main text: `text.fr.xml` or `text.fr.md`. They
/// must be of the same resolution; paragraphs are aligned by their ids, and one that has no counterpart is a warning. One
/// that contradicts a deadline is not quoted until a person saw to it.
final class Translations {
  private final Map<String, String> files;
  private final String mainName;
  private final Document main;
  private final UnaryOperator<String> place;
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final List<String> contradictions = new ArrayList<>();

  /// @param files the contents of the resolution's folder by their names
  /// @param mainName the name of the main text's file
  /// @param place how problems and warnings call a file
  Translations(Map<String, String> files, String mainName, Document main, UnaryOperator<String> place) {
    this.files = files;
    this.mainName = mainName;
    this.main = main;
    this.place = place;
  }

  List<Problem> problems() {
    return problems;
  }

  List<String> warnings() {
    return warnings;
  }

  /// Where a translation says another date than the deadlines rest on.
  List<String> contradictions() {
    return contradictions;
  }

  /// The resolution with its texts in other languages. Passes over empty files, which the [Loader] refuses.
  Resolution readFor(Resolution resolution) {
    Map<Language, Map<ParagraphId, Paragraph>> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      List<String> names = Stream.of("xml", "md").map(ending -> "text." + language.code() + "." + ending)
          .filter(name -> !files.getOrDefault(name, "").isBlank()).toList();
      if (names.size() > 1)
        problem(names.getLast(), "the text is also in " + names.getFirst() + "; keep one of them");
      else if (!names.isEmpty())
        read(names.getFirst(), language, resolution, texts);
    }
    return resolution.with(texts);
  }

  private void read(String file, Language language, Resolution resolution,
      Map<Language, Map<ParagraphId, Paragraph>> texts) {
    try {
      Document document = Documents.read(files.getOrDefault(file, ""));
      document.warnings().forEach(warning -> warnings.add(place.apply(file) + ", " + warning));
      int before = problems.size();
      check(file, language, document);
      if (problems.size() == before)
        texts.put(language,
            agreeing(file, aligned(file, document), new Contradictions(resolution.deadlines(), document, language)));
    } catch (Document.Unreadable unreadable) {
      problem(file, Objects.requireNonNullElse(unreadable.getMessage(), "is unreadable"));
    }
  }

  private void check(String file, Language language, Document document) {
    if (!document.language().equals(language.code()))
      problem(file, "its name says " + language.code() + ", but its text is " + document.language());
    else if (document.language().equals(main.language()))
      problem(file, mainName + " is the text in this language");
    if (!document.symbol().equals(main.symbol()))
      problem(file, "is " + document.symbol() + ", but " + mainName + " is " + main.symbol());
    if (!document.adopted().equals(main.adopted()))
      problem(file, "was adopted on " + document.adopted() + ", but " + mainName + " on " + main.adopted());
  }

  private Map<ParagraphId, Paragraph> aligned(String file, Document document) {
    Map<ParagraphId, Paragraph> paragraphs = new LinkedHashMap<>();
    document.paragraphs().forEach(paragraph -> paragraphs.put(paragraph.id(), paragraph));
    List<ParagraphId> inMain = main.paragraphs().stream().map(Paragraph::id).toList();
    inMain.stream().filter(id -> !paragraphs.containsKey(id)).forEach(id -> warnings
        .add(place.apply(file) + ", paragraph " + id + ": is missing; it is quoted from " + mainName + " instead"));
    document.paragraphs().stream().map(Paragraph::id).filter(id -> !inMain.contains(id)).forEach(id -> warnings
        .add(place.apply(file) + ", paragraph " + id + ": is not in " + mainName + " and is never shown"));
    return paragraphs;
  }

  private Map<ParagraphId, Paragraph> agreeing(String file, Map<ParagraphId, Paragraph> paragraphs,
      Contradictions against) {
    against.found().forEach((id, what) -> {
      paragraphs.remove(id);
      contradictions.add(place.apply(file) + ", paragraph " + id + ": " + what + "; it is quoted from " + mainName
          + " until they agree");
    });
    return paragraphs;
  }

  private void problem(String file, String reason) {
    problems.add(new Problem(place.apply(file), "", reason));
  }
}
