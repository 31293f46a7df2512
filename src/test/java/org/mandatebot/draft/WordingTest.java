package org.mandatebot.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mandatebot.mandate.Language;

/// Which words make which deadline; every resolution here is adopted on 29 June 2021.
class WordingTest {
  private static final String MANDATE = "Decides to extend the mandate of UNMIX until 30 June 2022;";

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      by 30 September 2021                     | REPORT on 2021-09-30
      by 30\u00a0September\u00a02021           | REPORT on 2021-09-30
      by 31January 2022                        | REPORT on 2022-01-31
      by September 30, 2021                    | REPORT on 2021-09-30
      by September, 30, 2021                   | REPORT on 2021-09-30
      by December 17 2021                      | REPORT on 2021-12-17
      by the 1st September 2021                | REPORT on 2021-09-01
      no later than 2021-09-30                 | REPORT on 2021-09-30
      on 15 September 2021                     | REPORT on 2021-09-15
      by 30 September                          | REPORT about 2021-09-30
      by 31 March                              | REPORT about 2022-03-31
      by December 2021                         | REPORT about 2021-12-31
      no later than the end of February 2024   | REPORT about 2024-02-29
      by the end of 2021                       | REPORT about 2021-12-31
      in December 2021                         | REPORT about 2021-12-31
      every three months                       | REPORT every P3M from 2021-06-29 assumed
      every 90 days                            | REPORT every P90D from 2021-06-29 assumed
      every ninety (90) days                   | REPORT every P90D from 2021-06-29 assumed
      every twenty-four months                 | REPORT every P24M from 2021-06-29 assumed
      at least every 120 days                  | REPORT every P120D from 2021-06-29 assumed
      every other month                        | REPORT every P2M from 2021-06-29 assumed
      on a quarterly basis                     | REPORT every P3M from 2021-06-29 assumed
      quarterly                                | REPORT every P3M from 2021-06-29 assumed
      at six-month intervals                   | REPORT every P6M from 2021-06-29 assumed
      twice a year                             | REPORT every P6M from 2021-06-29 assumed
      at least once per year                   | REPORT every P12M from 2021-06-29 assumed
      annually                                 | REPORT every P1Y from 2021-06-29 assumed
      every six months from 1 August 2021      | REPORT every P6M from 2021-08-01
      every six months after the adoption of this resolution | REPORT every P6M from 2021-06-29
      within 60 days of the adoption of this resolution      | REPORT in P60D from 2021-06-29
      no later than 30 days after the adoption of this resolution | REPORT in P30D from 2021-06-29
      six months after the date of adoption of this resolution | REPORT in P6M from 2021-06-29
      """)
  void anEnglishReportIsDue(String when, String deadline) {
    assertEquals(List.of(deadline),
        Drafts.english("Requests the Secretary-General to report to the Security Council " + when + ";"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      d'ici au 30 septembre 2021               | REPORT on 2021-09-30
      au plus tard le 1er septembre 2021       | REPORT on 2021-09-01
      le 30 septembre 2021 au plus tard        | REPORT on 2021-09-30
      le 15 septembre 2021                     | REPORT on 2021-09-15
      d'ici à décembre 2021                    | REPORT about 2021-12-31
      avant la fin de 2021                     | REPORT about 2021-12-31
      tous les trois mois                      | REPORT every P3M from 2021-06-29 assumed
      tous les quatre-vingt-dix jours          | REPORT every P90D from 2021-06-29 assumed
      chaque année                             | REPORT every P1Y from 2021-06-29 assumed
      deux fois par an                         | REPORT every P6M from 2021-06-29 assumed
      tous les six mois après l’adoption de la présente résolution | REPORT every P6M from 2021-06-29
      dans les 60 jours suivant l’adoption de la présente résolution | REPORT in P60D from 2021-06-29
      """)
  void aFrenchReportIsDue(String when, String deadline) {
    assertEquals(List.of(deadline), Drafts.french("Prie le Secrétaire général de lui faire rapport " + when + " ;"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      Decides to extend the mandate of UNMIX until 30 June 2022;                        | MANDATE_END on 2022-06-30
      Decides to extend the mandate of UNMIX for a further period ending on 31 January 2022; | MANDATE_END on 2022-01-31
      Decides to extend the mandate of UNMIX for a further period of six months, until 31 December 2021; | MANDATE_END on 2021-12-31
      Decides to extend the mandate of UNMIX for a period of one year;                  | MANDATE_END in P1Y from 2021-06-29 assumed
      Decides to renew until 31 August 2022 the measures imposed by paragraph 1;        | AUTHORIZATION_END on 2022-08-31
      Authorizes Member States, until 30 June 2022, to inspect vessels;                 | AUTHORIZATION_END on 2022-06-30
      Expresses its intention to review the measures no later than 31 August 2022;      | REVIEW on 2022-08-31
      Requests the Secretary-General to submit an update in his December 2021 report;   | REPORT about 2021-12-31
      Reaffirms the calendar with elections scheduled for 27 February 2022;             | ELECTION on 2022-02-27
      PP Welcoming the elections to be held on 27 February 2022,                        | ELECTION on 2022-02-27
      """)
  void endsReviewsAndElectionsAreTold(String words, String deadline) {
    assertEquals(List.of(deadline), Drafts.english(words));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      Recalls its resolution 2374 (2017) of 5 September 2017;
      Takes note of the letter dated 3 May 2021 (S/2021/425);
      Recalls the statement of its President of 14 May 2018;
      Condemns the attack on 28 June 2021;
      Urges all parties to abide by the agreement of 20 June 2015 by the end of the day;
      Recalls that the Panel reports every three months;
      Requests the Committee to circulate a list of States that have not submitted reports by 1 December 2021;
      Decides that, should these criteria not be met before 1 December 2021, it shall adjust them;
      Decides that States may do so after notification to the Committee, within five working days;
      Requests the Secretary-General to include these matters in his quarterly reports;
      PP Recalling that reports are due by 30 September 2021,
      """)
  void whatOnlyLooksLikeADeadlineIsNotDrafted(String words) {
    assertEquals(List.of(), Drafts.english(words));
  }

  @Test
  void recurringDutiesEndWithTheMandate() {
    assertEquals(List.of("MANDATE_END on 2022-06-30", "REPORT every P3M from 2021-06-29 until mandate-end"),
        Drafts.english(MANDATE,
            "Requests the Secretary-General to report every three months after the adoption of this resolution;"));
  }

  @Test
  void anIntervalGoesOnFromTheDateBeforeIt() {
    assertEquals(List.of("REPORT in P90D from 2021-06-29", "REPORT every P90D from 2021-09-27"), Drafts.english(
        "Requests the Secretary-General to report within 90 days of adoption of this resolution, every 90 days thereafter;"));
    assertEquals(List.of("REPORT on 2022-01-31", "REPORT every P6M from 2022-01-31"), Drafts.english(
        "Requests the Secretary-General to provide the next report by 31 January 2022 and then every six months;"));
  }

  @Test
  void anIntervalGoesOnFromAReportAheadOfTheEnd() {
    assertEquals(
        List.of("MANDATE_END on 2022-06-30", "REPORT on 2021-12-31", "REPORT P30D ahead of mandate-end",
            "REPORT every P6M from 2022-05-31"),
        Drafts.english(MANDATE,
            "Requests the Panel to provide an interim report by 31 December 2021, and a final report 30 days prior to the expiration of its mandate, thereafter twice a year;"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      Requests the Secretary-General to report every four months, with the first report by 31 October 2021; | REPORT every P4M from 2021-10-31
      Requests the Secretary-General to submit six-monthly reports to the Council;      | REPORT every P6M from 2021-06-29 assumed
      Requests the Secretary-General to include an update in his first quarterly report; | REPORT in P3M from 2021-06-29 assumed
      Requests the Secretary-General to include benchmarks in his December report;      | REPORT about 2021-12-31
      Decides that authority be transferred on 1 October 2021, at which point UNMIX shall commence its mandate, for an initial period of 12 months; | MANDATE_END in P12M from 2021-10-01
      Decides to terminate the mandate of UNMIX on 31 December 2021;                    | MANDATE_END on 2021-12-31
      """)
  void whatRepeatsOrEndsCountsFromWhereItBegins(String words, String deadline) {
    List<String> drafted = Drafts.english(words);
    assertEquals(deadline, drafted.getLast(), drafted::toString);
  }

  @Test
  void dutiesRestOnTheEndOfTheMandate() {
    assertEquals(
        List.of("MANDATE_END on 2022-06-30", "AUTHORIZATION_END with mandate-end", "REPORT P30D ahead of mandate-end"),
        Drafts.english(MANDATE, "Authorizes French forces to intervene until the end of UNMIX's mandate;",
            "Requests the Panel to submit a report no later than 30 days prior to termination of its mandate;"));
    assertEquals(List.of("REPORT undated: a report no later than 30 days prior to termination of its mandate"),
        Drafts
            .english("Requests the Panel to submit a report no later than 30 days prior to termination of its mandate;")
            .stream().map(line -> line.replace("to submit ", "")).toList());
  }

  @Test
  void aReviewThatIsSentByADateIsAReport() {
    assertEquals(List.of("REPORT on 2021-12-15"), Drafts.french(
        "Prie le Secrétaire général de procéder à un examen stratégique indépendant de la MINUSS et de le lui communiquer au plus tard le 15 décembre 2021;"));
  }

  @Test
  void aListOfDatesSharesItsCue() {
    assertEquals(List.of("REPORT on 2021-10-15", "REPORT on 2022-02-15", "REPORT on 2022-06-15"), Drafts.english(
        "Requests the Secretary-General to report to the Council on 15 October 2021, 15 February and 15 June 2022;"));
  }

  @Test
  void partsGoOnWithTheVerbAboveThem() {
    Draft draft = Draft
        .of(Drafts.document(Language.EN, "Requests the Panel of Experts to:", "(a) submit a report by 1 March 2022;"));
    assertEquals(List.of("panel-of-experts"), draft.deadlines().getFirst().who());
    assertEquals("report-1-a", draft.deadlines().getFirst().id());
  }
}
