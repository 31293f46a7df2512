package org.mandatebot.catalogue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mandatebot.source.Document;
import org.mandatebot.source.Documents;

/// Reads the files of a folder of resolutions: those that can be part of one, as text and of bounded size. What else lies
/// there, hidden files and backups of an editor among it, is passed over.
final class Folder {
  private static final Predicate<String> KNOWN = Pattern.compile("[^.].*\\.(?:md|xml|yml)").asMatchPredicate();
  private static final long LARGEST_FILE = 16L << 20;
  static final long LARGEST_FOLDER = 64L << 20;

  private final Path root;
  private final List<Problem> problems;
  private final Map<String, String> contents = new TreeMap<>();
  private long size;

  private Folder(Path root, List<Problem> problems) {
    this.root = root;
    this.problems = problems;
  }

  /// @param problems receives what cannot be read
  static FileSet read(Path root, List<Problem> problems) {
    Folder folder = new Folder(root, problems);
    List<Path> resolutions = folder.entries(root, Files::isDirectory);
    resolutions.forEach(folder::readResolution);
    if (resolutions.isEmpty() && problems.isEmpty())
      folder.problem(root,
          Files.exists(root.resolve("text.md"))
              ? "this folder is one resolution; give the folder above it"
              : "there is no resolution in this folder");
    return new FileSet(folder.contents);
  }

  /// The files of one resolution: those of its folder, or a text alone.
  static FileSet readOne(Path root, Path resolution, List<Problem> problems) {
    Folder folder = new Folder(root, problems);
    if (Files.isDirectory(resolution))
      folder.readResolution(resolution);
    else
      folder.readFile(resolution);
    return new FileSet(folder.contents);
  }

  private void readResolution(Path resolution) {
    List<Path> files = entries(resolution, file -> KNOWN.test(String.valueOf(file.getFileName())));
    if (files.isEmpty())
      problem(resolution, "there is no resolution in this folder");
    files.forEach(this::readFile);
  }

  private List<Path> entries(Path folder, Predicate<Path> wanted) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(entry -> !String.valueOf(entry.getFileName()).startsWith(".")).filter(wanted).sorted()
          .toList();
    } catch (IOException unreadable) {
      problem(folder, "this folder cannot be read");
      return List.of();
    }
  }

  private void readFile(Path file) {
    try {
      long bytes = Files.size(file);
      size += bytes;
      if (bytes > LARGEST_FILE || size > LARGEST_FOLDER)
        problem(file, "this file is larger than " + (LARGEST_FILE >> 20) + " MB, or all files together are larger than "
            + (LARGEST_FOLDER >> 20) + " MB");
      else
        contents.put(root.relativize(file).toString().replace(File.separatorChar, '/'),
            Documents.text(Files.readAllBytes(file)));
    } catch (Document.Unreadable notText) {
      problem(file, Objects.requireNonNullElse(notText.getMessage(), "this file is not text"));
    } catch (IOException unreadable) {
      problem(file, "this file cannot be read");
    }
  }

  private void problem(Path place, String reason) {
    problems.add(new Problem(place.toString(), "", reason));
  }
}
