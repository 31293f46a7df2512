package org.mandatebot.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mandatebot.catalogue.Importer;
import org.mandatebot.catalogue.Problem;
import org.mandatebot.draft.Draft;
import org.mandatebot.responses.Rules;
import org.mandatebot.source.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "import", mixinStandardHelpOptions = true, description = "Makes a folder of the catalogue of each file: the text, and a draft of mandate.yml to review. "
    + "A file that fails is reported and the rest go on; the exit code is then 1.")
final class Import implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", arity = "1..*", description = "resolutions as Akoma Ntoso XML, Markdown or plain text, in English or French")
  private List<Path> files = List.of();

  @Option(names = "--into", paramLabel = "DIR", description = "the catalogue's folder; absent: the one that is served")
  private @Nullable Path catalogue;

  @Option(names = "--json", description = "write nothing; print one JSON object a file instead")
  private boolean json;

  private final ObjectMapper mapper = Json.MAPPER;
  private final Map<String, Path> seen = new HashMap<>();
  private boolean failed;

  /// Not more of a file is kept than its symbol, so that thousands can be read in one run. Where a resolution comes in two
  /// languages the English text is its main one: the others wait, as paths alone.
  @Override
  public Integer call() throws IOException {
    try (Progress progress = Progress.of(files.size())) {
      Work work = json ? printing() : writing();
      List<Path> waiting = new ArrayList<>();
      for (Path file : files)
        read(file, work, progress, json ? Optional.empty() : Optional.of(waiting));
      for (Path file : waiting)
        read(file, work, progress, Optional.empty());
    }
    return failed ? 1 : 0;
  }

  private interface Work {
    void take(Path file, Importer.Read.Text text) throws IOException;
  }

  /// @param waiting takes what is not in English
  private void read(Path file, Work work, Progress progress, Optional<List<Path>> waiting) throws IOException {
    switch (Importer.read(file)) {
      case Importer.Read.Refused(Problem problem) -> fail(problem);
      case Importer.Read.Text text when waiting.isPresent() && !text.document().language().equals("en") -> {
        waiting.get().add(file);
        return;
      }
      case Importer.Read.Text text when first(text.document(), file) -> work.take(file, text);
      case Importer.Read.Text _ -> {
        // told
      }
    }
    progress.step();
  }

  private Work printing() {
    Rules rules = new Rules(Commands.home().resolve("responses"));
    return (file, text) -> System.out
        .println(mapper.writeValueAsString(DraftView.of(file, Draft.of(text.document()), rules)));
  }

  private Work writing() {
    Importer importer = new Importer(catalogue == null ? Commands.home().resolve("config/resolutions") : catalogue);
    return (file, text) -> {
      switch (bring(importer, file, text)) {
        case Importer.Imported.Refused(Problem problem) -> fail(problem);
        case Importer.Imported.Written written -> {
          System.out.printf("%s (%s): %s, %d new entries to review%n", written.symbol(), text.document().language(),
              written.folder(), written.added());
          written.warnings().forEach(warning -> System.out.println("  " + warning));
          written.problems().forEach(problem -> fail(new Problem(problem.file(), problem.line(), problem.entry(),
              problem.reason() + "; to be mended before it can be served")));
        }
      }
    };
  }

  private static Importer.Imported bring(Importer importer, Path file, Importer.Read.Text text) {
    try {
      return importer.bring(file, text);
    } catch (IOException unwritable) {
      return new Importer.Imported.Refused(
          new Problem(file.toString(), "", "its folder cannot be written: " + unwritable.getMessage()));
    }
  }

  private boolean first(Document document, Path file) {
    Path other = seen.putIfAbsent(document.symbol() + " " + document.language(), file);
    if (other != null)
      fail(new Problem(file.toString(), "", document.symbol() + " in this language is also in " + other));
    return other == null;
  }

  /// In JSON a file that fails is an object, too.
  private void fail(Problem problem) {
    System.err.println(problem);
    failed = true;
    if (json)
      System.out.println(mapper.createObjectNode().put("file", problem.file()).put("error", problem.toString()));
  }
}
