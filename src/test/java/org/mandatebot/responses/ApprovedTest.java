package org.mandatebot.responses;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mandatebot.mandate.Language;

/// All wording, as somebody read and approved it: `approved/en.txt` and `approved/fr.txt` show what every sample becomes.
/// What a change of the templates says differently stands in `target/approved/`; read it, then copy it over.
class ApprovedTest {
  private static final Path NOW = Path.of("target/approved");
  private static final Pattern QUOTE = Pattern.compile("<blockquote.*?</blockquote>", Pattern.DOTALL);
  private static final Pattern BREAKABLE = Pattern.compile(".{0,20}(?: [:;?!»]|« ).{0,20}");
  private final Responses responses = new Responses(Path.of("responses"));

  @ParameterizedTest
  @EnumSource
  void everythingIsWordedAsApproved(Language language) throws IOException {
    String said = samples().map(reply -> shown(reply, language)).collect(Collectors.joining("\n"));
    Files.createDirectories(NOW);
    Files.writeString(NOW.resolve(language.code() + ".txt"), said);
    assertEquals(Files.readString(Path.of("src/test/resources/approved", language.code() + ".txt")), said);
  }

  @Test
  void everyKindOfReplyHasASample() {
    assertEquals(Responses.names().collect(toSet()), samples().map(Responses::name).collect(toSet()));
  }

  @Test
  void frenchPunctuationDoesNotBreakTheLine() {
    samples().map(reply -> shown(reply, Language.FR)).map(text -> QUOTE.matcher(text).replaceAll("")).forEach(
        text -> assertEquals(List.of(), BREAKABLE.matcher(text).results().map(MatchResult::group).toList(), text));
  }

  private static Stream<Reply> samples() {
    return Stream.of(Replies.all().stream(), Settled.all(), Comparisons.all(), AnswerSamples.all())
        .<Reply>flatMap(each -> each);
  }

  private String shown(Reply reply, Language language) {
    Worded worded = responses.word(reply, language);
    String buttons = worded.buttons().stream().map(row -> row.stream()
        .map(button -> "[" + button.label() + "](" + button.data() + ")").collect(Collectors.joining(" ")) + "\n")
        .collect(Collectors.joining());
    return "--- " + Responses.name(reply) + "\n" + worded.html() + "\n" + buttons;
  }
}
