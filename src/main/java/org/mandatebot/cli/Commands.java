package org.mandatebot.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line: `serve` (the default), `ask`, `validate`, `import`, `diff`, `export`, `eval`.
@Command(name = "mandatebot", mixinStandardHelpOptions = true, version = "Mandatebot 0.1.0", subcommands = {Serve.class,
    Ask.class, Validate.class, Import.class, Diff.class, Export.class,
    Eval.class}, description = "Answers questions about UN mandates with quotes and citations, and reminds of their due dates.")
public final class Commands {
  private Commands() {
  }

  /// @return the exit code (0; 1 for a negative result; 2 for wrong use); empty when the service runs on
  public static Optional<Integer> run(String... arguments) {
    int code = new CommandLine(new Commands()).execute(arguments.length == 0 ? new String[]{"serve"} : arguments);
    return code == Serve.RUNNING ? Optional.empty() : Optional.of(code);
  }

  /// Where `config/` and `responses/` lie.
  static Path home() {
    return Path.of(System.getProperty("mandatebot.home", "."));
  }
}
