package org.mandatebot.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mandatebot.responses.Reply;
import org.mandatebot.telegram.Pace.Urgency;
import org.mandatebot.telegram.TelegramSettings.Limits;

class PaceTest {
  private static final Limits TELEGRAMS = new Limits(30, 1, 20, Duration.ZERO);

  private final Pace pace = new Pace(TELEGRAMS);

  @Test
  void oneChatHearsOneMessageAtATime() {
    assertEquals(Optional.empty(), turn(1));
    assertEquals(Optional.of(Duration.ofSeconds(1)), turn(1));
    assertEquals(Optional.empty(), turn(2));
  }

  @Test
  void messageCountsFromItsEndSoThatASlowLineDoesNotBunch() {
    Pace.Turn first = pace.turn(1, Urgency.ANSWER, Duration.ZERO);
    first.close();
    assertTrue(turn(1).isPresent());
    assertEquals(Optional.empty(), pace.turn(1, Urgency.ANSWER, Duration.ofSeconds(30)).denied());
  }

  @Test
  void groupHearsTwentyMessagesAMinute() {
    Pace fast = new Pace(new Limits(1000, 1000, 20, Duration.ZERO));
    for (int i = 0; i < 20; i++)
      assertEquals(Optional.empty(), fast.turn(-1, Urgency.ANSWER, Duration.ZERO).denied());
    assertEquals(Optional.of(Duration.ofMinutes(1)), fast.turn(-1, Urgency.ANSWER, Duration.ZERO).denied());
  }

  @Test
  void remindersLeaveRoomForAnswers() {
    long chat = 1;
    while (pace.turn(chat, Urgency.REMINDER, Duration.ZERO).denied().isEmpty())
      chat++;
    assertEquals(30, chat, "29 of 30");
    assertEquals(Optional.empty(), turn(1000));
  }

  @Test
  void digestsLeaveRoomForReminders() {
    long chat = 1;
    while (pace.turn(chat, Urgency.DIGEST, Duration.ZERO).denied().isEmpty())
      chat++;
    assertEquals(29, chat, "28 of 30");
    assertEquals(Optional.empty(), pace.turn(1000, Urgency.REMINDER, Duration.ZERO).denied());
  }

  @Test
  void onlyWhatIsNothingButADigestIsOne() {
    Reply.Reminder digest = new Reply.Reminder(List.of(), List.of(), Optional.of(List.of()), LocalDate.EPOCH, "x",
        List.of());
    assertEquals(Urgency.DIGEST, Urgency.of(digest));
    assertEquals(Urgency.REMINDER,
        Urgency.of(new Reply.Reminder(List.of(), List.of(), Optional.empty(), LocalDate.EPOCH, "x", List.of("y"))));
    assertEquals(Urgency.ANSWER, Urgency.of(new Reply.Privacy()));
  }

  @Test
  void pauseIsKeptWhenItIsLongerThanPatience() {
    pace.told(1, Duration.ofMinutes(5));
    assertTrue(turn(1).orElseThrow().compareTo(Duration.ofMinutes(4)) > 0);
    assertEquals(Optional.empty(), turn(2));
  }

  @Test
  void pausesOfThreeChatsWithinASecondPauseAll() {
    for (long chat = 1; chat <= 3; chat++)
      pace.told(chat, Duration.ofMinutes(5));
    assertTrue(turn(4).orElseThrow().compareTo(Duration.ofMinutes(4)) > 0);
    assertTrue(pace.turn(Duration.ZERO).denied().isPresent());
  }

  @Test
  void interruptedSenderIsToldToComeBack() {
    Thread.currentThread().interrupt();
    assertTrue(turn(1).isPresent());
    assertTrue(Thread.interrupted());
    assertEquals(Optional.empty(), pace.turn(2, Urgency.ANSWER, Duration.ZERO).denied());
  }

  private Optional<Duration> turn(long chat) {
    return pace.turn(chat, Urgency.ANSWER, Duration.ZERO).denied();
  }
}
