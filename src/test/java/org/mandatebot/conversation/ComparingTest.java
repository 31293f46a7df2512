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
import org.mandatebot.responses.Reply;
import org.mandatebot.responses.Reply.CompareRefused;

class ComparingTest {
  private final Comparing comparing = new Comparing(new Revision("c", List.of(MadeUp.earlier(), MadeUp.later())),
      MadeUp.later());

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
  void everyPageButtonLeadsToAParagraph() {
    Reply.ComparedParagraphs page = assertInstanceOf(Reply.ComparedParagraphs.class,
        comparing.compare("9001 9002 page 99"));
    assertEquals(page.pages(), page.page());
    for (ParagraphPair pair : page.shown())
      assertEquals(pair, ((Reply.ComparedParagraph) comparing.compare("9001 9002 " + pair.key())).pair());
  }
}
