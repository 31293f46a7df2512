package org.mandatebot.responses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mandatebot.mandate.Samples.FORCE_LEVELS;
import static org.mandatebot.mandate.Samples.resolution;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Occurrence;

class ResponsesTest {
  private static final Path FOLDER = Path.of("responses");
  private static final Set<String> TAGS = Set.of("b", "i", "u", "s", "code", "pre", "blockquote");
  private static final Pattern MARKUP = Pattern
      .compile("<(/?)([a-z]+)( expandable)?>|&(?:lt|gt|amp|quot|#\\d+);|[<>&]");
  private final Responses responses = new Responses(FOLDER);

  @ParameterizedTest
  @EnumSource
  void everyReplyIsHtmlThatTelegramTakes(Language language) {
    for (Reply reply : Stream.of(Replies.all().stream(), Settled.all(), Comparisons.all(), AnswerSamples.all())
        .<Reply>flatMap(each -> each).toList()) {
      Worded worded = responses.word(reply, language);
      assertTrue(!worded.text().isBlank(), reply::toString);
      assertEquals(List.of(), List.copyOf(open(worded.html())), worded::html);
      worded.buttons()
          .forEach(row -> row.forEach(button -> assertTrue(
              !button.label().isBlank() && button.data().getBytes(StandardCharsets.UTF_8).length <= 64,
              button::toString)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyTemplateBelongsToAReply(Language language) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve(language.code()))) {
      Set<String> templates = files.map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".peb") && !name.startsWith("_")).map(name -> name.replace(".peb", ""))
          .collect(Collectors.toSet());
      assertEquals(Responses.names().collect(Collectors.toSet()), templates);
    }
  }

  @Test
  void whatSomebodyTypedStaysText() {
    String html = responses.word(new Reply.UnknownCommand(Replies.HOSTILE), Language.EN).html();
    assertEquals(List.of(), List.copyOf(open(html)));
    assertTrue(!html.contains("49") && !html.contains("<b>&"), html);
  }

  @Test
  void aReminderSaysWhatIsDueWhenAndWhere() {
    assertEquals("""
        ⏰ <b>Due 15 July 2021 · in 30 days</b>
        Report on the Force Adaptation Plan and force levels
        From the Secretary-General to the Security Council
        <blockquote>to provide no later than 15 July 2021, a report</blockquote>
        S/RES/2584 (2021), paragraph 19""", responses.word(Replies.reminder(Replies.FORCE, 30), Language.EN).html());
  }

  @Test
  void unRappelDitCeQuiEstDuQuandEtOu() {
    assertEquals("""
        ⏰ <b>Échéance~: 29 septembre 2021 · demain</b>
        Rapport sur l'application de la résolution
        Responsable~: le Secrétaire général · Destinataire~: le Conseil de sécurité
        <blockquote>every three months after the adoption of this resolution</blockquote>
        S/RES/2584 (2021), paragraphe 61 (texte officiel anglais)
        <i>Date calculée~: tous les 3 mois à compter du 29 juin 2021</i>""".replace('~', '\u00a0'),
        responses.word(Replies.reminder(Replies.SEPTEMBER, 1), Language.FR).html());
  }

  @ParameterizedTest
  @CsvSource({"2021-07-01,1er juillet 2021", "2021-07-02,2 juillet 2021", "2021-08-11,11 août 2021"})
  void frenchCountsTheFirstOfAMonth(LocalDate day, String words) {
    Reply reply = new Reply.Unmuted(new Occurrence(FORCE_LEVELS, day));
    assertTrue(responses.word(reply, Language.FR).html().contains(", " + words), words);
  }

  @Test
  void frenchHasThePluralFromTwoOn() {
    Reply reply = new Reply.Reloaded(List.of(new Reply.Change.Added(resolution(), Optional.empty())),
        new Reply.ReminderChanges(0, 1, 2));
    assertEquals(
        "Appliqué\u00a0: 1 différence. Rappels\u00a0: 0 ajouté, 1 déplacé, 2 annulés. "
            + "/rollback permet de revenir à l’état précédent.",
        responses.word(reply, Language.FR).text().replace("✅ ", "").replace("\n", " "));
  }

  @Test
  void missingAndBrokenTemplatesStopTheStartByName(@TempDir Path folder) throws IOException {
    for (Language language : Language.values()) {
      Files.createDirectory(folder.resolve(language.code()));
      for (String name : Stream.concat(Responses.SHARED.stream(), Responses.names()).toList())
        Files.writeString(folder.resolve(language.code() + "/" + name + ".peb"), "fine");
    }
    new Responses(folder);
    Files.delete(folder.resolve("en/help.peb"));
    Files.writeString(folder.resolve("fr/welcome.peb"), "Bonjour\n{% if %}");
    String message = String
        .valueOf(assertThrows(IllegalStateException.class, () -> new Responses(folder)).getMessage());
    assertTrue(message.contains("help.peb") && message.contains("fr/welcome.peb:2"), message);
  }

  @Test
  void aNameTooLongForAButtonHasAShortKeyThatLasts() {
    assertEquals("actor:secretary-general", ShortKey.of("actor:secretary-general"));
    assertEquals("wXO1-ityFAE", Replies.GONE.key());
    assertThrows(IllegalArgumentException.class, () -> new Worded.Button("Show", "é".repeat(33)));
    assertThrows(IllegalArgumentException.class, () -> new Worded.Button("Show", ""));
  }

  /// The tags left open at the end.
  private static Deque<String> open(String html) {
    Deque<String> open = new ArrayDeque<>();
    Matcher markup = MARKUP.matcher(html);
    while (markup.find()) {
      String tag = markup.group(2);
      if (tag == null)
        assertTrue(markup.group().length() > 1, () -> "unescaped " + markup.group() + " in " + html);
      else if (markup.group(1).isEmpty()) {
        assertTrue(TAGS.contains(tag), () -> tag + " in " + html);
        open.push(tag);
      } else
        assertEquals(open.poll(), tag, html);
    }
    return open;
  }
}
