package org.mandatebot.responses;

import static java.util.Objects.requireNonNull;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.mandatebot.ask.Answer;
import org.mandatebot.mandate.Language;

/// Words replies with the templates of `responses/`. All of them are read at the start: a missing or broken one stops
/// it, with its file and line.
@Context
public final class Responses {
  private static final String ORIGIN = "_origin";
  private static final String VERDICT = "_verdict";
  /// What stands beside the templates of replies.
  static final List<String> SHARED = List.of("_macros", "_compare", ORIGIN, VERDICT);

  private final Map<String, PebbleTemplate> templates = new HashMap<>();

  /// @param folder has a folder per language
  /// @throws IllegalStateException naming every template that is missing or broken
  public Responses(@Value("${mandatebot.responses:responses}") Path folder) {
    PebbleEngine engine = Wording.engine(folder.toAbsolutePath().normalize());
    List<String> problems = new ArrayList<>();
    for (Language language : Language.values())
      Stream.concat(SHARED.stream(), names()).map(name -> file(name, language)).forEach(file -> {
        try {
          templates.put(file, engine.getTemplate(file));
        } catch (PebbleException problem) {
          problems.add(problem.getMessage());
        }
      });
    if (!problems.isEmpty())
      throw new IllegalStateException(
          "the wording in " + folder.toAbsolutePath() + " cannot be used:\n" + String.join("\n", problems));
  }

  /// @throws PebbleException naming file and line of a template that asks for what its reply does not have
  public Worded word(Reply reply, Language language) {
    var writer = new StringWriter();
    var buttons = new ButtonRows(reply.other());
    buttons.whileWriting(() -> write(reply, language, writer));
    return new Worded(tidy(writer.toString()), buttons.rows());
  }

  private void write(Reply reply, Language language, StringWriter writer) {
    if (reply instanceof Reply.Answered answered && answered.needsOrigin())
      evaluate(file(ORIGIN, language), components(answered), language, writer);
    evaluate(file(name(reply), language), components(said(reply)), language, writer);
    if (reply instanceof Reply.Answered answered && answered.exchange().isPresent())
      evaluate(file(VERDICT, language), components(answered), language, writer);
  }

  private void evaluate(String file, Map<String, Object> variables, Language language, StringWriter writer) {
    try {
      requireNonNull(templates.get(file), file).evaluate(writer, variables, language.locale());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /// One name per thing that can be said: `not-allowed`, `answer-small-talk`.
  static Stream<String> names() {
    return Stream.concat(leaves(Reply.class).filter(type -> type != Reply.Answered.class), leaves(Answer.class))
        .map(Responses::name);
  }

  static String name(Reply reply) {
    return name(said(reply).getClass());
  }

  private static Record said(Reply reply) {
    return (Record) (reply instanceof Reply.Answered answered ? answered.answer() : reply);
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(Responses::leaves) : Stream.of(type);
  }

  private static String name(Class<?> type) {
    String kebab = type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    return Answer.class.isAssignableFrom(type) ? "answer-" + kebab : kebab;
  }

  private static String file(String name, Language language) {
    return language.code() + "/" + name + ".peb";
  }

  private static Map<String, Object> components(Record reply) {
    Map<String, Object> values = new HashMap<>();
    for (RecordComponent component : reply.getClass().getRecordComponents())
      values.put(component.getName(), Wording.read(reply, component.getAccessor()));
    return values;
  }

  /// Takes off blanks at the ends of lines, and all empty lines but one.
  private static String tidy(String html) {
    return html.replaceAll(" +(?=\n)", "").replaceAll("\n{3,}", "\n\n").strip();
  }
}
