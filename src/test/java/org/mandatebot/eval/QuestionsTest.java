package org.mandatebot.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mandatebot.ask.Answers;
import org.mandatebot.ask.Vocabulary;
import org.mandatebot.catalogue.Catalogue;
import org.mandatebot.catalogue.Importer;
import org.mandatebot.catalogue.Loader;
import org.mandatebot.catalogue.Reading;
import org.mandatebot.responses.Responses;

/// The project's own questions, written by people who saw the resolution and not the program. A quarter of them was kept
/// out of sight while answering was tuned: the files named `held-back`.
class QuestionsTest {
  private static final Path QUESTIONS = Path.of("src/test/resources/questions");
  private static final Path CORPUS = Path.of("../shared/corpus");
  @TempDir
  private Path folder;

  @ParameterizedTest
  @CsvSource({"open.jsonl, 0.88", "held-back.jsonl, 0.85"})
  void whatStaffAskIsAnswered(String file, double least) throws IOException {
    check(file, Path.of("config/resolutions"), least);
  }

  @ParameterizedTest
  @CsvSource({"drafted.jsonl, 0.78", "drafted-held-back.jsonl, 0.75"})
  void otherResolutionsAnswerFromTheirDraftsAlone(String file, double least) throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), "needs the corpus of resolutions in " + CORPUS);
    Importer importer = new Importer(folder);
    for (String name : List.of("S_RES_2531_(2020).en.xml", "S_RES_2552_(2020).en.xml")) {
      Path text = CORPUS.resolve(name);
      importer.bring(text, assertInstanceOf(Importer.Read.Text.class, Importer.read(text)));
    }
    check(file, folder, least);
  }

  private static void check(String file, Path resolutions, double least) throws IOException {
    Reading.Read read = (Reading.Read) Loader.load(resolutions);
    Answers answers = new Answers(new Catalogue(read.revision()),
        Vocabulary.parse(Files.readString(Path.of("config/vocabulary.yml"))));
    Score score = new Evaluation(read.revision(), answers, new Responses(Path.of("responses")))
        .of(Row.read(QUESTIONS.resolve(file)));
    System.out.printf("%s: %d of %d, declined wrongly %d, answered wrongly %d%n", file, score.passed().passed(),
        score.passed().all(), score.wronglyDeclined().size(), score.wronglyAnswered().size());
    assertEquals(List.of(), score.fabricating());
    assertTrue(score.passed().value() >= least, () -> file + ": " + score.passed() + ", failing: "
        + score.failures().stream().map(mark -> mark.row().id()).toList());
  }
}
