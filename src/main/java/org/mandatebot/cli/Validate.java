package org.mandatebot.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mandatebot.catalogue.Loader;
import org.mandatebot.catalogue.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "validate", mixinStandardHelpOptions = true, description = "Checks a folder of resolutions; exit code 1 if it cannot be served.")
final class Validate implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", arity = "0..1", description = "a catalogue, or the folder of one resolution; absent: what is served")
  private @Nullable Path folder;

  @Override
  public Integer call() {
    if (folder != null && Files.exists(folder.resolve("mandate.yml")))
      return report(Loader.loadOne(folder));
    return report(Loader.load(folder == null ? Commands.home().resolve("config/resolutions") : folder));
  }

  static int report(Reading reading) {
    return switch (reading) {
      case Reading.Read read -> {
        read.revision().resolutions()
            .forEach(resolution -> System.out.printf("%s: %d paragraphs, %d tasks, %d deadlines, %d terms%n",
                resolution.symbol(), resolution.paragraphs().size(), resolution.tasks().size(),
                resolution.deadlines().size(), resolution.terms().size()));
        read.contradictions().forEach(System.out::println);
        read.warnings().forEach(System.out::println);
        yield 0;
      }
      case Reading.Refused refused -> {
        refused.problems().forEach(System.err::println);
        yield 1;
      }
    };
  }
}
