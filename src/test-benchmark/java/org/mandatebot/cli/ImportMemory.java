package org.mandatebot.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Whether the memory of an import is bounded by its largest file: `import --json` over a corpus, again and again, in a
/// heap that is given on the command line. Prints what is left in it after each tenth of the rounds.
final class ImportMemory {
  private ImportMemory() {
  }

  /// @param arguments the folder of the corpus, and how often it is read
  public static void main(String... arguments) throws IOException {
    PrintStream console = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    List<String> files = files(Path.of(arguments[0]));
    int rounds = Integer.parseInt(arguments[1]);
    String[] command = Stream.concat(Stream.of("import", "--json"), files.stream()).toArray(String[]::new);
    for (int round = 1; round <= rounds; round++) {
      int code = Commands.run(command).orElseThrow();
      if (code != 0)
        throw new IllegalStateException("import ended with " + code);
      if (round % Math.max(1, rounds / 10) == 0)
        console.printf("%,d files read, %.1f MB of %.0f MB in use%n", round * files.size(), used(),
            megabytes(Runtime.getRuntime().maxMemory()));
    }
  }

  private static List<String> files(Path corpus) throws IOException {
    try (Stream<Path> files = Files.list(corpus)) {
      return files.map(Path::toString).filter(name -> name.endsWith(".xml")).sorted().toList();
    }
  }

  private static double used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return megabytes(runtime.totalMemory() - runtime.freeMemory());
  }

  private static double megabytes(long bytes) {
    return bytes / 1048576.0;
  }
}
