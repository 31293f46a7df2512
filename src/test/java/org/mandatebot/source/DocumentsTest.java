package org.mandatebot.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mandatebot.mandate.Paragraph;
import org.mandatebot.mandate.Paragraph.Kind;
import org.mandatebot.mandate.ParagraphId;

/// Both readers on small made-up texts, and what they refuse.
class DocumentsTest {
  private static final String COVER = """
      Resolution 9999 (2021)

      Adopted by the Security Council at its 8809th meeting, on 29 June 2021

      The Security Council,

      Recalling all that was said,

      """;

  @Test
  void headerIsReadInBothLanguages() throws Exception {
    Document english = Documents.read(COVER + "1. Decides to meet.");
    assertEquals("S/RES/9999 (2021)", english.symbol());
    assertEquals(LocalDate.of(2021, 6, 29), english.adopted());
    assertEquals(OptionalInt.of(8809), english.meeting());
    Document french = Documents.read("""
        Résolution 9999 (2021)

        Adoptée par le Conseil de sécurité le 1er juin 2021

        Le Conseil de sécurité,

        Rappelant tout,

        1. Décide :
        a) de se réunir ;
        b) de se séparer.
        """);
    assertEquals(LocalDate.of(2021, 6, 1), french.adopted());
    assertEquals(OptionalInt.empty(), french.meeting());
    assertEquals(List.of("TITLE", "PP1", "1", "1(a)", "1(b)"), ids(french));
  }

  @Test
  void aWrappedLineThatBeginsLikeAnItemIsNoneUnlessTheListGoesOnWithIt() throws Exception {
    Document document = Documents.read(COVER + """
        1. Decides, as in paragraph 8 (a)
        (iv) of another resolution, and in its paragraphs 9 (b),
        (c) and 10:
        (a) to meet;
        (b) to talk, and
        (c) to part:
        (i) late; and
        (ii) early.
        2. Recalls subparagraph
        (d) of paragraph 1.
        """);
    assertEquals(List.of("TITLE", "PP1", "1", "1(a)", "1(b)", "1(c)", "1(c)(i)", "1(c)(ii)", "2"), ids(document));
    assertEquals("Recalls subparagraph (d) of paragraph 1.", of(document, "2").text());
  }

  @Test
  void numbersBeforeAHalfBracketAreLabelsToo() throws Exception {
    assertEquals(List.of("TITLE", "PP1", "1", "1(1)", "1(2)"),
        ids(Documents.read(COVER + "1. Decides:\n\n1) to meet;\n\n2) to part.")));
  }

  @Test
  void annexesFootnotesAndPartsKeepTheirNumbersApart() throws Exception {
    Document document = Documents.read(COVER + """
        I. Measures

        1. Decides one;

        2. Decides two;

        II. More measures

        1. Decides another.

        Annex I

        In accordance with paragraph 2:

        (a) To collect;

        (b) To report.

        3. The Committee shall:
        – meet;
        – talk.

        [^1]: Said so.
        """);
    assertEquals(List.of("TITLE", "PP1", "1", "2", "Part 2, 1", "Annex I", "Annex I-1", "Annex I-1(a)", "Annex I-1(b)",
        "Annex I, 3", "Annex I, 3-1", "Annex I, 3-2", "Note 1"), ids(document));
    assertEquals(new ParagraphId("Annex I, 3-2"), of(document, "Note 1").parent().orElseThrow());
    assertEquals(Kind.ANNEX, of(document, "Annex I, 3").kind());
  }

  @Test
  void nothingThatCannotBePlacedIsDropped() throws Exception {
    Document document = Documents.read(COVER + """
        1. Decides one;

        1. Decides one again;

        3. Decides three:
        (a) first;
        (a) second;
        and closes with these words.

        A heading with nothing below
        """);
    assertEquals(List.of("TITLE", "PP1", "1", "2", "3", "3(a)", "3(b)", "3-2"), ids(document).subList(0, 8));
    assertTrue(document.paragraphs().getLast().text().endsWith("A heading with nothing below"));
    assertEquals("1.", of(document, "2").printed().orElseThrow());
    assertTrue(document.warnings().stream().anyMatch(warning -> warning.matches("line \\d+: number 1 .*")));
  }

  @Test
  void tablesAndFootnotesOfMarkdownAreText() throws Exception {
    Document document = Documents.read("""
        Resolution 9999 (2021)
        Adopted by the Security Council at its 8809th meeting, on 29 June 2021
        *The Security Council*,
        *Recalling* its resolution 2531 (2020),[^1]

        1. Decides on these strengths:

        | Unit | Strength |
        |------|----------|
        | One  | 10       |

        2. Decides to meet.

        [^1]: Said so.
        """);
    assertEquals(List.of("TITLE", "PP1", "1", "1-2", "1-3", "2", "Note 1"), ids(document));
    assertEquals("| One | 10 |", of(document, "1-3").text().replaceAll(" +", " "));
    assertEquals("Recalling its resolution 2531 (2020),", of(document, "PP1").text());
  }

  @Test
  void aBulletAloneOnItsLineIsThatOfTheWordsBelowAndOneWithoutWordsIsNone() throws Exception {
    Document document = Documents.read(COVER + """
        1. Decides:

        •

        Meetings, held every month;

        •

        talks;

        •

        • walks.

        2. Decides to meet.
        """);
    assertEquals(List.of("TITLE", "PP1", "1", "1-1", "1-2", "1-3", "2"), ids(document));
    assertEquals("Meetings, held every month;", of(document, "1-1").text());
    assertEquals("talks;", of(document, "1-2").text());
  }

  @Test
  void pagesOfAPrintedDocumentLeaveNoTrace() throws Exception {
    Document document = Documents.read(COVER + """
        1. Decides to extend the

        S/RES/9999 (2021)

        2/17 21-08723

        mandate.
        """);
    assertEquals("Decides to extend the mandate.", of(document, "1").text());
  }

  @Test
  void markUpIsReadInTheEncodingItDeclares() throws Exception {
    String xml = xml("<paragraph><num>1.</num><content><p>D\u00e9cide de se r\u00e9unir.</p></content></paragraph>");
    for (var encoding : List.of(UTF_8, UTF_16, ISO_8859_1))
      assertEquals("D\u00e9cide de se r\u00e9unir.",
          of(Documents.read(("<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>" + xml).getBytes(encoding)), "1")
              .text());
  }

  @Test
  void datesThatContradictEachOtherAreReported() throws Exception {
    Document document = Documents.read(xml("<paragraph><num>1.</num><content><p>Decides.</p></content></paragraph>")
        .replace("29 June 2021</docDate></docTitle>", "29 June 2016</docDate></docTitle>"));
    assertEquals(LocalDate.of(2021, 6, 29), document.adopted());
    assertEquals(List.of("header: the cover line says 2016-06-29; 2021-06-29 is taken for the date of adoption"),
        document.warnings());
  }

  @Test
  void wordsInUnknownElementsAreKept() throws Exception {
    Document document = Documents.read(xml("""
        <paragraph><num>1.</num><list><intro><p>Decides:</p></intro><point><num>(a)</num><content><blink>to meet,\
        </blink> here<authorialNote marker="*"><p>Or there.</p></authorialNote>;</content></point></list></paragraph>
        <paragraph><content><table><tr><td><p>one</p></td><td><p>two</p></td></tr></table></content></paragraph>"""));
    assertEquals(List.of("TITLE", "PP1", "1", "1(a)"), ids(document).subList(0, 4));
    String all = String.join(" ", document.paragraphs().stream().map(Paragraph::text).toList());
    for (String words : List.of("to meet,", "here", "Or there.", "one two"))
      assertTrue(all.contains(words), () -> words + " in " + all);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      ''                                               | the file is empty
      %PDF-1.7                                         | this is a PDF, neither XML nor text
      PK\u0003\u0004rest                               | this is a Word file or another archive, neither XML nor text
      <html/>                                          | line 1: <html> is no Akoma Ntoso document
      <akomaNtoso/>                                    | this is a document, no resolution of the Security Council
      <akomaNtoso>                                     | line 1: no well-formed XML:
      <!DOCTYPE a [<!ENTITY b "c">]><akomaNtoso/>      | line 1: a document type declaration is not read
      <akomaNtoso>&lol;</akomaNtoso>                   | line 1: no well-formed XML:
      Just some words                                  | no line "The Security Council," found
      The Security Council,                            | no line "Resolution 1234 (2021)" above the preamble
      """)
  void whatIsNoResolutionIsRefusedWithTheReason(String text, String reason) {
    String message = String.valueOf(assertThrows(Document.Unreadable.class, () -> Documents.read(text)).getMessage());
    assertTrue(message.startsWith(reason), message);
  }

  @Test
  void bytesThatAreNoTextAreRefusedWithTheLine() {
    byte[] latin = (COVER + "1. D\u00e9cide.").getBytes(ISO_8859_1);
    assertEquals("line 9: this is neither XML nor text in UTF-8",
        assertThrows(Document.Unreadable.class, () -> Documents.read(latin)).getMessage());
  }

  /// The JDK's own reader of XML would print a line about it as well.
  @Test
  void xmlThatIsNotInTheEncodingItDeclaresIsRefusedWithTheLineAlone() {
    byte[] latin = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<akomaNtoso>\n\u00e9t\u00e9</akomaNtoso>"
        .getBytes(ISO_8859_1);
    PrintStream before = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, UTF_8));
    try {
      assertEquals("line 3: this is neither XML nor text in UTF-8",
          assertThrows(Document.Unreadable.class, () -> Documents.read(latin)).getMessage());
    } finally {
      System.setErr(before);
    }
    assertEquals("", printed.toString(UTF_8));
  }

  @Test
  void aStatementOfThePresidentIsRefused() {
    String statement = xml("<p>x</p>").replace("name=\"resolution\"", "name=\"statement\"").replace("S/RES/9999 (2021)",
        "S/PRST/2018/10");
    assertEquals("this is S/PRST/2018/10 (statement), no resolution of the Security Council",
        assertThrows(Document.Unreadable.class, () -> Documents.read(statement)).getMessage());
  }

  @Test
  void elementsThatStandTooDeepAreRefused() {
    String deep = xml("<list>".repeat(10_000) + "x" + "</list>".repeat(10_000));
    String message = String.valueOf(assertThrows(Document.Unreadable.class, () -> Documents.read(deep)).getMessage());
    assertTrue(message.contains("depth"), message);
  }

  private static String xml(String body) {
    return """
        <akomaNtoso><statement name="resolution"><meta><FRBRdate date="2021-06-29" name="adoption"/>\
        <FRBRlanguage language="eng"/></meta><coverPage><p><docNumber>S/RES/9999 (2021)</docNumber></p>\
        <p><docTitle>Resolution 9999 (2021)</docTitle></p><p><docTitle>Adopted by the Security Council on\
        <docDate date="2021-06-29" refersTo="#adoptionDate">29 June 2021</docDate></docTitle></p></coverPage>
        <preamble><formula><p>The Security Council,</p></formula><container><p>Recalling,</p></container></preamble>
        <mainBody>%s</mainBody></statement></akomaNtoso>""".formatted(body);
  }

  private static List<String> ids(Document document) {
    return document.paragraphs().stream().map(paragraph -> paragraph.id().value()).toList();
  }

  private static Paragraph of(Document document, String id) {
    return document.paragraphs().stream().filter(paragraph -> paragraph.id().value().equals(id)).findFirst()
        .orElseThrow(() -> new AssertionError("no " + id + " in " + ids(document)));
  }

  @Test
  void datesArePastedWithNoBreakSpacesInThem() throws Document.Unreadable {
    Document document = Documents
        .read("Resolution 9999 (2021)\n\nAdopted by the Security Council at its 8809th meeting, "
            + "on\u00a029\u00a0June 2021\n\nThe Security Council,\n\n1. Decides to end;\n");
    assertEquals(LocalDate.of(2021, 6, 29), document.adopted());
  }

  @Test
  void aPresidentialStatementIsToldFromAResolution() {
    Document.Unreadable refused = assertThrows(Document.Unreadable.class, () -> Documents.read(
        "United Nations S/PRST/2021/10\n\nStatement by the President of the Security Council\n\nAt the meeting\n"));
    assertEquals("this is S/PRST/2021/10, no resolution of the Security Council", refused.getMessage());
  }
}
