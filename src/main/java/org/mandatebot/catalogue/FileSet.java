package org.mandatebot.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The files of a catalogue as they were read, from a folder or from the database: what [Loader] makes of them once it
/// makes of them again.
///
/// @param contents by path below the catalogue's folder, such as `S-RES-2584-2021/text.md`; sorted
public record FileSet(Map<String, String> contents) {
  public FileSet {
    contents = Collections.unmodifiableSortedMap(new TreeMap<>(contents));
  }

  /// One a resolution.
  List<String> folders() {
    return contents.keySet().stream().map(path -> path.substring(0, path.indexOf('/'))).distinct().toList();
  }

  /// The files of one folder by their names.
  Map<String, String> in(String folder) {
    Map<String, String> files = new TreeMap<>();
    contents.forEach((path, content) -> {
      if (path.startsWith(folder + "/"))
        files.put(path.substring(folder.length() + 1), content);
    });
    return files;
  }

  /// Characters of all files together.
  long size() {
    return contents.values().stream().mapToLong(String::length).sum();
  }

  /// The same with another file, or with other content of a file.
  FileSet with(String path, String content) {
    Map<String, String> others = new TreeMap<>(contents);
    others.put(path, content);
    return new FileSet(others);
  }

  /// The same without a file.
  FileSet without(String path) {
    Map<String, String> others = new TreeMap<>(contents);
    others.remove(path);
    return new FileSet(others);
  }

  /// SHA-256 of all paths and contents, hexadecimal.
  public String checksum() {
    StringBuilder all = new StringBuilder();
    contents.forEach((path, content) -> all.append(path).append('\0').append(checksum(content)).append('\0'));
    return checksum(all.toString());
  }

  /// SHA-256, hexadecimal.
  public static String checksum(String content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
