package org.mandatebot.responses;

import io.micronaut.context.annotation.Value;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.FileLoader;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.Language;

/// Says in plain words by which rule a deadline falls due, for programs, files and pages; the words are in
/// `responses/<language>/_rule.peb`.
@Singleton
public final class Rules {
  private final PebbleEngine engine;

  /// @param folder has a folder per language
  public Rules(@Value("${mandatebot.responses:responses}") Path folder) {
    FileLoader loader = new FileLoader(folder.toAbsolutePath().normalize().toString());
    loader.setSuffix(".peb");
    engine = new PebbleEngine.Builder().loader(loader).strictVariables(true).build();
  }

  /// @param adopted the day of adoption, which a rule that counts from it names
  public String word(Deadline deadline, LocalDate adopted, Language language) {
    return evaluate(language, switch (deadline) {
      case Deadline.Fixed fixed -> Map.of("form", "fixed", "date", fixed.date(), "stated", fixed.stated());
      case Deadline.Recurring every -> Map.of("form", "recurring", "every", every.every(), "anchor", every.anchor(),
          "adopted", every.anchor().equals(adopted), "assumed", every.assumed());
      case Deadline.Offset in -> Map.of("form", "offset", "every", in.time(), "anchor", in.anchor(), "adopted",
          in.anchor().equals(adopted), "assumed", in.assumed());
      case Deadline.Ahead ahead -> Map.of("form", "ahead", "every", ahead.time(), "title",
          ahead.other().about().title().in(language), "paragraph", ahead.other().paragraph().value());
      case Deadline.Following with -> Map.of("form", "following", "title", with.other().about().title().in(language),
          "paragraph", with.other().paragraph().value());
      case Deadline.Undated undated -> Map.of("form", "undated", "quote", undated.words());
    });
  }

  private String evaluate(Language language, Map<String, Object> values) {
    try {
      StringWriter words = new StringWriter();
      engine.getTemplate(language.code() + "/_rule").evaluate(words, values, language.locale());
      return words.toString().strip();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
