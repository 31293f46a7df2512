package org.mandatebot.web;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// The service with [Doubles], a port and a database of its own, and what a client does with it.
final class Service implements AutoCloseable {
  final EmbeddedServer server;
  private final String address;
  private final Path folder = temporaryFolder();
  private final HttpClient client = HttpClient.newHttpClient();

  private Service(String address, Map<String, Object> settings) {
    Map<String, Object> all = new HashMap<>(settings);
    all.put("mandatebot.clock.start", Doubles.START);
    all.put("mandatebot.reminders.round", "20ms");
    all.put("datasources.default.url",
        "jdbc:sqlite:" + folder.resolve("test.db") + "?journal_mode=WAL&busy_timeout=5000&transaction_mode=IMMEDIATE");
    this.server = ApplicationContext.run(EmbeddedServer.class, all, "test");
    this.address = address;
  }

  static Service start() {
    return start("127.0.0.1", Map.of());
  }

  /// All of it, with nothing in place of anything.
  static Service real() {
    return new Service("127.0.0.1", Map.of());
  }

  /// @param address where it is asked; where it listens is a setting
  static Service start(String address, Map<String, Object> settings) {
    Map<String, Object> all = new HashMap<>(settings);
    all.put("web.doubles", true);
    return new Service(address, all);
  }

  <T> T bean(Class<T> type) {
    return server.getApplicationContext().getBean(type);
  }

  String url(String path) {
    return "http://" + address + ":" + server.getPort() + path;
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, String json, String... headers) {
    return send(request(path, headers).POST(HttpRequest.BodyPublishers.ofString(json))
        .setHeader("Content-Type", "application/json").build(), HttpResponse.BodyHandlers.ofString());
  }

  /// As the console's page posts.
  HttpResponse<String> act(String path, String json) {
    return post(path, json, "X-Mandatebot-Console", "1", "Origin", url(""));
  }

  HttpResponse<Stream<String>> stream(String path, String... headers) {
    return send(request(path, headers).build(), HttpResponse.BodyHandlers.ofLines());
  }

  <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return client.send(request, handler);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path)));
    return headers.length == 0 ? request : request.headers(headers);
  }

  /// The status line of a GET, byte by byte, so that it may name any host and any path.
  String raw(String path, String host) {
    try (Socket socket = new Socket(address, server.getPort());
        var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
          .getBytes(StandardCharsets.UTF_8));
      return String.valueOf(answer.readLine());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
    server.getApplicationContext().stop();
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("mandatebot");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
