package org.mandatebot.kill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The service as it is, in a process of its own.
final class Instance {
  private final Process process;

  private Instance(Process process) {
    this.process = process;
  }

  /// @param command as [Launch#command]
  /// @param settings as in application.yml
  /// @param log what it says goes there
  /// @param heard is told every line of it
  static Instance start(List<String> command, Map<String, String> settings, Path log, Consumer<String> heard) {
    List<String> words = new ArrayList<>(command);
    settings.forEach((name, value) -> words.add(1, "-D" + name + "=" + value));
    try {
      Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly)); // should this end before it
      Thread.ofVirtual().start(() -> listen(process, log, heard));
      return new Instance(process);
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  /// As by `kill -9`; returns once it is gone.
  void kill() {
    process.toHandle().destroyForcibly();
    ended();
  }

  /// As by `kill`: it is asked to stop.
  void stop() {
    process.toHandle().destroy(); // unlike Process.destroy it leaves the pipe open for the last words
    ended();
  }

  private void ended() {
    try {
      if (!process.waitFor(2, TimeUnit.MINUTES))
        throw new IllegalStateException(process.pid() + " does not end");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void listen(Process process, Path log, Consumer<String> heard) {
    try (PrintWriter lines = new PrintWriter(new FileWriter(log.toFile(), UTF_8, true), true)) {
      lines.println("---- " + process.pid());
      for (String line; (line = process.inputReader().readLine()) != null; heard.accept(line))
        lines.println(line);
    } catch (IOException killed) {
      heard.accept(""); // the pipe broke with the process
    }
  }
}
