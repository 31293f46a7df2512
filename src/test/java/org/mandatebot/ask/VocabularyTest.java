package org.mandatebot.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.provider.EnumSource;
import org.mandatebot.mandate.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      concepts: {a: b}|line 1|
      concepts:#  - id: a#    text: [x#|line|
      concepts:#  - id: a#    text: ["..."]|line 3|a letter or a digit
      concepts:#  - text: [x]|line|no id
      concepts:#  - {id: a, text: [x]}#  - {id: b, text: [y]}#  - {id: a, text: [z]}|line 4|a is the id of another entry too
      concepts:#  - {id: a, text: [x]}#absent:#  - id: a#    en: [y]|line 4|a is the id of another entry too
      concepts: []#concepts: []|line 2|Duplicate
      concepts:#  - {id: a, texts: [x]}|line 2|texts
      spellings: {en: [x]}|line 1|
      !!javax.script.ScriptEngineManager [x]|line|
      """)
  void whatIsNoVocabularyIsRefusedWithLineAndReason(String file, String line, String reason) {
    IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
        () -> Vocabulary.parse(file.replace('#', '\n')));
    String said = String.valueOf(refused.getMessage());
    assertTrue(said.startsWith(line), said);
    assertTrue(said.contains(reason == null ? "" : reason), said);
  }

  @Test
  void aPhraseTooLongAndAFileTooLargeAreRefused() {
    assertThrows(IllegalArgumentException.class,
        () -> Vocabulary.parse("concepts: [{id: a, text: [" + "x".repeat(301) + "]}]"));
    assertThrows(IllegalArgumentException.class, () -> Vocabulary.parse("# " + "x".repeat(2_000_001)));
  }

  @Test
  void anEmptyFileIsAnEmptyVocabulary() {
    assertEquals(0, Vocabulary.parse("# nothing yet\n").concepts().size());
  }

  /// "coordinates of" would be found in "coordination".
  @ParameterizedTest
  @EnumSource(Language.class)
  void whatIsDeclinedIsNothingThatTheTextSays(Language language) throws IOException {
    Phrases absent = new Phrases();
    for (Vocabulary.Topic topic : Vocabulary.parse(Files.readString(Path.of("config/vocabulary.yml"))).absent())
      for (String phrase : language == Language.EN ? topic.en() : topic.fr())
        absent.add(phrase, language, phrase);
    assertEquals(List.of(),
        ReferenceCase.mandate().paragraphs().values().stream()
            .flatMap(paragraph -> absent
                .find(Phrases.stems(paragraph.text(), Language.EN).stream().map(Stems.Stem::stem).toList()).stream()
                .map(hit -> paragraph.id() + ": " + hit.meaning()))
            .toList());
  }
}
