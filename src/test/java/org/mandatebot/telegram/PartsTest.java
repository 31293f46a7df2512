package org.mandatebot.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PartsTest {

  @Test
  void shortTextStaysWhole() {
    String html = "<b>Paragraph 30</b>\n<blockquote expandable>to &quot;support&quot; &amp; report</blockquote>";
    assertEquals(List.of(html), Parts.of(html));
  }

  @Test
  void entityCountsAsTheCharacterItStandsFor() {
    assertEquals(1, Parts.of("&amp;".repeat(4096)).size());
    assertEquals(2, Parts.of("&amp;".repeat(4097)).size());
    assertEquals(1, Parts.of("&#128512;".repeat(2048)).size());
    assertEquals(2, Parts.of("&#x1F600;".repeat(2049)).size());
  }

  @Test
  void cutsBetweenParagraphsRatherThanLinesRatherThanWords() {
    String sentence = "words and words ".repeat(150) + "end.";
    assertEquals(List.of(sentence + "\n" + sentence.substring(0, 1000) + "\n\n", sentence),
        Parts.of(sentence + "\n" + sentence.substring(0, 1000) + "\n\n" + sentence));
    assertEquals(List.of(sentence + "\n", sentence), Parts.of(sentence + "\n" + sentence));
    assertTrue(Parts.of("word ".repeat(1000)).stream().allMatch(part -> part.endsWith("word ")));
  }

  @Test
  void openTagsAreClosedAtTheCutAndOpenedAgainAfterIt() {
    List<String> parts = Parts
        .of("<blockquote expandable><a href=\"https://undocs.org/\">" + "word ".repeat(1000) + "</a></blockquote>");
    assertEquals(2, parts.size());
    assertTrue(parts.get(0).endsWith("word </a></blockquote>"));
    assertTrue(parts.get(1).startsWith("<blockquote expandable><a href=\"https://undocs.org/\">word "));
  }

  @Test
  void surrogatePairIsNotCut() {
    List<String> parts = Parts.of("x" + "\uD83D\uDE00".repeat(3000));
    assertEquals(4095, parts.getFirst().length());
    assertTrue(Character.isLowSurrogate(parts.getFirst().charAt(4094)));
  }

  @Test
  void nothingBlankIsSent() {
    assertEquals(List.of(), Parts.of(" \n<b> </b>"));
    assertEquals(1, Parts.of("x".repeat(4096) + "\n\n\n").size());
  }

  @Test
  void everyPartIsValidAndShortAndTogetherTheyLoseNothing() {
    Random random = new Random(2584);
    String[] pieces = {"<b>", "</b>", "word ", "\n", "\n\n", "&lt;", "&#39;", "é", "\uD83C\uDDF2\uD83C\uDDF1", "x",
        "S/RES/2584\u00a0(2021) "};
    for (int round = 0; round < 50; round++) {
      StringBuilder html = new StringBuilder();
      for (boolean bold = false; html.length() < 20_000;) {
        String piece = pieces[random.nextInt(pieces.length)];
        if (piece.equals("<b>") == bold && piece.startsWith("<"))
          continue;
        bold ^= piece.startsWith("<");
        html.append(piece.repeat(piece.startsWith("<") ? 1 : 1 + random.nextInt(30)));
      }
      String whole = html + (html.lastIndexOf("<b>") > html.lastIndexOf("</b>") ? "</b>" : "");
      StringBuilder together = new StringBuilder();
      for (String part : Parts.of(whole)) {
        String visible = StrictHtml.visible(part);
        assertTrue(visible.length() <= Parts.LIMIT, () -> visible.length() + " characters");
        together.append(visible);
      }
      assertEquals(solid(StrictHtml.visible(whole)), solid(together.toString()));
    }
  }

  private static String solid(String text) {
    return text.replaceAll("\\s", "");
  }
}
