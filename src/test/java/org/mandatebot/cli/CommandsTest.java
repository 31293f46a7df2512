package org.mandatebot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The command line as a shell sees it: what it prints and its exit code.
class CommandsTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;

  @BeforeEach
  void capture() {
    PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
    System.setOut(stream);
    System.setErr(stream);
  }

  @AfterEach
  void release() {
    System.setOut(out);
    System.setErr(err);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      ask|when is the force levels report due|0
      ask|paragraph 64|1
      ask|what is the DSA rate in Gao|1
      ask|''|2
      validate|config/resolutions|0
      validate|no/such/folder|1
      dance|now|2
      ask|--help|0
      serve|--help|0
      """)
  void theExitCodeTellsHowItWent(String command, String argument, int code) {
    assertEquals(Optional.of(code), Commands.run(command, argument));
  }

  @Test
  void askPrintsWhatTheApiAnswers() throws IOException {
    Commands.run("ask", "--json", "--language", "fr", "--as-of", "2021-07-01", "when is the force levels report due");
    JsonNode answer = new ObjectMapper().readTree(printed.toString(StandardCharsets.UTF_8));
    assertEquals("answer", answer.get("kind").asText());
    assertEquals("fr", answer.get("language").asText());
    assertEquals("19", answer.at("/citations/0/paragraph").asText());
    assertTrue(answer.get("text").asText().contains("15 juillet 2021"));
  }

  @Test
  void aQuestionNeedsNoQuotationMarks() {
    assertEquals(Optional.of(0), Commands.run("ask", "para", "30", "a", "iii"));
    assertTrue(printed.toString(StandardCharsets.UTF_8).startsWith("Paragraph 30(a)(iii)"), printed::toString);
  }

  @Test
  void aDayThatDoesNotExistIsWrongUse() {
    assertEquals(Optional.of(2), Commands.run("ask", "--as-of", "2021-13-01", "paragraph 19"));
    assertTrue(printed.toString(StandardCharsets.UTF_8).contains("'2021-13-01' is no date; expected e.g. 2021-07-01"));
  }

  @Test
  void validateNamesFileEntryAndReason(@TempDir Path catalogue) throws IOException {
    Path folder = Files.createDirectories(catalogue.resolve("one"));
    Files.copy(Path.of("config/resolutions/S-RES-2584-2021/text.md"), folder.resolve("text.md"));
    Files.writeString(folder.resolve("mandate.yml"), "resolution: S/RES/2584 (2021)\nwages: 3");
    assertEquals(Optional.of(1), Commands.run("validate", catalogue.toString()));
    String said = printed.toString(StandardCharsets.UTF_8);
    assertTrue(
        said.startsWith(folder.resolve("mandate.yml") + ", line 2 at /wages: 'wages' is no key here; known are actors"),
        said);
  }

  @Test
  void diffTellsWhatChangedByItsExitCodeAndWords(@TempDir Path folder) throws IOException {
    String original = "config/resolutions/S-RES-2584-2021";
    String text = Files.readString(Path.of(original, "text.md"));
    Path changed = Files.writeString(folder.resolve("text.md"),
        text.replace("until 30 June 2022;", "until 1 July 2022;"));
    assertEquals(Optional.of(0), Commands.run("diff", "2584", original));
    assertEquals(Optional.of(1), Commands.run("diff", original, changed.toString()));
    String said = printed.toString(StandardCharsets.UTF_8);
    assertTrue(said.contains("until [-30 June 2022-] {+1 July 2022+}"), said);
    printed.reset();
    assertEquals(Optional.of(1), Commands.run("diff", "--json", original, changed.toString()));
    JsonNode json = new ObjectMapper().readTree(printed.toString(StandardCharsets.UTF_8));
    assertEquals("1 July 2022", json.at("/figures/0/after").asText());
    assertEquals(1, json.get("paragraphs").size());
  }

  @Test
  void twoCataloguesAreComparedResolutionByResolution(@TempDir Path folder) throws IOException {
    Path original = Path.of("config/resolutions");
    Path copy = Files.createDirectory(folder.resolve("S-RES-2584-2021"));
    String text = Files.readString(original.resolve("S-RES-2584-2021/text.md"));
    Files.writeString(copy.resolve("text.md"), text);
    Files.copy(original.resolve("S-RES-2584-2021/mandate.yml"), copy.resolve("mandate.yml"));
    assertEquals(Optional.of(0), Commands.run("diff", original.toString(), folder.toString()));
    Files.writeString(copy.resolve("text.md"), text.replace("24 May 2021", "25 May 2021"));
    printed.reset();
    assertEquals(Optional.of(1), Commands.run("diff", original.toString(), folder.toString()));
    String said = printed.toString(StandardCharsets.UTF_8);
    assertTrue(said.startsWith("1 resolution in both, 1 differs"), said);
    assertTrue(said.contains("[-24 May 2021-] {+25 May 2021+}"), said);
    assertEquals(Optional.of(2), Commands.run("diff", original.toString(), copy.toString()));
  }

  @ParameterizedTest
  @CsvSource({"2584,1111", "2584,no/such/folder", "2584,src"})
  void diffOfWhatIsNoResolutionIsWrongUse(String before, String after) {
    assertEquals(Optional.of(2), Commands.run("diff", before, after));
  }
}
