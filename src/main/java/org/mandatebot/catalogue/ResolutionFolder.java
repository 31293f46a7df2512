package org.mandatebot.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The folder of one resolution on disk, while its files are being made. Whoever reads it at the same time sees every file
/// as it was or as it will be, and a new folder with all of its files or not at all.
record ResolutionFolder(Path path) {

  /// What the folder of a resolution is called: `S-RES-2584-2021`.
  static String name(String symbol) {
    return symbol.replaceAll("[/ ]", "-").replaceAll("[()]", "");
  }

  Optional<String> read(String name) throws IOException {
    Path file = path.resolve(name);
    return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
  }

  /// @param gone files that the new ones take the place of
  void write(Map<String, String> files, List<String> gone) throws IOException {
    Path parent = Objects.requireNonNull(path.toAbsolutePath().getParent(), "a folder of the catalogue");
    Files.createDirectories(parent);
    Path aside = Files.createDirectory(parent.resolve("." + path.getFileName() + "-" + UUID.randomUUID()));
    for (Map.Entry<String, String> file : files.entrySet())
      Files.writeString(aside.resolve(file.getKey()), file.getValue(), UTF_8);
    if (Files.exists(path)) {
      for (String name : files.keySet())
        Files.move(aside.resolve(name), path.resolve(name), StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      for (String name : gone)
        Files.deleteIfExists(path.resolve(name));
      Files.delete(aside);
    } else
      Files.move(aside, path, StandardCopyOption.ATOMIC_MOVE);
  }

  /// The text of its mandate; null if it cannot be read.
  @Nullable
  String mandate() {
    try {
      return read("mandate.yml").orElse(null);
    } catch (IOException unreadable) {
      return null;
    }
  }
}
