package org.mandatebot.telegram;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mandatebot.chat.Inbox.Item;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/// A poll that no update can poison: of each only the number is read, the rest is kept as received. The library reads a
/// batch as a whole, so that one update it cannot read is fetched for ever.
final class Poll extends GetUpdates {
  private static final long serialVersionUID = 1;
  private static final Logger log = LoggerFactory.getLogger(Poll.class);
  static final List<String> KINDS = List.of("message", "edited_message", "callback_query", "my_chat_member");

  /// @param offset acknowledges every update before this one
  Poll(int offset, Duration time) {
    setOffset(offset);
    setTimeout((int) time.toSeconds());
    setAllowedUpdates(KINDS);
  }

  @Override
  @SuppressWarnings("NonApiType") // the library's choice
  public ArrayList<Update> deserializeResponse(String answer) throws TelegramApiRequestException {
    Batch batch = read(answer);
    if (batch.passedOver() > 0 && batch.items().isEmpty())
      throw new TelegramApiRequestException("no update with a number"); // there is no going past them
    if (batch.passedOver() > 0)
      log.warn("passed over {} that came without a number, among {} updates", batch.passedOver(), batch.items().size());
    return batch.items().stream().map(Received::new).collect(Collectors.toCollection(ArrayList::new));
  }

  private static Batch read(String answer) throws TelegramApiRequestException {
    try {
      return Batch.of(answer).orElseThrow(() -> new TelegramApiRequestException("no array of updates"));
    } catch (IOException e) {
      throw new TelegramApiRequestException("not JSON"); // without the cause, which may quote what people wrote
    }
  }

  /// @see org.mandatebot.chat.Inbox.Item
  static final class Received extends Update {
    private static final long serialVersionUID = 1;
    private final String payload;

    private Received(Item item) {
      setUpdateId(Math.toIntExact(item.id()));
      payload = item.payload();
    }

    String payload() {
      return payload;
    }
  }
}
