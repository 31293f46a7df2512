package org.mandatebot.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mandatebot.catalogue.Importer;
import org.mandatebot.catalogue.Loader;
import org.mandatebot.catalogue.Reading;
import org.mandatebot.draft.Draft;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Paragraph;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Resolution;
import org.mandatebot.source.Corpus;
import org.mandatebot.source.Document;

/// Two successive mandates of a real mission, and the largest resolution there is.
class CorpusComparisonTest {

  /// The pairs a desk officer forms.
  @ParameterizedTest
  @CsvSource({"3,4", "6,7", "14,15", "14-2,15-2", "16,17", "17,18", "18,20", "19,21", "20,22", "28,30", "28(a),30(a)",
      "28(a)(iii)-2,30(a)(iii)-2", "28(d)(i),30(a)(i)", "28(d)(iii),30(a)(vi)", "28(e),30(d)", "28(f),30(e)", "29,31",
      "38,39", "37,40", "41,43", "47,47", "47-3,47-4", "51,50", "57,56", "62,61", "62(iii),61(ii)", "63,62",
      "63(ii),62(ii)", "65,63"})
  void paragraphsArePairedAsAReaderWould(String before, String after) {
    assertEquals(Optional.of(before),
        mali().paragraph(after).flatMap(ParagraphPair::before).map(Paragraph::id).map(ParagraphId::value));
  }

  @ParameterizedTest
  @CsvSource({"1", "19", "31(c)", "47-14", "-64"})
  void whatHasNoPartnerIsNewOrGone(String key) {
    ParagraphPair pair = mali().paragraph(key).orElseThrow();
    assertTrue(pair instanceof ParagraphPair.New || pair instanceof ParagraphPair.Gone, pair.key());
  }

  @Test
  void theEndOfTheMandateIsAFigureThatChangedAndTheForceIsNot() {
    List<FigureChange> figures = mali().figures();
    assertTrue(figures.stream()
        .anyMatch(change -> change.before().filter(was -> was.words().equals("30 June 2021")).isPresent()
            && change.after().filter(is -> is.words().equals("30 June 2022")).isPresent()));
    assertFalse(figures.toString().contains("13,289"));
  }

  /// A draft, a curated model and a text, in any two of which the same mandates are compared.
  @Test
  void whatIsNewIsGoneTheOtherWayRound() {
    Resolution drafted = Importer.drafted(Draft.of(Corpus.read(Corpus.file("2531 (2020).en"))));
    Resolution other = Importer.drafted(Draft.of(Corpus.read(Corpus.file("2295 (2016).en"))));
    Mirror.check(drafted, curated());
    Mirror.check(other, drafted);
    Mirror.check(resolution("2531 (2020).en"), curated());
  }

  @Test
  void oneTextDraftedAndCuratedHasNothingNew() {
    Comparison same = Comparison.of(Importer.drafted(Draft.of(Corpus.read(Corpus.file("2584 (2021).en")))), curated());
    assertEquals(List.of(), same.tasks().all());
    assertEquals(List.of(), same.deadlines().all());
    assertEquals(List.of(), same.actors().all());
  }

  private static Resolution curated() {
    return assertInstanceOf(Reading.Read.class, Loader.loadOne(Path.of("config/resolutions/S-RES-2584-2021")))
        .revision().main();
  }

  @Test
  void theLargestIsTheSameAsItself() {
    Resolution largest = resolution("2231 (2015).en");
    assertFalse(Comparison.of(largest, largest).differs());
    assertEquals(largest.paragraphs().size(), Comparison.of(resolution("2531 (2020).en"), largest).paragraphs().stream()
        .filter(pair -> pair.after().isPresent()).count() + 1);
  }

  private static @Nullable Comparison mali;

  /// Read once: it is asked about many times.
  private static Comparison mali() {
    Comparison known = mali == null ? Comparison.of(resolution("2531 (2020).en"), resolution("2584 (2021).en")) : mali;
    mali = known;
    return known;
  }

  private static Resolution resolution(String name) {
    Document document = Corpus.read(Corpus.file(name));
    Map<ParagraphId, Paragraph> paragraphs = new LinkedHashMap<>();
    document.paragraphs().forEach(paragraph -> paragraphs.put(paragraph.id(), paragraph));
    return new Resolution(document.symbol(), document.adopted(), Language.EN, "", Optional.empty(), paragraphs,
        List.of(), List.of(), List.of(), List.of(), List.of());
  }
}
