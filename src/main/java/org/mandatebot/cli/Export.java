package org.mandatebot.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mandatebot.catalogue.Loader;
import org.mandatebot.catalogue.Reading;
import org.mandatebot.catalogue.Revision;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Resolution;
import org.mandatebot.responses.ResolutionView;
import org.mandatebot.responses.Rules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "export", mixinStandardHelpOptions = true, description = "Prints a resolution's paragraphs, tasks and deadlines; exit code 1 if it is not there.")
final class Export implements Callable<Integer> {
  @Parameters(paramLabel = "RESOLUTION", arity = "0..1", description = "such as 2584; absent: the newest")
  private @Nullable String number;

  @Option(names = "--format", defaultValue = "json", description = "${COMPLETION-CANDIDATES}: everything as JSON (schema/resolution.schema.json), everything as a table, or the due dates as a calendar")
  private Format format = Format.json;

  @Option(names = "--language", converter = Spoken.class, description = "of titles and names, and of the official text where it is loaded: en (the default) or fr")
  private Language language = Language.EN;

  @Option(names = "--output", paramLabel = "FILE", description = "absent: the standard output")
  private @Nullable Path output;

  enum Format {
    json, csv, ics
  }

  @Override
  public Integer call() throws IOException {
    Path home = Commands.home();
    Reading reading = Loader.load(home.resolve("config/resolutions"));
    if (!(reading instanceof Reading.Read read))
      return Validate.report(reading);
    Optional<Resolution> resolution = find(read.revision());
    if (resolution.isEmpty()) {
      System.err.println("resolution " + number + " is not in the catalogue");
      return 1;
    }
    String text = written(resolution.get(), new Rules(home.resolve("responses")));
    if (output == null)
      System.out.print(text.endsWith("\n") ? text : text + "\n");
    else
      Files.writeString(output, text);
    return 0;
  }

  private String written(Resolution resolution, Rules rules) throws IOException {
    return switch (format) {
      case json ->
        Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(ResolutionView.of(resolution, language, rules));
      case csv -> Table.of(ResolutionView.of(resolution, language, rules));
      case ics -> Calendars.of(resolution, language, rules);
    };
  }

  private Optional<Resolution> find(Revision revision) {
    return number == null
        ? Optional.of(revision.main())
        : revision.resolutions().stream()
            .filter(each -> each.symbol().equals(number) || each.symbol().startsWith("S/RES/" + number + " "))
            .findFirst();
  }
}
