package org.mandatebot.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mandatebot.mandate.Citation;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.LanguageVersion;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Resolution;

/// The official text in another language beside the main one.
class TranslationsTest {
  @TempDir
  private Path catalogue;
  private Path french;

  @BeforeEach
  void write() throws IOException {
    MadeUp.successor(catalogue);
    french = catalogue.resolve("new/text.fr.md");
  }

  @Test
  void paragraphsAreAlignedByTheirIds() {
    Resolution resolution = read().revision().main();
    LanguageVersion version = resolution.in(Language.FR);
    assertTrue(version.differs());
    Citation cited = version.occurrence(resolution.occurrences().getFirst()).deadline().about().ground();
    assertEquals(Language.FR, cited.language());
    assertEquals(resolution.paragraph(new ParagraphId("19"), Language.FR).orElseThrow().text(), cited.quote());
    assertEquals(resolution.occurrences().getFirst().key(),
        version.occurrence(resolution.occurrences().getFirst()).key());
    assertEquals(Language.EN, version.task(resolution.tasks().getFirst()).ground().language());
  }

  @Test
  void whatHasNoCounterpartIsAWarningWithItsPlace() {
    List<String> warnings = read().warnings();
    assertTrue(warnings.contains(french + ", paragraph 2: is missing; it is quoted from text.md instead"),
        warnings::toString);
    assertTrue(warnings.contains(french + ", paragraph 20: is not in text.md and is never shown"), warnings::toString);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      le 13 janvier 2023 au plus tard | le 14 janvier 2023 au plus tard | 19 | has another date than 13 January 2023, on which deadline report rests
      jusqu’au 30 juin 2023           | jusqu’au 30 juin 2024           | 1  | has another date than 30 June 2023, on which deadline mandate-end rests
      """)
  void aParagraphThatContradictsADateIsToldAndNotQuoted(String from, String to, String id, String what)
      throws IOException {
    assertEquals(List.of(), read().contradictions());
    Files.writeString(french, MadeUp.french().replace(from, to));
    assertEquals(List.of(french + ", paragraph " + id + ": " + what + "; it is quoted from text.md until they agree"),
        read().contradictions());
    Resolution resolution = read().revision().main();
    assertEquals(Language.EN, resolution.in(Language.FR).languageOf(new ParagraphId(id)));
  }

  @Test
  void aSpanOfTimeThatContradictsIsToldToo() throws IOException {
    Files.writeString(catalogue.resolve("new/text.md"), Files.readString(catalogue.resolve("new/text.md"))
        .replace("no later than 13 January 2023", "every three months"));
    Path mandate = catalogue.resolve("new/mandate.yml");
    Files.writeString(mandate, Files.readString(mandate).replace("no later than 13 January 2023", "every three months")
        .replace("{\"on\": 2023-01-13}", "{every: P3M, from: adoption, until: mandate-end}"));
    for (String span : List.of("tous les trois mois", "tous les six mois")) {
      Files.writeString(french, MadeUp.french().replace("le 13 janvier 2023 au plus tard", span));
      assertEquals(span.contains("six") ? 1 : 0, read().contradictions().size(), span);
    }
  }

  @Test
  void aTranslationThatComesOrGoesIsADifference() throws IOException {
    Revision with = read().revision();
    Files.delete(french);
    Revision without = read().revision();
    assertInstanceOf(Difference.TextRemoved.class, Difference.between(with, without).getFirst());
    assertInstanceOf(Difference.TextAdded.class, Difference.between(without, with).getFirst());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      2640 (2022)            | 2641 (2022)           | is S/RES/2641 (2022), but text.md is S/RES/2640 (2022)
      le 29 juin 2022        | le 28 juin 2022       | was adopted on 2022-06-28, but text.md on 2022-06-29
      Le Conseil de sécurité,| Le Conseil,           | no line
      """)
  void whatIsNotTheSameResolutionIsRefused(String from, String to, String reason) throws IOException {
    Files.writeString(french, MadeUp.french().replace(from, to));
    assertProblem(french, reason);
  }

  @Test
  void aTextInAnotherLanguageThanItsNameSaysIsRefused() throws IOException {
    Files.copy(catalogue.resolve("new/text.md"), catalogue.resolve("new/text.en.md"));
    assertProblem(catalogue.resolve("new/text.en.md"), "text.md is the text in this language");
    Files.delete(catalogue.resolve("new/text.en.md"));
    Files.writeString(french, Files.readString(catalogue.resolve("new/text.md")));
    assertProblem(french, "its name says fr, but its text is en");
  }

  @Test
  void twoTextsInOneLanguageAreRefused() throws IOException {
    Files.writeString(catalogue.resolve("new/text.fr.xml"), "<x/>");
    assertProblem(french, "the text is also in text.fr.xml; keep one of them");
  }

  @Test
  void anotherTranslationIsAnotherRevisionAndADifference() throws IOException {
    Revision before = read().revision();
    Files.writeString(french, MadeUp.french().replace("bateaux", "navires"));
    Revision after = read().revision();
    var changed = (Difference.Changed) Difference.between(before, after).getFirst();
    assertEquals(Language.FR, changed.comparison().after().language());
    assertEquals(List.of("19"),
        changed.comparison().differing().stream().map(pair -> pair.after().orElseThrow().id().value()).toList());
    assertTrue(!before.checksum().equals(after.checksum()));
  }

  /// The official French text of S/RES/2584 (2021) beside the copy that is served.
  @Test
  void theFrenchTextOf2584AlignsWithTheEnglishOne() throws IOException {
    Path official = Path.of("../shared/corpus/S_RES_2584_(2021).fr.xml");
    assumeTrue(Files.exists(official), "the corpus is not here");
    Path folder = Files.createDirectories(catalogue.resolve("main"));
    for (String name : List.of("text.md", "mandate.yml"))
      Files.copy(Path.of("config/resolutions/S-RES-2584-2021").resolve(name), folder.resolve(name));
    Files.copy(official, folder.resolve("text.fr.xml"));
    Resolution resolution = read().revision().find("S/RES/2584 (2021)").orElseThrow();
    Map<ParagraphId, ?> translated = resolution.translations().getOrDefault(Language.FR, Map.of());
    assertEquals(List.of(),
        resolution.paragraphs().keySet().stream().filter(id -> !translated.containsKey(id)).toList());
    assertTrue(
        resolution.paragraph(new ParagraphId("19"), Language.FR).orElseThrow().text().contains("15 juillet 2021"));
    assertTrue(resolution.paragraph(new ParagraphId("30(e)"), Language.FR).isPresent());
  }

  private Reading.Read read() {
    Reading reading = Loader.load(catalogue);
    return assertInstanceOf(Reading.Read.class, reading, reading::toString);
  }

  private void assertProblem(Path file, String reason) {
    List<Problem> problems = assertInstanceOf(Reading.Refused.class, Loader.load(catalogue)).problems();
    assertTrue(
        problems.stream()
            .anyMatch(problem -> problem.file().equals(file.toString()) && problem.reason().contains(reason)),
        problems::toString);
  }
}
