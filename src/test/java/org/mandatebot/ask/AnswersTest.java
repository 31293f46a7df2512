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
import org.mandatebot.mandate.Language;
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
      quote no 3 word for word | 3
      cite le n° 15 | 15
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
      30 (a) (iii) third bullet | 30(a)(iii)-3
      third bullet of 30(a)(iii) | 30(a)(iii)-3
      deuxième tiret de 30(a)(iii) | 30(a)(iii)-2
      the preamble please | PP1
      préambule | PP1
      title | TITLE
      O\u200bP 1\u200f9 | 19
      OP \u0000\u0007 19 | 19
      paragraph \u0661\u0669 | 19
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
    assertEquals(Optional.empty(), none.within());
  }

  @ParameterizedTest
  @CsvSource({"19(a)(iii), 19, (a)(iii)", "30(f), 30, (f)", "30(a)(iii)-9, 30(a)(iii), -9"})
  void aPartThatDoesNotExistIsToldByTheParagraphThatHasNone(String question, String within, String part) {
    Answer.NoSuchParagraph none = assertInstanceOf(Answer.NoSuchParagraph.class, ask("paragraph " + question));
    assertEquals(within, none.within().orElseThrow().value());
    assertEquals(part, none.part());
  }

  @ParameterizedTest
  @CsvSource({"PP0, PP25", "preambular paragraph 0, PP25", "paragraph 0, 63", "30(f), 30(e)", "47-16, 47-15",
      "30(a)(iii)-9, 30(a)(iii)-4", "para 30 z, 30(e)", "alinéa 26 du préambule, PP25", "paragraphs 60-70, 63",
      "paragraph 99999999999999999999, 63", "31(d), 31(c)", "para 61 iv, 61(iii)", "para 30(b)(9), 30(b)(iii)"})
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
      échéances entre septembre et décembre | 2021-10-05 | | 2021-09-29 2021-09-30 2021-12-29 2021-12-29
      what is due from November to February 2022 | 2021-07-01 | | 2021-12-29 2021-12-29 2022-02-27
      rapports dus en 2022  | 2021-07-01 |              | 2022-03-29 2022-06-29 2022-06-29
      due in Q3 2021        | 2021-07-01 |              | 2021-07-15 2021-09-29 2021-09-30
      échéances du 3e trimestre 2021 | 2021-07-01 |     | 2021-07-15 2021-09-29 2021-09-30
      what do we owe by 30/09/2021 | 2021-07-01 |       | 2021-07-15 2021-09-29 2021-09-30
      what is due by 09/30/2021 | 2021-07-01 |          | 2021-07-15 2021-09-29 2021-09-30
      anything overdue?     | 2021-07-01 |              |
      """)
  void datesAreReadOnTheirOwn(String question, LocalDate today, String before, String dates) {
    Answer answer = ANSWERS.answer(question, before == null ? List.of() : List.of(before), Optional.empty(), today)
        .answer();
    assertEquals(dates == null ? "" : dates, String.join(" ", assertInstanceOf(Answer.Due.class, answer).due().stream()
        .map(entry -> entry.occurrence().date().toString()).toList()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"list all deadlines", "deadlines", "toutes les échéances", "which reports does the SG owe?",
      "tous les rapports", "what are the reports of the Secretary-General"})
  void anOverviewIsComplete(String question) {
    List<String> named = assertInstanceOf(Answer.Overview.class, ask(question)).citations().stream()
        .map(cited -> cited.paragraph().value()).toList();
    assertTrue(named.containsAll(List.of("19", "40", "61", "62")), named::toString);
  }

  @Test
  void anOverviewOfReportsIsOfReportsAndOfWhomTheQuestionNames() {
    Answer.Overview all = assertInstanceOf(Answer.Overview.class, ask("list all reports"));
    Answer.Overview french = assertInstanceOf(Answer.Overview.class, ask("reports of France"));
    assertTrue(all.citations().stream().noneMatch(cited -> cited.paragraph().value().equals("17")));
    assertEquals(List.of("43"), french.citations().stream().map(cited -> cited.paragraph().value()).toList());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      tâches concernant les droits de l'homme | Human rights | 30(d)(i)
      tasks on gender                         | Women and gender | 30(c)(iii)
      what must MINUSMA do on DDR             | MINUSMA · Disarmament, demobilization and reintegration | 30(a)(iii)-2
      """)
  void theTasksOfATopicAreListedByAnyOfItsNames(String question, String subject, String paragraph) {
    Answer.Tasks tasks = assertInstanceOf(Answer.Tasks.class, ask(question));
    assertEquals(subject, tasks.subjectEn());
    assertTrue(tasks.tasks().stream().anyMatch(task -> task.paragraph().value().equals(paragraph)));
    assertTrue(!subject.startsWith("MINUSMA") || tasks.tasks().stream()
        .allMatch(task -> task.who().stream().anyMatch(actor -> actor.id().equals("minusma"))));
  }

  @Test
  void whatAParagraphDoesNotMentionIsToldOfIt() {
    assertEquals("30",
        assertInstanceOf(Answer.NotInParagraph.class, ask("does para 30 mention cattle?")).asked().value());
    assertEquals("30(a)(vi)", first("does para 30 mention elections?"));
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
  @CsvSource({"when is the third quarterly report due, 2022-03-29", "le 2e rapport trimestriel c'est quand, 2021-12-29",
      "what is next week, 2021-07-15"})
  void aReportIsFoundByItsPlaceInTheSeries(String question, String date) {
    Answer answer = ask(question);
    assertEquals(date, switch (answer) {
      case Answer.Schedule schedule -> schedule.next().orElseThrow().date().toString();
      case Answer.Due due -> due.next().getFirst().occurrence().date().toString();
      default -> answer.toString();
    });
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      which report covers undeclared caveats?   | 62 62(ii)
      dans quelle lettre signale-t-on les refus de patrouille ?   | 62 62(ii)
      """)
  void whatAReportHasToTellIsFoundWithTheReport(String question, String paragraphs) {
    Answer.Schedule schedule = assertInstanceOf(Answer.Schedule.class, ask(question));
    assertEquals(paragraphs,
        String.join(" ", schedule.citations().stream().map(cited -> cited.paragraph().value()).toList()));
  }

  @ParameterizedTest
  @CsvSource({"when were the transition leaders arrested?, PP12, 24 May 2021",
      "what happened on 30 May 2021, PP12, 30 May 2021",
      "what day was the Sahel leaders' meeting in N'Djamena?, PP10, 16 February 2021"})
  void whenSomethingHappenedIsNotWhenSomethingIsDue(String question, String paragraph, String date) {
    Answer.Found found = assertInstanceOf(Answer.Found.class, ask(question));
    assertEquals(paragraph, found.citations().getFirst().paragraph().value());
    assertTrue(found.citations().getFirst().quote().contains(date));
  }

  @ParameterizedTest
  @CsvSource({"when is the letter due, 2021-12-29", "when is the second letter due, 2022-06-29",
      "how many days until the end of the mandate, 2022-06-30", "le tout dernier rapport trimestriel, 2022-06-29"})
  void aDateIsThatOfWhatIsNamed(String question, LocalDate date) {
    Answer.Schedule schedule = assertInstanceOf(Answer.Schedule.class, ask(question));
    assertEquals(date, schedule.next().orElseThrow().date());
  }

  @Test
  void whatOnlyIntroducesItsPartsIsShownWithThem() {
    Answer.Text text = assertInstanceOf(Answer.Text.class, ask("priority measures in central Mali"));
    assertEquals(List.of("15", "15-1", "15-2", "15-3"),
        text.citations().stream().map(cited -> cited.paragraph().value()).toList());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      who is asked to provide aircraft?       | Member States
      who has to disarm the militias?         | the Malian authorities
      who was arrested on 24 May 2021?        |
      who can be sanctioned                   |
      qui peut être sanctionné ?              |
      """)
  void whoIsAskedStandsFirst(String question, String who) {
    Answer.Found found = assertInstanceOf(Answer.Found.class, ask(question));
    assertEquals(who == null ? List.of() : List.of(who), found.who().stream().map(actor -> actor.name().en()).toList());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      bankroll the country team   | 26
      getting jabs to contingents | 45
      vaccins pour les soldats    | 45
      """)
  void aParagraphIsFoundByWhatPeopleCallIt(String question, String paragraph) {
    assertEquals(paragraph, first(question));
  }

  @ParameterizedTest
  @ValueSource(strings = {"how much money is left in the trust fund?",
      "does the resolution mention blue helmets' salaries?", "DSA rate for Gao pls",
      "what was the vote, did russia abstain?", "troop ceiling of MONUSCO?",
      "what end date did res 2640 give the mandate", "who is the current SRSG",
      "qui est actuellement le commandant de la force ?", "is ivory trafficking mentioned",
      "le texte parle-t-il de bétail ?", "how many civilians were killed?", "combien de civils ont été tués ?",
      "what must the 90 day report contain", "que doit contenir le rapport mensuel ?", "annex 2", "annexe II",
      "which country provides the attack helicopters", "top 5 troop contributors?",
      "what did the latest report conclude", "how many instructors train the army?",
      "how many soldiers has Georgia sent", "montant du fonds fiduciaire ?", "when was the peace agreement signed?",
      "who chairs the sanctions committee", "Bamako nous a demandé de partir quand ?"})
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

  @ParameterizedTest
  @CsvSource({"paragraph 19, and 20?, 20", "paragraph 19, what about the next one, 20", "paragraphe 19, et 21 ?, 21",
      "paragraph 19, preamble, PP1"})
  void aFollowUpIsReadFromTheQuestionBefore(String before, String question, String paragraph) {
    Answer answer = ANSWERS.answer(question, List.of(before), Optional.empty(), TODAY).answer();
    assertEquals(paragraph, answer.citations().getFirst().paragraph().value());
  }

  @ParameterizedTest
  @CsvSource({"merci beaucoup, FR", "Merci !, FR", "ok merci, FR", "salut, FR", "aide, FR", "thanks, EN",
      "ok thanks, EN", "hello, EN"})
  void mannersHaveALanguageToo(String words, Language language) {
    Answers.Answered answered = ANSWERS.answer(words, List.of(), Optional.empty(), TODAY);
    assertEquals(Answer.Kind.SMALL_TALK, answered.answer().kind());
    assertEquals(language, answered.language());
  }

  private static Answer ask(String question) {
    return ANSWERS.answer(question, List.of(), Optional.empty(), TODAY).answer();
  }

  private static String first(String question) {
    List<Citation> citations = ask(question).citations();
    return citations.isEmpty() ? "nothing" : citations.getFirst().paragraph().value();
  }
}
