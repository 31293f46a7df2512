package org.mandatebot.responses;

import static java.util.Objects.requireNonNull;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.node.ForNode;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mandatebot.mandate.Bilingual;
import org.mandatebot.mandate.Language;

/// The language of the templates: Pebble, with what the bot needs to say. A template sees records and dates and can do
/// nothing else with Java; all that it prints is escaped for Telegram.
///
/// Filters: `inLanguage` (a [Bilingual] in the reader's language), `daysTo(date)` (days from one date to another;
/// negative when that has passed), `type` (a record's name, such as `Recurring`), `shortKey` and `briefKey` (see
/// [ShortKey]).
///
/// Functions, which print nothing: `button(label, data)` adds to the current row of buttons, `row()` starts a new one.
final class Wording extends AbstractExtension {

  static PebbleEngine engine(Path folder) {
    return new PebbleEngine.Builder().loader(new LineLoader(folder)).extension(new Wording()).strictVariables(true)
        .methodAccessValidator((object, method) -> object instanceof ForNode.LoopVariables)
        .addEscapingStrategy("telegram", Wording::escape).defaultEscapingStrategy("telegram").build();
  }

  /// Bot API, "HTML style": nothing else needs escaping.
  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }

  @Override
  public Map<String, Filter> getFilters() {
    return Map.of("inLanguage", filter((text, language) -> ((Bilingual) text).in(language)), //
        "type", filter((thing, language) -> thing.getClass().getSimpleName()), //
        "shortKey", filter((name, language) -> ShortKey.of(name.toString())), //
        "briefKey", filter((name, language) -> ShortKey.brief(name.toString())), //
        "daysTo", new NamedFilter(List.of("date"), (from, to, language) -> daysBetween(from, to.get("date"))));
  }

  @Override
  public Map<String, Function> getFunctions() {
    return Map.of("button", new NamedFunction(List.of("label", "data"), Wording::addButton), //
        "row", new NamedFunction(List.of(), none -> ButtonRows.current().startRow()));
  }

  private static long daysBetween(Object from, @Nullable Object to) {
    return ChronoUnit.DAYS.between((LocalDate) from, (LocalDate) requireNonNull(to));
  }

  private static void addButton(Map<String, Object> arguments) {
    ButtonRows.current().add(Worded.plain(text(arguments, "label")), text(arguments, "data"));
  }

  private static String text(Map<String, Object> arguments, String name) {
    return requireNonNull(arguments.get(name), name).toString();
  }

  @Override
  public List<AttributeResolver> getAttributeResolver() {
    return List.of((object, name, arguments, node, context, file, line) -> attribute(object, name));
  }

  /// What templates may look into: this service's types and those of `java.time`, by the names of their methods.
  private static @Nullable ResolvedAttribute attribute(@Nullable Object object, Object name) {
    if (object == null || !object.getClass().getPackageName().matches("org\\.mandatebot\\..*|java\\.time"))
      return null;
    try {
      return new ResolvedAttribute(read(object, object.getClass().getMethod(name.toString())));
    } catch (NoSuchMethodException absent) {
      return null;
    }
  }

  /// What a method without parameters returns; null for an empty [Optional], so that templates can test `is null`.
  static @Nullable Object read(Object object, Method method) {
    try {
      Object value = method.invoke(object);
      return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    } catch (ReflectiveOperationException broken) {
      throw new IllegalStateException(method + " of " + object, broken);
    }
  }

  private static Filter filter(BiFunction<Object, Language, Object> words) {
    return new NamedFilter(List.of(), (input, none, language) -> words.apply(input, language));
  }

  private record NamedFilter(List<String> getArgumentNames, Words words) implements Filter {
    interface Words {
      Object of(Object input, Map<String, Object> arguments, Language language);
    }

    @Override
    public Object apply(Object input, Map<String, Object> arguments, PebbleTemplate template, EvaluationContext context,
        int line) {
      try {
        return words.of(input, arguments, Language.of(context.getLocale().getLanguage()).orElseThrow());
      } catch (RuntimeException misuse) {
        throw new PebbleException(misuse, misuse.toString(), line, template.getName());
      }
    }
  }

  private record NamedFunction(List<String> getArgumentNames, Consumer<Map<String, Object>> effect)
      implements Function {
    @Override
    public Object execute(Map<String, Object> arguments, PebbleTemplate template, EvaluationContext context, int line) {
      try {
        effect.accept(arguments);
        return "";
      } catch (RuntimeException misuse) {
        throw new PebbleException(misuse, misuse.toString(), line, template.getName());
      }
    }
  }
}
