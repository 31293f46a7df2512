package org.mandatebot.mandate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mandatebot.mandate.Figure.Kind;

class FiguresTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      up to 13,289 military personnel and 1,920 police personnel;   | 13,289 military personnel; 1,920 police personnel
      13 289 militaires et 1 920 policiers                          | 13 289 militaires; 1 920 policiers
      until 30 June 2022, no later than June 15, 2021               | 30 June 2022; June 15, 2021
      jusqu’au 30 juin 2022, le 1er juillet                         | 30 juin 2022; 1er juillet
      every three months, every 90 days, within the 18-month term   | every three months; every 90 days; 18-month
      tous les trois mois et dans un délai de 60 jours              | tous les trois mois; dans un délai de 60 jours
      at least 30 per cent of revenues or $1,500,000 a year         | 30 per cent; $1,500,000
      resolutions 2378 (2017) and 2436 (2018), S/2020/476, COVID-19 | ''
      paragraphs 30 (a) (ii)-(iv) and 31 above, Annex 2, G5 Sahel   | ''
      the 1267/1989/2253 Committee, resolution 2391, in 2019        | ''
      116 personnel since December 2013, 210 000 personnes dans     | 116 personnel; December 2013; 210 000 personnes
      within two years, US$3.5 million, twice a year, 2012–2013     | within two years; US$3.5 million; twice a year
      """)
  void quantitiesAreFiguresAndReferencesAreNot(String text, String figures) {
    assertEquals(figures, String.join("; ",
        Figures.in(text).stream().filter(each -> each.kind() != Kind.REFERENCE).map(Figure::words).toList()));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      13,289 military personnel | 13,289     | military personnel
      13 289 militaires         | 13 289     | militaires
      30 per cent               | 30         | per cent
      $1,500,000                | $1,500,000 | ''
      2-tier system             | 2          | tier system
      """)
  void anAmountIsANumberOfSomething(String words, String value, String unit) {
    Figure figure = Figures.in("of " + words + ".").getFirst();
    assertEquals(value, figure.value());
    assertEquals(unit, figure.unit());
  }
}
