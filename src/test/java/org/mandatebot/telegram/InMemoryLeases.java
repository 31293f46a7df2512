package org.mandatebot.telegram;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mandatebot.chat.Leases;

/// Leases of instances that share nothing but a test.
final class InMemoryLeases implements Leases {
  private final Map<String, Held> leases = new HashMap<>();

  @Override
  public synchronized Optional<Held> hold(String name, String me) {
    return Optional.of(leases.merge(name, new Held(me, 1),
        (held, mine) -> held.holder().equals(me) ? new Held(me, held.beat() + 1) : held));
  }

  @Override
  public synchronized Optional<Held> look(String name) {
    return Optional.ofNullable(leases.get(name));
  }

  @Override
  public synchronized boolean takeOver(String name, String me, Held from) {
    return leases.replace(name, from, new Held(me, from.beat() + 1));
  }

  @Override
  public synchronized void giveBack(String name, String me) {
    leases.values().removeIf(held -> held.holder().equals(me));
  }
}
