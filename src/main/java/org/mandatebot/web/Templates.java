package org.mandatebot.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.micronaut.context.annotation.Value;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.loader.Loader;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.mandatebot.mandate.Language;

/// The words of this room. The console's structure is in `web/*.peb` of the class path, its words in
/// `responses/<language>/console.yml`.
@Singleton
final class Templates {
  private final PebbleEngine engine;
  private final Map<Language, Map<String, Object>> words = new EnumMap<>(Language.class);

  Templates(@Value("${mandatebot.responses:responses}") Path folder) {
    engine = new PebbleEngine.Builder().loader(pages()).strictVariables(true).build();
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

  private static Map<String, Object> read(Path file) {
    try {
      return new YAMLMapper().readValue(file.toFile(), new TypeReference<>() {
      });
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the console has no words without " + file, unreadable);
    }
  }
}
