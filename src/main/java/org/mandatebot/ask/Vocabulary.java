package org.mandatebot.ask;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mandatebot.mandate.Language;

/// The words people use for what resolutions call otherwise, as written in `config/vocabulary.yml`.
///
/// @param absent what people ask although resolutions of this kind do not say it
/// @param spellings chat shorthand and what it stands for, per language code
public record Vocabulary(List<Concept> concepts, List<Topic> absent, Map<String, Map<String, String>> spellings) {

  public Vocabulary {
    concepts = concepts == null ? List.of() : List.copyOf(concepts);
    absent = absent == null ? List.of() : List.copyOf(absent);
    spellings = spellings == null ? Map.of() : Map.copyOf(spellings);
  }

  /// @param text the words or phrases of resolutions, in English
  /// @param en what English speakers type instead
  /// @param fr what French speakers type
  public record Concept(String id, List<String> text, List<String> en, List<String> fr) {
    public Concept {
      text = checked(id, text);
      en = checked(id, en);
      fr = checked(id, fr);
    }

    List<String> in(Language language) {
      return language == Language.FR ? fr : en;
    }
  }

  public record Topic(String id, List<String> en, List<String> fr) {
    public Topic {
      en = checked(id, en);
      fr = checked(id, fr);
    }

    List<String> in(Language language) {
      return language == Language.FR ? fr : en;
    }
  }

  /// Reads the file's text.
  ///
  /// @throws IllegalArgumentException with line and reason, if it is no vocabulary
  public static Vocabulary parse(String yaml) {
    try {
      return Objects.requireNonNullElseGet(new YAMLMapper().readValue(yaml, Vocabulary.class),
          () -> new Vocabulary(List.of(), List.of(), Map.of()));
    } catch (JsonMappingException mismatch) {
      throw malformed(mismatch, mismatch.getOriginalMessage());
    } catch (JsonProcessingException broken) {
      throw malformed(broken, broken.getOriginalMessage());
    }
  }

  private static IllegalArgumentException malformed(JsonProcessingException exception, String reason) {
    int line = exception.getLocation() == null ? 0 : exception.getLocation().getLineNr();
    return new IllegalArgumentException("line " + line + ": " + reason.lines().findFirst().orElse(reason), exception);
  }

  private static List<String> checked(@Nullable String id, @Nullable List<String> phrases) {
    if (id == null || id.isBlank())
      throw new IllegalArgumentException("an entry has no id");
    if (phrases == null)
      return List.of();
    for (String phrase : phrases)
      if (phrase == null || phrase.isBlank() || phrase.length() > 300)
        throw new IllegalArgumentException(id + ": a phrase has 1 to 300 characters: '" + phrase + "'");
    return List.copyOf(phrases);
  }
}
