package org.mandatebot.telegram;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Telegram's limits (Bot API FAQ): 30 messages a second, 1 a second to a chat, 20 a minute to a group, in any stretch of
/// that time. What is refused does not count.
final class SendingLimits {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private final Map<String, Deque<Long>> past = new HashMap<>();

  /// Seconds to wait; 0 when it may go, and then it counts.
  long send(long chat) {
    long now = System.nanoTime();
    List<Window> windows = new ArrayList<>(
        List.of(window("all", 30, SECOND, now), window("chat" + chat, 1, SECOND, now)));
    if (chat < 0)
      windows.add(window("group" + chat, 20, Duration.ofMinutes(1), now));
    long wait = windows.stream().mapToLong(Window::delay).max().orElse(0);
    if (wait == 0)
      windows.forEach(window -> window.moments.add(now));
    return wait == 0 ? 0 : Duration.ofNanos(wait).toSeconds() + 1;
  }

  private Window window(String key, int limit, Duration time, long now) {
    Deque<Long> moments = past.computeIfAbsent(key, k -> new ArrayDeque<>());
    moments.removeIf(moment -> now - moment >= time.toNanos());
    return new Window(moments, moments.size() < limit ? 0 : moments.getFirst() + time.toNanos() - now);
  }

  /// @param delay nanoseconds until one more would be within the limit
  private record Window(Deque<Long> moments, long delay) {
  }
}
