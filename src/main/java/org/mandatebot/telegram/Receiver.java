package org.mandatebot.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import okhttp3.OkHttpClient;
import org.mandatebot.chat.Inbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.longpolling.BotSession;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/// Polls Telegram while this instance is on duty and stores what comes: the poll that acknowledges a batch goes out only after the batch is stored.
final class Receiver implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Receiver.class);
  private static final Duration CHECK = Duration.ofMillis(500);
  private static final Duration STORE_PAUSE = Duration.ofSeconds(2);

  private final TelegramSettings settings;
  private final Inbox inbox;
  private final Line line;
  private final Duty duty;
  private final InstantSource clock;
  private final Runnable stored;
  private final OkHttpClient http;
  private final Thread watch = Thread.ofVirtual().name("telegram-watch").unstarted(this::keepPolling);
  private volatile int offset;
  private volatile long heartbeat;

  /// @param stored is told that the inbox has something new
  Receiver(TelegramSettings settings, Inbox inbox, Line line, Duty duty, InstantSource clock, Runnable stored) {
    this.settings = settings;
    this.inbox = inbox;
    this.line = line;
    this.duty = duty;
    this.clock = clock;
    this.stored = stored;
    Duration call = settings.poll().multipliedBy(2);
    http = Api.client(call).addInterceptor(line).build();
  }

  void start() {
    watch.start();
  }

  @Override
  public void close() {
    watch.interrupt();
    Api.close(http);
  }

  private void keepPolling() {
    try {
      for (;; Thread.sleep(CHECK))
        if (duty.isOn()) {
          offset = 0; // another instance may have polled since
          pollOnDuty();
        }
    } catch (InterruptedException e) {
      log.debug("polling ends");
    }
  }

  private void pollOnDuty() throws InterruptedException {
    while (duty.isOn())
      poll();
  }

  /// Polls until polling falls silent, or the duty ends: a session of the library may die and still say that it is running.
  private void poll() throws InterruptedException {
    ScheduledExecutorService thread = Executors
        .newSingleThreadScheduledExecutor(Thread.ofVirtual().name("telegram-poll").factory());
    try {
      begin(thread);
      while (duty.isOn() && !silent())
        Thread.sleep(CHECK);
      if (duty.isOn())
        log.error("polling fell silent; starting it again");
    } catch (TelegramApiException | RuntimeException e) {
      Thread.sleep(line.nextBackOffMillis());
    } finally {
      thread.shutdownNow(); // closing the session would end neither its thread nor the poll in flight
      http.dispatcher().cancelAll();
    }
  }

  /// Removes a webhook, keeping the updates that wait, and begins to poll.
  private void begin(ScheduledExecutorService thread) throws TelegramApiException {
    BotSession[] session = new BotSession[1];
    session[0] = new BotSession(new ObjectMapper(), http, thread, settings.token(), settings::url, last -> {
      // the library passes over numbers below the greatest it saw, but after a quiet week they may restart lower
      session[0].getLastReceivedUpdate().set(0);
      return next();
    }, () -> line, this::store);
    heartbeat = System.nanoTime();
    session[0].start();
  }

  private GetUpdates next() {
    heartbeat = System.nanoTime();
    if (offset == 0)
      offset = Math.toIntExact(inbox.lastId() + 1);
    // while Telegram counts as not reached it is asked for an answer at once: a long poll would tell half a minute later
    return new Poll(offset, line.trouble().isPresent() ? Duration.ZERO : settings.poll());
  }

  private boolean silent() {
    return System.nanoTime() - heartbeat > settings.poll().multipliedBy(3).plus(line.waiting()).toNanos();
  }

  /// Never throws, for that would end the polling. What could not be stored is not acknowledged, so it comes again.
  private void store(List<Update> updates) {
    List<Inbox.Item> batch = updates.stream().map(Poll.Received.class::cast)
        .map(update -> new Inbox.Item(update.getUpdateId(), update.payload())).toList();
    if (batch.isEmpty())
      return;
    try {
      inbox.store(batch, clock.instant());
      offset = Math.toIntExact(batch.getLast().id() + 1);
      stored.run();
    } catch (RuntimeException e) {
      log.error("{} updates from {} are not stored; Telegram keeps them and is asked again", batch.size(),
          batch.getFirst().id(), e);
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(STORE_PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
