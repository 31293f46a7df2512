package org.mandatebot.telegram;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.mandatebot.chat.Inbox;

/// An inbox that survives only as long as the test.
class InMemoryInbox implements Inbox {
  private final TreeMap<Long, Item> pending = new TreeMap<>();
  private final Set<Long> known = new HashSet<>();
  private final List<Long> stored = new ArrayList<>();

  @Override
  public synchronized void store(List<Item> batch, Instant now) {
    for (Item item : batch)
      if (known.add(item.id())) {
        pending.put(item.id(), item);
        stored.add(item.id());
      }
  }

  @Override
  public synchronized List<Item> pending(int limit) {
    return pending.values().stream().limit(limit).toList();
  }

  @Override
  public synchronized void handled(long id, Instant now) {
    pending.remove(id);
  }

  @Override
  public synchronized long lastId() {
    return known.stream().mapToLong(id -> id).max().orElse(0);
  }

  /// Every id that was stored, in order.
  synchronized List<Long> stored() {
    return List.copyOf(stored);
  }
}
