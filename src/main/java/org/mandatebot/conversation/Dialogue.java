package org.mandatebot.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.mandatebot.chat.ChatId;

/// What a person asked a moment ago, so that "and the next one?" can be understood. Kept in memory only.
final class Dialogue {
  private static final int QUESTIONS = 5;
  private static final Duration MOMENT = Duration.ofMinutes(30);

  private final Cache<Speaker, List<String>> asked;

  /// @param ticker real time, whatever the rehearsal clock says
  Dialogue(Ticker ticker) {
    asked = Caffeine.newBuilder().ticker(ticker).expireAfterWrite(MOMENT).maximumSize(100_000).build();
  }

  /// Oldest first.
  List<String> before(Speaker speaker) {
    return asked.get(speaker, nobody -> List.of());
  }

  void add(Speaker speaker, String question) {
    List<String> questions = new ArrayList<>(before(speaker));
    questions.add(question);
    asked.put(speaker, List.copyOf(questions.subList(Math.max(0, questions.size() - QUESTIONS), questions.size())));
  }

  void forget(ChatId chat) {
    asked.asMap().keySet().removeIf(speaker -> speaker.chat().equals(chat));
  }

  /// @param person the platform's user id
  record Speaker(ChatId chat, long person) {
  }
}
