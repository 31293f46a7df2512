package org.mandatebot.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.mandatebot.ask.Answers;
import org.mandatebot.chat.ChatId;
import org.mandatebot.mandate.Citation;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Resolution;

/// Questions and what was answered, for the buttons under the answers. Kept in memory only, for a day.
final class Exchanges {
  private static final Duration KEPT = Duration.ofDays(1);

  private final Cache<String, Exchange> kept;

  /// @param ticker real time, whatever the rehearsal clock says
  Exchanges(Ticker ticker) {
    kept = Caffeine.newBuilder().ticker(ticker).expireAfterWrite(KEPT).maximumSize(50_000).build();
  }

  /// @param before the questions that it may lean on, oldest first
  record Exchange(String id, ChatId chat, String question, List<String> before, LocalDate today, Resolution own,
      Answers.Answered answered) {

    /// The paragraphs cited, the best first.
    List<ParagraphId> cited() {
      return answered.answer().citations().stream().map(Citation::paragraph).distinct().toList();
    }
  }

  Exchange keep(Turn turn, String question, List<String> before, Answers.Answered answered) {
    String id = Long.toString(ThreadLocalRandom.current().nextLong(1L << 50), 36).toLowerCase(Locale.ROOT);
    Exchange exchange = new Exchange(id, turn.chat(), question, before, turn.today(), turn.own(), answered);
    kept.put(id, exchange);
    return exchange;
  }

  /// An exchange of the same chat.
  Optional<Exchange> find(ChatId chat, String id) {
    return Optional.ofNullable(kept.getIfPresent(id)).filter(exchange -> exchange.chat().equals(chat));
  }

  void forget(ChatId chat) {
    kept.asMap().values().removeIf(exchange -> exchange.chat().equals(chat));
  }
}
