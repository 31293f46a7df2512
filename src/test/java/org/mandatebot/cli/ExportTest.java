package org.mandatebot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mandatebot.catalogue.Loader;
import org.mandatebot.catalogue.MadeUp;
import org.mandatebot.catalogue.Reading;
import org.mandatebot.draft.Draft;
import org.mandatebot.mandate.Language;
import org.mandatebot.responses.ResolutionSchema;
import org.mandatebot.responses.ResolutionView;
import org.mandatebot.responses.Rules;
import org.mandatebot.source.Corpus;

class ExportTest {

  @Test
  void theJsonFollowsThePublishedSchema() throws Exception {
    assertEquals(List.of(), ResolutionSchema.errors(Json.MAPPER.readTree(export("--format", "json"))));
  }

  /// Of every language and shape.
  @Test
  void whatAnImportPrintsFollowsItToo() throws Exception {
    Rules rules = new Rules(Path.of("responses"));
    for (Path file : Corpus.files())
      assertEquals(List.of(),
          ResolutionSchema.errors(Json.MAPPER.valueToTree(DraftView.of(file, Draft.of(Corpus.read(file)), rules))),
          file::toString);
  }

  @Test
  void theTableHasARowForEverything() throws Exception {
    List<Map<String, String>> rows = new CsvMapper().readerForMapOf(String.class)
        .with(CsvSchema.emptySchema().withHeader()).<Map<String, String>>readValues(export("--format", "csv"))
        .readAll();
    JsonNode all = Json.MAPPER.readTree(export());
    assertEquals(all.get("paragraphs").size() + all.get("tasks").size() + all.get("deadlines").size(), rows.size());
    assertTrue(rows.stream()
        .anyMatch(row -> "force-levels-report".equals(row.get("id")) && "2021-07-15".equals(row.get("due"))));
  }

  @Test
  void theCalendarHasADayForEveryDueDate() throws Exception {
    var calendar = new CalendarBuilder().build(new StringReader(export("--format", "ics")));
    calendar.validate();
    List<String> days = calendar.getComponents(Component.VEVENT).stream()
        .map(event -> event.getRequiredProperty("DTSTART").getValue()).toList();
    assertTrue(days.containsAll(List.of("20210715", "20210930", "20210929", "20220630")), days::toString);
  }

  @Test
  void columnsStandInTheOrderThatTheyAreReadIn() {
    assertTrue(export("--format", "csv").startsWith("id,what,paragraph,title,who,due,to,"));
  }

  @Test
  void noLineOfTheCalendarIsLongerThanPermitted() throws Exception {
    for (String language : List.of("en", "fr")) {
      String calendar = export("--format", "ics", "--language", language);
      assertEquals(List.of(),
          Stream.of(calendar.split("\r\n")).filter(line -> line.getBytes(StandardCharsets.UTF_8).length > 75).toList());
      assertTrue(calendar.contains("\r\n "), calendar);
    }
    assertEquals("é".repeat(37) + "\r\n é\r\n", Calendars.folded("é".repeat(38)));
  }

  @Test
  void theOfficialTextOfTheLanguageAskedForIsGivenAsFarAsItIsLoaded(@TempDir Path catalogue) throws Exception {
    MadeUp.successor(catalogue);
    var resolution = assertInstanceOf(Reading.Read.class, Loader.load(catalogue)).revision().main();
    Rules rules = new Rules(Path.of("responses"));
    JsonNode french = Json.MAPPER.valueToTree(ResolutionView.of(resolution, Language.FR, rules));
    assertEquals(List.of(), ResolutionSchema.errors(french));
    assertEquals("fr", french.get("language").asText());
    assertTrue(french.at("/deadlines/1/quote").asText().contains("le 13 janvier 2023"), french::toString);
    assertEquals("fr", french.at("/deadlines/1/language").asText());
    assertEquals(List.of("2 en", "19 fr"),
        Stream.of("2", "19")
            .flatMap(id -> french.get("paragraphs").valueStream().filter(each -> each.get("id").asText().equals(id)))
            .map(each -> each.get("id").asText() + " " + each.get("language").asText()).toList());
    assertTrue(Calendars.of(resolution, Language.FR, rules).replace("\r\n ", "").contains("le 13 janvier 2023"));
  }

  private static String export(String... options) {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      String[] arguments = Stream.concat(Stream.of("export"), Stream.of(options)).toArray(String[]::new);
      assertEquals(0, Commands.run(arguments).orElseThrow());
      return printed.toString(StandardCharsets.UTF_8);
    } finally {
      System.setOut(before);
    }
  }
}
