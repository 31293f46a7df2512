package org.mandatebot.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// A way in which a call to [BotApiStandIn] goes wrong.
@FunctionalInterface
public interface Trouble {

  void happen(HttpExchange exchange, Answer answer) throws IOException, InterruptedException;

  /// What the server would have answered; getting it does what was asked for.
  @FunctionalInterface
  interface Answer {
    Response get() throws IOException, InterruptedException;
  }

  /// @param body JSON, or not
  record Response(int code, String body) {

    static Response failure(int code, String description) {
      return failure(code, description, new ObjectMapper().createObjectNode());
    }

    static Response failure(int code, String description, ObjectNode parameters) {
      ObjectNode body = new ObjectMapper().createObjectNode().put("ok", false).put("error_code", code)
          .put("description", description);
      if (!parameters.isEmpty())
        body.set("parameters", parameters);
      return new Response(code, body.toString());
    }

    static Response tooMany(long seconds) {
      return failure(429, "Too Many Requests: retry after " + seconds,
          new ObjectMapper().createObjectNode().put("retry_after", seconds));
    }

    public void to(HttpExchange exchange) throws IOException {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(code, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  static Trouble error(int code, String description) {
    return (exchange, answer) -> Response.failure(code, description).to(exchange);
  }

  static Trouble tooMany(int seconds) {
    return (exchange, answer) -> Response.tooMany(seconds).to(exchange);
  }

  static Trouble migrated(long to) {
    ObjectNode parameters = new ObjectMapper().createObjectNode().put("migrate_to_chat_id", to);
    return (exchange, answer) -> Response
        .failure(400, "Bad Request: group chat was upgraded to a supergroup chat", parameters).to(exchange);
  }

  /// A proxy's page instead of an answer.
  static Trouble page(int code) {
    return (exchange, answer) -> new Response(code, "<html><h1>" + code + "</h1></html>").to(exchange);
  }

  static Trouble rubbish() {
    return body("{\"ok\":true,\"result\":[[{");
  }

  /// A success with this body.
  static Trouble body(String body) {
    return (exchange, answer) -> new Response(200, body).to(exchange);
  }

  /// Does what was asked for, and cuts the connection before saying so.
  static Trouble cut() {
    return (exchange, answer) -> answer.get();
  }

  static Trouble slow(Duration time) {
    return (exchange, answer) -> {
      Thread.sleep(time);
      answer.get().to(exchange);
    };
  }
}
