package org.mandatebot.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mandatebot.chat.Leases;

class DutyTest {
  private final InMemoryLeases leases = new InMemoryLeases();
  private long nanos;
  private final Duty first = new Duty(leases, () -> nanos);
  private final Duty second = new Duty(leases, () -> nanos);

  @Test
  void oneOfTwoIsOnDuty() {
    look(first, second);
    for (int seconds = 0; seconds < 60; seconds++) {
      assertEquals(List.of(true, false), onDuty());
      pass(Duration.ofSeconds(1));
      look(first, second);
    }
  }

  @Test
  void whoWasKilledIsReplacedWithinHalfAMinute() {
    look(first, second);
    int seconds = 0;
    for (; !second.isOn(); seconds++) {
      pass(Duration.ofSeconds(1));
      look(second);
    }
    assertEquals(15, seconds);
    assertEquals(List.of(false, true), onDuty());
  }

  @Test
  void whoCannotRenewGoesOffDutyBeforeAnotherTakesOver() {
    Duty cutOff = new Duty(new Leases() {
      @Override
      public Optional<Held> hold(String name, String me) {
        if (nanos > 0)
          throw new IllegalStateException("no database");
        return leases.hold(name, me);
      }

      @Override
      public Optional<Held> look(String name) {
        return leases.look(name);
      }

      @Override
      public boolean takeOver(String name, String me, Held from) {
        return false;
      }

      @Override
      public void giveBack(String name, String me) {
      }
    }, () -> nanos);
    look(cutOff, second);
    pass(Duration.ofSeconds(10));
    look(second);
    assertEquals(List.of(false, false), List.of(cutOff.isOn(), second.isOn()));
  }

  @Test
  void whoComesBackFromALongPauseStandsBy() {
    look(first, second);
    pass(Duration.ofSeconds(15));
    look(second);
    look(first);
    assertEquals(List.of(false, true), onDuty());
  }

  @Test
  void whoStopsIsReplacedAtOnce() {
    look(first, second);
    first.close();
    look(second);
    assertEquals(List.of(false, true), onDuty());
  }

  private void pass(Duration time) {
    nanos += time.toNanos();
  }

  private static void look(Duty... some) {
    List.of(some).forEach(Duty::look);
  }

  private List<Boolean> onDuty() {
    return List.of(first.isOn(), second.isOn());
  }
}
