package org.mandatebot.telegram;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.mandatebot.chat.Leases;
import org.mandatebot.chat.Leases.Held;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether this instance is on duty: of all that share a database, one polls Telegram and answers what comes, so that a
/// chat's replies keep their order. The others stand by; they send reminders, and take what the webhook brings them.
///
/// The lease is renewed every 5 seconds. An instance that could not renew it for 10 goes off duty by itself, before
/// another may take it over after 15: at the latest 17 seconds after its holder was killed. All that is measured is how
/// long ago something was, by each instance's own clock.
final class Duty implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Duty.class);
  private static final String NAME = "telegram";
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration RENEW = Duration.ofSeconds(5);
  private static final Duration GIVE_UP = Duration.ofSeconds(10);
  private static final Duration LAPSE = Duration.ofSeconds(15);

  private final Leases leases;
  private final LongSupplier nanos;
  private final String me = UUID.randomUUID().toString();
  private final Thread watch = Thread.ofVirtual().name("telegram-duty").unstarted(this::keepLooking);
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile boolean elected;
  private volatile long renewed;
  private Optional<Held> other = Optional.empty();
  private long seen;
  private boolean failing;

  Duty(Leases leases) {
    this(leases, System::nanoTime);
  }

  /// @param nanos as [System#nanoTime]
  Duty(Leases leases, LongSupplier nanos) {
    this.leases = leases;
    this.nanos = nanos;
  }

  void start() {
    watch.start();
  }

  boolean isOn() {
    return elected && since(renewed).compareTo(GIVE_UP) < 0;
  }

  /// Another instance takes over at once.
  @Override
  public void close() {
    closing.countDown();
    try {
      if (watch.isAlive())
        watch.join(GIVE_UP);
      elected = false;
      leases.giveBack(NAME, me);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException broken) {
      log.debug("the lease is not given back; it lapses in {}", LAPSE, broken);
    }
  }

  private void keepLooking() {
    try {
      do
        lookOrTell();
      while (!closing.await(LOOK.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void lookOrTell() {
    try {
      look();
      failing = false;
    } catch (RuntimeException broken) {
      if (!failing)
        log.error("cannot look who is on duty; it is tried again every {}", LOOK, broken);
      failing = true;
    }
  }

  /// Sees to it that somebody is on duty.
  void look() {
    if (isOn() && since(renewed).compareTo(RENEW) < 0)
      return;
    long now = nanos.getAsLong();
    Optional<Held> held = elected ? leases.hold(NAME, me) : leases.look(NAME).or(() -> leases.hold(NAME, me));
    boolean mine = held.filter(this::isMine).isPresent()
        || (held.isPresent() && standsStill(held.get()) && leases.takeOver(NAME, me, held.get()));
    if (mine)
      renewed = now;
    if (mine != elected)
      log.info(mine
          ? "on duty: this instance answers"
          : "off duty: another instance answers, for this one did not renew its lease");
    elected = mine;
  }

  private boolean isMine(Held held) {
    return held.holder().equals(me);
  }

  private boolean standsStill(Held held) {
    if (!other.equals(Optional.of(held))) {
      other = Optional.of(held);
      seen = nanos.getAsLong();
    }
    return since(seen).compareTo(LAPSE) >= 0;
  }

  private Duration since(long moment) {
    return Duration.ofNanos(nanos.getAsLong() - moment);
  }
}
