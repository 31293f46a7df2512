package org.mandatebot.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Paragraph;

/// What holds for any date, interval or text.
class DraftPropertiesTest {

  @Property
  void aPrintedDateIsReadBack(@ForAll("future") LocalDate date, @ForAll("forms") String form) {
    String printed = date.format(DateTimeFormatter.ofPattern(form, Locale.ENGLISH));
    assertEquals(List.of("REPORT on " + date),
        Drafts.english("Requests the Secretary-General to submit a report by " + printed + ";"));
  }

  @Property
  void aDatePrintedInFrenchIsReadBack(@ForAll("future") LocalDate date) {
    String printed = date.format(
        DateTimeFormatter.ofPattern(date.getDayOfMonth() == 1 ? "d'er' MMMM uuuu" : "d MMMM uuuu", Locale.FRENCH));
    assertEquals(List.of("REPORT on " + date),
        Drafts.french("Prie le Secrétaire général de présenter un rapport au plus tard le " + printed + " ;"));
  }

  @Property
  void aDateThatHasPassedIsNeverDue(@ForAll @IntRange(max = 20_000) int days) {
    String printed = Drafts.ADOPTED.minusDays(days).format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH));
    assertEquals(List.of(), Drafts.english("Requests the Secretary-General to submit a list by " + printed + ";"));
  }

  @Property
  void anIntervalInDigitsIsReadBack(@ForAll @IntRange(min = 2, max = 400) int days) {
    assertEquals(List.of("REPORT every P" + days + "D from 2021-06-29 assumed"),
        Drafts.english("Requests the Secretary-General to report every " + days + " days;"));
  }

  @Property(tries = 300)
  void noTextIsTooStrange(@ForAll String words, @ForAll Language language) {
    String text = "Requests " + words + " by 1 May 2022 every 3 months (" + words + ")";
    assertQuoted(Draft.of(Drafts.document(language, text, "(a) " + words + ".")));
  }

  @Property(tries = 300)
  void noMixtureOfTheWordsOfResolutionsIsTooStrange(@ForAll("jumbles") List<String> words, @ForAll Language language) {
    assertQuoted(Draft.of(Drafts.document(language, "Requests " + String.join(" ", words))));
  }

  /// A megabyte of what patterns might run away on; a test that never ends would show it.
  @Example
  void aMegabyteOfAnythingIsDrafted() {
    for (String piece : List.of("a", " ", "(", "1", "1 ", "requests ", "and requests the ", "by the end of ",
        "paragraphs 1, 2, ", "every 3 months ", "1 May 2022, ", "MINUSMA (MINUSMA) ", "A", "\ud83d\ude00",
        "mandate of the ", "to report to the council if ", "of the "))
      for (Language language : Language.values())
        assertQuoted(Draft.of(Drafts.document(language, "Decides " + piece.repeat(1_000_000 / piece.length()))));
  }

  private static void assertQuoted(Draft draft) {
    for (Draft.Deadline deadline : draft.deadlines())
      assertTrue(text(draft, deadline).contains(deadline.quote()), deadline::quote);
  }

  private static String text(Draft draft, Draft.Deadline deadline) {
    return draft.document().paragraphs().stream().filter(each -> each.id().equals(deadline.paragraph())).findFirst()
        .map(Paragraph::text).orElseThrow();
  }

  @Provide
  Arbitrary<LocalDate> future() {
    return Arbitraries.integers().between(1, 20_000).map(Drafts.ADOPTED::plusDays);
  }

  @Provide
  Arbitrary<String> forms() {
    return Arbitraries.of("d MMMM uuuu", "d\u00a0MMMM\u00a0uuuu", "dMMMM uuuu", "MMMM d, uuuu", "MMMM, d, uuuu",
        "uuuu-MM-dd");
  }

  @Provide
  Arbitrary<List<String>> jumbles() {
    return Arbitraries.of("requests", "decides", "and", ",", ";", "the", "mandate", "of", "end", "until", "by", "every",
        "1", "31", "2022", "month", "months", "May", "February", "(MINUSMA)", "year", "twice a", "thereafter",
        "prior to", "expiration", "before", "its", "paragraph", "resolution", "2374 (2017)", "report", "to", "Council",
        "quarterly", "periodically", "elections", "prie", "mois", "tous les", "jusqu'au", "fin du mandat", "de", "juin",
        "lui").list().ofMinSize(1).ofMaxSize(60);
  }
}
