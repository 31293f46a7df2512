package org.mandatebot.ask;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mandatebot.catalogue.Loader;
import org.mandatebot.catalogue.Reading;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Resolution;

/// One text of the corpus of references.
///
/// @param text as somebody typed it
/// @param here the paragraph that was spoken of before, if any
/// @param expect the paragraphs that it names, in this order
/// @param resolution the number of the resolution they belong to, where it is not 2584
/// @param missing those that it names and that there are not
record ReferenceCase(String id, String lang, String text, @Nullable String here, List<String> expect,
    @Nullable String resolution, List<String> missing) {
  private static final ObjectMapper JSON = new ObjectMapper();

  ReferenceCase {
    expect = List.copyOf(expect);
    missing = List.copyOf(missing);
  }

  static List<ReferenceCase> read(String file) throws IOException {
    try (var lines = Files.lines(Path.of("src/test/resources/questions", file))) {
      return lines.map(ReferenceCase::parse).toList();
    }
  }

  private static ReferenceCase parse(String line) {
    try {
      return JSON.readValue(line, ReferenceCase.class);
    } catch (IOException wrong) {
      throw new IllegalArgumentException(line, wrong);
    }
  }

  static Resolution mandate() {
    return ((Reading.Read) Loader.load(Path.of("config/resolutions"))).revision().main();
  }

  References.Found found(Resolution resolution) {
    return References.find(text, resolution, Optional.ofNullable(here).map(ParagraphId::new));
  }

  /// What is to be read, each with the resolution it is of.
  Set<String> wanted() {
    Set<String> wanted = new TreeSet<>();
    expect.forEach(paragraph -> wanted.add(paragraph + of(resolution)));
    missing.forEach(paragraph -> wanted.add(paragraph + of(resolution)));
    return wanted;
  }

  Set<String> got(Resolution of) {
    References.Found found = found(of);
    Set<String> got = new TreeSet<>();
    found.ids().forEach(paragraph -> got.add(paragraph + of(found.foreign().orElse(null))));
    return got;
  }

  private static String of(@Nullable String resolution) {
    return resolution == null ? "" : " of " + resolution;
  }
}
