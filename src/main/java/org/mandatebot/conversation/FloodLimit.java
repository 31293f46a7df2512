package org.mandatebot.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.mandatebot.chat.ChatId;
import org.mandatebot.chat.Incoming.Sender;
import org.mandatebot.chat.Platform;

/// How much one person may send: so many messages a minute, then one reply that says so, then silence until the minute
/// is over. It does not hold for the local console, whose only person runs the service.
final class FloodLimit {
  private static final int MESSAGES = 20;

  private final Cache<Person, AtomicInteger> sent;

  /// @param ticker real time, whatever the rehearsal clock says
  FloodLimit(Ticker ticker) {
    sent = Caffeine.newBuilder().ticker(ticker).expireAfterWrite(Duration.ofMinutes(1)).maximumSize(100_000).build();
  }

  Verdict of(ChatId chat, Sender sender) {
    if (chat.platform() == Platform.CONSOLE)
      return Verdict.ANSWER;
    int count = sent.get(new Person(chat.platform(), sender.id()), first -> new AtomicInteger()).incrementAndGet();
    return count <= MESSAGES ? Verdict.ANSWER : count == MESSAGES + 1 ? Verdict.SLOW_DOWN : Verdict.SILENCE;
  }

  enum Verdict {
    ANSWER, SLOW_DOWN, SILENCE
  }

  private record Person(Platform platform, long id) {
  }
}
