package org.mandatebot.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.longpolling.interfaces.BackOff;

/// The line to Telegram as polling sees it: whether it holds, since when not, and how long to wait before the next try.
///
/// It watches the polling client's answers, for the library tells its [BackOff] only that something failed, and ignores
/// `retry_after`. It logs once when Telegram goes away and once when it returns.
final class Line implements Interceptor, BackOff {
  private static final Logger log = LoggerFactory.getLogger(Line.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration FIRST_WAIT = Duration.ofMillis(500);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final InstantSource clock;
  private volatile Optional<Trouble> trouble;
  private volatile String reason = "not connected yet";
  private volatile Duration told = Duration.ZERO;
  private volatile Duration wait = Duration.ZERO;

  Line(InstantSource clock) {
    this.clock = clock;
    trouble = Optional.of(new Trouble(clock.instant(), reason));
  }

  /// What is wrong; empty while Telegram is reached.
  Optional<Trouble> trouble() {
    return trouble;
  }

  /// How long polling now waits on purpose.
  Duration waiting() {
    return wait;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    told = Duration.ZERO;
    try {
      Response response = chain.proceed(chain.request());
      reason = meaning(response.code());
      if (response.code() == 429)
        told = retryAfter(response.peekBody(1 << 16).string());
      return response;
    } catch (IOException e) {
      reason = Outcome.reason(e);
      throw new IOException(reason); // without the cause, for the library logs it
    }
  }

  /// Telegram was asked without this line, and did not do as it should.
  void failed(String why) {
    reason = why;
    trouble = Optional.of(new Trouble(trouble.map(Trouble::since).orElseGet(clock::instant), why));
  }

  /// Telegram answered as it should.
  @Override
  public void reset() {
    wait = Duration.ZERO;
    trouble.ifPresent(past -> log.info("Telegram is reached, after {}", Duration.between(past.since, clock.instant())));
    trouble = Optional.empty();
  }

  /// Telegram did not answer as it should.
  @Override
  public long nextBackOffMillis() {
    if (Thread.currentThread().isInterrupted())
      return 0; // polling was stopped, Telegram is not to blame
    if (wait.isZero())
      log.warn("Telegram is not reached ({}); trying until it is, nothing is lost for 24 hours", reason);
    trouble = Optional.of(new Trouble(trouble.map(Trouble::since).orElseGet(clock::instant), reason));
    Duration twice = wait.isZero() ? FIRST_WAIT : wait.multipliedBy(2);
    wait = !told.isZero() ? told : twice.compareTo(LONGEST_WAIT) < 0 ? twice : LONGEST_WAIT;
    return wait.toMillis();
  }

  private static String meaning(int code) {
    return switch (code) {
      case 200 -> "an answer that cannot be read";
      case 401, 404 -> "HTTP " + code + ", is telegram.token right?";
      case 409 -> "HTTP 409, does another instance poll with the same token?";
      default -> "HTTP " + code;
    };
  }

  private static Duration retryAfter(String body) {
    try {
      return Duration.ofSeconds(Math.max(1, JSON.readTree(body).at("/parameters/retry_after").asLong(1)));
    } catch (JsonProcessingException e) {
      return Duration.ofSeconds(1);
    }
  }

  record Trouble(Instant since, String reason) {
  }
}
