package org.mandatebot.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mandatebot.catalogue.Catalogue;
import org.mandatebot.catalogue.Loader;
import org.mandatebot.catalogue.Reading;
import org.mandatebot.mandate.Language;
import org.mandatebot.responses.Reply;
import org.mandatebot.responses.Responses;
import org.mandatebot.telegram.StrictHtml;

/// Whatever is asked is answered: in words that Telegram's HTML takes, with quotes that stand in the text. With
/// `JAZZER_FUZZ=1` questions are searched for; without, the saved ones run.
class QuestionsFuzzTest {
  private static final Reading.Read READ = (Reading.Read) Loader.load(Path.of("config/resolutions"));
  private static final Answers ANSWERS = answers();
  private static final Responses RESPONSES = new Responses(Path.of("responses"));

  private static Answers answers() {
    try {
      return new Answers(new Catalogue(READ.revision()),
          Vocabulary.parse(Files.readString(Path.of("config/vocabulary.yml"))));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @FuzzTest(maxDuration = "2m")
  void anyQuestion(FuzzedDataProvider data) {
    Optional<Language> language = Optional.of(data.pickValue(Language.values())).filter(any -> data.consumeBoolean());
    List<String> before = data.consumeBoolean() ? List.of(data.consumeString(200)) : List.of();
    check(data.consumeRemainingAsString(), before, language);
  }

  static void check(String question, List<String> before, Optional<Language> language) {
    Answers.Answered answered = ANSWERS.answer(question, before, language, LocalDate.of(2021, 7, 1));
    StrictHtml.visible(RESPONSES
        .word(new Reply.Answered(answered.answer(), Optional.empty(), answered.ended()), answered.language()).html());
    answered.answer().citations()
        .forEach(cited -> assertTrue(READ.revision().main().paragraph(cited.paragraph(), cited.language()).orElseThrow()
            .text().contains(cited.quote()), cited.toString()));
    assertEquals(READ.revision().main(), answered.resolution());
  }
}
