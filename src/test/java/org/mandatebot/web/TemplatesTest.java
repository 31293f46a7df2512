package org.mandatebot.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Samples;
import org.mandatebot.responses.Rules;

final class TemplatesTest {
  private final Rules rules = new Rules(Path.of("responses"));

  @Test
  void rulesAreSaidInPlainWords() {
    assertRule(Samples.FORCE_LEVELS, "on 15 July 2021", "le 15 juillet 2021");
    assertRule(Samples.QUARTERLY, "every 3 months from 29 June 2021 (adoption)",
        "tous les 3 mois à compter du 29 juin 2021 (adoption)");
    assertRule(Samples.LETTER, "every 6 months from 29 June 2021 (adoption, assumed)",
        "tous les 6 mois à compter du 29 juin 2021 (adoption, supposée)");
    assertRule(new Deadline.Following(Samples.LETTER.about(), Samples.MANDATE_END),
        "with “End of the mandate of MINUSMA” (paragraph 17)", "avec « Fin du mandat de la MINUSMA » (paragraphe 17)");
    assertRule(Samples.SAFETY_REVIEW, "periodically", "periodically");
  }

  @Test
  void spansFromAnAnchorAndAheadOfAnotherDateReadWell() {
    Deadline.About about = Samples.LETTER.about();
    assertRule(new Deadline.Offset(about, Period.ofDays(60), Samples.ADOPTED, false),
        "60 days from 29 June 2021 (adoption)", "60 jours à compter du 29 juin 2021 (adoption)");
    assertRule(new Deadline.Offset(about, Period.ofMonths(1), LocalDate.of(2021, 8, 1), true),
        "1 month from 1 August 2021 (assumed)", "1 mois à compter du 1er août 2021 (point de départ supposé)");
    assertRule(new Deadline.Ahead(about, Period.ofDays(30), Samples.MANDATE_END),
        "30 days before “End of the mandate of MINUSMA” (paragraph 17)",
        "30 jours avant «\u00a0Fin du mandat de la MINUSMA\u00a0» (paragraphe 17)");
    assertRule(new Deadline.Fixed(about, LocalDate.of(2021, 12, 31), false),
        "on 31 December 2021 (the text prints only part of this date)",
        "le 31 décembre 2021 (le texte n'en donne qu'une partie)");
  }

  @Test
  void intervalsOfDaysAndOfOneMonthReadWell() {
    LocalDate anchor = LocalDate.of(2021, 8, 1);
    assertRule(every(Period.ofDays(90), anchor), "every 90 days from 1 August 2021",
        "tous les 90 jours à compter du 1er août 2021");
    assertRule(every(Period.ofMonths(1), anchor), "every month from 1 August 2021",
        "tous les mois à compter du 1er août 2021");
    assertRule(every(Period.ofYears(1), anchor), "every 12 months from 1 August 2021",
        "tous les 12 mois à compter du 1er août 2021");
    assertRule(every(Period.of(0, 1, 15), anchor), "every month and 15 days from 1 August 2021",
        "tous les 1 mois et 15 jours à compter du 1er août 2021");
  }

  @Test
  void theConsoleHasTheSameWordsInEveryLanguage() throws IOException {
    assertEquals(names("en"), names("fr"));
  }

  private static Deadline every(Period period, LocalDate anchor) {
    return new Deadline.Recurring(Samples.QUARTERLY.about(), period, anchor, false, LocalDate.of(2022, 6, 30));
  }

  private void assertRule(Deadline deadline, String english, String french) {
    assertEquals(english, rules.word(deadline, Samples.resolution().adopted(), Language.EN));
    assertEquals(french, rules.word(deadline, Samples.resolution().adopted(), Language.FR));
  }

  private static List<String> names(String language) throws IOException {
    JsonNode words = new YAMLMapper().readTree(Path.of("responses", language, "console.yml").toFile());
    List<String> names = new ArrayList<>();
    words.properties().forEach(entry -> names.add(entry.getKey() + " " + entry.getValue().size()));
    return names;
  }
}
