package org.mandatebot.telegram;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.mandatebot.chat.ChatId;
import org.mandatebot.responses.Worded;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/// One message on its way out: HTML, without link previews, in its topic.
final class Outgoing extends SendMessage {
  private static final long serialVersionUID = 1;

  Outgoing(ChatId to, String html, List<List<Worded.Button>> buttons) {
    super(Long.toString(to.chat()), html);
    setParseMode(ParseMode.HTML);
    setLinkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build());
    if (to.topic() != 0)
      setMessageThreadId(to.topic());
    if (!buttons.isEmpty())
      setReplyMarkup(new InlineKeyboardMarkup(buttons.stream().map(Outgoing::row).toList()));
  }

  @JsonIgnore
  boolean isHtml() {
    return getParseMode() != null;
  }

  /// The same words without mark-up.
  void makePlain() {
    setText(new Worded(getText(), List.of()).text());
    setParseMode(null);
  }

  /// Reads of Telegram's copy of an accepted message only its number: a field the library cannot read must not make it
  /// look like a message that was not sent.
  @Override
  public Message deserializeResponse(String answer) throws TelegramApiRequestException {
    try {
      JsonNode read = OBJECT_MAPPER.readTree(answer);
      if (read.path("ok").isBoolean() && !read.path("ok").booleanValue())
        return super.deserializeResponse(answer); // which throws what Telegram said
      JsonNode number = read.at("/result/message_id");
      if (!number.canConvertToInt())
        throw new TelegramApiRequestException("an answer without a message");
      Message message = new Message();
      message.setMessageId(number.intValue());
      return message;
    } catch (JsonProcessingException e) {
      throw new TelegramApiRequestException("not JSON");
    }
  }

  private static InlineKeyboardRow row(List<Worded.Button> buttons) {
    return new InlineKeyboardRow(buttons.stream().map(Outgoing::button).toList());
  }

  private static InlineKeyboardButton button(Worded.Button button) {
    return InlineKeyboardButton.builder().text(button.label()).callbackData(button.data()).build();
  }
}
