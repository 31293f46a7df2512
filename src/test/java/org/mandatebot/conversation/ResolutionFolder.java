package org.mandatebot.conversation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// A copy of the resolutions that the service brings along, to be changed.
record ResolutionFolder(Path root) {
  private static final String MANDATE = "S-RES-2584-2021/mandate.yml";

  static ResolutionFolder copyTo(Path root) throws IOException {
    Path from = Path.of("config/resolutions");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList())
        Files.copy(file, root.resolve(from.relativize(file).toString()));
    }
    return new ResolutionFolder(root);
  }

  void replace(String words, String by) throws IOException {
    Files.writeString(root.resolve(MANDATE), mandate(words, by));
  }

  /// The mandate with other words; the file stays as it is.
  String mandate(String words, String by) throws IOException {
    String before = Files.readString(root.resolve(MANDATE));
    assertTrue(before.contains(words), words);
    return before.replace(words, by);
  }
}
