package org.mandatebot.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mandatebot.mandate.Language;

/// What is posted to `/api/ask`, read strictly: a number is no text, and what is wrong is told in plain words.
///
/// @param context the same person's earlier questions, oldest first
/// @param language the language to answer in; empty: the question's own
/// @param asOf the asker's day; empty: today in the zone that a chat starts with
record AskedQuestion(String question, List<String> context, Optional<Language> language, Optional<LocalDate> asOf) {
  private static final int LONGEST = 4_000;
  private static final int MOST_TURNS = 50;
  /// The years that a question may be asked in, the first being that of the Charter.
  private static final int FIRST_YEAR = 1945;
  private static final int LAST_YEAR = 2100;
  private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  AskedQuestion {
    context = List.copyOf(context);
  }

  /// @throws HttpStatusException 400, with the reason
  static AskedQuestion read(byte[] body) {
    JsonNode asked = object(body);
    return new AskedQuestion(words("question", asked.get("question")), turns(asked.get("context")),
        text("language", asked.get("language")).map(AskedQuestion::spoken),
        text("asOf", asked.get("asOf")).map(AskedQuestion::day));
  }

  private static JsonNode object(byte[] body) {
    try {
      JsonNode read = JSON.readTree(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
      if (read.isObject())
        return read;
    } catch (CharacterCodingException otherwise) {
      throw bad("the body must be encoded in UTF-8");
    } catch (JacksonException broken) {
      throw bad("the body must be JSON; what is there breaks off or goes wrong");
    }
    throw bad("the body must be a JSON object such as {\"question\": \"What is due next?\"}");
  }

  private static List<String> turns(@Nullable JsonNode context) {
    if (context == null || context.isNull())
      return List.of();
    if (!context.isArray())
      throw bad("context must be a list of earlier questions, such as [\"paragraph 19\"]");
    if (context.size() > MOST_TURNS)
      throw bad("context has " + context.size() + " turns; at most " + MOST_TURNS + " are read");
    List<String> turns = new ArrayList<>();
    context.forEach(turn -> turns.add(words("a turn of context", turn)));
    return turns;
  }

  private static String words(String name, @Nullable JsonNode value) {
    String text = text(name, value).filter(given -> !given.isBlank()).orElseThrow(() -> bad(name + " is missing"));
    if (text.length() > LONGEST)
      throw bad(name + " has " + text.length() + " characters; at most " + LONGEST + " are read");
    return text;
  }

  private static Optional<String> text(String name, @Nullable JsonNode value) {
    if (value == null || value.isNull())
      return Optional.empty();
    if (!value.isTextual())
      throw bad(name + " must be a text in quotation marks");
    return Optional.of(value.textValue());
  }

  private static Language spoken(String tag) {
    return Language.of(tag).orElseThrow(() -> bad("language is '" + shown(tag) + "'; it can be en or fr"));
  }

  private static LocalDate day(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR)
        return day;
    } catch (DateTimeException impossible) {
      throw bad("asOf is '" + shown(text) + "'; it must be a date such as 2021-07-15");
    }
    throw bad("asOf is '" + shown(text) + "'; its year can be " + FIRST_YEAR + " to " + LAST_YEAR);
  }

  private static String shown(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }

  private static HttpStatusException bad(String detail) {
    return new HttpStatusException(HttpStatus.BAD_REQUEST, detail);
  }
}
