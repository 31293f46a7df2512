package org.mandatebot.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mandatebot.chat.Inbox.Item;
import org.mandatebot.chat.Incoming;
import org.mandatebot.conversation.Unsent;
import org.mandatebot.telegram.Updates.Bot;

@Timeout(60) // only so that a failure ends
class WorkerTest {
  private static final Updates UPDATES = new Updates(new Bot(99, "MandateBot"));

  private InMemoryInbox inbox = new InMemoryInbox();
  private final List<String> pressed = new CopyOnWriteArrayList<>();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private volatile boolean onDuty = true;
  private final AtomicInteger looks = new AtomicInteger();
  private CompletableFuture<Worker> worker = new CompletableFuture<>();

  @AfterEach
  void close() {
    worker.join().close();
  }

  @Test
  void whatWasStoredBeforeACrashIsHandledInOrder() throws InterruptedException {
    store(LongStream.rangeClosed(1, 100).mapToObj(id -> text(id, 5)).toArray(Item[]::new));
    CountDownLatch all = new CountDownLatch(100);
    start(incoming -> all.countDown());
    all.await();
    assertEquals(LongStream.rangeClosed(1, 100).mapToObj(id -> "5 says " + id).toList(), heard);
    handled();
  }

  @Test
  void slowChatHoldsUpNoOther() throws InterruptedException {
    CountDownLatch other = new CountDownLatch(1);
    store(text(1, 5), text(2, 6));
    start(incoming -> {
      if (incoming.chat().chat() == 6)
        other.countDown();
      else
        await(other);
    });
    await(other);
    handled();
  }

  @Test
  void newsIsHandledOnceHoweverOftenTheWorkerIsWoken() throws InterruptedException {
    CountDownLatch busy = new CountDownLatch(1);
    start(incoming -> await(busy));
    store(text(1, 5));
    for (int i = 0; i < 20; i++)
      worker.join().wake();
    busy.countDown();
    handled();
    store(text(2, 5));
    worker.join().wake();
    handled();
    assertEquals(List.of("5 says 1", "5 says 2"), heard);
  }

  @Test
  void whatFailedIsTriedAgainBeforeTheNextOfThatChat() throws InterruptedException {
    AtomicInteger failures = new AtomicInteger(1);
    store(text(1, 5), text(2, 5));
    start(incoming -> {
      if (failures.getAndDecrement() > 0)
        throw new IllegalStateException("database away");
    });
    handled();
    assertEquals(List.of("5 says 1", "5 says 1", "5 says 2"), heard);
  }

  @Test
  void whatAlwaysFailsIsGivenUp() throws InterruptedException {
    store(text(1, 5), text(2, 5));
    start(incoming -> {
      if (heard.getLast().endsWith("1"))
        throw new IllegalStateException("a bug");
    });
    handled();
    assertEquals(List.of("5 says 1", "5 says 1", "5 says 1", "5 says 2"), heard);
  }

  @Test
  void markThatFailedIsSetLaterWithoutHandlingAgain() throws InterruptedException {
    AtomicInteger failures = new AtomicInteger(1);
    inbox = new InMemoryInbox() {
      @Override
      public synchronized void handled(long id, Instant now) {
        if (failures.getAndDecrement() > 0)
          throw new IllegalStateException("database away");
        super.handled(id, now);
      }
    };
    store(text(1, 5));
    start(incoming -> {
    });
    handled();
    assertEquals(List.of("5 says 1"), heard);
  }

  @Test
  void rubbishIsPassedOver() throws InterruptedException {
    store(new Item(1, "{"), new Item(2, ""), new Item(3, "[]"), new Item(4, "{\"message\":{\"chat\":7}}"), text(5, 5),
        new Item(6, "{\"message\":" + "[".repeat(3000) + "]".repeat(3000) + "}"));
    start(incoming -> {
    });
    handled();
    assertEquals(List.of("5 says 5"), heard);
  }

  @Test
  void pressIsAnsweredEvenWhileItsChatIsBusy() throws InterruptedException {
    CountDownLatch answered = new CountDownLatch(1);
    store(text(1, 5), new Item(2, """
        {"callback_query":{"id":"q","data":"all","from":{"id":5},"message":{"chat":{"id":5}}}}"""));
    worker.complete(new Worker(inbox, incoming -> {
      await(answered);
      return Optional.empty();
    }, press -> {
      pressed.add(press);
      answered.countDown();
    }, () -> true, InstantSource.system()));
    worker.join().start(UPDATES);
    handled();
    assertEquals(List.of("q"), pressed);
  }

  @Test
  void whatIsLeftWhenTheDutyEndsIsHandledWhenItBeginsAgain() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    store(text(1, 5), text(2, 5));
    start(incoming -> {
      begun.countDown();
      await(over);
    });
    begun.await();
    onDuty = false;
    over.countDown();
    while (inbox.pending(2).size() > 1)
      TimeUnit.MILLISECONDS.sleep(10);
    assertEquals(List.of("5 says 1"), heard);
    onDuty = true;
    handled();
    assertEquals(List.of("5 says 1", "5 says 2"), heard);
  }

  @Test
  void whatIsInHandWhileTheDutyLapsesForAMomentIsHandledOnce() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    store(text(1, 5));
    start(incoming -> {
      begun.countDown();
      await(over);
    });
    begun.await();
    onDuty = false;
    looked();
    onDuty = true;
    looked();
    over.countDown();
    handled();
    assertEquals(List.of("5 says 1"), heard);
  }

  @Test
  void whatIsStoppedBeforeItsNextAttemptIsLeftForTheNextStart() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    store(text(1, 5), text(2, 5));
    start(incoming -> {
      begun.countDown();
      throw new IllegalStateException("database away");
    });
    await(begun);
    worker.join().close();
    assertEquals(2, inbox.pending(10).size());
  }

  @Test
  void replyThatCannotLeaveIsSentAgainWithoutHandlingTheUpdateAgainWhileOthersFlow() throws InterruptedException {
    AtomicInteger refusals = new AtomicInteger(3);
    CountDownLatch other = new CountDownLatch(1);
    store(text(1, 5), text(2, 5), text(3, 6));
    converse(incoming -> {
      if (incoming.chat().chat() == 6)
        other.countDown();
      return ((Incoming.Text) incoming).text().equals("1") ? Optional.of(unsent(other, refusals)) : Optional.empty();
    });
    handled();
    assertEquals(List.of("5 says 1", "5 says 2"), heard.stream().filter(said -> said.startsWith("5")).toList());
    assertEquals(0, refusals.get());
  }

  /// Is sent once the other chat was served and some attempts have failed.
  private static Unsent unsent(CountDownLatch other, AtomicInteger refusals) {
    return new Unsent(Optional.of(Duration.ZERO), () -> {
      await(other);
      return refusals.decrementAndGet() == 0 ? Optional.empty() : Optional.of(unsent(other, refusals));
    });
  }

  @Test
  void replyThatStillWaitsAtTheEndIsLeftForTheNextStart() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    store(text(1, 5), text(2, 5));
    converse(incoming -> {
      begun.countDown();
      return Optional.of(new Unsent(Optional.of(Duration.ofHours(1)), Optional::empty));
    });
    await(begun);
    worker.join().close();
    assertEquals(2, inbox.pending(10).size());
    assertEquals(List.of("5 says 1"), heard);
  }

  @Test
  void chatThatWaitsWithMoreThanIsTakenAtOnceHidesNoOther() throws InterruptedException {
    CountDownLatch other = new CountDownLatch(1);
    store(LongStream.rangeClosed(1, 600).mapToObj(id -> text(id, 5)).toArray(Item[]::new));
    store(text(601, 6));
    start(incoming -> {
      if (incoming.chat().chat() == 6)
        other.countDown();
      else
        await(other);
    });
    handled();
    assertEquals(601, heard.size());
  }

  private void start(Consumer<Incoming> conversation) {
    converse(incoming -> {
      conversation.accept(incoming);
      return Optional.empty();
    });
  }

  private void converse(Function<Incoming, Optional<Unsent>> conversation) {
    worker.complete(new Worker(inbox, incoming -> {
      heard.add(incoming.chat().chat() + " says " + ((Incoming.Text) incoming).text());
      return conversation.apply(incoming);
    }, pressed::add, this::isOnDuty, InstantSource.system()));
    worker.join().start(UPDATES);
  }

  private boolean isOnDuty() {
    looks.incrementAndGet();
    return onDuty;
  }

  /// The worker went through its inbox since.
  private void looked() throws InterruptedException {
    for (int then = looks.get(); looks.get() < then + 3; TimeUnit.MILLISECONDS.sleep(10))
      worker.join().wake();
  }

  private void store(Item... items) {
    inbox.store(List.of(items), Instant.EPOCH);
  }

  private static Item text(long id, long chat) {
    return new Item(id, """
        {"message":{"chat":{"id":%d,"type":"private"},"from":{"id":%d},"text":"%d"}}""".formatted(chat, chat, id));
  }

  private void handled() throws InterruptedException {
    while (!inbox.pending(1).isEmpty())
      TimeUnit.MILLISECONDS.sleep(10);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
