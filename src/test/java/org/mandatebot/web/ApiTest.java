package org.mandatebot.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mandatebot.ask.Answers;
import org.mandatebot.mandate.Citation;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Samples;
import org.mandatebot.responses.ResolutionSchema;

final class ApiTest {
  private static Service service;

  @BeforeAll
  static void start() {
    service = Service.start();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void aQuestionIsAnswered() {
    JsonNode answer = read(service.post("/api/ask",
        "{\"question\": \"When?\", \"language\": \"fr\", \"asOf\": \"2021-07-01\", \"context\": [\"Who?\"]}"), 200);
    verify(service.bean(Answers.class)).answer("When?", List.of("Who?"), Optional.of(Language.FR),
        LocalDate.of(2021, 7, 1), Samples.resolution());
    assertEquals("small-talk", answer.get("kind").asText());
    assertEquals("fr", answer.get("language").asText());
    assertTrue(answer.get("text").asText().startsWith("The Secretary-General owes"), answer::toString);
    assertTrue(answer.get("citations").isArray());
  }

  @Test
  void aQuestionMayBeMeantForOneResolution() {
    read(service.post("/api/ask?resolution=S/RES/2584%20(2021)", "{\"question\": \"Which?\"}"), 200);
    verify(service.bean(Answers.class)).answer("Which?", List.of(), Optional.empty(), LocalDate.of(2021, 6, 30),
        Samples.resolution());
    problem(service.post("/api/ask?resolution=S/RES/2690%20(2023)", "{\"question\": \"Which?\"}"), 404);
  }

  @Test
  void aCitationSaysItsLanguageOnlyWhereThatIsNotTheMainOne() throws IOException {
    var json = service.bean(ObjectMapper.class);
    Citation english = Samples.cite("19", "a report");
    Citation french = new Citation(Samples.SYMBOL, english.paragraph(), "un rapport", Language.FR);
    assertEquals("{\"resolution\":\"S/RES/2584 (2021)\",\"paragraph\":\"19\",\"quote\":\"a report\"}",
        json.writeValueAsString(AnswerView.CitationView.of(english, Language.EN)));
    assertTrue(
        json.writeValueAsString(AnswerView.CitationView.of(french, Language.EN)).endsWith("\"language\":\"fr\"}"));
  }

  @Test
  void withoutADayTheQuestionIsOfTodayInBamako() {
    service.post("/api/ask", "{\"question\": \"When?\", \"language\": null, \"asOf\": null}");
    verify(service.bean(Answers.class)).answer("When?", List.of(), Optional.empty(), LocalDate.of(2021, 6, 30),
        Samples.resolution());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"{|the body must be JSON",
      "[]|the body must be a JSON object", "null|the body must be a JSON object",
      "\"x\"|the body must be a JSON object", "{} {}|the body must be JSON", "{}|question is missing",
      "{\"question\": \" \"}|question is missing", "{\"question\": {\"a\": 1}}|question must be a text",
      "{\"question\": 5}|question must be a text", "{\"question\": true}|question must be a text",
      "{\"question\": \"q\", \"context\": \"x\"}|context must be a list",
      "{\"question\": \"q\", \"context\": [1]}|a turn of context must be a text",
      "{\"question\": \"q\", \"asOf\": [2021, 7, 1]}|asOf must be a text",
      "{\"question\": \"q\", \"asOf\": \"\"}|asOf is ''; it must be a date such as 2021-07-15",
      "{\"question\": \"q\", \"asOf\": \"1944-07-01\"}|its year can be 1945 to 2100",
      "{\"question\": \"q\", \"asOf\": \"2101-07-01\"}|its year can be 1945 to 2100",
      "{\"question\": \"q\", \"language\": \"de\"}|language is 'de'; it can be en or fr",
      "{\"question\": \"q\", \"language\": \"\"}|language is ''; it can be en or fr",
      "{\"question\": \"q\", \"asOf\": \"2021-02-30\"}|asOf is '2021-02-30'; it must be a date such as 2021-07-15",
      "{\"question\": \"q\", \"context\": [null]}|a turn of context is missing"})
  void aBadQuestionIsAProblem(String json, String detail) {
    JsonNode problem = problem(service.post("/api/ask", json), 400);
    assertTrue(problem.get("detail").asText().contains(detail), problem::toString);
  }

  @Test
  void noProblemNamesAClass() {
    byte[] latin = "{\"question\": \"\u00e9t\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
    JsonNode problem = problem(service.send(
        service.request("/api/ask", "Content-Type", "application/json").POST(BodyPublishers.ofByteArray(latin)).build(),
        BodyHandlers.ofString()), 400);
    assertEquals("the body must be encoded in UTF-8", problem.get("detail").asText());
    problem(service.post("/api/ask", ""), 400);
    for (String json : List.of("[]", "{", "\"x\"", "{\"text\": {\"a\": 1}}"))
      assertTrue(!problem(service.act("/console/message", json), 400).toString().contains("mandatebot"), json);
  }

  @Test
  void aPageFromElsewhereIsToldSo() {
    problem(service.post("/api/ask", "{\"question\": \"q\"}", "Origin", "https://evil.example"), 403);
  }

  @Test
  void aLongQuestionIsAProblemAndAVeryLongBodyAnother() {
    read(service.post("/api/ask", "{\"question\": \"" + "q".repeat(4_000) + "\"}"), 200);
    assertTrue(problem(service.post("/api/ask", "{\"question\": \"" + "q".repeat(65_536) + "\"}"), 400).get("detail")
        .asText().contains("4000"));
    problem(service.post("/api/ask", "{\"question\": \"" + "q".repeat(2_000_000) + "\"}"), 413);
  }

  @Test
  void otherWrongUsesAreProblemsToo() {
    problem(service.get("/api/nowhere"), 404);
    problem(service.get("/api/ask"), 405);
    problem(service.send(
        service.request("/api/ask", "Content-Type", "text/plain").POST(BodyPublishers.ofString("q")).build(),
        BodyHandlers.ofString()), 415);
  }

  @Test
  void aFailureSaysNothingOfItsInside() {
    Answers answers = service.bean(Answers.class);
    doThrow(new IllegalStateException("secret")).when(answers).answer(eq("Break!"), any(), any(), any(), any());
    HttpResponse<String> response = service.post("/api/ask", "{\"question\": \"Break!\"}");
    problem(response, 500);
    assertTrue(!response.body().contains("secret") && !response.body().contains("Exception"), response.body());
  }

  @Test
  void theResolutionIsGivenWhole() {
    JsonNode resolution = read(service.get("/api/resolution"), 200);
    assertEquals(List.of(), ResolutionSchema.errors(resolution));
    assertEquals("S/RES/2584 (2021)", resolution.get("symbol").asText());
    assertEquals("2021-06-29", resolution.get("adopted").asText());
    assertEquals("en", resolution.get("language").asText());
    assertEquals("""
        {"id":"17","kind":"operative","label":"17.","headings":["MINUSMA's mandate"],"parent":null,\
        "text":"Decides to extend the mandate of MINUSMA until 30 June 2022;","language":"en"}""",
        resolution.get("paragraphs").get(0).toString());
    assertTrue(resolution.get("tasks").isArray() && resolution.get("terms").isArray());
  }

  @Test
  void deadlinesAreGivenWithTheirRulesAndDates() {
    JsonNode deadlines = read(service.get("/api/deadlines"), 200);
    assertEquals("""
        {"id":"implementation-report","title":"Report on the implementation of the resolution","paragraph":"61",\
        "quote":"every three months after the adoption of this resolution","language":"en","kind":"report",\
        "who":["the Secretary-General"],"to":["the Security Council"],"basis":"computed",\
        "rule":"every 3 months from 29 June 2021 (adoption)",\
        "occurrences":["2021-09-29","2021-12-29","2022-03-29","2022-06-29"]}""",
        find(deadlines, "implementation-report").toString());
    assertEquals("[]", find(deadlines, "safety-review").get("occurrences").toString());
    assertEquals("undated", find(deadlines, "safety-review").get("basis").asText());
    assertEquals("mandate-end", find(deadlines, "mandate-end").get("kind").asText());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"from=2021-07-15&to=2021-07-15|force-levels-report",
      "from=2021-07-16&to=2021-09-29|implementation-report", "to=2021-07-14|", "from=2022-06-30|mandate-end",
      "from=&to=2021-07-15|force-levels-report"})
  void aWindowLeavesWhatIsDueInIt(String window, String ids) {
    assertEquals(ids == null ? List.of() : List.of(ids.split(",")),
        ids(read(service.get("/api/deadlines?" + window), 200)));
  }

  @Test
  void aWindowLeavesOnlyTheDatesInIt() {
    JsonNode deadlines = read(service.get("/api/deadlines?from=2021-10-01&to=2022-01-01"), 200);
    assertEquals("[\"2021-12-29\"]", find(deadlines, "implementation-report").get("occurrences").toString());
  }

  @Test
  void titlesAndNamesAreGivenInFrenchToo() {
    JsonNode report = find(read(service.get("/api/deadlines?language=fr"), 200), "force-levels-report");
    assertEquals("Rapport sur le plan d'adaptation et les effectifs", report.get("title").asText());
    assertEquals("[\"le Secrétaire général\"]", report.get("who").toString());
    assertEquals("le 15 juillet 2021", report.get("rule").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/deadlines?from=2021-07-16&to=2021-07-15", "/api/deadlines?from=tomorrow",
      "/api/deadlines?to=2021-13-01", "/api/deadlines?language=de", "/api/resolution?language=x"})
  void aBadWindowOrLanguageIsAProblem(String path) {
    problem(service.get(path), 400);
  }

  @Test
  void anotherResolutionIsNotFound() {
    problem(service.get("/api/resolution?resolution=S/RES/1"), 404);
    problem(service.get("/api/deadlines?resolution=S/RES/1"), 404);
    read(service.get("/api/deadlines?resolution=S/RES/2584%20(2021)"), 200);
  }

  @Test
  void healthNamesTheCatalogueAndTheDatabaseButNoAddress() {
    JsonNode health = read(service.get("/health"), 200);
    assertEquals("UP", health.get("status").asText());
    assertEquals("S/RES/2584 (2021)", health.at("/details/catalogue/details/symbol").asText());
    assertEquals("c0ffee", health.at("/details/catalogue/details/checksum").asText());
    assertEquals("SQLite", health.at("/details/database/details/product").asText());
    assertTrue(!health.toString().contains("jdbc:"), health::toString);
  }

  private static JsonNode problem(HttpResponse<String> response, int status) {
    JsonNode problem = read(response, status);
    assertEquals("application/problem+json", response.headers().firstValue("Content-Type").orElse(""));
    assertEquals("about:blank", problem.get("type").asText());
    assertEquals(status, problem.get("status").asInt());
    assertTrue(!problem.get("title").asText().isEmpty() && !problem.get("detail").asText().isEmpty(),
        problem::toString);
    return problem;
  }

  private static JsonNode read(HttpResponse<String> response, int status) {
    assertEquals(status, response.statusCode(), response.body());
    try {
      return new JsonMapper().readTree(response.body());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(response.body(), unreadable);
    }
  }

  private static JsonNode find(JsonNode deadlines, String id) {
    for (JsonNode deadline : deadlines)
      if (deadline.get("id").asText().equals(id))
        return deadline;
    throw new AssertionError(id + " is not in " + deadlines);
  }

  private static List<String> ids(JsonNode deadlines) {
    List<String> ids = new ArrayList<>();
    deadlines.forEach(deadline -> ids.add(deadline.get("id").asText()));
    return ids;
  }
}
