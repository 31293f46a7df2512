package org.mandatebot.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.mandatebot.Main;
import org.mandatebot.eval.Row;

/// How long `POST /api/ask` takes over loopback while questions come at a steady rate, whether or not the ones before were
/// answered: from when each was due to be sent until its answer was read. Beside it the same for `GET /health/liveness`,
/// which does nothing: what the machine, the server and the asker take.
///
/// Arguments: questions a second, and for how many seconds.
final class ApiMeasurement {
  private static final int WARM_UP = 60_000;
  private static final int TOGETHER = 8;
  private static final Pattern ADDRESS = Pattern.compile("answers at (http://\\S+)");

  private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final AtomicInteger failures = new AtomicInteger();
  private final List<HttpRequest> questions;
  private final List<HttpRequest> nothing;

  private ApiMeasurement(URI service) throws IOException {
    JsonMapper json = new JsonMapper();
    questions = Row.read(Path.of("src/test/resources/questions/open.jsonl")).stream().map(row -> {
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("question", row.question());
      body.put("context", row.context());
      body.put("asOf", "2021-07-01");
      return HttpRequest.newBuilder(service.resolve("/api/ask")).header("Content-Type", "application/json")
          .POST(HttpRequest.BodyPublishers.ofString(json.valueToTree(body).toString())).build();
    }).toList();
    nothing = List.of(HttpRequest.newBuilder(service.resolve("/health/liveness")).build());
  }

  static void main(String[] arguments) throws IOException, InterruptedException {
    Process service = service(Files.createTempDirectory("api").resolve("api.db"));
    Runtime.getRuntime().addShutdownHook(new Thread(service::destroyForcibly));
    ApiMeasurement measurement = new ApiMeasurement(address(service));
    measurement.run("questions", measurement.questions, Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
    measurement.run("requests for nothing", measurement.nothing, Integer.parseInt(arguments[0]),
        Integer.parseInt(arguments[1]));
    service.destroy();
  }

  /// As `bin/mandatebot` runs it, on the same cores as the asker.
  private static Process service(Path database) throws IOException {
    return new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(),
        "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Dmicronaut.server.port=-1",
        "-Ddatasources.default.url=jdbc:sqlite:" + database, "-classpath", System.getProperty("java.class.path"),
        Main.class.getName()).redirectErrorStream(true).start();
  }

  private static URI address(Process service) throws IOException {
    for (String line; (line = service.inputReader().readLine()) != null;) {
      Matcher address = ADDRESS.matcher(line);
      if (address.find())
        return URI.create(address.group(1));
    }
    throw new IllegalStateException("the service did not start");
  }

  private void run(String what, List<HttpRequest> requests, int rate, int seconds) {
    warmUp(requests);
    measure(what, requests, rate, seconds);
  }

  private void warmUp(List<HttpRequest> requests) {
    for (int at = 0; at < WARM_UP; at += TOGETHER) {
      int from = at;
      CompletableFuture.allOf(IntStream.range(0, TOGETHER).mapToObj(each -> ask(requests, from + each))
          .toArray(CompletableFuture[]::new)).join();
    }
  }

  private void measure(String what, List<HttpRequest> requests, int rate, int seconds) {
    long[] taken = new long[rate * seconds];
    CompletableFuture<?>[] answers = new CompletableFuture<?>[taken.length];
    long began = System.nanoTime();
    for (int at = 0; at < taken.length; at++) {
      int place = at;
      long due = began + at * 1_000_000_000L / rate;
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime())
        LockSupport.parkNanos(left);
      answers[at] = ask(requests, at).thenRun(() -> taken[place] = System.nanoTime() - due);
    }
    CompletableFuture.allOf(answers).join();
    Arrays.sort(taken);
    System.out.printf("%d %s a second for %d s: median %.2f ms, 99 %% within %.2f ms, the slowest %.1f ms; %d failed%n",
        rate, what, seconds, milliseconds(taken, 0.5), milliseconds(taken, 0.99), milliseconds(taken, 1), failures.get());
  }

  private CompletableFuture<Void> ask(List<HttpRequest> requests, int number) {
    return client.sendAsync(requests.get(number % requests.size()), BodyHandlers.ofString()).thenAccept(answer -> {
      if (answer.statusCode() != 200)
        failures.incrementAndGet();
    });
  }

  private static double milliseconds(long[] sorted, double share) {
    return sorted[Math.max(0, (int) Math.ceil(sorted.length * share) - 1)] / 1e6;
  }
}
