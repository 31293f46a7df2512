package org.mandatebot.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mandatebot.catalogue.Revision;
import org.mandatebot.compare.MadeUp;
import org.mandatebot.compare.ParagraphPair;
import org.mandatebot.mandate.Figure;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Resolution;
import org.mandatebot.responses.Reply;
import org.mandatebot.responses.Reply.CompareRefused;

class ComparingTest {
  private final Comparing comparing = new Comparing(new Revision("c", List.of(MadeUp.earlier(), MadeUp.later())),
      MadeUp.later(), Language.EN);

  @ParameterizedTest
  @ValueSource(strings = {"9001 9002", "9001", "S/RES/9001 (2020) S/RES/9002 (2021)", " 9001   9002 "})
  void twoAreComparedAndOneWithTheMainOne(String words) {
    Reply.Compared reply = assertInstanceOf(Reply.Compared.class, comparing.compare(words));
    assertEquals("9001 9002", reply.asked());
    assertEquals("S/RES/9001 (2020)", reply.comparison().before().symbol());
  }

  @ParameterizedTest
  @CsvSource({"'',WORDS_WANTED", "the last one,WORDS_WANTED", "9001 8999,NOT_LOADED", "9002,WITH_ITSELF",
      "9001 9002 77,NO_PARAGRAPH", "9001 9002 page x,NO_PARAGRAPH"})
  void whatCannotBeComparedIsRefusedNamingWhatIsLoaded(String words, CompareRefused.Refusal refusal) {
    CompareRefused reply = assertInstanceOf(CompareRefused.class, comparing.compare(words));
    assertEquals(refusal, reply.refusal());
    assertEquals(List.of("9001", "9002"), reply.loaded());
  }

  @ParameterizedTest
  @CsvSource({"9001 9002 2,Reworded", "9001 9002 -4,Gone", "9001 9002 para 6,New", "9001 9002 4-1,Moved"})
  void aParagraphIsShownWithItsPartner(String words, String became) {
    Reply.ComparedParagraph reply = assertInstanceOf(Reply.ComparedParagraph.class, comparing.compare(words));
    assertEquals(became, reply.pair().getClass().getSimpleName());
  }

  @Test
  void aFrenchReaderIsQuotedTheFrenchTextWhereBothHaveIt() {
    Resolution before = MadeUp.translated(MadeUp.earlier(), "1|Décide de proroger le mandat jusqu’au 30 juin 2021 ;");
    Resolution after = MadeUp.translated(MadeUp.later(), "2|Décide de proroger le mandat jusqu’au 30 juin 2022 ;",
        "3|Décide que l’effectif sera de 14 000 militaires ;");
    Comparing french = new Comparing(new Revision("c", List.of(before, after)), after, Language.FR);
    Reply.Compared compared = assertInstanceOf(Reply.Compared.class, french.compare("9001 9002"));
    assertEquals("Optional[30 juin 2021] 30 juin 2022",
        compared.comparison().obliging().getFirst().before().map(Figure::words) + " "
            + compared.comparison().obliging().getFirst().after().orElseThrow().words());
    for (String each : List.of("2 FR", "3 EN", "6 EN")) {
      Reply shown = french.compare("9001 9002 " + each.substring(0, 1));
      assertEquals(each.substring(2), assertInstanceOf(Reply.ComparedParagraph.class, shown).language().name());
    }
  }

  @Test
  void everyPageButtonLeadsToAParagraph() {
    Reply.ComparedParagraphs page = assertInstanceOf(Reply.ComparedParagraphs.class,
        comparing.compare("9001 9002 page 99"));
    assertEquals(page.pages(), page.page());
    for (ParagraphPair pair : page.shown())
      assertEquals(pair, ((Reply.ComparedParagraph) comparing.compare("9001 9002 " + pair.key())).pair());
  }
}
