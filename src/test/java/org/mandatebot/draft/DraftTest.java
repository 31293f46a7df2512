package org.mandatebot.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mandatebot.draft.Draft.Reference;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Paragraph;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.source.Document;
import org.mandatebot.source.Documents;

/// What is drafted from the text of S/RES/2584 (2021) as it was received.
class DraftTest {
  private static final Draft DRAFT = Draft.of(read());

  private static Document read() {
    try {
      return Documents.read(Files.readString(Path.of("config/resolutions/S-RES-2584-2021/text.md")));
    } catch (IOException | Document.Unreadable impossible) {
      throw new AssertionError(impossible);
    }
  }

  @Test
  void aRowOfATableIsNoTaskOfItsOwn() {
    Draft draft = Draft.of(Drafts.document(Language.EN, "Requests the Secretary-General to report on these strengths:",
        "(a) | Unit | Strength |", "(b) | Police | 10 |"));
    assertEquals(List.of("1"), draft.tasks().stream().map(task -> task.paragraph().value()).toList());
  }

  @Test
  void hasEveryDatedDeadlineAndNoOther() {
    assertEquals("""
        PP12 ELECTION on 2022-02-27
        1 ELECTION on 2022-02-27
        2 ELECTION with election-1
        4 MEASURES with mandate-end
        4-1 ELECTION on 2022-02-27
        15 MEASURES with mandate-end
        17 MANDATE_END on 2022-06-30
        19 REPORT on 2021-07-15
        30(a)(vi) ELECTION on 2022-02-27
        40 REPORT on 2021-09-30
        43 AUTHORIZATION_END with mandate-end
        61 REPORT every P3M from 2021-06-29 until mandate-end
        62 LETTER every P6M from 2021-06-29 assumed until mandate-end""", lines(false));
  }

  @Test
  void keepsDutiesWithoutAnIntervalAndAtMostThreeMore() {
    List<String> undated = lines(true).lines().map(line -> line.substring(0, line.indexOf(' '))).toList();
    assertTrue(undated.containsAll(List.of("5", "11", "24", "43", "48")), undated::toString);
    assertTrue(undated.size() <= 8, undated::toString);
  }

  private static String lines(boolean undated) {
    List<String> lines = Drafts.lines(DRAFT);
    return IntStream.range(0, lines.size()).filter(at -> lines.get(at).contains(" undated: ") == undated)
        .mapToObj(at -> DRAFT.deadlines().get(at).paragraph() + " " + lines.get(at)).collect(Collectors.joining("\n"));
  }

  @Test
  void everyQuoteStandsInItsParagraph() {
    DRAFT.deadlines().forEach(each -> assertQuoted(each.paragraph(), each.quote()));
    DRAFT.tasks().forEach(each -> assertQuoted(each.paragraph(), each.quote()));
    DRAFT.actors().forEach(each -> assertQuoted(each.paragraph(), each.quote()));
    DRAFT.terms().forEach(each -> assertQuoted(each.paragraph(), each.quote()));
    DRAFT.figures().forEach(each -> assertQuoted(each.paragraph(), each.quote()));
    DRAFT.references().forEach(each -> assertQuoted(each.paragraph(), each.quote()));
  }

  private static void assertQuoted(ParagraphId id, String quote) {
    Paragraph paragraph = DRAFT.document().paragraphs().stream().filter(each -> each.id().equals(id)).findFirst()
        .orElseThrow();
    assertTrue(!quote.isBlank() && paragraph.text().contains(quote), () -> id + ": " + quote);
  }

  @Test
  void tellsOwnParagraphsFromOtherResolutions() {
    assertEquals(List.of("S/RES/2374 (2017) 2", "S/RES/2374 (2017) 5", "S/RES/2374 (2017) 6", "S/RES/2374 (2017) 7"),
        targets("6", Reference.Kind.FOREIGN_PARAGRAPH));
    assertEquals(List.of("S/RES/2391 (2017) 13"), targets("40", Reference.Kind.FOREIGN_PARAGRAPH));
    assertEquals(List.of("S/RES/2368 (2017) 1"), targets("31", Reference.Kind.FOREIGN_PARAGRAPH));
    assertEquals(List.of("4"), targets("6", Reference.Kind.OWN_PARAGRAPH));
    assertEquals(List.of("61"), targets("43", Reference.Kind.OWN_PARAGRAPH));
  }

  private static List<String> targets(String id, Reference.Kind kind) {
    return DRAFT.references().stream()
        .filter(each -> each.paragraph().within(new ParagraphId(id)) && each.kind() == kind).map(Reference::target)
        .toList();
  }

  @Test
  void explainsAbbreviationsWhereTheTextDoes() {
    assertEquals(Optional.of("Malian Defence and Security Forces"), expansion("MDSF"));
    assertEquals(Optional.of("Comité de suivi de l’Accord"), expansion("CSA"));
    assertEquals(Optional.of("United Nations Multidimensional Integrated Stabilization Mission in Mali"),
        expansion("MINUSMA"));
    assertEquals(Optional.of("Special Representative of the Secretary-General"), expansion("SRSG"));
    assertEquals(Optional.of("disarmament, demobilization and reintegration"), expansion("DDR"));
  }

  private static Optional<String> expansion(String term) {
    return DRAFT.terms().stream().filter(each -> each.term().equals(term)).findFirst().flatMap(Draft.Term::expansion);
  }

  @Test
  void namesWhoIsAsked() {
    assertEquals(List.of("malian-authorities", "parties"),
        DRAFT.tasks().stream().filter(task -> task.paragraph().value().equals("5")).findFirst().orElseThrow().who());
    assertEquals(List.of("minusma"), DRAFT.tasks().stream().filter(task -> task.paragraph().value().equals("30(c)(i)"))
        .findFirst().orElseThrow().who());
  }

  @Test
  void countsWhatIsCounted() {
    Draft draft = Draft.of(Drafts.document(Language.EN,
        "Decides that UNMIX shall comprise up to 13,289 military personnel and 1,920 police personnel, recalls resolution 1325 (2000) and paragraph 7, and the 30 per cent quota;"));
    assertEquals(List.of("13,289 military personnel", "1,920 police personnel", "30 per cent quota"),
        draft.figures().stream().map(figure -> figure.value() + " " + figure.unit()).toList());
  }
}
