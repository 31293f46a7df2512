package org.mandatebot.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.mandatebot.chat.ChatId;
import org.mandatebot.chat.Incoming.Sender;
import org.mandatebot.chat.Platform;

class DialogueTest {
  private static final ChatId CHAT = new ChatId(Platform.TELEGRAM, 1, 0);
  private static final Dialogue.Speaker SPEAKER = new Dialogue.Speaker(CHAT, 1);
  private final AtomicLong nanos = new AtomicLong();

  @Test
  void theLastFiveQuestionsAreKeptForHalfAnHour() {
    var dialogue = new Dialogue(nanos::get);
    for (int question = 1; question <= 7; question++)
      dialogue.add(SPEAKER, "question " + question);
    assertEquals(List.of("question 3", "question 4", "question 5", "question 6", "question 7"),
        dialogue.before(SPEAKER));
    nanos.addAndGet(Duration.ofMinutes(31).toNanos());
    assertEquals(List.of(), dialogue.before(SPEAKER));
  }

  @Test
  void whoWasSilentForAMinuteIsAnsweredAgain() {
    var limit = new FloodLimit(nanos::get);
    var sender = new Sender(1, "en");
    for (int message = 0; message < 25; message++)
      limit.of(CHAT, sender);
    assertEquals(FloodLimit.Verdict.SILENCE, limit.of(CHAT, sender));
    nanos.addAndGet(Duration.ofMinutes(1).toNanos());
    assertEquals(FloodLimit.Verdict.ANSWER, limit.of(CHAT, sender));
  }

  @Test
  void theLocalConsoleIsNeverToldToSlowDown() {
    var limit = new FloodLimit(nanos::get);
    for (int message = 0; message < 100; message++)
      assertEquals(FloodLimit.Verdict.ANSWER, limit.of(new ChatId(Platform.CONSOLE, 1, 0), new Sender(1, "en")));
  }
}
