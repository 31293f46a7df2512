package org.mandatebot.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mandatebot.chat.Inbox;
import org.mandatebot.chat.Inbox.Item;
import org.mandatebot.chat.Incoming;
import org.mandatebot.conversation.Unsent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Handles what is stored, while this instance is on duty: in order within a chat, in parallel between chats, marked when it is done. What was stored
/// before a crash is handled after it. What is in hand stays so while the duty lapses for a moment, or it would be handled
/// twice.
final class Worker implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Worker.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int AT_ONCE = 500;
  /// How often to look for what another instance stored, and whether the duty began.
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private final Inbox inbox;
  private final Errand errand;
  private final Consumer<String> answerPress;
  private final BooleanSupplier onDuty;
  private final InstantSource clock;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore news = new Semaphore(1);
  private final Set<Long> taken = ConcurrentHashMap.newKeySet();
  private final Set<Long> done = ConcurrentHashMap.newKeySet();
  private final Map<Long, CompletableFuture<Void>> chats = new HashMap<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile Optional<Thread> dispatcher = Optional.empty();

  /// @param answerPress tells Telegram that a press (Bot API `callback_query.id`) has arrived
  /// @param onDuty whether it is this instance that answers
  Worker(Inbox inbox, Function<Incoming, Optional<Unsent>> conversation, Consumer<String> answerPress,
      BooleanSupplier onDuty, InstantSource clock) {
    this.inbox = inbox;
    errand = new Errand(conversation, onDuty, closing);
    this.onDuty = onDuty;
    this.answerPress = answerPress;
    this.clock = clock;
  }

  void start(Updates updates) {
    dispatcher = Optional.of(Thread.ofVirtual().name("telegram-worker").start(() -> work(updates)));
  }

  /// There may be something new in the inbox.
  void wake() {
    news.release();
  }

  /// Lets what is being handled end; the rest is handled after the next start.
  @Override
  public void close() {
    closing.countDown();
    wake();
    try {
      if (dispatcher.isPresent())
        dispatcher.get().join(FAREWELL);
      threads.shutdown();
      if (!threads.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS))
        threads.shutdownNow();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void work(Updates updates) {
    while (!closed())
      try {
        if (news.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS))
          news.drainPermits();
        if (onDuty.getAsBoolean())
          takeAll(updates);
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        log.error("the inbox cannot be read; trying again in {}", LOOK_AGAIN, e);
        pause();
      }
  }

  private void takeAll(Updates updates) {
    chats.values().removeIf(CompletableFuture::isDone);
    Set<Long> before = new HashSet<>(done);
    // what waits for Telegram stays pending, and must not hide what is new
    List<Item> pending = inbox.pending(AT_ONCE + taken.size());
    for (Item item : pending)
      if (taken.add(item.id()))
        take(item, updates);
      else if (before.contains(item.id()))
        mark(item.id()); // was handled, but marking it failed
    before.removeAll(pending.stream().map(Item::id).collect(Collectors.toSet()));
    taken.removeAll(before); // only now: a list read before an item was marked still had it
    done.removeAll(before);
  }

  private void pause() {
    try {
      closing.await(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void take(Item item, Updates updates) {
    Optional<String> press = Optional.empty();
    Optional<Incoming> incoming = Optional.empty();
    try {
      JsonNode update = JSON.readTree(item.payload());
      press = Updates.pressed(update);
      incoming = updates.read(update);
    } catch (JsonProcessingException | RuntimeException e) {
      log.error("update {} is passed over: {} in reading it", item.id(), e.getClass().getSimpleName());
    }
    press.ifPresent(query -> threads.execute(() -> answerPress.accept(query)));
    incoming.ifPresentOrElse(something -> queue(item.id(), something), () -> mark(item.id()));
  }

  private void queue(long id, Incoming incoming) {
    long chat = incoming.chat().chat();
    CompletableFuture<Void> turn = chats.getOrDefault(chat, CompletableFuture.completedFuture(null))
        .thenRunAsync(() -> handle(id, incoming), threads).exceptionally(bug -> {
          log.error("update {} is left for the next start", id, bug);
          return null;
        });
    chats.put(chat, turn);
  }

  private void handle(long id, Incoming incoming) {
    try {
      if (!closed() && onDuty.getAsBoolean() && errand.run(id, incoming))
        mark(id);
      else
        taken.remove(id); // it is another instance's, or this one's again, should it be on duty then
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean closed() {
    return closing.getCount() == 0;
  }

  private void mark(long id) {
    try {
      inbox.handled(id, clock.instant());
    } catch (RuntimeException e) {
      log.error("update {} is handled, but could not be marked so; trying again in {}", id, LOOK_AGAIN, e);
    }
    done.add(id);
  }
}
