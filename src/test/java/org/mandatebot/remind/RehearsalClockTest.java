package org.mandatebot.remind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RehearsalClockTest {
  private static final Instant START = Instant.parse("2021-06-30T09:00:00Z");

  @Test
  void timePassesAtTheGivenSpeed() {
    long began = System.nanoTime();
    RehearsalClock clock = new RehearsalClock(START, 86_400);
    while (clock.instant().isBefore(START.plus(Duration.ofHours(6))))
      Thread.onSpinWait();
    assertTrue(System.nanoTime() - began >= 250_000_000, "six hours take a quarter of a second");
  }

  @Test
  void itJumpsForwardAndNeverBack() {
    RehearsalClock clock = new RehearsalClock(START, 1);
    clock.jumpTo(START.plus(Duration.ofDays(7)));
    clock.jumpTo(START);
    assertFalse(clock.instant().isBefore(START.plus(Duration.ofDays(7))));
  }

  @Test
  void aSpeedThatIsNotPositiveIsRefused() {
    for (double speed : new double[]{0, -1, Double.NaN, Double.POSITIVE_INFINITY})
      assertThrows(IllegalArgumentException.class, () -> new RehearsalClock(START, speed));
  }

  @Test
  void withoutATokenItBeginsOnTheMorningAfterAdoption() {
    assertBetween(START, START.plusSeconds(60), now(Map.of()));
  }

  @Test
  void aStartIsHonouredWithATokenToo() {
    assertBetween(START.plusSeconds(5), START.plusSeconds(60),
        now(Map.of("mandatebot.clock.start", "2021-06-30T09:00:05Z", "telegram.token", "1:a")));
  }

  @ParameterizedTest
  @CsvSource({"mandatebot.clock.start, yesterday", "mandatebot.clock.start, 2021-07-01", "mandatebot.clock.speed, abc",
      "mandatebot.clock.speed, -3"})
  void aSettingThatIsNoTimeStopsTheStart(String setting, String value) {
    Exception refused = assertThrows(Exception.class, () -> now(Map.of(setting, value)));
    assertTrue(String.valueOf(refused.getMessage()).contains(setting), refused::getMessage);
  }

  @Test
  void withATokenTheClockIsReal() {
    try (ApplicationContext context = context(Map.of("telegram.token", "1:a"))) {
      assertTrue(context.findBean(RehearsalClock.class).isEmpty());
      assertBetween(Instant.now().minusSeconds(1), Instant.now().plusSeconds(60),
          context.getBean(InstantSource.class).instant());
    }
  }

  @Test
  void theRehearsalClockIsTheServicesClock() {
    try (ApplicationContext context = context(Map.of())) {
      assertEquals(context.getBean(RehearsalClock.class), context.getBean(InstantSource.class));
    }
  }

  private static Instant now(Map<String, Object> properties) {
    try (ApplicationContext context = context(properties)) {
      return context.getBean(InstantSource.class).instant();
    }
  }

  private static ApplicationContext context(Map<String, Object> properties) {
    return ApplicationContext.builder().properties(properties)
        .properties(Map.of("datasources.default.url", "jdbc:sqlite::memory:")).deduceEnvironment(false).start();
  }

  private static void assertBetween(Instant first, Instant last, Instant time) {
    assertFalse(time.isBefore(first) || time.isAfter(last), time + " is not from " + first + " to " + last);
  }
}
