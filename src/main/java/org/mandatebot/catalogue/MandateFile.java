package org.mandatebot.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mandatebot.mandate.Bilingual;
import org.mandatebot.mandate.Names;

/// The shape of `mandate.yml`: what a person curated, as it is written there and not yet checked against the text.
record MandateFile(@Nullable String resolution, @Nullable String mission, @Nullable Bilingual country,
    @Nullable String successorOf, Map<String, Bilingual> tags, List<ActorEntry> actors, List<TaskEntry> tasks,
    List<DeadlineEntry> deadlines, List<TermEntry> terms, List<NameEntry> names) {
  private static final YAMLMapper MAPPER = YAMLMapper.builder()
      .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE).build();

  private static final List<String> SECTIONS = List.of("actors", "tasks", "deadlines", "terms");

  MandateFile {
    tags = tags == null ? Map.of() : tags;
    actors = orEmpty(actors);
    tasks = orEmpty(tasks);
    deadlines = orEmpty(deadlines);
    terms = orEmpty(terms);
    names = orEmpty(names);
  }

  record ActorEntry(@Nullable String id, @Nullable Bilingual name, @Nullable Names also, @Nullable String paragraph,
      @Nullable String quote, @Nullable String partOf) {
  }

  record TaskEntry(@Nullable String id, @Nullable Bilingual title, @Nullable String paragraph, @Nullable String quote,
      List<String> who, @Nullable String verb, List<String> tags) {
    TaskEntry {
      who = orEmpty(who);
      tags = orEmpty(tags);
    }
  }

  record DeadlineEntry(@Nullable String id, @Nullable Bilingual title, @Nullable Names also, @Nullable String kind,
      @Nullable String paragraph, @Nullable String quote, List<String> contents, List<String> who, List<String> to,
      @Nullable RuleEntry rule, @Nullable String restates) {
    DeadlineEntry {
      contents = orEmpty(contents);
      who = orEmpty(who);
      to = orEmpty(to);
    }
  }

  /// @param on a date, or
  /// @param stated false with `on`: the quote prints only a part of the date
  /// @param in a period such as `P60D`, counted once `from` adoption or a date, or
  /// @param ahead a period before the date of the deadline `of`, or
  /// @param every a period such as `P3M`, counted `from` (adoption or a date) `until` a deadline's date or a date; without one,
  ///        for five years, or
  /// @param with the id of the deadline whose date it shares, or
  /// @param undated the words that stand for a date
  record RuleEntry(@Nullable String on, @Nullable Boolean stated, @Nullable String in, @Nullable String ahead,
      @Nullable String of, @Nullable String every, @Nullable String from, @Nullable String until, boolean assumed,
      @Nullable String with, @Nullable String undated) {
  }

  record TermEntry(@Nullable String term, @Nullable String expansion, @JsonProperty("given") @Nullable Boolean given,
      @Nullable String paragraph, @Nullable String quote, @Nullable Names also, List<String> alsoIn) {
    TermEntry {
      alsoIn = orEmpty(alsoIn);
    }
  }

  /// What people call what a paragraph says.
  record NameEntry(@Nullable String paragraph, @Nullable Names also) {
  }

  /// Nothing curated yet.
  static MandateFile empty(String resolution) {
    return new MandateFile(resolution, null, null, null, Map.of(), List.of(), List.of(), List.of(), List.of(),
        List.of());
  }

  /// Reads the file's text.
  ///
  /// @throws Malformed with the line, if it is no YAML of this shape
  static MandateFile parse(String yaml) throws Malformed {
    try {
      MandateFile file = MAPPER.readValue(yaml, MandateFile.class);
      if (file == null)
        throw new Malformed("", "the file is empty");
      JsonNode sections = MAPPER.readTree(yaml);
      for (String section : SECTIONS)
        if (!sections.has(section)) // a file that was cut off must not pass for one that asks for little
          throw new Malformed("",
              "the section '" + section + "' is missing; write '" + section + ": []' if there is nothing in it");
      return file;
    } catch (UnrecognizedPropertyException unknown) {
      throw new Malformed(place(unknown.getLocation()) + path(unknown),
          "'" + unknown.getPropertyName() + "' is no key here; known are "
              + String.join(", ", unknown.getKnownPropertyIds().stream().map(Object::toString).sorted().toList()));
    } catch (ValueInstantiationException invalid) {
      Throwable cause = invalid.getCause() == null ? invalid : invalid.getCause();
      throw new Malformed(place(invalid.getLocation()) + path(invalid),
          Objects.requireNonNullElse(cause.getMessage(), "is invalid"));
    } catch (JsonProcessingException broken) {
      String place = place(broken.getLocation()) + (broken instanceof JsonMappingException wrong ? path(wrong) : "");
      throw new Malformed(YamlTrouble.place(broken).orElse(place), YamlTrouble.reason(broken));
    }
  }

  private static String place(@Nullable JsonLocation location) {
    return location == null || location.getLineNr() < 1 ? "" : "line " + location.getLineNr();
  }

  private static String path(JsonMappingException mismatch) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : mismatch.getPath())
      path.append(step.getFieldName() == null ? "[" + (step.getIndex() + 1) + "]" : "/" + step.getFieldName());
    return path.isEmpty() ? "" : " at " + path;
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1;
    private final String place;

    Malformed(String place, String reason) {
      super(reason.lines().findFirst().orElse(reason));
      this.place = place;
    }

    String place() {
      return place;
    }
  }
}
