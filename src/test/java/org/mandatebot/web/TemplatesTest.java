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

final class TemplatesTest {
  private final Templates templates = new Templates(Path.of("responses"));

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
    assertEquals(english, templates.rule(deadline, Samples.resolution(), Language.EN));
    assertEquals(french, templates.rule(deadline, Samples.resolution(), Language.FR));
  }

  private static List<String> names(String language) throws IOException {
    JsonNode words = new YAMLMapper().readTree(Path.of("responses", language, "console.yml").toFile());
    List<String> names = new ArrayList<>();
    words.properties().forEach(entry -> names.add(entry.getKey() + " " + entry.getValue().size()));
    return names;
  }
}
