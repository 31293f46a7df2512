package org.mandatebot.responses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mandatebot.mandate.Language;

class ResponsesTest {
  private static final Path FOLDER = Path.of("responses");
  private static final Set<String> TAGS = Set.of("b", "i", "u", "s", "code", "pre", "blockquote");
  private static final Pattern MARKUP = Pattern
      .compile("<(/?)([a-z]+)( expandable)?>|&(?:lt|gt|amp|quot|#\\d+);|[<>&]");
  private final Responses responses = new Responses(FOLDER);

  @ParameterizedTest
  @EnumSource
  void everyReplyIsHtmlThatTelegramTakes(Language language) {
    for (Reply reply : Replies.all()) {
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
