package org.mandatebot.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.Mockito.mock;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.mandatebot.responses.Responses;
import org.mandatebot.web.ConsoleChat.Message;

final class ConsoleChatTest {
  private final ConsoleChat chat = chat();

  private static ConsoleChat chat() {
    return new ConsoleChat(mock(Responses.class), InstantSource.fixed(Doubles.START));
  }

  @Test
  void theLastTwoHundredMessagesAreKept() {
    IntStream.rangeClosed(1, 250).forEach(n -> chat.hear("message " + n));
    assertEquals(200, chat.messages().size());
    assertEquals("message 51", chat.messages().getFirst().html());
    assertEquals("message 250", chat.messages().getLast().html());
  }

  @Test
  void whoComesBackMissesNothingAndGetsNothingTwice() {
    IntStream.rangeClosed(1, 5).forEach(n -> chat.hear("message " + n));
    String third = chat.messages().get(2).id();
    assertEquals(List.of("message 4", "message 5"), heard(third, 2));
  }

  @Test
  void whoComesBackAfterARestartGetsAllThatIsThere() {
    ConsoleChat before = chat();
    IntStream.rangeClosed(1, 5).forEach(n -> before.hear("old " + n));
    chat.hear("new 1");
    chat.hear("new 2");
    assertEquals(List.of("new 1", "new 2"), heard(before.messages().getLast().id(), 2));
  }

  @Test
  void everybodyHearsEveryMessageOnceAndInOrderWhileManySpeak() {
    var heard = chat.after("").map(Message::number).take(400).collectList().toFuture();
    try (var speakers = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 400).forEach(n -> speakers.execute(() -> chat.hear("message")));
    }
    assertEquals(LongStream.rangeClosed(1, 400).boxed().toList(), heard.join());
  }

  @Test
  void whatAPersonTypesIsText() {
    chat.hear("<img src=x onerror=alert(1)>");
    assertEquals("&lt;img src=x onerror=alert(1)&gt;", chat.messages().getFirst().html());
  }

  private List<String> heard(String after, int count) {
    return chat.after(after).map(Message::html).take(count).collectList().toFuture().join();
  }
}
