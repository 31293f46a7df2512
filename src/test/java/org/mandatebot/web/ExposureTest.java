package org.mandatebot.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ExposureTest {
  private static final Map<String, Object> OPEN = Map.of("micronaut.server.host", "0.0.0.0", "mandatebot.api-key",
      "a long key");

  @Test
  void beyondLoopbackTheServiceRefusesToStartWithoutAKey() {
    var refusal = assertThrows(RuntimeException.class,
        () -> Service.start("127.0.0.1", Map.of("micronaut.server.host", "0.0.0.0")).close());
    assertTrue(String.valueOf(refusal.getMessage()).contains("mandatebot.api-key (MANDATEBOT_API_KEY)"),
        refusal.getMessage());
  }

  @Test
  void anotherLoopbackAddressIsLocal() {
    try (Service service = Service.start("127.0.0.2", Map.of("micronaut.server.host", "127.0.0.2"))) {
      assertEquals(200, service.get("/").statusCode());
      assertEquals(200, service.get("/api/deadlines").statusCode());
    }
  }

  @Test
  void beyondLoopbackTheConsoleIsOff() {
    try (Service service = Service.start("127.0.0.1", OPEN)) {
      for (String path : List.of("/", "/console/page.js", "/console/events"))
        assertEquals(404, service.get(path, "Authorization", "Bearer a long key").statusCode(), path);
      assertEquals(404, service.act("/console/message", "{\"text\": \"hello\"}").statusCode());
    }
  }

  @Test
  void beyondLoopbackTheApiWantsItsKey() {
    try (Service service = Service.start("127.0.0.1", OPEN)) {
      assertEquals(200, service.get("/api/deadlines", "Authorization", "Bearer a long key").statusCode());
      for (String wrong : List.of("Bearer a long ke", "Bearer a long key2", "Bearer", "Basic a long key"))
        assertEquals(401, service.get("/api/deadlines", "Authorization", wrong).statusCode(), wrong);
      var refused = service.get("/api/deadlines");
      assertEquals(401, refused.statusCode());
      assertEquals("Bearer", refused.headers().firstValue("WWW-Authenticate").orElse(""));
      assertTrue(refused.body().contains("\"status\":401"), refused.body());
      assertEquals(200, service.get("/health").statusCode());
    }
  }

  @Test
  void noSpellingOfThePathGoesRoundTheKey() {
    try (Service service = Service.start("127.0.0.1", OPEN)) {
      for (String path : List.of("/%61pi/deadlines", "//api/deadlines", "/api//deadlines", "/./api/deadlines",
          "/API/deadlines", "/x/../api/deadlines", "/api/deadlines/", "/api/deadlines;a=b", "/api%2Fdeadlines",
          "http://a/api/deadlines"))
        assertNotEquals("HTTP/1.1 200 OK", service.raw(path, "example.org"), path);
    }
  }

  @Test
  void onLoopbackANameOfSomebodyElsesIsRefused() {
    try (Service service = Service.start()) {
      int port = service.server.getPort();
      for (String host : List.of("localhost", "LOCALHOST:" + port, "127.0.0.1:" + port, "[::1]:" + port))
        assertEquals("HTTP/1.1 200 OK", service.raw("/", host), host);
      for (String host : List.of("evil.example", "localhost.evil.example", "127.0.0.1.evil.example:" + port, ""))
        for (String path : List.of("/", "/api/deadlines", "/%61pi/deadlines", "/console/events"))
          assertNotEquals("HTTP/1.1 200 OK", service.raw(path, host), host + path);
    }
  }
}
