package org.mandatebot.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Small made-up resolutions, written into a folder: a predecessor and a successor of S/RES/2584 (2021), whose ids clash
/// with its own (paragraph 19, `mandate-end`), the successor in French as well.
public final class MadeUp {
  private MadeUp() {
  }

  /// S/RES/2531 (2020), whose mandate ended on 30 June 2021.
  public static void predecessor(Path catalogue) throws IOException {
    Path folder = Files.createDirectories(catalogue.resolve("old"));
    Files.writeString(folder.resolve("text.md"), """
        Resolution 2531 (2020)

        Adopted by the Security Council at its 8750th meeting, on 29 June 2020

        The Security Council,

        Recalling its previous resolutions,

        1. Decides to extend the mandate of the old mission until 30 June 2021;

        2. Requests the Secretary-General to count the camels of the old mission;

        19. Requests the Secretary-General to report on camels no later than 15 June 2021;
        """);
    Files.writeString(folder.resolve("mandate.yml"), mandate("S/RES/2531 (2020)", "", "2021-06-30",
        "until 30 June 2021", "2021-06-15", "no later than 15 June 2021", "camels"));
  }

  /// S/RES/2640 (2022), which carries on the mandate until 30 June 2023.
  public static void successor(Path catalogue) throws IOException {
    Path folder = Files.createDirectories(catalogue.resolve("new"));
    Files.writeString(folder.resolve("text.md"), """
        Resolution 2640 (2022)

        Adopted by the Security Council at its 9082nd meeting, on 29 June 2022

        The Security Council,

        Recalling its previous resolutions,

        1. Decides to extend the mandate of the new mission until 30 June 2023;

        2. Requests the Secretary-General to count the boats of the new mission;

        19. Requests the Secretary-General to report on boats no later than 13 January 2023;
        """);
    Files.writeString(folder.resolve("text.fr.md"), french());
    Files.writeString(folder.resolve("mandate.yml"), mandate("S/RES/2640 (2022)", "successor-of: S/RES/2584 (2021)\n",
        "2023-06-30", "until 30 June 2023", "2023-01-13", "no later than 13 January 2023", "boats"));
  }

  /// Without paragraph 2, and with one that the English text does not have.
  public static String french() {
    return """
        Résolution 2640 (2022)

        Adoptée par le Conseil de sécurité à sa 9082e séance, le 29 juin 2022

        Le Conseil de sécurité,

        Rappelant ses résolutions antérieures,

        1. Décide de proroger le mandat de la nouvelle mission jusqu’au 30 juin 2023 ;

        19. Prie le Secrétaire général de lui faire rapport sur les bateaux le 13 janvier 2023 au plus tard ;

        20. Décide de rester saisi de la question.
        """;
  }

  private static String mandate(String symbol, String more, String end, String endQuote, String due, String dueQuote,
      String subject) {
    return """
        resolution: %s
        mission: UNMADEUP
        %sactors:
          - {id: secretary-general, name: {en: the Secretary-General, fr: le Secrétaire général}, paragraph: "19",
             quote: the Secretary-General}
        terms: []
        tasks:
          - {id: count, title: {en: Count the %s, fr: Compter}, paragraph: "2", quote: to count the %s, who: [secretary-general], verb: requests}
        deadlines:
          - {id: mandate-end, title: {en: End of the mandate, fr: Fin du mandat}, kind: mandate-end, paragraph: "1",
             quote: %s, rule: {"on": %s}}
          - {id: report, title: {en: Report on %s, fr: Rapport}, kind: report, paragraph: "19",
             quote: %s, who: [secretary-general], rule: {"on": %s}}
        """.formatted(symbol, more, subject, subject, endQuote, end, subject, dueQuote, due);
  }
}
