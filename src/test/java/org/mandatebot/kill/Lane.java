package org.mandatebot.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mandatebot.telegram.BotApiStandIn;

/// One service after another on one database, with one Telegram, each killed on its way.
///
/// Its days are those on which everybody who has subscribed is reminded of the report of paragraph 19. Of each day there
/// are several kills; then one service is left to do all that is to be done. On the last day nobody is killed any more.
final class Lane {
  static final int KILLS_A_DAY = 9;
  static final int DAYS = 11;
  private static final LocalDate BEGINNING = LocalDate.parse("2021-07-03");
  private static final Duration BETWEEN = Duration.ofSeconds(20);
  private static final Duration ECHO = Duration.ofMillis(200);
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(4);
  private static final Duration LOOK = Duration.ofMillis(250);
  private static final int FIRST = 60;
  private static final int SPEAK = 4;

  private final Launch launch;
  private final Database database;
  private final List<Step> steps;
  private final Path folder;
  private final Random random;
  private final String name;
  private final Town town = new Town();
  private final Announcements announcements;
  private final String url;
  private final Books books;
  private final int port = port();
  private final Optional<Webhook> webhook;
  private final List<Kill> kills = new ArrayList<>();
  private Instant now = Instant.EPOCH;

  /// @param number of the lane; every other one has a webhook
  Lane(Launch launch, Database database, int number, List<Step> steps, Path parent) {
    this.launch = launch;
    this.database = database;
    this.steps = steps;
    random = new Random(2584 + number);
    name = database + " " + number;
    folder = parent.resolve(database.name().toLowerCase(Locale.ROOT) + number);
    announcements = new Announcements(folder.resolve("resolutions"));
    url = database.create(folder);
    books = new Books(database, url);
    webhook = number % 2 == 0 ? Optional.of(new Webhook(town.telegram, port)) : Optional.empty();
  }

  Account run() {
    try {
      live();
      return account();
    } catch (RuntimeException broken) {
      return new Account(kills, List.of(name + " broke off: " + broken));
    }
  }

  private void live() {
    LocalDate day = BEGINNING;
    begin(day);
    gather();
    for (int from = 0; from < steps.size(); from += KILLS_A_DAY) {
      day = day.plusDays(1);
      begin(day);
      for (Step step : today(from))
        kill(step, day);
      settle();
      System.out.printf("%s: %d of %d kills%n", name, kills.size(), steps.size());
    }
    begin(day.plusDays(1));
    settle();
  }

  /// Those of reminders first, in the order in which they are come to: a service that waits for another is doing what
  /// comes before, for all who are due.
  private List<Step> today(int from) {
    return steps.subList(from, Math.min(from + KILLS_A_DAY, steps.size())).stream()
        .sorted(Comparator.comparing(Step::isOfReminder).reversed().thenComparing(Comparator.naturalOrder())).toList();
  }

  private void begin(LocalDate day) {
    now = day.atTime(LocalTime.of(9, 0)).toInstant(ZoneOffset.UTC).plusSeconds(1);
    town.dawn(announcements.of(day));
  }

  private void kill(Step step, LocalDate day) {
    Kill kill = new Kill(step, database);
    kills.add(kill);
    town.speak(SPEAK);
    if (step.isOfReload())
      announcements.announce(day.plusDays(1));
    Trap trap = new Trap(step.point(), town.telegram, this::acknowledged, random);
    Instance service = start(trap.stop(), trap::hear);
    if (step.isOfReload())
      town.reload(trap::isReached);
    kill.reached = trap.await();
    service.kill();
    trap.release();
    Wait.pause(ECHO); // what it sent with its last breath
    town.look(kill, books);
    System.out.printf("%s: %s, %s%n", name, step.words(), kill.reached ? "killed" : "NOT REACHED");
  }

  /// How many updates Telegram need not keep any more.
  private int acknowledged() {
    return webhook.map(Webhook::taken).orElseGet(() -> town.said() - town.telegram.unacknowledged().size());
  }

  /// The first subscribe, some at a time; and an administrator applies a revision, for until then every start serves what
  /// is in the folder.
  private void gather() {
    CountDownLatch serving = new CountDownLatch(1);
    Instance service = start("", line -> {
      if (line.contains("Mandatebot answers"))
        serving.countDown();
    });
    Wait.until("it serves what is in the folder", () -> serving.getCount() == 0);
    announcements.announce(BEGINNING.minusDays(1));
    town.reload(() -> false);
    for (int i = 0; i < FIRST / SPEAK; i++) {
      town.speak(SPEAK);
      done(now);
    }
    service.stop();
  }

  /// A service does what is to be done.
  private void settle() {
    Instant due = now;
    Instance service = start("", _ -> {
    });
    if (!town.isApplied())
      town.reload(() -> false);
    done(due);
    service.stop();
  }

  private void done(Instant due) {
    if (!Wait.comes(LONG_ENOUGH, LOOK, () -> town.missing().isEmpty() && books.settled(due)))
      System.out.printf("%s: not all is done on the day of %s; missing: %s%n", name, due, town.missing());
  }

  private Instance start(String stop, Consumer<String> heard) {
    Map<String, String> settings = new HashMap<>(Map.of("telegram.token", BotApiStandIn.TOKEN, "telegram.api-url",
        town.telegram.url().toString(), "telegram.poll", "10s", "telegram.limits.overall", "300",
        "mandatebot.clock.start", now.toString(), "mandatebot.catalogue", announcements.folder().toString(),
        "mandatebot.admins", admins(), "datasources.default.url", url, "datasources.default.driver-class-name",
        StoppingDriver.class.getName(), "micronaut.server.port", String.valueOf(port)));
    settings.put("datasources.default.connection-timeout", "120000"); // how busy the machine is is not the question
    settings.put("telegram.timeout", "1m");
    if (webhook.isPresent())
      settings.putAll(Webhook.settings());
    if (!stop.isEmpty())
      settings.put(StoppingDriver.AT, stop);
    now = now.plus(BETWEEN);
    return Instance.start(launch.command(), settings, folder.resolve("log"), heard);
  }

  private String admins() {
    return IntStream.rangeClosed(1, 2 + 2 * (int) steps.stream().filter(Step::isOfReload).count())
        .mapToObj(String::valueOf).collect(Collectors.joining(","));
  }

  private Account account() {
    Kill none = new Kill(Step.STARTING, database);
    List<String> troubles = new ArrayList<>(town.settle(none));
    Set<String> unknown = books.unknown();
    for (Kill kill : kills)
      for (String delivery : kill.left)
        if (unknown.contains(delivery))
          kill.unknown++;
        else
          troubles.add("delivery " + delivery + " was left behind at '" + kill.step.words() + "' and is not unknown");
    return new Account(kills, troubles.stream().map(trouble -> name + ": " + trouble).toList());
  }

  private static int port() {
    try (ServerSocket any = new ServerSocket(0)) {
      return any.getLocalPort();
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  /// @param troubles what was lost, and what no kill explains
  record Account(List<Kill> kills, List<String> troubles) {
  }
}
