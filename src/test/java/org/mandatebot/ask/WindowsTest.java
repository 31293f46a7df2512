package org.mandatebot.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mandatebot.ask.Windows.Window;

class WindowsTest {
  /// A Monday.
  private static final LocalDate TODAY = LocalDate.parse("2021-09-20");
  private static final Optional<LocalDate> END = Optional.of(LocalDate.parse("2022-06-30"));

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      anything due this week | 2021-09-20 | 2021-09-26
      la semaine pro | 2021-09-27 | 2021-10-03
      due by COB friday | 2021-09-20 | 2021-09-24
      what was due last month | 2021-08-01 | 2021-08-31
      programme du trimestre | 2021-07-01 | 2021-09-30
      before the end of the month | 2021-09-20 | 2021-09-30
      by end of october | 2021-09-20 | 2021-10-31
      before october | 2021-09-20 | 2021-09-30
      jusqu'en octobre | 2021-09-20 | 2021-10-31
      d'ici fin décembre | 2021-09-20 | 2021-12-31
      what is due in september | 2021-09-01 | 2021-09-30
      due in march | 2022-03-01 | 2022-03-31
      in march 2021 | 2021-03-01 | 2021-03-31
      les échéances d'octobre | 2021-10-01 | 2021-10-31
      september deadlines | 2021-09-01 | 2021-09-30
      what lands 2nd half of march | 2022-03-16 | 2022-03-31
      la première quinzaine d'octobre | 2021-10-01 | 2021-10-16
      first week of october | 2021-10-01 | 2021-10-07
      in q4 | 2021-10-01 | 2021-12-31
      3e trimestre 2022 | 2022-07-01 | 2022-09-30
      what falls in the second half of 2021 | 2021-07-01 | 2021-12-31
      this autumn | 2021-09-01 | 2021-11-30
      in the spring | 2022-03-01 | 2022-05-31
      cet hiver | 2021-12-01 | 2022-02-28
      between now and new year | 2021-09-20 | 2022-01-01
      rien avant noël ? | 2021-09-20 | 2021-12-25
      entre novembre et février | 2021-11-01 | 2022-02-28
      from November to February 2022 | 2021-11-01 | 2022-02-28
      du 1er au 15 octobre | 2021-10-01 | 2021-10-15
      between 28 and 30 september | 2021-09-28 | 2021-09-30
      pour le 30/09 | 2021-09-30 | 2021-09-30
      on 30.9.2021 | 2021-09-30 | 2021-09-30
      on 9/30/2021 | 2021-09-30 | 2021-09-30
      on Sept 30 | 2021-09-30 | 2021-09-30
      le 29 septembre il y a quoi | 2021-09-29 | 2021-09-29
      in the next 3 weeks | 2021-09-20 | 2021-10-11
      over the next fortnight | 2021-09-20 | 2021-10-04
      sous quinze jours | 2021-09-20 | 2021-10-05
      due in next 72 hrs | 2021-09-20 | 2021-09-23
      2 weeks from now | 2021-09-20 | 2021-10-04
      les 3 derniers mois | 2021-06-20 | 2021-09-19
      in the last ten days | 2021-09-10 | 2021-09-19
      tomorrow | 2021-09-21 | 2021-09-21
      due the day after tomorrow | 2021-09-22 | 2021-09-22
      dû après-demain | 2021-09-22 | 2021-09-22
      overdue stuff as of today | 1970-01-01 | 2021-09-19
      sommes-nous en retard | 1970-01-01 | 2021-09-19
      what should have gone out by now | 1970-01-01 | 2021-09-19
      before 1 september 2021 | 1970-01-01 | 2021-09-01
      after 29 Sept | 2021-09-30 | 9999-12-31
      from october | 2021-10-01 | 9999-12-31
      what is left before we expire | 2021-09-20 | 2022-06-30
      d'ici la fin du mandat | 2021-09-20 | 2022-06-30
      """)
  void aSpanOfDaysIsReadAsPeopleNameIt(String question, LocalDate from, LocalDate to) {
    assertEquals(new Window(from, to), Windows.find(question, TODAY, END).orElseThrow().window());
  }

  @ParameterizedTest
  @ValueSource(strings = {"the September report", "paragraph 30/31", "resolution 2584 (2021)", "on 31 June",
      "what must the force do", "every three months", "one half of the force", "summer camps", "12.5 km", "1/0"})
  void whatNamesNoSpanIsNone(String question) {
    assertEquals(Optional.empty(), Windows.find(question, TODAY, END));
  }

  @Test
  void theEndOfAMandateThatTheTextDoesNotTellIsNone() {
    assertEquals(Optional.empty(), Windows.find("before the mandate ends", TODAY, Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({"the third report, 3", "2nd quarterly, 2", "le deuxième rapport trimestriel, 2", "first 3-monthly, 1",
      "le tout dernier trimestriel, 100", "the final report, 100", "when is the last quarterly report due, 100",
      "date du dernier rapport trimestriel, 100"})
  void aPlaceInASeriesIsRead(String question, int place) {
    assertEquals(OptionalInt.of(place), Windows.placeInSeries(question));
  }

  @Test
  void theLastReportMayBeTheOneBefore() {
    assertTrue(Windows.placeInSeries("when was the last report due").isEmpty());
  }
}
