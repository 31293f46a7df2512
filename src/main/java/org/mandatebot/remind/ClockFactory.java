package org.mandatebot.remind;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.DisabledBeanException;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.inject.Singleton;
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
    if (settings.start.isEmpty() && settings.speed == 1 && !token.isBlank())
      throw new DisabledBeanException("the real clock is used");
    return new RehearsalClock(
        settings.start.orElseGet(() -> token.isBlank() ? morningAfterAdoption(catalogue) : Instant.now()),
        settings.speed);
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

  /// @param start when the clock starts, at every start of the service
  /// @param speed seconds of rehearsal time per real second
  @ConfigurationProperties("mandatebot.clock")
  record Settings(Optional<Instant> start, @Bindable(defaultValue = "1") double speed) {
  }
}
