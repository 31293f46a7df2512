package org.mandatebot.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.Resolution;

/// What is refused, and with which words.
class LoaderTest {
  private static final Path ORIGINAL = Path.of("config/resolutions/S-RES-2584-2021");
  @TempDir
  private Path catalogue;
  private Path mandate;
  private Path text;

  @BeforeEach
  void copy() throws IOException {
    Path folder = Files.createDirectories(catalogue.resolve("S-RES-2584-2021"));
    mandate = Files.copy(ORIGINAL.resolve("mandate.yml"), folder.resolve("mandate.yml"));
    text = Files.copy(ORIGINAL.resolve("text.md"), folder.resolve("text.md"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      quote: the Secretary-General\\n | quote: the Secretary-Admiral\\n | actor secretary-general | paragraph 19 does not say "the Secretary-Admiral"
      - id: srsg\\n | - id: minusma\\n | actor minusma | the id stands twice
      who: [malian-stakeholders] | who: [martians] | task facilitate-transition | actor 'martians' is missing
      rule: {"on": "2021-07-15"} | rule: {"on": "2021-02-30"} | deadline force-levels-report | '2021-02-30' is no date; expected e.g. 2021-07-15
      rule: {"on": "2021-07-15"} | rule: {every: P3W4, from: adoption, until: mandate-end} | deadline force-levels-report | 'P3W4' is no period; expected e.g. P3M or P90D
      rule: {"on": "2021-07-15"} | rule: {"on": "2021-07-20"} | deadline force-levels-report | its quote does not say 20 July 2021
      quote: the Secretary-General\\n | quote: ""\\n | actor secretary-general | quote is empty
      rule: {"on": "2021-07-15"} | rule: {} | deadline force-levels-report | its rule needs exactly one of on, in, ahead, every, with and undated
      rule: {"on": "2022-06-30"} | rule: {with: mandate-end} | deadline mandate-end | rests on [mandate-end], which is missing, wrong or rests on this one
      rule: {"on": "2021-07-15"} | rule: {in: P60D} | deadline force-levels-report | from is missing
      rule: {"on": "2021-07-15"} | rule: {in: P0D, from: adoption} | deadline force-levels-report | force-levels-report: P0D is no span of time
      rule: {"on": "2021-07-15"} | rule: {ahead: P30D} | deadline force-levels-report | of is missing
      rule: {"on": "2021-07-15"} | rule: {ahead: P30D, of: nothing} | deadline force-levels-report | rests on [nothing], which is missing, wrong or rests on this one
      rule: {"on": "2021-07-15"} | rule: {"on": "2020-12-31", stated: false} | deadline force-levels-report | its quote says neither the month nor the year of 2020-12-31
      rule: {"on": "2021-07-15"} | rule: {every: P3M, from: adoption, until: safety-measures-review} | deadline force-levels-report | 'safety-measures-review' has no date to end on
      kind: mandate-end | kind: mandate-beginning | deadline mandate-end | 'mandate-beginning' is no kind of deadline
      tags: [sanctions, agreement] | tags: [sanctions, fishing] | task council-readiness-measures | 'fishing' is none of the tags
      \\nnames:\\n | \\nnames:\\n  - {paragraph: "64", also: {en: [last], fr: []}}\\n | names 64 | there is no paragraph 64 in the text
      \\nnames:\\n | \\nnames:\\n  - {paragraph: "19", also: {en: [levels], fr: []}}\\n | names 19 | stands twice
      \\nnames:\\n | \\nnames:\\n  - paragraph: "19"\\n | names 19 | also is missing
      resolution: S/RES/2584 (2021) | resolution: S/RES/2585 (2021) | resolution | is 'S/RES/2585 (2021)', but the text is S/RES/2584 (2021)
      """)
  void anEntryThatDoesNotHoldIsNamedWithItsReason(String from, String to, String entry, String reason)
      throws IOException {
    replace(mandate, unescaped(from), unescaped(to));
    List<Problem> problems = refused();
    assertTrue(problems.stream().map(each -> new Problem(each.file(), each.entry(), each.reason()))
        .anyMatch(new Problem(mandate.toString(), entry, reason)::equals), problems::toString);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {in: P60D, from: adoption}                  | COMPUTED | [2021-08-28]
      {in: P60D, from: "2021-07-01"}              | COMPUTED | [2021-08-30]
      {in: P60D, from: adoption, assumed: true}   | ASSUMED  | [2021-08-28]
      {ahead: P30D, of: mandate-end}              | COMPUTED | [2022-05-31]
      {"on": "2021-07-31", stated: false}         | COMPUTED | [2021-07-31]
      {every: P1Y, from: adoption}                | COMPUTED | [2022-06-29, 2023-06-29, 2024-06-29, 2025-06-29, 2026-06-29]
      {every: P1Y, from: adoption, until: "2023-06-30"} | COMPUTED | [2022-06-29, 2023-06-29]
      """)
  void aRuleGivesItsDatesAndTheirBasis(String rule, String basis, String dates) throws IOException {
    replace(mandate, "rule: {\"on\": \"2021-07-15\"}", "rule: " + rule);
    Deadline deadline = read().revision().main().deadline("force-levels-report").orElseThrow();
    assertEquals(basis + " " + dates, deadline.basis() + " " + deadline.dates());
  }

  @Test
  void aParagraphThatIsNotInTheTextIsNamed() throws IOException {
    replace(mandate, "    paragraph: \"63\"", "    paragraph: \"64\"");
    replace(mandate, "    paragraph: \"40\"", "    paragraph: \"64\"");
    assertTrue(refused().stream().anyMatch(problem -> problem.reason().equals("there is no paragraph 64 in the text")));
  }

  @Test
  void everyProblemIsToldAtOnce() throws IOException {
    replace(mandate, "quote: the Force Commander", "quote: the Farce Commander");
    replace(mandate, "\"2021-07-15\"", "\"tomorrow\"");
    assertTrue(refused().size() >= 2);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      actors: [            | line
      wages: 12            | line 1 at /wages
      """)
  void whatIsNoSuchYamlIsRefusedWithItsLine(String content, String place) throws IOException {
    Files.writeString(mandate, content);
    assertTrue(refused().getFirst().entry().startsWith(place), () -> refused().toString());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      actors: [                    | expected the node content, but found '<stream end>' while parsing a flow node
      mission: a: b                | mapping values are not allowed here; words with a colon need quotation marks
      actors: {id: x}              | a list is wanted here: [one, another], or a line with a hyphen for each
      actors: [{id: [x]}]          | plain words are wanted here, no list and no keys
      actors: [{id: x, name: x}]   | words in both languages are wanted here: {en: ..., fr: ...}
      deadlines: [{rule: [x]}]     | keys with their values are wanted here, one below another
      """)
  void whatIsNoSuchYamlIsRefusedInWordsForWhoWroteIt(String content, String reason) throws IOException {
    Files.writeString(mandate, content);
    assertEquals(reason, refused().getFirst().reason());
  }

  @Test
  void whatRestsOnABrokenEntryIsNoProblemOfItsOwn() throws IOException {
    replace(mandate, "quote: the Secretary-General\n", "quote: the Secretary-Admiral\n");
    assertEquals(List.of("actor secretary-general"), refused().stream().map(Problem::entry).toList());
    replace(mandate, "quote: the Secretary-Admiral\n", "quote: the Secretary-General\n");
    replace(mandate, "rule: {\"on\": \"2022-06-30\"}", "rule: {\"on\": \"2022-06-31\"}");
    assertEquals(List.of("deadline mandate-end"), refused().stream().map(Problem::entry).toList());
  }

  @Test
  void aNameInOneLanguageOnlyIsRefused() throws IOException {
    Files.writeString(mandate, "mission: M\nactors: [{id: x, name: {en: x}}]");
    assertEquals("needs words in en and in fr: en 'x', fr 'null'", refused().getFirst().reason());
  }

  @Test
  void aTextThatChangedUnderItsQuotesIsRefused() throws IOException {
    replace(text, "no later than 15 July 2021", "no later than 16 July 2021");
    assertTrue(refused().stream().allMatch(problem -> problem.reason().startsWith("paragraph 19 does not say")));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      nothing of the kind   | no line "The Security Council," found
      The Security Council, | no line "Resolution 1234 (2021)" above the preamble
      """)
  void aTextThatIsNoResolutionIsRefused(String content, String reason) throws IOException {
    Files.writeString(text, content);
    assertEquals(List.of(new Problem(text.toString(), "", reason)), refused());
  }

  @Test
  void aFileThatIsNoUtf8IsRefused() throws IOException {
    Files.write(text, "R\u00e9solution".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals("line 1: this is not text in UTF-8", refused().getFirst().reason());
  }

  @ParameterizedTest
  @ValueSource(strings = {"text.md", "mandate.yml", "text.fr.md"})
  void anEmptyFileIsRefused(String name) throws IOException {
    Files.writeString(mandate.resolveSibling(name), " \n");
    assertEquals(List.of(new Problem(mandate.resolveSibling(name).toString(), "", "this file is empty")), refused());
  }

  @Test
  void aMandateThatIsCutOffBetweenSectionsIsRefused() throws IOException {
    String whole = Files.readString(mandate);
    Files.writeString(mandate, whole.substring(0, whole.indexOf("\ndeadlines:") + 1));
    assertEquals("the section 'deadlines' is missing; write 'deadlines: []' if there is nothing in it",
        refused().getFirst().reason());
  }

  @Test
  void aFileWithANulCharacterIsRefused() throws IOException {
    replace(mandate, "mission: MINUSMA", "mission: MINUSMA # \0");
    assertEquals(List.of("this file is not text: it has a NUL character"),
        refused().stream().map(Problem::reason).toList());
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    Files.delete(text);
    assertEquals(List.of(new Problem(text.toString(), "", "this file is missing")), refused());
  }

  @Test
  void aFolderWithoutFilesIsRefusedBesideOthers() throws IOException {
    Path empty = Files.createDirectories(catalogue.resolve("S-RES-2640-2022"));
    assertEquals(List.of(new Problem(empty.toString(), "", "there is no resolution in this folder")), refused());
  }

  @Test
  void whatLiesAroundIsPassedOver() throws IOException {
    String before = read().revision().checksum();
    Files.write(mandate.resolveSibling("scan.pdf"), new byte[]{-1, -2, 0});
    Files.writeString(mandate.resolveSibling(".mandate.yml"), "");
    Files.writeString(mandate.resolveSibling("mandate.yml~"), "");
    Files.createDirectories(catalogue.resolve(".git"));
    assertEquals(before, read().revision().checksum());
  }

  @Test
  void theFilesAreLoadedAgainWithoutTheirFolder() {
    Reading.Read read = read();
    Reading.Read again = assertInstanceOf(Reading.Read.class, Loader.load(read.files()));
    assertEquals(read.revision(), again.revision());
    FileSet broken = read.files().with("S-RES-2584-2021/mandate.yml", "");
    assertEquals(new Reading.Refused(List.of(new Problem("S-RES-2584-2021/mandate.yml", "", "this file is empty"))),
        Loader.load(broken));
  }

  @Test
  void anEmptyFolderIsRefused(@TempDir Path empty) {
    Reading.Refused refused = assertInstanceOf(Reading.Refused.class, Loader.load(empty));
    assertEquals("there is no resolution in this folder", refused.problems().getFirst().reason());
  }

  @Test
  void theSameFilesHaveTheSameChecksumAndOthersAnother() throws IOException {
    String before = read().revision().checksum();
    assertEquals(before, read().revision().checksum());
    replace(mandate, "Good offices and dialogue", "Good offices and dialogues");
    assertTrue(!before.equals(read().revision().checksum()));
  }

  @Test
  void aDifferenceNamesWhatChanged() throws IOException {
    Revision before = read().revision();
    replace(mandate, "Good offices and dialogue", "Good offices");
    var changed = (Difference.Changed) Difference.between(before, read().revision()).getFirst();
    assertEquals(List.of("good-offices"),
        changed.comparison().tasks().changed().stream().map(each -> each.after().id()).toList());
  }

  @Test
  void aFolderOrATextAloneIsOneResolution() throws IOException {
    Path folder = catalogue.resolve("S-RES-2584-2021");
    assertEquals(read().revision().main(), one(folder));
    assertEquals(one(folder).paragraphs(), one(text).paragraphs());
    Files.writeString(mandate, "wages: 3\n");
    assertInstanceOf(Reading.Refused.class, Loader.loadOne(folder));
    Files.delete(mandate);
    assertEquals(List.of(), one(folder).tasks());
    assertInstanceOf(Reading.Refused.class, Loader.loadOne(catalogue));
  }

  private static Resolution one(Path path) {
    return assertInstanceOf(Reading.Read.class, Loader.loadOne(path)).revision().main();
  }

  private Reading.Read read() {
    return assertInstanceOf(Reading.Read.class, Loader.load(catalogue));
  }

  private List<Problem> refused() {
    return assertInstanceOf(Reading.Refused.class, Loader.load(catalogue)).problems();
  }

  private static void replace(Path file, String from, String to) throws IOException {
    String content = Files.readString(file);
    Files.writeString(file, content.replace(from, to));
  }

  private static String unescaped(String words) {
    return words.replace("\\n", "\n");
  }
}
