package org.mandatebot.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Resolution;

/// How many of the paragraphs that people name are read, and how much of what is read was named. The corpus was written
/// by others than the reader; a quarter of it was kept out of sight while the reader was made.
class ReferencesCorpusTest {
  private static final Resolution RESOLUTION = ReferenceCase.mandate();

  @Test
  void nearlyAllThatPeopleNameIsRead() throws IOException {
    Score score = Score.of("references.jsonl");
    assertTrue(score.recall() >= 0.99 && score.precision() >= 0.99, score::toString);
  }

  @Test
  void soIsWhatWasKeptOutOfSight() throws IOException {
    Score score = Score.of("references-held-back.jsonl");
    assertTrue(score.recall() >= 0.975 && score.precision() >= 0.985, score::toString);
  }

  @Test
  void paragraphsAreGivenInTheOrderInWhichTheyAreNamed() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (ReferenceCase each : ReferenceCase.read("references.jsonl")) {
      List<String> got = each.found(RESOLUTION).ids().stream().map(ParagraphId::value).toList();
      if (each.missing().isEmpty() && each.got(RESOLUTION).equals(each.wanted()) && !got.equals(each.expect()))
        wrong.add(each.text() + ": " + got);
    }
    assertEquals(List.of(), wrong);
  }

  /// @param right how many were read and are named
  private record Score(String file, int cases, int named, int read, int right, List<String> failures) {
    static Score of(String file) throws IOException {
      List<ReferenceCase> cases = ReferenceCase.read(file);
      List<String> failures = new ArrayList<>();
      int named = 0;
      int read = 0;
      int right = 0;
      for (ReferenceCase each : cases) {
        Set<String> wanted = each.wanted();
        Set<String> got = each.got(RESOLUTION);
        named += wanted.size();
        read += got.size();
        if (!wanted.equals(got))
          failures.add(each.id());
        right += both(wanted, got);
      }
      Score score = new Score(file, cases.size(), named, read, right, failures);
      System.out.println(score);
      return score;
    }

    private static int both(Set<String> wanted, Set<String> got) {
      Set<String> both = new TreeSet<>(wanted);
      both.retainAll(got);
      return both.size();
    }

    double recall() {
      return (double) right / named;
    }

    double precision() {
      return (double) right / read;
    }

    @Override
    public String toString() {
      return "%s: %d texts, recall %.2f %%, precision %.2f %%, not as expected: %s".formatted(file, cases,
          100 * recall(), 100 * precision(), failures);
    }
  }
}
