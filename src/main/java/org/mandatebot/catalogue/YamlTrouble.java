package org.mandatebot.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.mandatebot.mandate.Bilingual;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/// What is wrong with a YAML file, for the person who wrote it.
final class YamlTrouble {
  private YamlTrouble() {
  }

  /// Where the file stops to be YAML.
  static Optional<String> place(JsonProcessingException broken) {
    return marked(broken).map(MarkedYAMLException::getProblemMark)
        .map(mark -> "line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1));
  }

  static String reason(JsonProcessingException broken) {
    return marked(broken).map(YamlTrouble::reason)
        .orElseGet(() -> broken instanceof MismatchedInputException mismatch
            ? wanted(mismatch)
            : Objects.requireNonNullElse(broken.getOriginalMessage(), "is no YAML"));
  }

  private static String reason(MarkedYAMLException broken) {
    String problem = Objects.requireNonNullElse(broken.getProblem(), "is no YAML");
    String context = broken.getContext() == null ? "" : " " + broken.getContext();
    return problem + context
        + (problem.startsWith("mapping values") ? "; words with a colon need quotation marks" : "");
  }

  private static Optional<MarkedYAMLException> marked(Throwable broken) {
    return Stream.iterate(broken, Objects::nonNull, Throwable::getCause)
        .flatMap(each -> each instanceof MarkedYAMLException marked ? Stream.of(marked) : Stream.empty()).findFirst();
  }

  /// What should stand where something else does.
  private static String wanted(MismatchedInputException mismatch) {
    Class<?> type = mismatch.getTargetType();
    if (type == null)
      return Objects.requireNonNullElse(mismatch.getOriginalMessage(), "is of another kind than is wanted here");
    if (Collection.class.isAssignableFrom(type))
      return "a list is wanted here: [one, another], or a line with a hyphen for each";
    if (type.equals(Bilingual.class))
      return "words in both languages are wanted here: {en: ..., fr: ...}";
    if (type.equals(String.class))
      return "plain words are wanted here, no list and no keys";
    return type.equals(boolean.class) || type.equals(Boolean.class)
        ? "true or false is wanted here"
        : "keys with their values are wanted here, one below another";
  }
}
