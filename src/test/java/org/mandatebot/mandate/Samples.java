package org.mandatebot.mandate;

import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mandatebot.mandate.Deadline.About;

/// A small resolution for tests: the dated paragraphs of S/RES/2584 (2021), shortened.
public final class Samples {
  public static final String SYMBOL = "S/RES/2584 (2021)";
  public static final LocalDate ADOPTED = LocalDate.of(2021, 6, 29);

  public static final Actor SECRETARY_GENERAL = new Actor("secretary-general",
      new Bilingual("the Secretary-General", "le Secrétaire général"), new Names(List.of("SG"), List.of("SG")),
      Optional.empty(), cite("19", "the Secretary-General"));
  public static final Actor COUNCIL = new Actor("security-council",
      new Bilingual("the Security Council", "le Conseil de sécurité"), Names.NONE, Optional.empty(),
      cite("61", "the Security Council"));

  public static final Deadline MANDATE_END = new Deadline.Fixed(
      new About("mandate-end", new Bilingual("End of the mandate of MINUSMA", "Fin du mandat de la MINUSMA"),
          Names.NONE, Deadline.Kind.MANDATE_END, cite("17", "to extend the mandate of MINUSMA until 30 June 2022"),
          List.of(), List.of(), List.of(), Optional.empty()),
      LocalDate.of(2022, 6, 30));
  public static final Deadline FORCE_LEVELS = new Deadline.Fixed(report("force-levels-report",
      "Report on the Force Adaptation Plan and force levels", "Rapport sur le plan d'adaptation et les effectifs",
      Deadline.Kind.REPORT, cite("19", "to provide no later than 15 July 2021, a report")), LocalDate.of(2021, 7, 15));
  public static final Deadline G5_SUPPORT = new Deadline.Fixed(
      report("g5-support-report", "Report with support options for the FC-G5S", "Rapport sur l'appui à la FC-G5S",
          Deadline.Kind.REPORT, cite("40", "in a report to be issued no later than 30 September 2021")),
      LocalDate.of(2021, 9, 30));
  public static final Deadline QUARTERLY = new Deadline.Recurring(
      report("implementation-report", "Report on the implementation of the resolution",
          "Rapport sur l'application de la résolution", Deadline.Kind.REPORT,
          cite("61", "every three months after the adoption of this resolution")),
      Period.ofMonths(3), ADOPTED, false, LocalDate.of(2022, 6, 30));
  public static final Deadline LETTER = new Deadline.Recurring(
      report("performance-letter", "Letter on mission performance", "Lettre sur la performance de la mission",
          Deadline.Kind.LETTER, cite("62", "every six months")),
      Period.ofMonths(6), ADOPTED, true, LocalDate.of(2022, 6, 30));
  public static final Deadline SAFETY_REVIEW = new Deadline.Undated(
      report("safety-review", "Review of safety and security measures", "Examen des mesures de sûreté et de sécurité",
          Deadline.Kind.REVIEW, cite("24", "to periodically review all safety and security measures")),
      "periodically");

  private Samples() {
  }

  public static Resolution resolution() {
    return resolution(List.of(MANDATE_END, FORCE_LEVELS, SAFETY_REVIEW, G5_SUPPORT, QUARTERLY, LETTER));
  }

  /// The same paragraphs with other deadlines, as after a reload.
  public static Resolution resolution(List<Deadline> deadlines) {
    Map<ParagraphId, Paragraph> paragraphs = new LinkedHashMap<>();
    add(paragraphs, "17", "Decides to extend the mandate of MINUSMA until 30 June 2022;");
    add(paragraphs, "19",
        "Requests the Secretary-General to provide no later than 15 July 2021, a report on the force;");
    add(paragraphs, "24", "Requests MINUSMA to periodically review all safety and security measures;");
    add(paragraphs, "40", "Requests the Secretary-General to include these in a report to be issued no later than "
        + "30 September 2021;");
    add(paragraphs, "61",
        "Requests the Secretary-General to report to the Security Council every three months after the "
            + "adoption of this resolution;");
    add(paragraphs, "62",
        "Requests the Secretary-General to provide every six months the Security Council with a letter;");
    return new Resolution(SYMBOL, ADOPTED, Language.EN, "MINUSMA", Optional.of("S/RES/2531 (2020)"), paragraphs,
        List.of(SECRETARY_GENERAL, COUNCIL), List.of(), List.of(), deadlines, List.of());
  }

  /// S/RES/2640 (2022), which carries on the mandate for a year; its ids are those of the one before.
  public static Resolution successor() {
    Deadline end = new Deadline.Fixed(
        new About("mandate-end", new Bilingual("End of the new mandate", "Fin du nouveau mandat"), Names.NONE,
            Deadline.Kind.MANDATE_END, new Citation("S/RES/2640 (2022)", new ParagraphId("17"), "until 30 June 2023"),
            List.of(), List.of(), List.of(), Optional.empty()),
        LocalDate.of(2023, 6, 30));
    Map<ParagraphId, Paragraph> paragraphs = new LinkedHashMap<>();
    add(paragraphs, "17", "Decides to extend the mandate of MINUSMA until 30 June 2023;");
    return new Resolution("S/RES/2640 (2022)", LocalDate.of(2022, 6, 29), Language.EN, "MINUSMA", Optional.of(SYMBOL),
        paragraphs, List.of(), List.of(), List.of(), List.of(end), List.of());
  }

  public static Citation cite(String paragraph, String quote) {
    return new Citation(SYMBOL, new ParagraphId(paragraph), quote);
  }

  private static About report(String id, String en, String fr, Deadline.Kind kind, Citation ground) {
    return new About(id, new Bilingual(en, fr), Names.NONE, kind, ground, List.of(ground.paragraph()),
        List.of(SECRETARY_GENERAL), List.of(COUNCIL), Optional.empty());
  }

  private static void add(Map<ParagraphId, Paragraph> paragraphs, String number, String text) {
    ParagraphId id = new ParagraphId(number);
    paragraphs.put(id, new Paragraph(id, Paragraph.Kind.OPERATIVE, number + ".", Optional.empty(),
        List.of("MINUSMA's mandate"), Optional.empty(), "", text));
  }
}
