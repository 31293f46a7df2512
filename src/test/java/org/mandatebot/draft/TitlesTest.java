package org.mandatebot.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mandatebot.mandate.Language;

/// What drafts call tasks, deadlines and actors.
class TitlesTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      Urges the Malian parties to accelerate this implementation, through significant measures; | Accelerate this implementation
      Demands that all parties allow and facilitate the full, safe, immediate and unhindered access of humanitarian actors; | Allow and facilitate the full, safe, immediate and unhindered access
      Requests UNMIX to ensure that any support is provided in compliance with its policy; | Ensure that any support
      Encourages the Panel of Experts established pursuant to resolution 2374 (2017) to identify parties; | Identify parties
      Decides that UNMIX shall continue to comprise up to 13,289 military personnel;    | Continue to comprise up to 13,289 military personnel
      """)
  void aTaskIsCalledByItsVerbAndObject(String words, String title) {
    assertEquals(title, draft(words).tasks().getFirst().title());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      Requests the Secretary-General to report to the Security Council every three months after the adoption of this resolution on the implementation of this resolution; | Report to the Security Council on the implementation of this resolution
      Requests the Secretary-General to submit by 5 July 2022 a report on his Good Offices, in particular on progress; | Report on his Good Offices
      Requests the Panel of Experts to provide to the Council, after discussion with the Committee, a midterm report no later than 28 February 2022, and a final report; | Midterm report to the Council
      Requests the Committee, through its Chair, to report orally, at least once per year, to the Council on the overall work; | Report orally to the Council on the overall work
      Decides to extend until 30 June 2022 the mandate of UNMIX;                        | End of the mandate of UNMIX
      Decides to renew until 31 August 2022 the measures imposed by paragraph 1;        | End of the measures imposed by paragraph 1
      Authorizes French forces, within the limits of their capacities, to use all necessary means until 30 June 2022; | End of the authorization of French forces
      """)
  void aDeadlineIsCalledByWhatIsDue(String words, String title) {
    assertEquals(title, draft(words).deadlines().getFirst().title());
  }

  @Test
  void severalReportsOfOneRequestAreToldApart() {
    assertEquals(
        List.of("Three independent reports to the Committee, the first",
            "Three independent reports to the Committee, the second"),
        draft(
            "Requests the Monitoring Team to submit three independent reports to the Committee, the first by 31 July 2021, the second by 15 December 2021;")
            .deadlines().stream().map(Draft.Deadline::title).toList());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      Demands that all armed groups reject violence;                                    | all armed groups
      Encourages the panel of experts established pursuant to resolution 2374 (2017) to identify parties; | the Panel of Experts
      Urges all military forces operating in Mali to comply;                            | all military forces
      Calls upon Members State to cooperate;                                            | Member States
      Calls on South Sudan to cooperate;                                                | South Sudan
      """)
  void aNameEndsWhereTheNameDoes(String words, String name) {
    assertEquals(List.of(name), draft(words).actors().stream().map(Draft.Actor::name).toList());
  }

  @Test
  void whatIsOwedToTheCouncilInFrenchSaysSo() {
    for (String words : List.of("lui rendre compte", "lui faire rapport", "présenter au Conseil un rapport"))
      assertEquals(List.of("conseil-de-securite"),
          Draft.of(Drafts.document(Language.FR, "Prie le Secrétaire général de " + words + " tous les trois mois ;"))
              .deadlines().getFirst().to());
  }

  private static Draft draft(String words) {
    return Draft.of(Drafts.document(Language.EN, words));
  }
}
