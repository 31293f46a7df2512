package org.mandatebot.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.remind.Ladder;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mandatebot.chat.Incoming;
import org.mandatebot.conversation.Conversation;
import org.mandatebot.remind.RehearsalClock;
import org.mandatebot.mandate.Samples;
import org.mandatebot.remind.Reminders;
import org.mandatebot.remind.Scope;
import org.mandatebot.remind.Subscription;

final class ConsoleTest {
  private static final Incoming.Sender PERSON = new Incoming.Sender(1, "en");
  private final Service service = Service.start();

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void theFirstPageWelcomesAndTheSecondShowsTheSame() {
    for (int visit = 1; visit <= 2; visit++)
      assertEquals(2, service.get("/").body().split("<b>Welcome.</b>", -1).length, "visit " + visit);
  }

  @Test
  void thePageSpeaksTheLanguageOfTheBrowserOrTheOneAskedFor() {
    assertTrue(service.get("/", "Accept-Language", "de, fr-CA;q=0.8, en;q=0.5").body().contains("<html lang=\"fr\">"));
    assertTrue(service.get("/", "Accept-Language", "de").body().contains("<html lang=\"en\">"));
    assertTrue(service.get("/?language=fr", "Accept-Language", "en").body().contains("Échéances à venir"));
  }

  @Test
  void thePageListsTheDeadlinesAheadWithDaysLeft() {
    String page = service.get("/").body();
    assertTrue(page.contains("Report on the Force Adaptation Plan and force levels"), page);
    assertTrue(page.contains("in 15 days"), page);
    assertTrue(page.contains("every 3 months from 29 June 2021 (adoption)"), page);
    assertTrue(page.contains("None yet."), page);
  }

  @Test
  void whatIsSaidGoesToTheConversationAndIsShownWithItsAnswer() {
    assertEquals(204, service.act("/console/message", "{\"text\": \"<b>What</b> is due?\"}").statusCode());
    verify(service.bean(Conversation.class)).on(new Incoming.Text(ConsoleChat.ID, PERSON, "<b>What</b> is due?"));
    var messages = service.bean(ConsoleChat.class).messages();
    assertEquals("&lt;b&gt;What&lt;/b&gt; is due?", messages.get(0).html());
    assertTrue(messages.get(1).html().contains("<blockquote>Requests the Secretary-General"));
    assertTrue(service.get("/").body().contains("data-press=\"p:19\">Paragraph 19</button>"));
  }

  @Test
  void aPressedButtonGoesToTheConversation() {
    assertEquals(204, service.act("/console/press", "{\"data\": \"p:19\", \"language\": \"fr\"}").statusCode());
    verify(service.bean(Conversation.class))
        .on(new Incoming.Press(ConsoleChat.ID, new Incoming.Sender(1, "fr"), "p:19"));
  }

  @Test
  void eventsBringWhatIsSaidAfterThePageWasMade() {
    service.act("/console/message", "{\"text\": \"before\"}");
    String last = service.bean(ConsoleChat.class).messages().getLast().id();
    try (var events = service.stream("/console/events?after=" + last).body()) {
      service.act("/console/message", "{\"text\": \"since\"}");
      assertEquals(List.of("since"), said(events, 1));
    }
  }

  @Test
  void aReconnectGoesOnAfterTheLastEvent() {
    for (String text : List.of("one", "two", "three"))
      service.act("/console/message", "{\"text\": \"" + text + "\"}");
    var messages = service.bean(ConsoleChat.class).messages();
    try (var events = service
        .stream("/console/events?after=" + messages.get(0).id(), "Last-Event-ID", messages.get(3).id()).body()) {
      assertEquals(List.of("three"), said(events, 1));
    }
  }

  @Test
  void theClockMovesByADayAWeekAndToTheNextReminder() {
    assertEquals(409, service.act("/console/clock", "{\"to\": \"next-reminder\"}").statusCode());
    service.bean(Reminders.class).subscribe(ConsoleChat.ID, new Subscription(Samples.SYMBOL, new Scope.All()));
    assertEquals(204, service.act("/console/clock", "{\"to\": \"next-reminder\"}").statusCode());
    assertEquals("2021-07-01T09:00", now());
    service.act("/console/clock", "{\"to\": \"next-day\"}");
    assertEquals("2021-07-02T09:00", now());
    service.act("/console/clock", "{\"to\": \"next-week\"}");
    assertEquals("2021-07-09T09:00", now());
    assertEquals(400, service.act("/console/clock", "{\"to\": \"yesterday\"}").statusCode());
  }

  @Test
  void aReminderArrivesWhenTheClockReachesIt() {
    try (var events = service.stream("/console/events").body()) {
      service.act("/console/message", "{\"text\": \"/subscribe\"}");
      service.act("/console/clock", "{\"to\": \"next-reminder\"}");
      assertTrue(events.anyMatch(line -> line.contains("Due on 2021-07-15")));
    }
  }

  @Test
  void whatComesAfterADueDateIsShownToo() {
    service.bean(Reminders.class).subscribe(ConsoleChat.ID, new Subscription(Samples.SYMBOL,
        new Scope.Of(new ParagraphId("19")), Optional.of(new Ladder(List.of(), true))));
    assertTrue(service.get("/").body().contains("1 day after"));
    assertTrue(service.get("/?language=fr").body().contains("1 jour après"));
  }

  @Test
  void theDayAndTheDatesFollowTheClock() {
    try (var events = service.stream("/console/events").body()) {
      service.act("/console/clock", "{\"to\": \"next-day\"}");
      assertTrue(events.anyMatch(line -> line.contains("Thursday 1 July 2021")));
    }
  }

  @Test
  void aPageFromElsewhereCannotAct() {
    String json = "{\"text\": \"hello\"}";
    String header = Guard.CONSOLE_HEADER;
    assertEquals(403, service.post("/console/message", json).statusCode());
    for (String origin : List.of("https://evil.example", "null", "http://127.0.0.1:1", "http://localhost"))
      assertEquals(403, service.post("/console/message", json, header, "1", "Origin", origin).statusCode(), origin);
    assertEquals(403, service.post("/api/ask", json, "Origin", "https://evil.example").statusCode());
    assertEquals(415, service.send(service.request("/console/message", header, "1", "Content-Type", "text/plain")
        .POST(BodyPublishers.ofString(json)).build(), BodyHandlers.ofString()).statusCode());
    verify(service.bean(Conversation.class), never()).on(any());
  }

  @Test
  void nothingSaidIsRefused() {
    for (String json : List.of("{}", "{\"text\": \" \"}", "{\"text\": null}", "{", "[]", "null", ""))
      assertEquals(400, service.act("/console/message", json).statusCode(), json);
    verify(service.bean(Conversation.class), never()).on(any());
  }

  @Test
  void everythingCarriesTheHeadersThatKeepStrangersOut() {
    for (String path : List.of("/", "/console/page.css", "/console/page.js", "/api/deadlines", "/health", "/nowhere")) {
      var headers = service.get(path).headers();
      String policy = headers.firstValue("Content-Security-Policy").orElse("");
      assertTrue(policy.startsWith("default-src 'self';") && !policy.contains("unsafe"), path + " " + policy);
      assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""), path);
      assertEquals("DENY", headers.firstValue("X-Frame-Options").orElse(""), path);
    }
  }

  private String now() {
    return LocalDateTime.ofInstant(service.bean(RehearsalClock.class).instant(), ZoneOffset.UTC)
        .truncatedTo(ChronoUnit.MINUTES).toString();
  }

  /// The texts of the next messages of a stream.
  private static List<String> said(Stream<String> lines, int count) {
    return lines.filter(line -> line.contains("<div class=\"text\">"))
        .map(line -> line.replaceAll(".*<div class=\"text\">|<time.*", "")).filter(text -> !text.contains("The <b>"))
        .limit(count).toList();
  }
}
