package org.mandatebot.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Property;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.mandatebot.chat.ChatId;
import org.mandatebot.remind.Reminders;
import org.mandatebot.remind.Rounds;
import org.mandatebot.remind.Sender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds the chats that something is due for and has one process at a time send to each.
///
/// Two clocks: whether a reminder is due is judged by the service's clock, which a rehearsal sets and moves; leases,
/// heartbeats and waiting before another attempt run on the system's, or a jump of a week would end every lease.
///
/// The truth is in our own tables; a row of `scheduled_tasks` only says who holds a chat, or when to try it again. So a
/// row may be lost: the next round finds what is due and held by nobody, and makes it anew.
@Singleton
final class Clockwork {
  private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);
  private static final String TASK = "remind";
  private static final int SENDERS = 16;
  private static final int REMINDERS_PER_ROUND = 500;
  /// How many chats wait for a sender: each is a change of the database, and before those of a whole round an answer would
  /// have to wait.
  private static final int QUEUE = 4 * SENDERS;
  /// Sorted before it is grouped: so both databases walk `reminder_due` from its beginning, however much is stored.
  static final String DUE = """
      select chat from (
        select chat, due_at from reminder
        where state in ('planned', 'sending') and due_at <= :now
          and not exists (select 1 from pause where name = 'reminders')
          and not exists (select 1 from scheduled_tasks where task_name = :task and task_instance = chat)
        order by due_at limit :limit) as due
      group by chat order by min(due_at) limit :room
      """;
  private static final int MISSED_HEARTBEATS = 4;
  /// A clock that goes back by less was set right by little: nothing was sent by it that is not due anyway.
  private static final Duration SET_RIGHT = Duration.ofMinutes(1);
  /// How long a stopping service waits for what is being sent.
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Jdbi jdbi;
  private final Reminders reminders;
  private final Sender sender;
  private final Rounds rounds;
  private final InstantSource clock;
  private final Settings settings;
  private final Optional<SoleProcess> sole;
  private final Task<Void> task;
  private final Scheduler scheduler;
  private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();
  private Optional<Instant> looked = Optional.empty();
  private boolean failing;

  Clockwork(@Property(name = "datasources.default.url") String url, DataSource database, Reminders reminders,
      Sender sender, Rounds rounds, InstantSource clock, Settings settings) {
    jdbi = Jdbi.create(database);
    this.reminders = reminders;
    this.sender = sender;
    this.rounds = rounds;
    this.clock = clock;
    this.settings = settings;
    sole = SoleProcess.file(url).map(SoleProcess::new);
    task = Tasks.custom(TASK, Void.class)
        .onFailure((done, operations) -> operations.reschedule(done,
            after(Sender.backOff(done.getExecution().consecutiveFailures))))
        .onDeadExecution(Clockwork::takeOver).execute(this::deliver);
    scheduler = scheduler(database);
  }

  @EventListener
  void start(ServerStartupEvent started) {
    start();
  }

  void start() {
    // nobody but this process can hold a chat or a lease now: what a killed one held is taken over at once
    if (sole.isPresent())
      jdbi.useTransaction(handle -> {
        handle.execute("delete from scheduled_tasks");
        handle.execute("delete from lease");
      });
    scheduler.start();
    var _ = looks.scheduleWithFixedDelay(this::round, 0, settings.round().toMillis(), TimeUnit.MILLISECONDS);
  }

  /// Returns once what is being sent at this moment is sent and recorded.
  @PreDestroy
  void stop() {
    looks.close();
    scheduler.stop();
    sole.ifPresent(SoleProcess::close);
  }

  private Scheduler scheduler(DataSource database) {
    SchedulerBuilder builder = Scheduler.create(database, task).threads(SENDERS).pollingInterval(settings.round())
        .heartbeatInterval(settings.heartbeat).missedHeartbeatsLimit(MISSED_HEARTBEATS).shutdownMaxWait(PATIENCE)
        .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()));
    // SQLite has no SKIP LOCKED and needs none. Never more than can be sent at once: what only waits has no heartbeat.
    return (sole.isPresent() ? builder : builder.pollUsingLockAndFetch(0.5, 1)).build();
  }

  private void round() {
    try {
      Instant now = clock.instant();
      prepare(now);
      List<ChatId> chats = due(now);
      chats.forEach(this::schedule);
      if (!chats.isEmpty())
        scheduler.triggerCheckForDueExecutions();
      failing = false;
    } catch (RuntimeException broken) {
      if (!failing)
        LOG.error("cannot look for due reminders; it is tried again every {}", settings.round(), broken);
      failing = true;
    }
  }

  /// Before the first look, and after the clock went back: what was planned by it is planned anew.
  private void prepare(Instant now) {
    if (now.isBefore(looked.orElseGet(this::lastDelivery).minus(SET_RIGHT))) {
      LOG.warn("the clock has gone back to {}; everything is planned anew, and what was sent is not sent again", now);
      reminders.planAnew();
    } else if (looked.isEmpty())
      reminders.catchUp();
    looked = Optional.of(now);
  }

  /// When something was last sent, by whichever clock.
  private Instant lastDelivery() {
    return Instant.ofEpochMilli(jdbi.withHandle(handle -> handle.createQuery("""
        select coalesce(max(ended_at), 0) from delivery
        """).mapTo(Long.class).one()));
  }

  private void schedule(ChatId chat) {
    try {
      scheduler.scheduleIfNotExists(task.instance(chat.toString()), Instant.now());
    } catch (TaskInstanceException taken) {
      LOG.debug("another process took {} and was done with it meanwhile; the next round looks again", chat, taken);
    }
  }

  /// Chats that something is due for and that nobody holds or waits for, the longest due first, as many as there is room
  /// for. `sending` is among what is due: with nobody holding the chat it was left behind.
  List<ChatId> due(Instant now) {
    return jdbi.withHandle(handle -> {
      int room = QUEUE - waiting(handle);
      return room <= 0
          ? List.of()
          : handle.createQuery(DUE).bind("now", now.toEpochMilli()).bind("task", TASK)
              .bind("limit", REMINDERS_PER_ROUND).bind("room", room)
              .map((row, context) -> ChatId.parse(row.getString("chat"))).list();
    });
  }

  /// Of all instances; without what waits for another attempt, which must not keep others from their first.
  private static int waiting(Handle handle) {
    return handle.createQuery("""
        select count(*) from scheduled_tasks
        where task_name = :task and not picked and coalesce(consecutive_failures, 0) = 0
        """).bind("task", TASK).mapTo(Integer.class).one();
  }

  private CompletionHandler<Void> deliver(TaskInstance<Void> chat, ExecutionContext context) {
    // what is held back is found again, as what waits for another attempt is, once it is let go
    if (context.getSchedulerState().isShuttingDown() || rounds.arePaused())
      return new OnCompleteRemove<>();
    return sender.deliver(ChatId.parse(chat.getId()), context.getExecution().consecutiveFailures)
        .<CompletionHandler<Void>>map(Clockwork::again).orElseGet(OnCompleteRemove::new);
  }

  /// At its place in the queue, for it has waited: behind all that is scheduled, it could wait for minutes more.
  private static void takeOver(ExecutionComplete left, ExecutionOperations<Void> operations) {
    operations.reschedule(left, left.getExecution().executionTime);
  }

  private static CompletionHandler<Void> again(Duration wait) {
    // told as a failure, for db-scheduler counts those
    return (done, operations) -> operations.reschedule(
        ExecutionComplete.failure(done.getExecution(), done.getTimeDone(), done.getTimeDone(), null), after(wait));
  }

  private static Instant after(Duration wait) {
    return Instant.now().plus(wait);
  }

  /// A process that misses four heartbeats is gone; that is looked for every other one. So a chat is taken over four to six of
  /// them after its process died: 32 to 48 seconds by default.
  ///
  /// @param round how often to look for what is due, in real time
  @ConfigurationProperties("mandatebot.reminders")
  record Settings(@Bindable(defaultValue = "250ms") Duration round, @Bindable(defaultValue = "8s") Duration heartbeat) {
  }
}
