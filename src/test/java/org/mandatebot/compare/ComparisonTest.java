package org.mandatebot.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mandatebot.compare.Change.Aspect;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.Figure;
import org.mandatebot.mandate.Task;

class ComparisonTest {
  private final Comparison comparison = Comparison.of(MadeUp.earlier(), MadeUp.later());

  @Test
  void everyParagraphIsToldOnceWithItsBestMatch() {
    assertEquals(List.of("Reworded PP1 PP1", "New - 1", "Reworded 1 2", "Reworded 2 3", "Reworded 3 4", "Moved 3-2 4-1",
        "Reworded 3-1 4-2", "Gone 4 -", "Reworded 5 5", "New - 6", "Moved 6 7"), shown(comparison));
  }

  @Test
  void nothingDiffersFromItself() {
    Comparison same = Comparison.of(MadeUp.earlier(), MadeUp.earlier());
    assertFalse(same.differs());
    assertEquals(9, same.counts().same());
  }

  @Test
  void changedWordsAreShownAndTheRestIsKept() {
    ParagraphPair.Reworded pair = (ParagraphPair.Reworded) comparison.paragraph("2").orElseThrow();
    assertEquals(List.of(new Piece(Piece.Kind.KEPT, "Decides to extend the mandate of UNEXAM until"),
        new Piece(Piece.Kind.DELETED, " 30 June 2021"), new Piece(Piece.Kind.INSERTED, " 30 June 2022"),
        new Piece(Piece.Kind.KEPT, ";")), pair.words());
  }

  @Test
  void figuresThatChangedAreTold() {
    assertEquals(
        List.of("14 May 2020 > 20 May 2021", "30 June 2021 > 30 June 2022",
            "13,289 military personnel > 14,000 military personnel", "31 March 2021 > ",
            "every three months > every four months", " > 15 September 2021"),
        comparison.figures().stream().map(change -> change.before().map(Figure::words).orElse("") + " > "
            + change.after().map(Figure::words).orElse("")).toList());
  }

  @Test
  void deadlinesOfTwoCuratorsAreMatchedByWordsAndParagraph() {
    Changes<Deadline> deadlines = comparison.deadlines();
    assertEquals(List.of("clearance"), deadlines.added().stream().map(Deadline::id).toList());
    assertEquals(List.of("roadmap"), deadlines.gone().stream().map(Deadline::id).toList());
    assertEquals(List.of("mandate-end", "report"),
        deadlines.changed().stream().map(each -> each.before().id()).toList());
    assertTrue(deadlines.changed().stream().allMatch(each -> each.in(Aspect.DATES)));
  }

  @Test
  void aTaskOfTheSameWordsOnlyMoved() {
    assertEquals(List.of("schools"), comparison.tasks().moved().stream().map(each -> each.before().id()).toList());
    assertEquals(List.of("fleet"), comparison.tasks().changed().stream().map(each -> each.before().id()).toList());
    assertEquals(List.of("mines"), comparison.tasks().added().stream().map(Task::id).toList());
    assertEquals(List.of("roadmap"), comparison.tasks().gone().stream().map(Task::id).toList());
  }

  @Test
  void actorsAreMatchedByName() {
    assertEquals(List.of("mission"), comparison.actors().added().stream().map(each -> each.id()).toList());
    assertEquals(List.of("parties"), comparison.actors().gone().stream().map(each -> each.id()).toList());
  }

  @Test
  void withOneModelItsEntriesAreLookedUpInTheOtherText() {
    Comparison half = Comparison.of(MadeUp.textOnly(MadeUp.earlier()), MadeUp.later());
    assertEquals(Modelled.AFTER, half.modelled());
    assertEquals(List.of("clearance"), half.deadlines().added().stream().map(Deadline::id).toList());
    assertEquals(List.of("end", "report"), half.deadlines().touched().stream().map(each -> each.entry().id()).toList());
    assertEquals(List.of("fishing"), half.tasks().touched().stream().map(each -> each.entry().id()).toList());
    assertEquals(shown(comparison), shown(half));
  }

  @Test
  void inTwoStatesOfOneTextTheIdDecidesAndTitlesCount() {
    Comparison states = Comparison.of(MadeUp.earlier(), MadeUp.corrected());
    assertEquals(List.of(Set.of(Aspect.TITLE, Aspect.WORDS)),
        states.tasks().changed().stream().map(Change.Changed::aspects).toList());
    assertEquals(List.of(Set.of(Aspect.DATES, Aspect.RULE)),
        states.deadlines().changed().stream().map(Change.Changed::aspects).toList());
    assertEquals(List.of("Reworded 4 4"), shown(states).stream().filter(pair -> !pair.startsWith("Same")).toList());
  }

  @Test
  void betweenADraftAndACuratedModelOnlyTheTextCounts() {
    Comparison same = Comparison.of(MadeUp.earlier(), MadeUp.curated(MadeUp.earlier()));
    assertEquals(Modelled.DRAFT_BEFORE, same.modelled());
    assertFalse(same.differs());
    Comparison mixed = Comparison.of(MadeUp.earlier(), MadeUp.curated(MadeUp.later()));
    assertEquals(List.of("mines"), mixed.tasks().added().stream().map(Task::id).toList());
    assertEquals(List.of(), mixed.actors().all(), "both texts name them");
  }

  @Test
  void inTwoStatesOfWhatIsServedEveryTitleCounts() {
    Comparison states = Comparison.ofStates(MadeUp.earlier(), MadeUp.curated(MadeUp.earlier()));
    assertEquals(List.of(Set.of(Aspect.TITLE, Aspect.TAGS)),
        states.tasks().changed().stream().map(Change.Changed::aspects).distinct().toList());
  }

  @Test
  void onlyDatesThatDifferAreTwo() {
    assertEquals(List.of(true, true), comparison.deadlines().changed().stream().map(Change.Changed::redated).toList());
    assertEquals(List.of(false),
        comparison.tasks().changed().stream().map(Change.Changed::redated).distinct().toList());
  }

  @Test
  void whatIsNewIsGoneTheOtherWayRound() {
    Mirror.check(MadeUp.earlier(), MadeUp.later());
    Mirror.check(MadeUp.earlier(), MadeUp.curated(MadeUp.later()));
    Mirror.check(MadeUp.textOnly(MadeUp.earlier()), MadeUp.later());
    Mirror.check(MadeUp.earlier(), MadeUp.corrected());
  }

  @Test
  void aParagraphPutInBetweenMovesTheRestAndRewordsNone() {
    List<String> texts = List.of("1|Decides to extend the mandate;", "2|Urges all parties to lay down their arms;",
        "3|Calls upon States to lend support;");
    List<String> longer = List.of("1|Decides to extend the mandate;", "2|Welcomes the elections;",
        "3|Urges all parties to lay down their arms;", "4|Calls upon States to lend support;");
    assertEquals(List.of("Same 1 1", "New - 2", "Moved 2 3", "Moved 3 4"), shown(of(texts, longer)));
  }

  @Test
  void repeatedItemsArePairedInOrder() {
    List<String> list = List.of("1|Lists:", "1-1|[blank]", "1-2|[blank]", "1-3|[blank]");
    assertEquals(List.of("Same 1 1", "Same 1-1 1-1", "Same 1-2 1-2", "Gone 1-3 -"),
        shown(of(list, list.subList(0, 3))));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      it’s the “Agreement” – signed; | it's the "Agreement" - signed.
      in paragraph\u00a04 above,     | in paragraph 4 above;
      to report regu\u00adlarly        | to report regularly
      a\u0300 la re\u0301solution        | à la résolution
      """)
  void typographyAndTheLastMarkAreNoDifference(String before, String after) {
    assertFalse(of(List.of("1|" + before), List.of("1|" + after)).differs());
  }

  @Test
  void aLargeTextIsComparedWithItsRewrittenSelf() {
    List<String> texts = IntStream.rangeClosed(1, 2_000).mapToObj(n -> n + "|Requests body" + n % 700
        + " to report on item" + n + " of the programme to the committee on goods and technology by day" + n + ";")
        .toList();
    List<String> rewritten = texts.stream().map(text -> text.replace("Requests", "Urges")).toList();
    assertEquals(2_000, of(texts, rewritten).counts().reworded());
  }

  private static Comparison of(List<String> before, List<String> after) {
    return Comparison.of(MadeUp.of("S/RES/9001 (2020)", before), MadeUp.of("S/RES/9001 (2020)", after));
  }

  private static List<String> shown(Comparison comparison) {
    return comparison.paragraphs().stream()
        .map(pair -> pair.getClass().getSimpleName() + " " + pair.before().map(each -> each.id().value()).orElse("-")
            + " " + pair.after().map(each -> each.id().value()).orElse("-"))
        .collect(Collectors.toList());
  }
}
