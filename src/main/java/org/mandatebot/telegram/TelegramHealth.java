package org.mandatebot.telegram;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import java.util.Map;
import org.reactivestreams.Publisher;

/// Shows in `/health` whether Telegram is reached and takes messages. While it is not, the service is degraded, not down: restarting it
/// would not help, and the console and the API answer as ever. So `/health` stays 200.
@Singleton
final class TelegramHealth implements HealthIndicator {
  private static final HealthStatus DEGRADED = new HealthStatus("DEGRADED",
      "Telegram is not reached or takes no messages", null, 500);
  private final Duty duty;
  private final TelegramSettings settings;
  private final Line line;
  private final Sending sending;

  TelegramHealth(Duty duty, TelegramSettings settings, Line line, Sending sending) {
    this.duty = duty;
    this.settings = settings;
    this.line = line;
    this.sending = sending;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    boolean listening = settings.webhook().isSet() || duty.isOn(); // whoever stands by knows nothing of it
    return Publishers
        .just(line.trouble().filter(any -> listening).map(trouble -> degraded("unreachable since", trouble))
            .or(() -> sending.trouble().map(trouble -> degraded("takes no messages since", trouble)))
            .orElseGet(() -> HealthResult.builder("telegram", HealthStatus.UP).build()));
  }

  private static HealthResult degraded(String since, Line.Trouble trouble) {
    return HealthResult.builder("telegram", DEGRADED)
        .details(Map.of(since, trouble.since().toString(), "reason", trouble.reason())).build();
  }
}
