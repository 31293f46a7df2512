package org.mandatebot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.mandatebot.chat.ChatId;
import org.mandatebot.chat.Incoming;
import org.mandatebot.chat.Incoming.Sender;
import org.mandatebot.chat.Platform;

/// What an update means to the bot; nothing for most of them. In groups the bot listens only to commands, to replies to
/// its own messages and to its name.
///
/// @param me the bot itself
record Updates(Bot me) {
  private static final List<String> NO_TEXT = List.of("animation", "audio", "checklist", "contact", "dice", "document",
      "game", "live_photo", "location", "paid_media", "photo", "poll", "sticker", "story", "venue", "video",
      "video_note", "voice");

  /// @param name the user name, without `@`
  record Bot(long id, String name) {
  }

  /// @param update as received (Bot API `Update`)
  Optional<Incoming> read(JsonNode update) {
    JsonNode edited = update.path("edited_message");
    if (update.has("message"))
      return message(update.get("message"));
    if (isPrivate(edited) && edited.has("text"))
      return message(edited); // an edited question is asked anew; in a group that would be noise
    if (update.has("callback_query"))
      return press(update.get("callback_query"));
    if (update.has("my_chat_member"))
      return membership(update.get("my_chat_member"));
    return Optional.empty();
  }

  /// The button press that Telegram waits to see answered: until then the button shows that it is working.
  static Optional<String> pressed(JsonNode update) {
    return Optional.ofNullable(update.path("callback_query").path("id").textValue());
  }

  private Optional<Incoming> message(JsonNode message) {
    if (message.has("migrate_to_chat_id"))
      return Optional.of(new Incoming.Moved(chat(message).withoutTopic(),
          new ChatId(Platform.TELEGRAM, message.get("migrate_to_chat_id").asLong(), 0)));
    if (!byPerson(message))
      return Optional.empty();
    if (isPrivate(message) && message.at("/document/file_id").isTextual())
      return Optional.of(document(message));
    if (message.has("text") || message.has("caption"))
      return said(message).map(text -> new Incoming.Text(chat(message), sender(message), text));
    if (isPrivate(message) && NO_TEXT.stream().anyMatch(message::has))
      return Optional.of(new Incoming.Other(chat(message), sender(message)));
    return Optional.empty();
  }

  private static Incoming document(JsonNode message) {
    JsonNode document = message.get("document");
    return new Incoming.Document(chat(message), sender(message), document.path("file_name").asText(),
        message.path("caption").asText(), document.get("file_id").asText());
  }

  /// An administrator who stays anonymous writes as a bot in the name of the group itself.
  private static boolean byPerson(JsonNode message) {
    boolean anonymous = message.has("sender_chat")
        && message.at("/sender_chat/id").asLong() == message.at("/chat/id").asLong();
    return message.has("from") && (anonymous || !message.at("/from/is_bot").asBoolean())
        && !message.path("is_automatic_forward").asBoolean();
  }

  /// The words that are for the bot, without its name; nothing when they are for somebody else.
  private Optional<String> said(JsonNode message) {
    String kind = message.has("text") ? "text" : "caption";
    JsonNode entities = message.path(kind.equals("text") ? "entities" : "caption_entities");
    JsonNode original = message.path("reply_to_message");
    Words words = new Words(message.get(kind).asText());
    for (int i = entities.size() - 1; i >= 0; i--) // from the end, so that offsets stay true
      words.read(entities.get(i));
    boolean heard = words.forMe || isPrivate(message) || original.at("/from/id").asLong() == me.id;
    if (words.forAnother || !heard)
      return Optional.empty();
    String said = words.text.toString().strip();
    // only our name, under somebody's question: that question is meant
    return Optional.of(said.isEmpty() ? original.path("text").asText() : said);
  }

  /// A text whose entities tell for whom it is, and from which the bot's own name is taken off.
  private final class Words {
    private final StringBuilder text;
    private boolean forMe;
    private boolean forAnother;

    Words(String text) {
      this.text = new StringBuilder(text);
    }

    /// @param entity Bot API `MessageEntity`; its offsets count UTF-16 units, as Java does
    void read(JsonNode entity) {
      int start = entity.path("offset").asInt();
      int end = start + entity.path("length").asInt();
      if (start < 0 || end < start || end > text.length())
        return;
      switch (entity.path("type").asText()) {
        case "mention", "text_mention" -> mention(start, end, entity.at("/user/id").asLong());
        case "bot_command" -> command(start, end);
        default -> {
        }
      }
    }

    private void mention(int start, int end, long user) {
      if (user != me.id && !text.substring(start, end).equalsIgnoreCase("@" + me.name))
        return;
      text.delete(start, end < text.length() && text.charAt(end) == ' ' ? end + 1 : end);
      forMe = true;
    }

    private void command(int start, int end) {
      int at = text.substring(start, end).indexOf('@');
      if (at < 0) {
        forMe |= start == 0;
      } else if (text.substring(start + at + 1, end).equalsIgnoreCase(me.name)) {
        text.delete(start + at, end);
        forMe = true;
      } else {
        forAnother |= start == 0;
      }
    }
  }

  /// The message a button belongs to may be too old for Telegram to show; its chat is always there.
  private static Optional<Incoming> press(JsonNode query) {
    JsonNode message = query.path("message");
    return message.has("chat") && query.has("data")
        ? Optional.of(new Incoming.Press(chat(message), sender(query), query.get("data").asText()))
        : Optional.empty();
  }

  private static Optional<Incoming> membership(JsonNode change) {
    boolean before = mayWrite(change.path("old_chat_member"));
    boolean now = mayWrite(change.path("new_chat_member"));
    if (change.at("/chat/type").asText().equals("channel") || (before && now))
      return Optional.empty();
    return Optional.of(
        now ? new Incoming.Welcomed(chat(change), sender(change)) : new Incoming.Removed(chat(change), sender(change)));
  }

  private static boolean mayWrite(JsonNode member) {
    return switch (member.path("status").asText()) {
      case "member", "administrator", "creator" -> true;
      case "restricted" -> member.path("is_member").asBoolean() && member.path("can_send_messages").asBoolean();
      default -> false;
    };
  }

  private static boolean isPrivate(JsonNode message) {
    return message.at("/chat/type").asText().equals("private");
  }

  private static ChatId chat(JsonNode message) {
    // a plain reply in a group without topics carries a thread id too, but nothing can be sent to it
    int topic = message.path("is_topic_message").asBoolean() ? message.path("message_thread_id").asInt() : 0;
    return new ChatId(Platform.TELEGRAM, message.at("/chat/id").asLong(), topic);
  }

  private static Sender sender(JsonNode said) {
    return new Sender(said.at("/from/id").asLong(), said.at("/from/language_code").asText());
  }
}
