package org.mandatebot.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mandatebot.ask.Answer.Quoted;
import org.mandatebot.catalogue.Loader;
import org.mandatebot.catalogue.Reading;
import org.mandatebot.mandate.Paragraph;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Resolution;

class QuoteCheckTest {
  private final Resolution resolution = ((Reading.Read) Loader.load(Path.of("config/resolutions"))).revision().main();
  private final Paragraph nineteen = resolution.paragraph(new ParagraphId("19")).orElseThrow();

  @Test
  void whatStandsInItsParagraphLeavesAsItIs() {
    Answer answer = new Answer.Found(List.of(quoting(nineteen.text().substring(0, 40))), List.of());
    assertSame(answer, new QuoteCheck(resolution).of(answer));
  }

  @Test
  void aQuoteThatIsOneCharacterOffIsReplacedByTheWholeParagraph() {
    Answer answer = new Answer.Found(List.of(quoting(nineteen.text().substring(0, 40).replace('s', 'z'))), List.of());
    Answer.Text whole = assertInstanceOf(Answer.Text.class, new QuoteCheck(resolution).of(answer));
    assertEquals(nineteen.text(), whole.citations().getFirst().quote());
  }

  private Quoted quoting(String piece) {
    return new Quoted(resolution.symbol(), nineteen, List.of(piece), false, resolution.language());
  }
}
