package org.mandatebot.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mandatebot.mandate.Language;
import org.mandatebot.remind.Preferences;

class SettingTest {

  @ParameterizedTest
  @CsvSource({"zone,Bamako,Africa/Bamako", "ZONE,africa/BAMAKO,Africa/Bamako", "fuseau,Paris,Europe/Paris",
      "timezone,New York,America/New_York", "zone,america/new_york,America/New_York", "zone,UTC,UTC",
      "zone,N’Djamena,Africa/Ndjamena", "zone,Port-au-Prince,America/Port-au-Prince", "zone,Etc/GMT-1,Etc/GMT-1",
      "zone,Etc/GMT+1,Etc/GMT+1", "zone,São Paulo,America/Sao_Paulo"})
  void zonesAreNamedByPlace(String setting, String value, String zone) {
    assertEquals(ZoneId.of(zone), set(setting, value).orElseThrow().zone());
  }

  @ParameterizedTest
  @CsvSource({"hour,9,09:00", "hour,09:00,09:00", "heure,9h30,09:30", "heure,9 h,09:00", "hour,9 am,09:00",
      "hour,12 am,00:00", "hour,12:15 p.m.,12:15", "hour,9pm,21:00", "Heure,21H,21:00", "hour,23.59,23:59"})
  void hoursAreWrittenAsPeopleDo(String setting, String value, LocalTime at) {
    assertEquals(at, set(setting, value).orElseThrow().at());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"ladder|30 14 7 3 1 0|30 14 7 3 1 0", "ladder|30,14,7|30 14 7",
      "échelle|1 30 7|30 7 1", "Echelle|5|5", "délais|1; 1; 0|1 0", "ladder|default|30 14 7 3 1 0",
      "échelle|défaut|30 14 7 3 1 0"})
  void laddersAreListsOfDays(String setting, String value, String rungs) {
    List<Integer> expected = Stream.of(rungs.split(" ", -1)).map(Integer::valueOf).toList();
    assertEquals(expected, set(setting, value).orElseThrow().ladder().rungs());
  }

  @ParameterizedTest
  @CsvSource(nullValues = "-", value = {"language,fr,FR", "langue,français,FR", "LANGUE,Anglais,EN", "language,auto,-"})
  void languagesAreNamedInEither(String setting, String value, Language language) {
    assertEquals(Optional.ofNullable(language), set(setting, value).orElseThrow().language());
  }

  @ParameterizedTest
  @CsvSource({"zone,Atlantis", "zone,''", "zone,25", "hour,25", "hour,9:75", "hour,13 pm", "hour,0 am", "heure,midi",
      "hour,-1", "ladder,-3", "ladder,400", "ladder,1 2 3 4 5 6 7 8 9 10 11 12 13", "ladder,often", "ladder,''",
      "ladder,99999999999999999999", "langue,klingon"})
  void whatCannotBeIsRefused(String setting, String value) {
    assertEquals(Optional.empty(), set(setting, value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"volume", "", "zones", "🦊"})
  void otherWordsNameNoSetting(String word) {
    assertEquals(Optional.empty(), Setting.of(word));
  }

  private static Optional<Preferences> set(String setting, String value) {
    return Setting.of(setting).orElseThrow().change(Preferences.DEFAULT, value);
  }
}
