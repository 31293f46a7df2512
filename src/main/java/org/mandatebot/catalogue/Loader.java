package org.mandatebot.catalogue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mandatebot.mandate.Resolution;
import org.mandatebot.source.Document;
import org.mandatebot.source.Documents;

/// Reads a folder of resolutions, one folder each with `text.md` (or `text.xml`), `mandate.yml` and
/// perhaps the text in another language, `text.fr.md` (or `.xml`), into a [Revision].
public final class Loader {
  private static final long LARGEST_FILE = 16L << 20;

  private final List<Problem> problems = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final MessageDigest digest = sha256();

  private Loader() {
  }

  /// Reads everything or nothing: one problem, and nothing of it is served.
  public static Reading load(Path folder) {
    return new Loader().read(folder);
  }

  private Reading read(Path folder) {
    List<Resolution> resolutions = new ArrayList<>();
    Set<String> symbols = new HashSet<>();
    for (Path each : folders(folder)) {
      Resolution resolution = resolution(each);
      if (resolution != null && !symbols.add(resolution.symbol()))
        problems.add(new Problem(each.toString(), "", resolution.symbol() + " is in two folders"));
      else if (resolution != null)
        resolutions.add(resolution);
    }
    if (resolutions.isEmpty() && problems.isEmpty())
      problems.add(new Problem(folder.toString(), "",
          Files.exists(text(folder))
              ? "this folder is one resolution; give the folder above it"
              : "there is no resolution in this folder"));
    if (!problems.isEmpty())
      return new Reading.Refused(problems);
    resolutions.sort(Comparator.comparing(Resolution::adopted));
    return new Reading.Read(new Revision(HexFormat.of().formatHex(digest.digest()), resolutions), warnings);
  }

  private List<Path> folders(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(Files::isDirectory).sorted().toList();
    } catch (IOException unreadable) {
      problems.add(new Problem(folder.toString(), "", "this folder cannot be read"));
      return List.of();
    }
  }

  private @Nullable Resolution resolution(Path folder) {
    Path text = text(folder);
    Path mandate = folder.resolve("mandate.yml");
    try {
      Document document = Documents.read(content(text));
      document.warnings().forEach(warning -> warnings.add(text + ", " + warning));
      Curation curation = new Curation(document, MandateFile.parse(content(mandate)), mandate.toString());
      Resolution resolution = curation.resolution();
      problems.addAll(curation.problems());
      Translations translations = new Translations(text, document);
      Resolution translated = resolution.with(translations.read(this::content));
      problems.addAll(translations.problems());
      warnings.addAll(translations.warnings());
      return translated;
    } catch (Document.Unreadable unreadable) {
      problems.add(new Problem(text.toString(), "", message(unreadable)));
    } catch (MandateFile.Malformed malformed) {
      problems.add(new Problem(mandate.toString(), malformed.place(), message(malformed)));
    } catch (IOException unreadable) {
      problems.add(new Problem(message(unreadable), "", "this file is missing, unreadable or not UTF-8"));
    }
    return null;
  }

  /// The main text: `text.xml`, the UN's own mark-up, or else `text.md`.
  private static Path text(Path folder) {
    Path xml = folder.resolve("text.xml");
    return Files.exists(xml) ? xml : folder.resolve("text.md");
  }

  private String content(Path file) throws IOException {
    if (Files.size(file) > LARGEST_FILE)
      throw new IOException(file.toString());
    try {
      byte[] bytes = Files.readAllBytes(file);
      digest.update(String.valueOf(file.getFileName()).getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notText) {
      throw new IOException(file.toString(), notText);
    }
  }

  private static String message(Exception exception) {
    return Objects.requireNonNullElse(exception.getMessage(), exception.getClass().getSimpleName());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
