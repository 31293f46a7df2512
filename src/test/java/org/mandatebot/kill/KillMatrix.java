package org.mandatebot.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.mandatebot.kill.Lane.Account;

/// The service, killed (-9) between every two steps of taking an update, planning, claiming, sending and recording, on
/// both databases, while people subscribe, ask and are reminded: what is lost, what is repeated, what is recorded of it.
///
/// Argument: how many kills. Its exit code is 1 if something is lost, if something is repeated without a kill between
/// Telegram's acceptance and our record of it, or if a delivery that a kill left behind is not recorded as unknown.
final class KillMatrix {
  private static final String HEAD = " kills missed lost again unkn. answ.";
  /// On PostgreSQL the chats and the duty of a killed process are taken over only after a while: so more at a time.
  private static final int SQLITE_LANES = 2;
  private static final int POSTGRESQL_LANES = 4;

  private KillMatrix() {
  }

  static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
    long began = System.nanoTime();
    Path folder = Files.createTempDirectory("kill");
    Launch launch = Launch.prepare(folder);
    List<Account> accounts = run(launch, Integer.parseInt(arguments[0]), folder);
    List<Kill> kills = accounts.stream().flatMap(account -> account.kills().stream()).toList();
    List<String> troubles = accounts.stream().flatMap(account -> account.troubles().stream()).toList();
    print(kills);
    troubles.forEach(System.out::println);
    System.out.printf("%d kills in %d s; logs in %s%n", kills.size(),
        Duration.ofNanos(System.nanoTime() - began).toSeconds(), folder);
    System.exit(troubles.isEmpty() ? 0 : 1);
  }

  private static List<Account> run(Launch launch, int kills, Path folder)
      throws InterruptedException, ExecutionException {
    List<Lane> lanes = Stream.concat(lanes(launch, Database.SQLITE, SQLITE_LANES, kills / 2, folder),
        lanes(launch, Database.POSTGRESQL, POSTGRESQL_LANES, kills - kills / 2, folder)).toList();
    List<Account> accounts = new ArrayList<>();
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      for (Future<Account> account : lanes.stream().map(lane -> threads.submit(lane::run)).toList())
        accounts.add(account.get());
    }
    return accounts;
  }

  /// Deals the steps out, over and over, to lanes that have a day or more to do.
  private static Stream<Lane> lanes(Launch launch, Database database, int most, int kills, Path folder) {
    List<Step> all = new ArrayList<>();
    while (all.size() < kills)
      all.addAll(List.of(Step.values()));
    all.subList(kills, all.size()).clear();
    Collections.shuffle(all, new Random(2584));
    int number = Math.max(kills / (Lane.DAYS * Lane.KILLS_A_DAY) + 1, Math.min(most, kills / 4 + 1));
    List<Lane> lanes = new ArrayList<>();
    for (int i = 0; i < number; i++)
      lanes.add(new Lane(launch, database, i + 1, all.subList(i * kills / number, (i + 1) * kills / number), folder));
    return lanes.stream();
  }

  private static void print(List<Kill> kills) {
    System.out.printf("%n%-40s| %-34s| %-34s%n", "", Database.SQLITE, Database.POSTGRESQL);
    System.out.printf("%-40s|%s|%s%n", "killed between", HEAD, HEAD);
    for (Step step : Step.values())
      print(step.words(), kills.stream().filter(kill -> kill.step == step).toList());
    print("all", kills);
  }

  private static void print(String words, List<Kill> kills) {
    System.out.printf("%-40s|%s|%s%n", words, sums(kills, Database.SQLITE), sums(kills, Database.POSTGRESQL));
  }

  private static String sums(List<Kill> all, Database database) {
    List<Kill> kills = all.stream().filter(kill -> kill.database == database).toList();
    return String.format(" %5d %6d %4d %5d %5d %5d", kills.size(), sum(kills, kill -> kill.reached ? 0 : 1),
        sum(kills, kill -> kill.lost), sum(kills, kill -> kill.repeatedReminders), sum(kills, kill -> kill.unknown),
        sum(kills, kill -> kill.repeatedAnswers));
  }

  private static int sum(List<Kill> kills, ToIntFunction<Kill> figure) {
    return kills.stream().mapToInt(figure).sum();
  }
}
