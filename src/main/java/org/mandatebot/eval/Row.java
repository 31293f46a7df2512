package org.mandatebot.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question and what is expected of its answer: a line of a file of JSON lines.
///
/// @param lang the language that it is asked in, `en` or `fr`
/// @param kind what is asked for, such as `deadline`; failures are counted by it
/// @param context the same person's earlier questions, oldest first
/// @param asof the asker's day; null: the day after the resolution was adopted
/// @param gold the paragraphs of which one must be cited first; empty: it does not matter
/// @param must each has to be in the answer's text; parts of one between `|` are alternatives
/// @param mustnot none may be in it
/// @param abstain whether the text does not answer
/// @param resolution the number of the resolution that the asker speaks of; null: the main one
public record Row(String id, String lang, String kind, String question, List<String> context, @Nullable LocalDate asof,
    List<String> gold, List<String> must, List<String> mustnot, boolean abstain, @Nullable String resolution) {
  private static final JsonMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .build();

  public Row {
    if (id == null || kind == null || lang == null || question == null || question.isBlank())
      throw new IllegalArgumentException("id, lang, kind and question are needed");
    context = orNone(context);
    gold = orNone(gold);
    must = orNone(must);
    mustnot = orNone(mustnot);
  }

  private static List<String> orNone(@Nullable List<String> given) {
    return given == null ? List.of() : List.copyOf(given);
  }

  /// Every line of a file.
  ///
  /// @throws IOException naming the file, and the line that is no question
  public static List<Row> read(Path file) throws IOException {
    List<Row> rows = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank())
        rows.add(read(line, file + " line " + number));
    }
    if (rows.isEmpty())
      throw new IOException(file + " has no questions");
    return rows;
  }

  private static Row read(String line, String place) throws IOException {
    try {
      return JSON.readValue(line, Row.class);
    } catch (JsonProcessingException broken) {
      throw new IOException(place + ": " + broken.getOriginalMessage().lines().findFirst().orElse("is no question"),
          broken);
    }
  }
}
