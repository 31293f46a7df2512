package org.mandatebot.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mandatebot.catalogue.Importer.Imported;
import org.mandatebot.mandate.Resolution;

/// What an admin gets of a file, and what an import leaves of what an admin made.
class ImporterTest {
  private static final String TEXT = """
      Resolution 9999 (2021)

      Adopted by the Security Council at its 8809th meeting, on 29 June 2021

      The Security Council,

      Recalling its previous resolutions,

      1. Decides to extend the mandate of UNMIX until 30 June 2022;

      2. Requests the Secretary-General to report to the Security Council every three months after the adoption of this resolution on the implementation of this resolution;

      3. Decides to remain seized of the matter.
      """;

  private static final String FRENCH = """
      Résolution 9999 (2021)

      Adoptée par le Conseil de sécurité à sa 8809e séance, le 29 juin 2021

      Le Conseil de sécurité,

      Rappelant ses résolutions,

      1. Décide de proroger jusqu’au 30 juin 2022 le mandat de la MINUX ;

      2. Prie le Secrétaire général de lui faire rapport tous les trois mois ;

      3. Décide de rester saisi de la question.
      """;

  @TempDir
  private Path folder;
  private Path catalogue = Path.of(".");

  @BeforeEach
  void makeCatalogue() {
    catalogue = folder.resolve("resolutions");
  }

  @Test
  void theFolderOfADraftIsServedAsItIs() throws IOException {
    Imported.Written written = bring("any.txt", TEXT);
    assertEquals("S/RES/9999 (2021)", written.symbol());
    assertEquals(List.of(), written.problems());
    Resolution served = served();
    assertEquals(List.of("2022-06-30"), dates(served, "mandate-end"));
    assertEquals(List.of("2021-09-29", "2021-12-29", "2022-03-29", "2022-06-29"), dates(served, "report-2"));
    assertTrue(Files.readString(written.folder().resolve("text.md")).startsWith("<!-- Source: United Nations"));
  }

  @Test
  void whatAPersonChangedIsKeptAndOnlyWhatIsNewIsAdded() throws IOException {
    Path mandate = bring("a.md", TEXT).folder().resolve("mandate.yml");
    String reviewed = Files.readString(mandate).replace("id: \"report-2\"", "id: \"quarterly\" # ours");
    Files.writeString(mandate, reviewed);
    assertEquals(0, bring("a.md", TEXT).added());
    assertEquals(reviewed, Files.readString(mandate));
    Imported.Written again = bring("a.md", TEXT.replace("of the matter.",
        "of the matter;\n\n4. Requests the Secretary-General to provide a report by 15 July 2021."));
    assertTrue(again.added() > 0);
    assertEquals(List.of("2021-07-15"), dates(served(), "report-4"));
    assertTrue(Files.readString(mandate).contains("# new with the text imported last"));
    assertTrue(Files.readString(mandate).contains("id: \"quarterly\" # ours"));
  }

  @Test
  void whatAReviewedMandateQuotesAndTheNewTextDoesNotSayIsToldAndNothingIsLost() throws IOException {
    Path mandate = bring("a.md", TEXT).folder().resolve("mandate.yml");
    Imported.Written again = bring("a.md", TEXT.replace("30 June 2022", "31 December 2021"));
    assertTrue(again.problems().stream().anyMatch(problem -> problem.entry().equals("deadline mandate-end")));
    assertTrue(Files.readString(mandate).contains("2022-06-30"));
  }

  @Test
  void whatANewTextSaysInPlaceOfAnEntryIsOfferedBesideIt() throws IOException {
    Path mandate = bring("a.md", TEXT).folder().resolve("mandate.yml");
    assertEquals(2, bring("a.md", TEXT.replace("every three months", "every four months")).added());
    assertTrue(Files.readString(mandate).contains("# ? the new text says this in place of report-2: keep one of them"));
    assertTrue(Files.readString(mandate).contains("\"P4M\""));
  }

  @Test
  void anEntryGoesWhereItsWordsWentAndKeepsWhatAPersonMadeOfIt() throws IOException {
    Path mandate = bring("a.md", TEXT).folder().resolve("mandate.yml");
    Files.writeString(mandate, Files.readString(mandate).replace("id: \"report-2\"", "id: \"quarterly\" # ours")
        .replace("Requests the Secretary-General to report", "to report"));
    Imported.Written again = bring("a.md", TEXT.replace("2. Requests", "2. Calls for calm;\n\n3. Requests")
        .replace("3. Decides to remain", "4. Decides to remain"));
    assertEquals(List.of(), again.problems());
    assertEquals("3", served().deadline("quarterly").orElseThrow().paragraph().value());
    assertEquals("1", served().deadline("mandate-end").orElseThrow().paragraph().value());
    String kept = Files.readString(mandate);
    assertTrue(kept.contains("""
          # moved from paragraph 2 to 3, where the text imported last says it
          - id: "quarterly" # ours
        """), kept);
    assertFalse(kept.contains("report-3"), kept);
  }

  @Test
  void aNewEntryDoesNotRestOnAnActorThatAPersonDidWithout() throws IOException {
    Path mandate = bring("a.md", TEXT).folder().resolve("mandate.yml");
    Files.writeString(mandate, Files.readString(mandate).replace("\"secretary-general\"", "\"sg\""));
    Imported.Written again = bring("a.md", TEXT.replace("of the matter.",
        "of the matter;\n\n4. Requests the Secretary-General to provide a report by 15 July 2021."));
    assertEquals(List.of(), again.problems());
    assertTrue(Files.readString(mandate).contains("# ? 'secretary-general' is no actor here: name who is meant"));
    assertEquals(List.of(), served().deadline("report-4").orElseThrow().about().who());
  }

  @Test
  void whatIsNotFoundAnyMoreIsToldWithEntryAndLine() throws IOException {
    Path mandate = bring("a.md", TEXT).folder().resolve("mandate.yml");
    Imported.Written again = bring("a.md", TEXT.replace("every three months", "every four months"));
    Problem gone = again.problems().getFirst();
    String entry = gone.entry().substring(gone.entry().indexOf(' ') + 1);
    assertTrue(Files.readAllLines(mandate).get(gone.line() - 1).contains("id: \"" + entry + "\""), gone::toString);
    assertTrue(gone.toString().contains("mandate.yml, line " + gone.line() + ", " + gone.entry()), gone::toString);
  }

  @Test
  void aMandateThatAPersonBrokeIsRefusedAndLeftAsItIs() throws IOException {
    Path mandate = bring("a.md", TEXT).folder().resolve("mandate.yml");
    Files.writeString(mandate, "actors: [");
    Path file = Files.writeString(folder.resolve("a.md"), TEXT);
    var text = assertInstanceOf(Importer.Read.Text.class, Importer.read(file));
    assertInstanceOf(Imported.Refused.class, new Importer(catalogue).bring(file, text));
    assertEquals("actors: [", Files.readString(mandate));
  }

  @Test
  void aTranslationIsHeldAgainstTheTextAsItIsWrittenBesideIt() throws IOException {
    bring("a.md", TEXT);
    Imported.Written french = bring("b.md", """
        Résolution 9999 (2021)

        Adoptée par le Conseil de sécurité à sa 8809e séance, le 29 juin 2021

        Le Conseil de sécurité,

        Rappelant ses résolutions,

        1. Décide de proroger jusqu’au 30 juin 2022 le mandat de la MINUX ;
        """);
    assertTrue(french.warnings().stream().anyMatch(warning -> warning.contains("text.fr.md, paragraph 2: is missing")),
        french::toString);
  }

  @Test
  void aTextInAnotherLanguageIsPutBesideTheFirst() throws IOException {
    bring("a.md", TEXT);
    Imported.Written french = bring("b.md", FRENCH);
    assertEquals(0, french.added());
    assertEquals(List.of("mandate.yml", "text.fr.md", "text.md"), names(french.folder()));
  }

  @Test
  void theOtherLanguageGivesItsTitlesAndNamesToWhatNobodyChanged() throws IOException {
    Path mandate = bring("a.md", TEXT).folder().resolve("mandate.yml");
    Files.writeString(mandate,
        Files.readString(mandate).replace("\"en\":\"End of the mandate of UNMIX\"", "\"en\":\"Ours\""));
    bring("b.md", FRENCH);
    String named = Files.readString(mandate);
    assertTrue(named.contains("{\"en\":\"the Secretary-General\",\"fr\":\"le Secrétaire général\"}"), named);
    assertTrue(named.contains("\"en\":\"Ours\""), named);
    assertFalse(named.contains("Fin du mandat"), named);
    assertEquals("Faire rapport", served().deadline("report-2").orElseThrow().about().title().fr());
  }

  @Test
  void whatBothLanguagesRenumberIsNotOfferedAgain() throws IOException {
    Path mandate = bring("a.md", TEXT).folder().resolve("mandate.yml");
    bring("b.md", FRENCH);
    assertEquals(2,
        bring("a.md", renumbered(TEXT, "Requests the Secretary-General to provide a plan by 15 July 2021;")).added());
    bring("b.md",
        renumbered(FRENCH, "Prie le Secrétaire général de présenter un plan le 15 juillet 2021 au plus tard ;"));
    String kept = Files.readString(mandate);
    assertFalse(kept.contains("keep one of them"), kept);
    assertFalse(kept.contains("stand for both"), kept);
    assertEquals(1, served().deadlines().stream().filter(each -> each.id().startsWith("mandate-end")).count());
    assertEquals("Faire rapport", served().deadline("report-2").orElseThrow().about().title().fr());
    assertTrue(kept.contains("\"fr\":\"Présenter un plan "), kept);
  }

  @Test
  void aTextOfOtherParagraphsGivesNoNames() throws IOException {
    bring("a.md", TEXT);
    Path mandate = bring("b.md", renumbered(FRENCH, "Prie le Gouvernement malien de lui faire rapport ;")).folder()
        .resolve("mandate.yml");
    String apart = Files.readString(mandate);
    assertTrue(
        apart.contains("# ? The text in the other language has other paragraphs: titles and names stand for both."));
    assertFalse(apart.contains("Gouvernement"), apart);
    assertFalse(apart.contains("Faire rapport"), apart);
  }

  @Test
  void theTextBesideThatIsOfTheOneBeforeGivesNoNamesToTheNewOne() throws IOException {
    Path mandate = bring("a.md", TEXT).folder().resolve("mandate.yml");
    bring("b.md", FRENCH);
    bring("a.md", renumbered(TEXT, "Requests the Government of Mali to provide a plan by 15 July 2021;"));
    String named = Files.readString(mandate);
    assertTrue(named.contains("{\"en\":\"the Government of Mali\",\"fr\":\"the Government of Mali\"}"), named);
    assertTrue(named.contains("""
          # new with the text imported last
          # ? The text in the other language has other paragraphs: titles and names stand for both.
        """), named);
  }

  @Test
  void importingTheOtherLanguageAgainChangesNothing() throws IOException {
    bring("a.md", TEXT);
    String french = FRENCH.replace("de lui faire rapport tous les trois mois", "de se réunir, et l’encourage à parler");
    Path mandate = bring("b.md", french).folder().resolve("mandate.yml");
    String once = Files.readString(mandate);
    assertTrue(once.contains("divides this differently"), once);
    bring("b.md", french);
    assertEquals(once, Files.readString(mandate));
  }

  @Test
  void anEarlierResolutionOfTheSameMissionIsProposedAsPredecessor() throws IOException {
    bring("a.md", TEXT);
    Path later = bring("b.md", TEXT.replace("9999 (2021)", "9998 (2022)").replace("2022", "2023")
        .replace("2021", "2022").replace("9998 (2023)", "9998 (2022)")).folder();
    assertTrue(Files.readString(later.resolve("mandate.yml")).contains("successor-of: \"S/RES/9999 (2021)\""));
  }

  @Test
  void aFileThatIsRefusedLeavesNothing() throws IOException {
    assertRefused("x.xml", "%PDF-1.7", "this is a PDF, neither XML nor text");
    assertRefused("x.md", "", "the file is empty");
    assertRefused("x.xml", "<akomaNtoso>",
        "line 1: no well-formed XML: XML document structures must start and end " + "within the same entity.");
    assertFalse(Files.exists(catalogue));
  }

  private void assertRefused(String name, String content, String reason) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    Importer.Read.Refused refused = assertInstanceOf(Importer.Read.Refused.class, Importer.read(file));
    assertEquals(new Problem(file.toString(), "", reason), refused.problem());
  }

  /// With a new paragraph 2.
  private static String renumbered(String text, String paragraph) {
    return text.replace("\n3. ", "\n4. ").replace("\n2. ", "\n2. " + paragraph + "\n\n3. ");
  }

  private Imported.Written bring(String name, String content) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    var text = assertInstanceOf(Importer.Read.Text.class, Importer.read(file));
    return assertInstanceOf(Imported.Written.class, new Importer(catalogue).bring(file, text));
  }

  private Resolution served() {
    return assertInstanceOf(Reading.Read.class, Loader.load(catalogue)).revision().main();
  }

  private static List<String> dates(Resolution resolution, String deadline) {
    return resolution.deadline(deadline).orElseThrow().dates().stream().map(Object::toString).toList();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }
}
