package org.mandatebot.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mandatebot.mandate.Paragraph;
import org.mandatebot.mandate.Paragraph.Kind;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Resolution;

/// What the shipped model says of S/RES/2584 (2021).
class MandateOf2584Test {
  private static final Resolution MANDATE = load();

  private static Resolution load() {
    return switch (Loader.load(Path.of("config/resolutions"))) {
      case Reading.Read read -> read.revision().main();
      case Reading.Refused refused -> throw new AssertionError(refused.problems().toString());
    };
  }

  @Test
  void hasEveryPreambularAndOperativeParagraphInOrder() {
    assertEquals(numbered("PP", 25), ids(Kind.PREAMBULAR));
    assertEquals(numbered("", 63), ids(Kind.OPERATIVE));
    assertEquals(LocalDate.of(2021, 6, 29), MANDATE.adopted());
    assertEquals("Resolution 2584 (2021)\nAdopted by the Security Council at its 8809th meeting, on 29 June 2021",
        text("TITLE"));
  }

  @Test
  void hasEveryPart() {
    assertEquals("""
        4-1 4-2 4-3 4-4 4-5 4-6 4-7 15-1 15-2 15-3 \
        30(a) 30(a)(i) 30(a)(ii) 30(a)(iii) 30(a)(iii)-1 30(a)(iii)-2 30(a)(iii)-3 30(a)(iii)-4 \
        30(a)(iv) 30(a)(v) 30(a)(vi) 30(b) 30(b)(i) 30(b)(ii) 30(b)(iii) 30(c) 30(c)(i) 30(c)(ii) \
        30(c)(ii)-1 30(c)(ii)-2 30(c)(ii)-3 30(c)(ii)-4 30(c)(ii)-5 30(c)(iii) 30(d) 30(d)(i) 30(d)(ii) 30(e) \
        31(a) 31(b) 31(b)-2 31(c) \
        47-1 47-2 47-3 47-4 47-5 47-6 47-7 47-8 47-9 47-10 47-11 47-12 47-13 47-14 47-15 \
        61(i) 61(ii) 61(iii) 62(i) 62(ii) 62(iii)""", String.join(" ", ids(Kind.SUB_PARAGRAPH)));
  }

  @Test
  void joinsWhatPageBreaksCut() {
    assertContains("PP18", "of ecological changes, natural disasters, drought");
    assertContains("3", "urges the Government of Mali and the Plateforme and Coordination armed groups");
    assertContains("6", "lack of implementation of the priority measures referenced in paragraph 4");
    assertContains("21", "other relevant Malian stakeholders");
    assertContains("30(a)(iii)-3", "operations, planning, strengthened information sharing, and medical evacuation");
    assertContains("32", "to also use this platform");
    assertContains("39", "life support consumables, and use of engineering plant equipment");
    assertContains("45", "Member States, and the Government of Mali");
    assertContains("50", "crimes involving violations and abuses of human rights");
    assertContains("55", "the Joint Communiqué on sexual and gender-based violence");
    assertTrue(text("55").endsWith("all survivors of sexual violence;"));
  }

  @Test
  void callsTheSecondPrintedCTheFifthGroup() {
    Paragraph humanitarian = MANDATE.paragraph(new ParagraphId("30(e)")).orElseThrow();
    assertEquals("Humanitarian assistance", humanitarian.caption());
    assertEquals(Optional.of("(c)"), humanitarian.printed());
    assertEquals("Protection of civilians", text("30(c)"));
  }

  @Test
  void showsNoMarkUp() {
    MANDATE.paragraphs().values().forEach(paragraph -> assertTrue(paragraph.text().matches("[^*\\[\\]\\\\#]+"),
        () -> paragraph.id() + " " + paragraph.text()));
  }

  @Test
  void hasTheSixteenHeadings() {
    assertEquals(16,
        MANDATE.paragraphs().values().stream().flatMap(paragraph -> paragraph.headings().stream()).distinct().count());
    assertEquals(List.of("MINUSMA's mandate", "General principles"),
        MANDATE.paragraph(new ParagraphId("19")).orElseThrow().headings());
    assertEquals(List.of("Priority tasks"), MANDATE.paragraph(new ParagraphId("30(c)(i)")).orElseThrow().headings());
  }

  @Test
  void hasEveryDatedDeadlineWithItsBasis() {
    assertEquals("""
        PP12 STATED [2022-02-27]
        1 STATED [2022-02-27]
        2 COMPUTED [2022-02-27]
        4 COMPUTED [2022-06-30]
        4-1 STATED [2022-02-27]
        15 COMPUTED [2022-06-30]
        17 STATED [2022-06-30]
        19 STATED [2021-07-15]
        30(a)(vi) STATED [2022-02-27]
        40 STATED [2021-09-30]
        43 COMPUTED [2022-06-30]
        61 COMPUTED [2021-09-29, 2021-12-29, 2022-03-29, 2022-06-29]
        62 ASSUMED [2021-12-29, 2022-06-29]""",
        MANDATE.deadlines().stream().filter(deadline -> !deadline.dates().isEmpty())
            .map(deadline -> deadline.paragraph() + " " + deadline.basis() + " " + deadline.dates())
            .collect(Collectors.joining("\n")));
  }

  @Test
  void keepsUndatedDutiesWithTheirWords() {
    List<String> undated = MANDATE.deadlines().stream().filter(deadline -> deadline.dates().isEmpty())
        .map(deadline -> deadline.paragraph().value()).toList();
    assertTrue(undated.containsAll(List.of("5", "11", "24", "43", "48")), undated.toString());
  }

  @Test
  void hasATaskForEveryLeafOf30And31() {
    for (String number : List.of("30", "31")) {
      ParagraphId above = new ParagraphId(number);
      List<ParagraphId> leaves = MANDATE.paragraphs().values().stream().map(Paragraph::id)
          .filter(id -> id.within(above) && MANDATE.parts(id).stream().allMatch(part -> part.label().isEmpty()))
          .toList();
      assertEquals(leaves,
          MANDATE.tasks().stream().map(task -> task.paragraph()).filter(id -> id.within(above)).toList());
    }
    MANDATE.tasks().forEach(task -> assertTrue(!task.tags().isEmpty(), task.id()));
  }

  private static List<String> numbered(String prefix, int last) {
    return java.util.stream.IntStream.rangeClosed(1, last).mapToObj(number -> prefix + number).toList();
  }

  private static List<String> ids(Kind kind) {
    return MANDATE.paragraphs().values().stream().filter(paragraph -> paragraph.kind() == kind)
        .map(paragraph -> paragraph.id().value()).toList();
  }

  private static String text(String id) {
    return MANDATE.paragraph(new ParagraphId(id)).orElseThrow().text();
  }

  private static void assertContains(String id, String words) {
    assertTrue(text(id).contains(words), () -> id + ": " + text(id));
  }
}
