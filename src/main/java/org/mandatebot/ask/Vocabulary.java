package org.mandatebot.ask;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mandatebot.mandate.Language;

/// The words people use for what resolutions call otherwise, as written in `config/vocabulary.yml`.
///
/// @param absent what people ask although resolutions of this kind do not say it
/// @param spellings chat shorthand and what it stands for, per language code
public record Vocabulary(List<Concept> concepts, List<Topic> absent, Map<String, Map<String, String>> spellings) {

  private static final Vocabulary NONE = new Vocabulary(List.of(), List.of(), Map.of());
  private static final int LARGEST = 2_000_000;
  private static final YAMLMapper YAML = YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .build();

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
    if (yaml.length() > LARGEST)
      throw new IllegalArgumentException("line 1: the file has more than " + LARGEST + " characters");
    try {
      if (yaml.lines().map(String::strip).allMatch(line -> line.isEmpty() || line.startsWith("#")))
        return NONE;
      Vocabulary read = Objects.requireNonNullElse(YAML.readValue(yaml, Vocabulary.class), NONE);
      read.checkIds(yaml);
      return read;
    } catch (JsonMappingException mismatch) {
      throw malformed(mismatch, mismatch.getOriginalMessage());
    } catch (JsonProcessingException broken) {
      throw malformed(broken, broken.getOriginalMessage());
    }
  }

  /// An id names one entry: a second one would hide the first.
  private void checkIds(String yaml) {
    Set<String> seen = new HashSet<>();
    Stream.concat(concepts.stream().map(Concept::id), absent.stream().map(Topic::id)).filter(id -> !seen.add(id))
        .findFirst().ifPresent(twice -> {
          Pattern entry = Pattern.compile("\\bid:\\s*[\"']?" + Pattern.quote(twice) + "[\"']?\\s*(?:[,}#].*)?$");
          List<String> lines = yaml.lines().toList();
          int line = IntStream.range(0, lines.size()).filter(at -> entry.matcher(lines.get(at)).find()).max().orElse(0);
          throw new IllegalArgumentException("line " + (line + 1) + ": " + twice + " is the id of another entry too");
        });
  }

  private static IllegalArgumentException malformed(JsonProcessingException exception, String reason) {
    int line = exception.getLocation() == null ? 0 : exception.getLocation().getLineNr();
    return new IllegalArgumentException("line " + line + ": " + reason.lines().findFirst().orElse(reason), exception);
  }

  private static List<String> checked(@Nullable String id, @Nullable List<String> phrases) {
    if (id == null || id.isBlank())
      throw new IllegalArgumentException("an entry has no id");
    if (id.length() > 100)
      throw new IllegalArgumentException("an id has at most 100 characters: '" + id.substring(0, 40) + "...'");
    if (phrases == null)
      return List.of();
    for (String phrase : phrases)
      if (phrase == null || phrase.codePoints().noneMatch(Character::isLetterOrDigit) || phrase.length() > 300)
        throw new IllegalArgumentException(
            id + ": a phrase has 1 to 300 characters, a letter or a digit among them: '" + phrase + "'");
    return List.copyOf(phrases);
  }
}
