package org.mandatebot.source;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Real resolutions in the UN's mark-up, where they lie beside the project; tests that need them are skipped elsewhere.
public final class Corpus {
  private static final Path FOLDER = Path.of("../shared/corpus");

  private Corpus() {
  }

  public static List<Path> files() {
    assumeTrue(Files.isDirectory(FOLDER), FOLDER + " is absent: nothing is tested on real resolutions");
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  /// @param name such as `2584 (2021).fr`
  public static Path file(String name) {
    assumeTrue(Files.isDirectory(FOLDER), FOLDER + " is absent: nothing is tested on real resolutions");
    return FOLDER.resolve("S_RES_" + name.replace(' ', '_') + ".xml");
  }

  public static Document read(Path file) {
    try {
      return Documents.read(Files.readAllBytes(file));
    } catch (IOException | Document.Unreadable unreadable) {
      throw new AssertionError(file.getFileName() + ": " + unreadable.getMessage(), unreadable);
    }
  }
}
