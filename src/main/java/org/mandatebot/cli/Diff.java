package org.mandatebot.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mandatebot.catalogue.Loader;
import org.mandatebot.catalogue.Problem;
import org.mandatebot.catalogue.Reading;
import org.mandatebot.catalogue.Revision;
import org.mandatebot.compare.Comparison;
import org.mandatebot.compare.ParagraphPair;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Resolution;
import org.mandatebot.responses.Reply;
import org.mandatebot.responses.Responses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "diff", mixinStandardHelpOptions = true, description = "Compares two resolutions, or two catalogues: tasks, deadlines, actors, figures and words; exit code 0 if nothing differs, 1 if something does.")
final class Diff implements Callable<Integer> {
  private static final int WRONG_USE = 2;

  @Parameters(index = "0", paramLabel = "A", description = "the earlier one: a resolution's folder or text, the number of a served resolution, or a whole catalogue")
  private String before = "";

  @Parameters(index = "1", paramLabel = "B", description = "the later one")
  private String after = "";

  @Option(names = "--language", converter = Spoken.class, description = "the language to say it in: en (the default) or fr")
  private Language language = Language.EN;

  @Option(names = "--json", description = "print it as JSON")
  private boolean json;

  @Spec
  private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws JsonProcessingException {
    if (catalogue(before) != catalogue(after))
      throw wrong("'" + (catalogue(before) ? before : after)
          + "' is a whole catalogue and the other is not; give two of a kind");
    return catalogue(before) ? catalogues() : resolutions();
  }

  private int catalogues() throws JsonProcessingException {
    Optional<Revision> earlier = revision(Path.of(before));
    Optional<Revision> later = revision(Path.of(after));
    if (earlier.isEmpty() || later.isEmpty())
      return WRONG_USE;
    Catalogues catalogues = Catalogues.of(earlier.get(), later.get());
    if (json)
      System.out.println(Json.MAPPER.writeValueAsString(DiffJson.of(catalogues)));
    else
      print(catalogues);
    return catalogues.differ() ? 1 : 0;
  }

  private int resolutions() throws JsonProcessingException {
    Optional<Resolution> earlier = resolution(before);
    Optional<Resolution> later = resolution(after);
    if (earlier.isEmpty() || later.isEmpty())
      return WRONG_USE;
    if (earlier.get().language() != later.get().language())
      throw wrong("the texts are in different languages; compare two of one language");
    Comparison comparison = Comparison.of(earlier.get(), later.get());
    if (json)
      System.out.println(Json.MAPPER.writeValueAsString(DiffJson.of(comparison)));
    else
      print(new Printer(language), comparison.in(language));
    return comparison.differs() ? 1 : 0;
  }

  private void print(Catalogues catalogues) {
    Printer printer = new Printer(language);
    printer.print(catalogues.summary());
    catalogues.differing().forEach(comparison -> {
      System.out.println();
      print(printer, comparison.in(language));
    });
  }

  private static void print(Printer printer, Comparison comparison) {
    printer.print(new Reply.Compared("", comparison, Integer.MAX_VALUE));
    for (ParagraphPair pair : comparison.reworded()) {
      System.out.println();
      printer.print(new Reply.ComparedParagraph(comparison, pair, false));
    }
  }

  /// Words replies for whoever reads the output.
  private static final class Printer {
    private final Responses responses = new Responses(Commands.home().resolve("responses"));
    private final Markup markup = Markup.ofOutput();
    private final Language language;

    Printer(Language language) {
      this.language = language;
    }

    void print(Reply reply) {
      System.out.println(markup.of(responses.word(reply, language).html()));
    }
  }

  private static boolean catalogue(String named) {
    return Catalogues.at(Path.of(named));
  }

  private static Optional<Revision> revision(Path catalogue) {
    return switch (Loader.load(catalogue)) {
      case Reading.Refused(List<Problem> problems) -> {
        problems.forEach(System.err::println);
        yield Optional.empty();
      }
      case Reading.Read read -> Optional.of(read.revision());
    };
  }

  /// A path, else a symbol or number of the catalogue that is served; empty after telling why there is none.
  private Optional<Resolution> resolution(String named) {
    Path path = Path.of(named);
    Reading reading = Files.exists(path)
        ? Loader.loadOne(path)
        : Loader.load(Commands.home().resolve("config/resolutions"));
    return switch (reading) {
      case Reading.Refused(List<Problem> problems) -> {
        problems.forEach(System.err::println);
        yield Optional.empty();
      }
      case Reading.Read read when Files.exists(path) -> Optional.of(read.revision().main());
      case Reading.Read read -> Optional.of(named(read.revision().resolutions(), named));
    };
  }

  private Resolution named(List<Resolution> served, String named) {
    return served.stream()
        .filter(each -> each.symbol().equals(named) || each.symbol().startsWith("S/RES/" + named + " ")).findFirst()
        .orElseThrow(() -> wrong("'" + named + "' is neither a folder or file nor a served resolution; served are "
            + String.join(", ", served.stream().map(Resolution::symbol).toList())));
  }

  private ParameterException wrong(String reason) {
    if (spec == null)
      throw new IllegalStateException(reason);
    return new ParameterException(spec.commandLine(), reason);
  }
}
