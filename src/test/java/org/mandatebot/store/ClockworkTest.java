package org.mandatebot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mandatebot.catalogue.Catalogue;
import org.mandatebot.catalogue.Revision;
import org.mandatebot.chat.Chat;
import org.mandatebot.chat.ChatId;
import org.mandatebot.chat.Chats;
import org.mandatebot.chat.Platform;
import org.mandatebot.chat.SendResult;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Samples;
import org.mandatebot.remind.RehearsalClock;
import org.mandatebot.remind.Reminders;
import org.mandatebot.remind.Reminders.Counts;
import org.mandatebot.remind.Rounds;
import org.mandatebot.remind.Scope;
import org.mandatebot.remind.Subscription;
import org.mandatebot.remind.Sender;
import org.mandatebot.responses.Reply;

class ClockworkTest {
  private static final ChatId CHAT = ChatId.parse("telegram:1");
  private static final Subscription FORCE = new Subscription(Samples.SYMBOL, new Scope.Of(new ParagraphId("19")));
  private static final Instant FIRST = Instant.parse("2021-07-01T09:00:00Z");

  @TempDir
  private Path folder;
  private final RehearsalClock clock = new RehearsalClock(Instant.parse("2021-06-29T15:00:00Z"), 1);
  private final Phone phone = new Phone();
  private final List<AutoCloseable> open = new ArrayList<>();

  @AfterEach
  void end() throws Exception {
    for (AutoCloseable part : open.reversed())
      part.close();
  }

  @Test
  void aReminderGoesOutWhenItFallsDueAndNotBefore() {
    Instance instance = sqlite();
    instance.reminders.subscribe(CHAT, FORCE);
    assertEquals(List.of(), instance.clockwork.due(FIRST.minusMillis(1)));
    assertEquals(List.of(CHAT), instance.clockwork.due(FIRST));
    instance.start();
    clock.jumpTo(FIRST);
    Await.until("it is sent", () -> instance.reminders.counts(CHAT).equals(new Counts(4, 1)));
    assertEquals(Map.of(CHAT, 1), phone.received);
  }

  @Test
  void aRoundReadsOnlyWhatIsDue() {
    List<String> plan = sqlite().database.jdbi().withHandle(
        handle -> handle.createQuery("explain query plan " + Clockwork.DUE).bind("now", 0).bind("task", "remind")
            .bind("limit", 1).bind("room", 1).map((row, context) -> row.getString("detail")).list());
    assertTrue(plan.contains("SEARCH reminder USING INDEX reminder_due (due_at<?)"), plan.toString());
  }

  @Test
  void reminderGoesOutOnceWhenTwoInstancesRace() {
    TestDatabase database = keep(TestDatabase.postgres());
    Instance first = instance(database);
    Instance second = instance(keep(TestDatabase.open(database.url())));
    List<ChatId> chats = IntStream.rangeClosed(1, 200).mapToObj(number -> new ChatId(Platform.TELEGRAM, number, 0))
        .toList();
    chats.forEach(chat -> first.reminders.subscribe(chat, FORCE));
    clock.jumpTo(FIRST);
    first.start();
    second.start();
    Await.until("all are sent", () -> chats.stream().allMatch(chat -> first.reminders.counts(chat).sent() == 1));
    Await.until("nothing is held", () -> count(database, "select count(*) from scheduled_tasks") == 0);
    chats.forEach(chat -> assertEquals(1, phone.received.get(chat), chat.toString()));
    assertEquals(200, count(database, "select count(*) from delivery"));
  }

  @Test
  void whatADeadInstanceHeldIsTakenOver() {
    TestDatabase database = keep(TestDatabase.postgres());
    Instance survivor = instance(database);
    survivor.reminders.subscribe(CHAT, FORCE);
    clock.jumpTo(FIRST);
    database.jdbi().useHandle(handle -> {
      handle
          .execute("insert into delivery (id, chat, started_at, outcome) values ('dead', 'telegram:1', 0, 'sending')");
      handle.execute("update reminder set state = 'sending', delivery = 'dead' where rung = 14");
      handle.execute("""
          insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
          values ('remind', 'telegram:1', now(), true, 'dead', now() - interval '40 seconds', 1)
          """);
    });
    survivor.start();
    Await.until("it is sent", () -> survivor.reminders.counts(CHAT).equals(new Counts(4, 1)));
    assertEquals(1, count(database, "select count(*) from delivery where id = 'dead' and outcome = 'unknown'"));
  }

  @Test
  void whatADeadInstanceHeldIsNotPutBehindWhatIsScheduledSince() {
    TestDatabase database = keep(TestDatabase.postgres());
    Instance survivor = instance(database);
    IntStream.rangeClosed(1, 40).mapToObj(number -> new ChatId(Platform.TELEGRAM, number, 0))
        .forEach(chat -> survivor.reminders.subscribe(chat, FORCE));
    clock.jumpTo(FIRST);
    database.jdbi().useHandle(handle -> handle.execute("""
        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
        values ('remind', 'telegram:1', now() - interval '1 minute', true, 'dead', now() - interval '40 seconds', 1)
        """));
    CountDownLatch accepted = new CountDownLatch(1);
    phone.meanwhile = () -> await(accepted);
    survivor.start();
    Await.until("it is taken over",
        () -> count(database, "select count(*) from scheduled_tasks where picked_by = 'dead'") == 0
            && count(database, "select count(*) from scheduled_tasks") == 40);
    int sooner = count(database, """
        select count(*) from scheduled_tasks where execution_time <
          (select execution_time from scheduled_tasks where task_instance = 'telegram:1')
        """);
    accepted.countDown();
    assertEquals(0, sooner);
  }

  @Test
  void whatIsHeldBackGoesOutOnceItIsLetGoOnWhicheverInstance() {
    TestDatabase database = keep(TestDatabase.postgres());
    Instance first = instance(database);
    Instance second = instance(keep(TestDatabase.open(database.url())));
    first.reminders.subscribe(CHAT, FORCE);
    first.reminders.subscribe(ChatId.parse("telegram:2"), FORCE);
    Rounds rounds = new JdbiRounds(database.jdbi());
    rounds.pause("console", clock.instant());
    clock.jumpTo(FIRST);
    assertEquals(List.of(), first.clockwork.due(FIRST));
    // one of them was held before
    database.jdbi().useHandle(handle -> handle.execute("insert into scheduled_tasks"
        + " (task_name, task_instance, execution_time, picked, version) values ('remind', 'telegram:2', now(), false, 1)"));
    first.start();
    second.start();
    Await.until("nothing is held", () -> count(database, "select count(*) from scheduled_tasks") == 0);
    assertEquals(Map.of(), phone.received);
    rounds.resume();
    Await.until("both are sent", () -> phone.received.size() == 2);
  }

  @Test
  void whatALiveInstanceHoldsIsLeftToIt() {
    TestDatabase database = keep(TestDatabase.postgres());
    Instance other = instance(database);
    other.reminders.subscribe(CHAT, FORCE);
    database.jdbi().useHandle(handle -> handle.execute("""
        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
        values ('remind', 'telegram:1', now(), true, 'alive', now(), 1)
        """));
    assertEquals(List.of(), other.clockwork.due(FIRST));
  }

  @Test
  void aChatThatMustWaitIsLeftAloneEvenIfTheRehearsalGoesOn() {
    phone.result = new SendResult.Wait(Duration.ofHours(1));
    Instance instance = sqlite();
    instance.reminders.subscribe(CHAT, FORCE);
    instance.start();
    clock.jumpTo(FIRST);
    long inAnHour = System.currentTimeMillis() + Duration.ofMinutes(59).toMillis();
    Await.until("it waits",
        () -> count(instance.database, "select count(*) from scheduled_tasks where picked = false and "
            + "consecutive_failures = 1 and execution_time > " + inAnHour) == 1);
    assertEquals(List.of(), instance.clockwork.due(FIRST.plus(Duration.ofDays(30))));
    assertEquals(Map.of(CHAT, 1), phone.received);
  }

  @Test
  void aLostRowOfTheSchedulerLosesNothing() {
    phone.result = new SendResult.Wait(Duration.ofHours(1));
    Instance instance = sqlite();
    instance.reminders.subscribe(CHAT, FORCE);
    instance.start();
    clock.jumpTo(FIRST);
    Await.until("it waits", () -> count(instance.database,
        "select count(*) from scheduled_tasks where picked = false and consecutive_failures = 1") == 1);
    phone.result = new SendResult.Sent(1);
    instance.database.jdbi().useHandle(handle -> handle.execute("delete from scheduled_tasks"));
    Await.until("it is sent", () -> instance.reminders.counts(CHAT).equals(new Counts(4, 1)));
  }

  @Test
  void aSendThatBreaksIsTriedAgain() {
    phone.meanwhile = () -> {
      phone.meanwhile = Phone::nothing;
      throw new IllegalStateException("a bug, on purpose");
    };
    Instance instance = sqlite();
    instance.reminders.subscribe(CHAT, FORCE);
    instance.start();
    clock.jumpTo(FIRST);
    Await.until("it is sent", () -> instance.reminders.counts(CHAT).equals(new Counts(4, 1)));
    assertEquals(Map.of(CHAT, 2), phone.received);
  }

  @Test
  void stoppingWaitsForWhatIsBeingSent() throws Exception {
    CountDownLatch sending = new CountDownLatch(1);
    CountDownLatch accepted = new CountDownLatch(1);
    phone.meanwhile = () -> {
      sending.countDown();
      await(accepted);
    };
    Instance instance = sqlite();
    instance.reminders.subscribe(CHAT, FORCE);
    clock.jumpTo(FIRST);
    instance.start();
    sending.await();
    Thread stopping = Thread.ofPlatform().start(instance.clockwork::stop);
    Await.until("it is stopping", () -> stopping.getState() == Thread.State.TIMED_WAITING);
    accepted.countDown();
    stopping.join();
    open.remove(instance);
    assertEquals(new Counts(4, 1), instance.reminders.counts(CHAT));
    assertEquals(0, count(instance.database, "select count(*) from scheduled_tasks"));
  }

  private Instance sqlite() {
    return instance(keep(TestDatabase.sqlite(folder.resolve("mandatebot.db"))));
  }

  private Instance instance(TestDatabase database) {
    Catalogue catalogue = new Catalogue(new Revision("1", List.of(Samples.resolution())));
    JdbiLedger ledger = new JdbiLedger(database.jdbi());
    Reminders reminders = new Reminders(ledger, catalogue, clock);
    Sender sender = new Sender(ledger, reminders, new Chats(List.of(phone)), clock);
    return keep(new Instance(database, reminders, new Clockwork(database.url(), database.source(), reminders, sender,
        new JdbiRounds(database.jdbi()), clock, new Clockwork.Settings(Duration.ofMillis(10), Duration.ofSeconds(8)))));
  }

  private <T extends AutoCloseable> T keep(T part) {
    open.add(part);
    return part;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private static int count(TestDatabase database, String sql) {
    return database.jdbi().withHandle(handle -> handle.createQuery(sql).mapTo(Integer.class).one());
  }

  private record Instance(TestDatabase database, Reminders reminders, Clockwork clockwork) implements AutoCloseable {

    void start() {
      clockwork.start();
    }

    @Override
    public void close() {
      clockwork.stop();
    }
  }

  /// Counts what every chat was sent.
  private static final class Phone implements Chat {
    final Map<ChatId, Integer> received = new ConcurrentHashMap<>();
    volatile SendResult result = new SendResult.Sent(1);
    volatile Runnable meanwhile = Phone::nothing;

    static void nothing() {
    }

    @Override
    public Platform platform() {
      return Platform.TELEGRAM;
    }

    @Override
    public SendResult send(ChatId to, Reply reply, Language language) {
      received.merge(to, 1, Integer::sum);
      meanwhile.run();
      return result;
    }
  }
}
