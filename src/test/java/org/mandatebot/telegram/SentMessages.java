package org.mandatebot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mandatebot.telegram.BotApiStandIn.Button;
import org.mandatebot.telegram.BotApiStandIn.Message;
import org.mandatebot.telegram.Trouble.Response;

/// What a bot sent and Telegram accepted, after all the checks Telegram makes.
final class SentMessages {
  private final List<Message> messages = new ArrayList<>();
  private final Set<Long> blocked = new HashSet<>();
  private final SendingLimits limits = new SendingLimits();
  private boolean limited;

  List<Message> all() {
    return List.copyOf(messages);
  }

  void block(long chat) {
    blocked.add(chat);
  }

  void enforceLimits() {
    limited = true;
  }

  /// Sends a message with this number (Bot API `sendMessage`).
  Message send(JsonNode body, int id) {
    long chat = body.path("chat_id").asLong();
    if (chat == 0)
      throw Refusal.badRequest("chat not found");
    if (blocked.contains(chat))
      throw new Refusal(Response.failure(403, "Forbidden: bot was blocked by the user"));
    Message message = read(body, id, chat, body.path("message_thread_id").asInt());
    long wait = limited ? limits.send(chat) : 0;
    if (wait > 0)
      throw new Refusal(Response.tooMany(wait));
    messages.add(message);
    return message;
  }

  /// Bot API `editMessageText`, `editMessageReplyMarkup`
  Message edit(JsonNode body) {
    int id = body.path("message_id").asInt();
    Message old = messages.stream().filter(message -> message.id() == id).findFirst()
        .orElseThrow(() -> Refusal.badRequest("message to edit not found"));
    ObjectNode whole = ((ObjectNode) body).deepCopy();
    if (!whole.has("text"))
      whole.put("text", old.sent()).put("parse_mode", "HTML");
    Message edited = read(whole, id, old.chat(), old.topic());
    if (edited.equals(old))
      throw Refusal
          .badRequest("message is not modified: specified new message content and reply markup are exactly the "
              + "same as a current content and reply markup of the message");
    messages.set(messages.indexOf(old), edited);
    return edited;
  }

  private static Message read(JsonNode body, int id, long chat, int topic) {
    String sent = body.path("text").asText();
    String text = visible(sent, body.path("parse_mode").asText());
    if (text.isBlank())
      throw Refusal.badRequest("message text is empty");
    if (text.length() > 4096)
      throw Refusal.badRequest("message is too long");
    return new Message(id, chat, topic, text, sent, buttons(body.at("/reply_markup/inline_keyboard")));
  }

  private static String visible(String sent, String mode) {
    try {
      return switch (mode) {
        case "" -> sent;
        case "HTML", "html" -> StrictHtml.visible(sent);
        default -> throw new IllegalArgumentException("Bad Request: unsupported parse_mode");
      };
    } catch (IllegalArgumentException e) {
      throw new Refusal(Response.failure(400, String.valueOf(e.getMessage())));
    }
  }

  private static List<List<Button>> buttons(JsonNode keyboard) {
    List<List<Button>> rows = new ArrayList<>();
    for (JsonNode row : keyboard) {
      List<Button> buttons = new ArrayList<>();
      for (JsonNode button : row) {
        Button read = new Button(button.path("text").asText(), button.path("callback_data").asText());
        int bytes = read.data().getBytes(StandardCharsets.UTF_8).length;
        if (read.label().isBlank() || bytes < 1 || bytes > 64)
          throw Refusal.badRequest("BUTTON_DATA_INVALID");
        buttons.add(read);
      }
      rows.add(buttons);
    }
    return rows;
  }

  /// Bot API `setMyCommands`
  static boolean commands(JsonNode body) {
    JsonNode commands = body.path("commands");
    if (commands.size() > 100)
      throw Refusal.badRequest("BOT_COMMANDS_TOO_MUCH");
    for (JsonNode command : commands)
      if (!command.path("command").asText().matches("[a-z0-9_]{1,32}"))
        throw Refusal.badRequest("BOT_COMMAND_INVALID");
      else if (command.path("description").asText().isEmpty() || command.path("description").asText().length() > 256)
        throw Refusal.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
    return true;
  }
}
