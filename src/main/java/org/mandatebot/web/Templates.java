package org.mandatebot.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.micronaut.context.annotation.Value;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.loader.DelegatingLoader;
import io.pebbletemplates.pebble.loader.FileLoader;
import io.pebbletemplates.pebble.loader.Loader;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Resolution;

/// The words of this room. The console's structure is in `web/*.peb` of the class path, its words in
/// `responses/<language>/console.yml`; how the rule of a deadline is said is in `responses/<language>/_rule.peb`.
@Singleton
final class Templates {
  private final PebbleEngine engine;
  private final Map<Language, Map<String, Object>> words = new EnumMap<>(Language.class);

  Templates(@Value("${mandatebot.responses:responses}") Path folder) {
    engine = new PebbleEngine.Builder().loader(new DelegatingLoader(List.of(pages(), rules(folder))))
        .strictVariables(true).build();
    for (Language language : Language.values())
      words.put(language, read(folder.resolve(language.code()).resolve("console.yml")));
  }

  /// A page or a part of one, with these values besides `words` and `language`.
  String page(String template, Language language, Map<String, Object> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("language", language.code());
    all.put("words", words.getOrDefault(language, Map.of()));
    return evaluate(template, language, all);
  }

  /// The rule by which a deadline falls due, in plain words.
  String rule(Deadline deadline, Resolution resolution, Language language) {
    Map<String, Object> values = switch (deadline) {
      case Deadline.Fixed fixed -> Map.of("form", "fixed", "date", fixed.date(), "stated", fixed.stated());
      case Deadline.Recurring every -> Map.of("form", "recurring", "every", every.every(), "anchor", every.anchor(),
          "adopted", every.anchor().equals(resolution.adopted()), "assumed", every.assumed());
      case Deadline.Offset in -> Map.of("form", "offset", "every", in.time(), "anchor", in.anchor(), "adopted",
          in.anchor().equals(resolution.adopted()), "assumed", in.assumed());
      case Deadline.Ahead ahead -> Map.of("form", "ahead", "every", ahead.time(), "title",
          ahead.other().about().title().in(language), "paragraph", ahead.other().paragraph().value());
      case Deadline.Following with -> Map.of("form", "following", "title", with.other().about().title().in(language),
          "paragraph", with.other().paragraph().value());
      case Deadline.Undated undated -> Map.of("form", "undated", "quote", undated.words());
    };
    return evaluate(language.code() + "/_rule", language, values).strip();
  }

  private String evaluate(String template, Language language, Map<String, Object> values) {
    try {
      StringWriter page = new StringWriter();
      engine.getTemplate(template).evaluate(page, values, language.locale());
      return page.toString();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Loader<?> pages() {
    ClasspathLoader loader = new ClasspathLoader();
    loader.setPrefix("web");
    loader.setSuffix(".peb");
    return loader;
  }

  private static Loader<?> rules(Path folder) {
    FileLoader loader = new FileLoader(folder.toAbsolutePath().normalize().toString());
    loader.setSuffix(".peb");
    return loader;
  }

  private static Map<String, Object> read(Path file) {
    try {
      return new YAMLMapper().readValue(file.toFile(), new TypeReference<>() {
      });
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the console has no words without " + file, unreadable);
    }
  }
}
