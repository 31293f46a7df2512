package org.mandatebot.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/// A poll that no update can poison: of each only the number is read, the rest is kept as received. The library reads a
/// batch as a whole, so that one update it cannot read is fetched for ever.
final class Poll extends GetUpdates {
  private static final long serialVersionUID = 1;
  private static final List<String> KINDS = List.of("message", "edited_message", "callback_query", "my_chat_member");

  /// @param offset acknowledges every update before this one
  Poll(int offset, Duration time) {
    setOffset(offset);
    setTimeout((int) time.toSeconds());
    setAllowedUpdates(KINDS);
  }

  @Override
  @SuppressWarnings("NonApiType") // the library's choice
  public ArrayList<Update> deserializeResponse(String answer) throws TelegramApiRequestException {
    try {
      JsonNode result = OBJECT_MAPPER.readTree(answer).path("result");
      ArrayList<Update> updates = new ArrayList<>();
      for (JsonNode update : result)
        if (update.path("update_id").canConvertToInt())
          updates.add(new Received(update.get("update_id").intValue(), update.toString()));
      if (!result.isArray() || updates.size() < result.size())
        throw new TelegramApiRequestException("no array of numbered updates");
      return updates;
    } catch (JsonProcessingException e) {
      throw new TelegramApiRequestException("not JSON"); // without the cause, which may quote what people wrote
    }
  }

  /// @see org.mandatebot.chat.Inbox.Item
  static final class Received extends Update {
    private static final long serialVersionUID = 1;
    private final String payload;

    private Received(int id, String payload) {
      setUpdateId(id);
      this.payload = payload;
    }

    String payload() {
      return payload;
    }
  }
}
