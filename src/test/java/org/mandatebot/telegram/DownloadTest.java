package org.mandatebot.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mandatebot.chat.Fetched;
import org.mandatebot.chat.Incoming;

class DownloadTest {
  private final BotApiStandIn telegram = new BotApiStandIn();
  private int sent;
  private final TelegramSettings settings = Room.settings(telegram, Room.NO_LIMITS);
  private final Api api = new Api(settings, new Pace(settings.limits()));

  @AfterEach
  void close() {
    api.close();
    telegram.close();
  }

  @Test
  void aFileThatWasSentIsFetchedAsText() {
    try (Room room = Room.echoing(telegram, new InMemoryInbox()).start()) {
      String file = file("Où ?".getBytes(UTF_8));
      telegram.await("the file", () -> !room.heard.isEmpty());
      assertEquals(new Incoming.Document(Room.chat(5), new Incoming.Sender(5, "en"), "text.md", "", file),
          room.heard.getFirst());
      assertEquals(new Fetched.Text("Où ?"), Download.of(api, file, 5));
      assertEquals(new Fetched.TooLarge(), Download.of(api, file, 4));
    }
  }

  @Test
  void whatIsNoTextIsNotFetched() {
    assertEquals(new Fetched.NotText(), Download.of(api, file(new byte[]{-1, -2}), 10));
  }

  @Test
  void aFileThatTelegramDoesNotHaveIsUnavailable() {
    assertInstanceOf(Fetched.Unavailable.class, Download.of(api, "nonsense", 10));
    telegram.misbehave("getFile", 1, Trouble.page(502));
    assertInstanceOf(Fetched.Unavailable.class, Download.of(api, file(new byte[]{65}), 10));
  }

  @Test
  void noTroubleShowsTheToken() {
    String file = file(new byte[]{65});
    try (LogCapture log = new LogCapture()) {
      telegram.misbehave("getFile", 1, Trouble.cut());
      assertFalse(Download.of(api, file, 10).toString().contains(BotApiStandIn.TOKEN));
      telegram.goAway();
      assertFalse(Download.of(api, file, 10).toString().contains(BotApiStandIn.TOKEN));
      assertEquals(List.of(), log.lines(BotApiStandIn.TOKEN));
    }
  }

  private String file(byte[] content) {
    telegram.sendFile(5, "text.md", content);
    return "BQACAgI-" + sent++;
  }
}
