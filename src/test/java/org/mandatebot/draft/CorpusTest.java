package org.mandatebot.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mandatebot.mandate.Language;
import org.mandatebot.source.Corpus;
import org.mandatebot.source.Document;

/// How much of what resolutions ask by when is drafted, and how much of what is drafted they ask: measured against a list
/// made by hand.
class CorpusTest {
  private static final double ENOUGH = 0.9;

  @Test
  void nineOfTenDatesAreFoundAndNineOfTenFoundOnesAreDates() throws IOException {
    List<String> expected = expected();
    List<String> drafted = new ArrayList<>();
    for (Document document : documents(Language.EN))
      if (expected.stream().anyMatch(line -> line.startsWith(document.symbol() + " |")))
        Drafts.dated(Draft.of(document)).forEach(line -> drafted.add(document.symbol() + " | " + line));
    List<String> missed = without(expected, drafted);
    List<String> invented = without(drafted, expected);
    double recall = 1 - (double) missed.size() / expected.size();
    double precision = 1 - (double) invented.size() / drafted.size();
    System.out.printf("drafted deadlines: recall %.1f %% of %d, precision %.1f %% of %d; missed %s; not listed %s%n",
        100 * recall, expected.size(), 100 * precision, drafted.size(), missed, invented);
    assertTrue(recall >= ENOUGH && precision >= ENOUGH);
  }

  @Test
  void everyQuoteOfEveryFileStandsInItsParagraph() {
    for (Language language : Language.values())
      for (Document document : documents(language)) {
        Draft draft = Draft.of(document);
        Set<String> texts = document.paragraphs().stream().map(each -> each.id() + each.text())
            .collect(Collectors.toSet());
        draft.deadlines().forEach(each -> assertTrue(
            texts.stream().anyMatch(text -> text.startsWith(each.paragraph().value()) && text.contains(each.quote())),
            each::quote));
      }
  }

  /// The dates of the end of the mandate are the same in both languages.
  @Test
  void bothLanguagesEndTheSameMandates() {
    for (Document french : documents(Language.FR))
      for (Document english : documents(Language.EN))
        if (english.symbol().equals(french.symbol()))
          assertEquals(ends(english), ends(french), english.symbol());
  }

  private static List<Document> documents(Language language) {
    return Corpus.files().stream().map(Corpus::read).filter(document -> document.spoken().equals(Optional.of(language)))
        .toList();
  }

  private static List<Draft.Rule> ends(Document document) {
    return Draft.of(document).deadlines().stream().filter(deadline -> deadline.id().equals("mandate-end"))
        .map(Draft.Deadline::rule).toList();
  }

  private static List<String> without(List<String> lines, List<String> others) {
    List<String> left = new ArrayList<>(lines);
    others.forEach(left::remove);
    return left;
  }

  /// symbol | paragraph | date, without what it is
  private static List<String> expected() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/drafts/expected.txt")).stream()
        .filter(line -> !line.startsWith("#")).map(line -> line.split("\\|", -1))
        .map(part -> part[0].strip() + " | " + part[1].strip() + " | " + part[3].strip()).toList();
  }
}
