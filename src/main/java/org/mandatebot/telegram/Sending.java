package org.mandatebot.telegram;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.mandatebot.chat.SendResult;
import org.mandatebot.telegram.Line.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The line to Telegram as sending sees it: polling may go well while no message is taken. It logs once when that begins
/// and once when it ends, however many messages wait.
///
/// That a chat has to wait (429) is usual. It is trouble only when nothing else gets through for a while.
final class Sending {
  private static final Logger log = LoggerFactory.getLogger(Sending.class);
  private static final Duration USUAL = Duration.ofSeconds(10);

  private final InstantSource clock;
  private Optional<Trouble> failing = Optional.empty();
  private long began;
  private boolean told;
  private boolean doubted;

  Sending(InstantSource clock) {
    this.clock = clock;
  }

  /// What is wrong; empty while messages are taken.
  synchronized Optional<Trouble> trouble() {
    return failing.filter(any -> told || lasts());
  }

  /// Takes note of what became of a message that was sent.
  synchronized void ended(SendResult result) {
    switch (result) {
      case SendResult.Sent _,SendResult.SentToMain _,SendResult.Gone _,SendResult.Moved _,SendResult.Refused _ ->
        answered();
      case SendResult.Wait(Duration time) -> failed("told to wait " + time.toSeconds() + " s", false);
      case SendResult.Unreachable(String reason) -> failed(reason, true);
      case SendResult.Unknown(String reason) -> {
        failed(reason, true);
        doubt();
      }
    }
  }

  private void failed(String reason, boolean trouble) {
    if (failing.isEmpty())
      began = System.nanoTime();
    failing = Optional.of(new Trouble(failing.map(Trouble::since).orElseGet(clock::instant), reason));
    if (told || !(trouble || lasts()))
      return;
    told = true;
    log.warn("Telegram takes no messages ({}); all are kept and sent once it does", reason);
  }

  private void doubt() {
    if (!doubted)
      log.warn("whether Telegram took a message is not known; it is sent again and may arrive twice");
    doubted = true;
  }

  private void answered() {
    if (told)
      failing.ifPresent(
          past -> log.info("Telegram takes messages again, after {}", Duration.between(past.since(), clock.instant())));
    failing = Optional.empty();
    told = false;
    doubted = false;
  }

  private boolean lasts() {
    return System.nanoTime() - began > USUAL.toNanos();
  }
}
