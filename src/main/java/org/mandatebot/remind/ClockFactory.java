package org.mandatebot.remind;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.context.exceptions.DisabledBeanException;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.mandatebot.catalogue.Catalogue;

/// Which time it is: the system's, or in a rehearsal the [RehearsalClock]'s. A rehearsal is a service with a clock that
/// was set, or one without a Telegram token: there it begins on the morning after the resolution was adopted.
@Factory
final class ClockFactory {

  @Singleton
  @Bean(typed = RehearsalClock.class)
  RehearsalClock rehearsal(Settings settings, @Value("${telegram.token:}") String token, Catalogue catalogue) {
    if (settings.starts().isEmpty() && settings.factor() == 1 && !token.isBlank())
      throw new DisabledBeanException("the real clock is used");
    return new RehearsalClock(
        settings.starts().orElseGet(() -> token.isBlank() ? morningAfterAdoption(catalogue) : Instant.now()),
        settings.factor());
  }

  /// Primary, for Micronaut has one of its own: the system's.
  @Primary
  @Singleton
  @Bean(typed = InstantSource.class)
  InstantSource clock(Optional<RehearsalClock> rehearsal) {
    return rehearsal.<InstantSource>map(clock -> clock).orElseGet(InstantSource::system);
  }

  /// 09:00 in Bamako, which keeps UTC.
  private static Instant morningAfterAdoption(Catalogue catalogue) {
    return catalogue.active().main().adopted().plusDays(1).atTime(LocalTime.of(9, 0)).toInstant(ZoneOffset.UTC);
  }

  /// @param start an ISO 8601 instant: when the clock starts, at every start of the service; empty: see above
  /// @param speed seconds of rehearsal time per real second
  ///
  /// Read as text: Micronaut passes over a value that it cannot convert, and the clock would silently be another.
  @ConfigurationProperties("mandatebot.clock")
  record Settings(@Bindable(defaultValue = "") String start, @Bindable(defaultValue = "1") String speed) {

    Optional<Instant> starts() {
      try {
        return start.isBlank() ? Optional.empty() : Optional.of(Instant.parse(start.strip()));
      } catch (DateTimeException malformed) {
        throw new ConfigurationException("mandatebot.clock.start (MANDATEBOT_CLOCK_START) is '" + start
            + "'; it must be an instant such as 2021-06-30T09:00:00Z", malformed);
      }
    }

    double factor() {
      try {
        return Double.parseDouble(speed);
      } catch (NumberFormatException malformed) {
        throw new ConfigurationException(
            "mandatebot.clock.speed (MANDATEBOT_CLOCK_SPEED) is '" + speed + "'; it must be a number such as 1 or 3600",
            malformed);
      }
    }
  }
}
