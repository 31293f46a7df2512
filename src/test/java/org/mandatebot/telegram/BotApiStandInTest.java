package org.mandatebot.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the stand-in refuses, so that the other tests mean something.
class BotApiStandInTest {
  private volatile Instant now = Instant.parse("2021-06-30T09:00:00Z");
  private final BotApiStandIn telegram = new BotApiStandIn(0, () -> now);

  @AfterEach
  void close() {
    telegram.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<font>x</font>", "<b>x", "x</b>", "<b><i>x</b></i>", "1 < 2", "a & b", "&nbsp;", "&copy;",
      "<a>x</a>", "<b class=\"x\">x</b>", "<blockquote><blockquote>x</blockquote></blockquote>", "<br>", "<p>x</p>"})
  void invalidHtmlIsRefused(String html) {
    String reason = assertThrows(IllegalArgumentException.class, () -> StrictHtml.visible(html)).getMessage();
    assertTrue(String.valueOf(reason).startsWith("Bad Request: can't parse entities"));
  }

  @Test
  void validHtmlIsRead() {
    assertEquals("a <b> & \"c\" 'd' \uD83D\uDE00 e", StrictHtml.visible(
        "<b>a</b> &lt;b&gt; <i><u>&amp;</u></i> &quot;c&quot; &#39;d&#x27; &#128512; <blockquote expandable>e</blockquote>"));
  }

  @Test
  void emptyAndOverlongTextsAreRefused() throws Exception {
    assertEquals(400, send("{'chat_id':5,'text':' '}"));
    assertEquals(400, send("{'chat_id':5,'parse_mode':'HTML','text':'<b></b>'}"));
    assertEquals(400, send("{'chat_id':5,'text':'" + "x".repeat(4097) + "'}"));
    assertEquals(200, send("{'chat_id':5,'parse_mode':'HTML','text':'" + "&amp;".repeat(4096) + "'}"));
  }

  @Test
  void callbackDataIsAtMost64Bytes() throws Exception {
    String message = "{'chat_id':5,'text':'x','reply_markup':{'inline_keyboard':[[{'text':'x','callback_data':'%s'}]]}}";
    assertEquals(200, send(message.formatted("é".repeat(32))));
    assertEquals(400, send(message.formatted("é".repeat(33))));
    assertEquals(400, send(message.formatted("")));
  }

  @Test
  void commandsAreChecked() throws Exception {
    assertEquals(400, call("setMyCommands", "{'commands':[{'command':'Help','description':'x'}]}"));
    assertEquals(400, call("setMyCommands", "{'commands':[{'command':'help','description':''}]}"));
    String commands = "{'command':'help','description':'x'},".repeat(101);
    assertEquals(400, call("setMyCommands", "{'commands':[" + commands.substring(0, commands.length() - 1) + "]}"));
  }

  @Test
  void limitsAreEnforced() throws Exception {
    telegram.enforceLimits();
    assertEquals(200, send("{'chat_id':5,'text':'x'}"));
    assertEquals(429, send("{'chat_id':5,'text':'x'}"));
    assertEquals(200, send("{'chat_id':6,'text':'x'}"));
  }

  @Test
  void updatesAreKeptForADay() throws Exception {
    telegram.say(5, "hello");
    now = now.plus(Duration.ofHours(25));
    call("getUpdates", "{}");
    assertTrue(telegram.unacknowledged().isEmpty());
  }

  @Test
  void messageIsEdited() throws Exception {
    send("{'chat_id':5,'text':'before'}");
    assertEquals(400, call("editMessageText", "{'chat_id':5,'message_id':1,'text':'before'}"));
    assertEquals(200, call("editMessageText", "{'chat_id':5,'message_id':1,'text':'after'}"));
    assertEquals("after", telegram.awaitMessage().text());
  }

  @Test
  void aFileIsDownloadedOnlyFromTheNamedPlace() throws Exception {
    telegram.sendFile(5, "text.md", new byte[]{1});
    assertEquals(400, call("getFile", "{'file_id':'x'}"));
    assertEquals(404, download("documents/file_0.md"));
    assertEquals(200, call("getFile", "{'file_id':'BQACAgI-0'}"));
    assertEquals(200, download("documents/file_0.md"));
  }

  private int download(String path) throws IOException, InterruptedException {
    URI uri = telegram.url().resolve("/file/bot" + BotApiStandIn.TOKEN + "/" + path);
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding()).statusCode();
    }
  }

  private int send(String body) throws IOException, InterruptedException {
    return call("sendMessage", body);
  }

  private int call(String method, String body) throws IOException, InterruptedException {
    URI uri = telegram.url().resolve("/bot" + BotApiStandIn.TOKEN + "/" + method);
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http
          .send(HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'))).build(),
              BodyHandlers.ofString())
          .statusCode();
    }
  }
}
