package org.mandatebot.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mandatebot.catalogue.Catalogue;
import org.mandatebot.catalogue.Loader;
import org.mandatebot.catalogue.Reading;
import org.mandatebot.mandate.Citation;
import org.mandatebot.mandate.Resolution;

class AnswersTest {
  private static final Catalogue CATALOGUE = new Catalogue(
      ((Reading.Read) Loader.load(Path.of("config/resolutions"))).revision());
  private static final Answers ANSWERS = answers();
  private static final LocalDate TODAY = LocalDate.of(2021, 7, 1);

  private static Answers answers() {
    try {
      return new Answers(CATALOGUE, Vocabulary.parse(Files.readString(Path.of("config/vocabulary.yml"))));
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      para 30 a iii | 30(a)(iii)
      OP 19 | 19
      op30(c) | 30(c)
      §61(ii) | 61(ii)
      ¶ 40 | 40
      30biii verbatim | 30(b)(iii)
      paragraph forty-seven | 47
      paragraphe 30, alinéa c) | 30(c)
      PP20 text | PP20
      give me 30(e) | 30(e)
      third bullet of 4 | 4-3
      S/RES/2584 (2021), para. 61 (ii) exact words | 61(ii)
      donne-moi le paragraphe 9 mot à mot | 9
      """)
  void aParagraphIsFoundByItsReference(String question, String paragraph) {
    assertEquals(paragraph, first(question));
  }

  @Test
  void aListAndARangeOfParagraphsAreRead() {
    Answer.Text text = assertInstanceOf(Answer.Text.class, ask("paragraphs 30 (b)(ii)-(iii) and 31(c)"));
    assertEquals(List.of("30(b)(ii)", "30(b)(iii)", "31(c)"),
        text.paragraphs().stream().map(quoted -> quoted.paragraph().id().value()).toList());
  }

  @ParameterizedTest
  @CsvSource({"What is asked of the Secretary-General?, the Secretary-General", "what is asked of MINUSMA, MINUSMA",
      "what does the SG have to do, the Secretary-General",
      "Que demande-t-on au Secrétaire général ?, the Secretary-General"})
  void whatIsAskedOfSomebodyIsAListAlsoWhereTheNameIsAnAbbreviation(String question, String actor) {
    assertEquals(actor, assertInstanceOf(Answer.Tasks.class, ask(question)).subjectEn());
  }

  @Test
  void aParagraphThatDoesNotExistIsToldWithTheLastThatDoes() {
    Answer.NoSuchParagraph none = assertInstanceOf(Answer.NoSuchParagraph.class, ask("paragraph 64"));
    assertEquals("63", none.last().value());
  }

  @ParameterizedTest
  @CsvSource({"PP0, PP25", "preambular paragraph 0, PP25", "paragraph 0, 63", "30(f), 30(e)", "47-16, 47-15",
      "30(a)(iii)-9, 30(a)(iii)-4", "para 30 z, 30(e)", "alinéa 26 du préambule, PP25", "paragraphs 60-70, 63",
      "paragraph 99999999999999999999, 63", "31(d), 31(c)"})
  void whatWouldStandAfterTheLastIsToldSo(String question, String last) {
    assertEquals(last, assertInstanceOf(Answer.NoSuchParagraph.class, ask(question)).last().value());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      overdue               | 2021-08-01 | 30(c)        | 2021-07-15
      late                  | 2021-08-01 | paragraph 64 | 2021-07-15
      en septembre          | 2021-07-01 |              | 2021-09-29 2021-09-30
      Qu'est-ce qui est dû en septembre ? | 2021-07-01 | | 2021-09-29 2021-09-30
      Quelles sont les échéances du mois de septembre ? | 2021-07-01 | | 2021-09-29 2021-09-30
      what was due in July  | 2021-09-01 |              | 2021-07-15
      what is due in September? | 2021-10-05 |          | 2021-09-29 2021-09-30
      and in september?     | 2021-07-01 | what is due in august? | 2021-09-29 2021-09-30
      what is due in 2023   | 2021-07-01 |              |
      """)
  void datesAreReadOnTheirOwn(String question, LocalDate today, String before, String dates) {
    Answer answer = ANSWERS.answer(question, before == null ? List.of() : List.of(before), Optional.empty(), today)
        .answer();
    assertEquals(dates == null ? "" : dates, String.join(" ", assertInstanceOf(Answer.Due.class, answer).due().stream()
        .map(entry -> entry.occurrence().date().toString()).toList()));
  }

  @Test
  void theTwinThatIsPrintedWithTheSameLabelIsShownAfterTheRightOne() {
    Answer.Text text = assertInstanceOf(Answer.Text.class, ask("30(c)"));
    assertEquals("Protection of civilians", text.paragraphs().getFirst().paragraph().caption());
    assertEquals("30(e)", text.twin().orElseThrow().paragraph().id().value());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      what is due in September? | 2021-09-29 2021-09-30
      what is due in the next 20 days? | 2021-07-15
      quelles échéances entre le 1er et le 30 septembre 2021 ? | 2021-09-29 2021-09-30
      anything due this week? |
      """)
  void aSpanOfDaysListsWhatFallsIntoIt(String question, String dates) {
    Answer.Due due = assertInstanceOf(Answer.Due.class, ask(question));
    assertEquals(dates == null ? "" : dates,
        String.join(" ", due.due().stream().map(entry -> entry.occurrence().date().toString()).toList()));
  }

  @Test
  void aNamedReportIsToldWithItsDate() {
    Answer.Schedule schedule = assertInstanceOf(Answer.Schedule.class, ask("when is the force levels report due?"));
    assertEquals(List.of(LocalDate.of(2021, 7, 15)), schedule.deadline().dates());
  }

  @ParameterizedTest
  @ValueSource(strings = {"DSA rate for Gao pls", "what was the vote, did russia abstain?", "troop ceiling of MONUSCO?",
      "what end date did res 2640 give the mandate"})
  void whatTheTextDoesNotSayIsDeclined(String question) {
    assertEquals(Answer.Kind.NOT_IN_TEXT, ask(question).kind());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\u202e\u0000", "😀😀", "{{ 7*7 }}", "'; drop table reminder; --", "<b>",
      "para 99999999999999999999", "30(zz)", "paragraph 0", "((((((", "-1", "*", "\\"})
  void anythingCanBeAsked(String question) {
    assertTrue(ask(question).kind() != null, question);
  }

  @ParameterizedTest
  @ValueSource(strings = {"who protects civilians?", "what does the resolution say on elections?", "quotas for women",
      "soutien à la force conjointe du G5", "everything asked of France", "casualty evacuation", "HRDDP?"})
  void everyQuoteStandsInItsParagraph(String question) {
    Resolution resolution = CATALOGUE.active().main();
    List<Citation> citations = ask(question).citations();
    assertTrue(!citations.isEmpty(), question);
    citations.forEach(cited -> assertTrue(
        resolution.paragraph(cited.paragraph()).orElseThrow().text().contains(cited.quote()), cited::toString));
  }

  @Test
  void theNextOneFollowsTheOneBefore() {
    Answers.Answered answered = ANSWERS.answer("and the next one", List.of("quote op 22"), Optional.empty(), TODAY);
    assertEquals("23", answered.answer().citations().getFirst().paragraph().value());
  }

  private static Answer ask(String question) {
    return ANSWERS.answer(question, List.of(), Optional.empty(), TODAY).answer();
  }

  private static String first(String question) {
    List<Citation> citations = ask(question).citations();
    return citations.isEmpty() ? "nothing" : citations.getFirst().paragraph().value();
  }
}
