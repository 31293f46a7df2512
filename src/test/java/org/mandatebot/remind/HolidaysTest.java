package org.mandatebot.remind;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.exceptions.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolidaysTest {

  @Test
  void theListThatIsServedIsRead() {
    Holidays holidays = new Holidays(Path.of("config/holidays.yml"));
    assertFalse(holidays.isWorkingDay(LocalDate.of(2021, 7, 5)));
    assertTrue(holidays.isWorkingDay(LocalDate.of(2021, 7, 6)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021-13-01: Nonsense", "tomorrow: Nonsense", "- a list", "2021-01-01: [", ""})
  void aListThatCannotBeReadStopsTheStartByName(String yaml, @TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("holidays.yml"), yaml);
    String message = String.valueOf(assertThrows(ConfigurationException.class, () -> new Holidays(file)).getMessage());
    assertTrue(message.contains("holidays.yml"), message);
  }
}
