package org.mandatebot.remind;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The days on which nobody works: weekends, and a list that somebody keeps (`config/holidays.yml`).
@Singleton
final class Holidays {
  static final Holidays NONE = new Holidays(Set.of());
  private static final int MOST = 5000;

  private final Set<LocalDate> days;

  Holidays(Set<LocalDate> days) {
    this.days = Set.copyOf(days);
  }

  /// @throws ConfigurationException naming the file and what is wrong with it
  @Inject
  Holidays(@Value("${mandatebot.holidays:config/holidays.yml}") Path file) {
    this(read(file));
  }

  boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !days.contains(day);
  }

  private static Set<LocalDate> read(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (JsonProcessingException malformed) {
      throw new ConfigurationException(file + ": "
          + Optional.ofNullable(malformed.getLocation()).map(place -> "line " + place.getLineNr() + ": ").orElse("")
          + malformed.getOriginalMessage(), malformed);
    } catch (IllegalArgumentException | DateTimeParseException wrong) {
      throw new ConfigurationException(file + ": " + wrong.getMessage(), wrong);
    } catch (IOException unreadable) {
      throw new ConfigurationException(file + " cannot be read: mandatebot.holidays (MANDATEBOT_HOLIDAYS)", unreadable);
    }
  }

  /// Dates and what is celebrated: `2021-05-13: Eid al-Fitr`.
  static Set<LocalDate> parse(String yaml) throws JsonProcessingException {
    Map<String, String> days = new YAMLMapper().readValue(yaml, new TypeReference<>() {
    });
    if (days.size() > MOST)
      throw new IllegalArgumentException("at most " + MOST + " holidays");
    return days.keySet().stream().map(LocalDate::parse).collect(Collectors.toSet());
  }
}
