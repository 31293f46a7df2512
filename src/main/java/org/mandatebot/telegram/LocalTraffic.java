package org.mandatebot.telegram;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mandatebot.chat.Traffic;

/// The traffic of the only instance.
final class LocalTraffic implements Traffic {
  private static final long LONGEST = Duration.ofMinutes(1).toNanos();
  private static final long UNDER_WAY = Long.MAX_VALUE;

  private final long beginning = System.nanoTime();
  private final Map<String, Message> messages = new LinkedHashMap<>();
  private final Map<Long, Long> silences = new HashMap<>();

  @Override
  public synchronized Admission admit(long chat, List<Limit> limits) {
    long now = now();
    messages.values().removeIf(message -> message.end < now - LONGEST);
    silences.values().removeIf(end -> end <= now);
    for (long silent : List.of(EVERYBODY, chat))
      if (silences.containsKey(silent))
        return full(silences.getOrDefault(silent, now) - now, silent == EVERYBODY);
    for (Limit limit : limits) {
      long wait = opens(chat, limit, now) - now;
      if (wait > 0)
        return full(wait, limit.everybody());
    }
    String id = UUID.randomUUID().toString();
    messages.put(id, new Message(chat, UNDER_WAY));
    return new Admitted(id);
  }

  @Override
  public synchronized void ended(String message) {
    messages.computeIfPresent(message, (id, sent) -> new Message(sent.chat, now()));
  }

  @Override
  public synchronized void silence(long chat, Duration time) {
    silences.merge(chat, now() + time.toNanos(), Math::max);
  }

  /// When the oldest of as many as are allowed counts no more; what is under way ends now at the earliest.
  private long opens(long chat, Limit limit, long now) {
    long[] ends = messages.values().stream().filter(message -> limit.everybody() || message.chat == chat)
        .mapToLong(message -> Math.min(message.end, now)).sorted().toArray();
    return ends.length < limit.count() ? now : ends[ends.length - limit.count()] + limit.time().toNanos();
  }

  private static Full full(long nanos, boolean everybody) {
    return new Full(Duration.ofNanos(nanos), everybody);
  }

  private long now() {
    return System.nanoTime() - beginning;
  }

  private record Message(long chat, long end) {
  }
}
