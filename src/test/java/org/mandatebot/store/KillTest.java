package org.mandatebot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that is killed (-9) and started again on the same SQLite file.
class KillTest {
  private static final List<String> EVERY_REMINDER_ONCE = """
      2021-07-01 force-levels-report
      2021-07-08 force-levels-report
      2021-07-12 force-levels-report
      2021-07-14 force-levels-report
      2021-07-15 force-levels-report
      2021-08-31 g5-support-report
      2021-09-16 g5-support-report
      2021-09-23 g5-support-report
      2021-09-27 g5-support-report
      2021-09-29 g5-support-report
      2021-09-30 g5-support-report""".lines().toList();

  @TempDir
  private Path folder;
  private Path data = Path.of("");
  private Path received = Path.of("");

  @BeforeEach
  void begin() {
    data = folder.resolve("mandatebot.db");
    received = folder.resolve("received");
  }

  @Test
  void everyReminderArrivesOnceWhenKilledBetweenAnyTwo() throws Exception {
    for (int reminder = 0; reminder < EVERY_REMINDER_ONCE.size(); reminder++)
      runUntil("recorded", 0);
    runUntil("done", 0);
    assertEquals(EVERY_REMINDER_ONCE, Files.readAllLines(received));
    assertEquals(0, unknown());
  }

  @Test
  void aKillBetweenAcceptanceAndRecordRepeatsThatReminderAndIsRecordedAsUnknown() throws Exception {
    runUntil("accepted", 3);
    runUntil("done", 0);
    List<String> repeated = new ArrayList<>(EVERY_REMINDER_ONCE);
    repeated.add(3, EVERY_REMINDER_ONCE.get(2));
    assertEquals(repeated, Files.readAllLines(received));
    assertEquals(1, unknown());
  }

  @Test
  void nothingIsLostWhenKilledAtAnyMoment() throws Exception {
    Random random = new Random(2584);
    for (int kill = 0; kill < 8; kill++) {
      Process process = start(0);
      process.waitFor(400 + random.nextInt(700), TimeUnit.MILLISECONDS);
      kill(process);
    }
    runUntil("done", 0);
    List<String> lines = Files.readAllLines(received);
    assertEquals(EVERY_REMINDER_ONCE, List.copyOf(new TreeSet<>(lines)));
    assertTrue(lines.size() - EVERY_REMINDER_ONCE.size() <= unknown(), "a repeat that is not recorded: " + lines);
  }

  @Test
  void aSecondProcessOnTheSameFileIsRefused() throws Exception {
    Process first = start(1);
    await(first, "accepted");
    Throwable refusal = assertThrows(IllegalStateException.class, () -> new SoleProcess(data));
    assertTrue(refusal.toString().contains("is used by another Mandatebot"), refusal.toString());
    kill(first);
    new SoleProcess(data).close();
  }

  private int unknown() {
    try (TestDatabase database = TestDatabase.sqlite(data)) {
      return database.jdbi().withHandle(handle -> handle
          .createQuery("select count(*) from delivery where outcome = 'unknown'").mapTo(Integer.class).one());
    }
  }

  private void runUntil(String word, int hanging) throws Exception {
    Process process = start(hanging);
    await(process, word);
    kill(process);
  }

  private Process start(int hanging) throws IOException {
    return new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(),
        "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-classpath",
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
        Rehearsal.class.getName(), TestDatabase.url(data), received.toString(), String.valueOf(hanging))
        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static void await(Process process, String word) throws IOException {
    BufferedReader reader = process.inputReader();
    for (String line = reader.readLine(); !word.equals(line); line = reader.readLine())
      if (line == null)
        throw new AssertionError("the process ended without saying " + word);
  }

  private static void kill(Process process) throws InterruptedException {
    process.destroyForcibly().waitFor();
  }
}
