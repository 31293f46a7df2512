package org.mandatebot.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Paragraph;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.source.Document;
import org.mandatebot.source.Documents;

/// The official texts in other languages that lie beside a resolution's main text: `text.fr.xml` or `text.fr.md`. They
/// must be of the same resolution; paragraphs are aligned by their ids, and one that has no counterpart is a warning.
final class Translations {
  private final Path folder;
  private final String mainName;
  private final Document main;
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  /// @param text the main text's file
  Translations(Path text, Document main) {
    this.folder = text.resolveSibling("");
    this.mainName = String.valueOf(text.getFileName());
    this.main = main;
  }

  List<Problem> problems() {
    return problems;
  }

  List<String> warnings() {
    return warnings;
  }

  /// How a file becomes text.
  interface Content {
    String of(Path file) throws IOException;
  }

  Map<Language, Map<ParagraphId, Paragraph>> read(Content content) throws IOException {
    Map<Language, Map<ParagraphId, Paragraph>> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      List<Path> files = Stream.of("xml", "md").map(ending -> folder.resolve("text." + language.code() + "." + ending))
          .filter(Files::exists).toList();
      if (files.size() > 1)
        problem(files.getLast(), "the text is also in " + files.getFirst().getFileName() + "; keep one of them");
      else if (!files.isEmpty())
        read(files.getFirst(), language, content.of(files.getFirst()), texts);
    }
    return texts;
  }

  private void read(Path file, Language language, String content, Map<Language, Map<ParagraphId, Paragraph>> texts) {
    try {
      Document document = Documents.read(content);
      document.warnings().forEach(warning -> warnings.add(file + ", " + warning));
      int before = problems.size();
      check(file, language, document);
      if (problems.size() == before)
        texts.put(language, aligned(file, document));
    } catch (Document.Unreadable unreadable) {
      problem(file, Objects.requireNonNullElse(unreadable.getMessage(), "is unreadable"));
    }
  }

  private void check(Path file, Language language, Document document) {
    if (!document.language().equals(language.code()))
      problem(file, "its name says " + language.code() + ", but its text is " + document.language());
    else if (document.language().equals(main.language()))
      problem(file, mainName + " is the text in this language");
    if (!document.symbol().equals(main.symbol()))
      problem(file, "is " + document.symbol() + ", but " + mainName + " is " + main.symbol());
    if (!document.adopted().equals(main.adopted()))
      problem(file, "was adopted on " + document.adopted() + ", but " + mainName + " on " + main.adopted());
  }

  private Map<ParagraphId, Paragraph> aligned(Path file, Document document) {
    Map<ParagraphId, Paragraph> paragraphs = new LinkedHashMap<>();
    document.paragraphs().forEach(paragraph -> paragraphs.put(paragraph.id(), paragraph));
    List<ParagraphId> inMain = main.paragraphs().stream().map(Paragraph::id).toList();
    inMain.stream().filter(id -> !paragraphs.containsKey(id)).forEach(
        id -> warnings.add(file + ", paragraph " + id + ": is missing; it is quoted from " + mainName + " instead"));
    document.paragraphs().stream().map(Paragraph::id).filter(id -> !inMain.contains(id))
        .forEach(id -> warnings.add(file + ", paragraph " + id + ": is not in " + mainName + " and is never shown"));
    return paragraphs;
  }

  private void problem(Path file, String reason) {
    problems.add(new Problem(file.toString(), "", reason));
  }
}
