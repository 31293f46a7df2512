package org.mandatebot.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mandatebot.ask.Answers;
import org.mandatebot.catalogue.Catalogue;
import org.mandatebot.catalogue.Loader;
import org.mandatebot.catalogue.Reading;
import org.mandatebot.eval.Evaluation;
import org.mandatebot.eval.Evaluation.Mark;
import org.mandatebot.eval.Row;
import org.mandatebot.eval.Score;
import org.mandatebot.responses.Responses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "eval", mixinStandardHelpOptions = true, description = "Puts files of questions (JSON lines) to the bot and marks the answers; exit code 1 below --min, or if a quote is fabricated.")
final class Eval implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", arity = "1..*", description = "questions, each with the paragraphs that answer it")
  private List<Path> files = List.of();

  @Option(names = "--min", paramLabel = "SHARE", description = "the share that has to pass, such as 0.9; absent: 0")
  private double least;

  @Option(names = "--resolutions", paramLabel = "DIR", description = "the catalogue to ask; absent: what is served")
  private @Nullable Path catalogue;

  @Option(names = "--json", description = "print figures and failures as JSON")
  private boolean json;

  @Override
  public Integer call() {
    Path home = Commands.home();
    Reading reading = Loader.load(catalogue == null ? home.resolve("config/resolutions") : catalogue);
    if (!(reading instanceof Reading.Read read))
      return Validate.report(reading);
    try {
      List<Row> rows = new ArrayList<>();
      for (Path file : files)
        rows.addAll(Row.read(file));
      Answers answers = new Answers(new Catalogue(read.revision()), Ask.vocabulary(home));
      Score score = new Evaluation(read.revision(), answers, new Responses(home.resolve("responses"))).of(rows);
      if (json)
        System.out.println(Json.MAPPER.writeValueAsString(figures(score)));
      else
        print(score);
      return score.passed().value() >= least && score.fabricating().isEmpty() ? 0 : 1;
    } catch (IOException | IllegalArgumentException unreadable) {
      System.err.println(unreadable.getMessage());
      return 1;
    }
  }

  private static void print(Score score) {
    score.failures()
        .forEach(mark -> System.out.printf("%s %s %s%s%n    %s%n    > %s%n", mark.row().id(), mark.row().kind(),
            mark.row().question(), after(mark.row().context()), String.join("; ", mark.faults()),
            mark.text().replaceAll("\\s+", " ").transform(text -> text.substring(0, Math.min(200, text.length())))));
    score.fabricating().forEach(
        mark -> mark.fabricated().forEach(cited -> System.out.printf("%s fabricated: %s%n", mark.row().id(), cited)));
    confusion(score.confusion());
    score.kinds().forEach((kind, share) -> System.out.printf("%-14s %3d of %3d%n", kind, share.passed(), share.all()));
    System.out.printf("%d of %d (%.1f %%), %d with fabricated quotes, wrongly declined: %s, wrongly answered: %s%n",
        score.passed().passed(), score.passed().all(), 100 * score.passed().value(), score.fabricating().size(),
        ids(score.wronglyDeclined()), ids(score.wronglyAnswered()));
  }

  private static String after(List<String> context) {
    return context.isEmpty() ? "" : " (after: " + String.join(" / ", context) + ")";
  }

  /// Kinds of question down, what they were answered as across.
  private static void confusion(Map<String, Map<String, Long>> kinds) {
    var columns = kinds.values().stream().flatMap(row -> row.keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new));
    System.out.printf("%-14s%s%n", "", columns.stream().map("%13.12s"::formatted).collect(Collectors.joining()));
    BiConsumer<String, Map<String, Long>> line = (kind, row) -> System.out.printf("%-14s%s%n", kind,
        columns.stream().map(column -> "%13s".formatted(row.getOrDefault(column, 0L))).collect(Collectors.joining()));
    kinds.forEach(line);
  }

  private static String ids(List<Mark> marks) {
    return marks.isEmpty()
        ? "0"
        : marks.size() + " (" + marks.stream().map(mark -> mark.row().id()).collect(Collectors.joining(", ")) + ")";
  }

  private static Map<String, Object> figures(Score score) {
    return Map.of("passed", score.passed(), "kinds", score.kinds(), "confusion", score.confusion(), "failures",
        score.failures().stream().map(mark -> Map.of("id", mark.row().id(), "faults", mark.faults())).toList(),
        "wronglyDeclined", score.wronglyDeclined().stream().map(mark -> mark.row().id()).toList(), "wronglyAnswered",
        score.wronglyAnswered().stream().map(mark -> mark.row().id()).toList(), "fabricated",
        score.fabricating().stream().map(mark -> mark.row().id()).toList());
  }
}
