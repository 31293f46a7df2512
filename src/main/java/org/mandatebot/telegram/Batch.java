package org.mandatebot.telegram;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mandatebot.chat.Inbox.Item;

/// The updates in Telegram's answer to a poll, each as received: they are told apart without being read, so that one that
/// nobody can read, however deep or long, spoils none beside it.
///
/// @param items those with a number
/// @param passedOver how many have none
record Batch(List<Item> items, int passedOver) {
  private static final JsonFactory JSON = JsonFactory.builder()
      .streamReadConstraints(
          StreamReadConstraints.builder().maxNestingDepth(Integer.MAX_VALUE).maxNumberLength(Integer.MAX_VALUE)
              .maxStringLength(Integer.MAX_VALUE).maxNameLength(Integer.MAX_VALUE).build())
      .build();

  Batch {
    items = List.copyOf(items);
  }

  /// @param answer Bot API `getUpdates`
  /// @return empty when it holds no array of updates
  /// @throws IOException if it is not JSON
  static Optional<Batch> of(String answer) throws IOException {
    try (JsonParser json = JSON.createParser(answer)) {
      if (json.nextToken() == JsonToken.START_OBJECT)
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          boolean result = json.currentName().equals("result");
          if (json.nextToken() == JsonToken.START_ARRAY && result)
            return Optional.of(updates(json, answer));
          json.skipChildren();
        }
      return Optional.empty();
    }
  }

  /// @param update one update (Bot API `Update`), and nothing else
  /// @return empty when it has no number
  /// @throws IOException if it is not JSON
  static Optional<Item> one(String update) throws IOException {
    try (JsonParser json = JSON.createParser(update)) {
      json.nextToken();
      Optional<Integer> number = number(json).filter(id -> id > 0);
      return json.nextToken() == null ? number.map(id -> new Item(id, update)) : Optional.empty();
    }
  }

  private static Batch updates(JsonParser json, String answer) throws IOException {
    List<Item> items = new ArrayList<>();
    int passedOver = 0;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      int start = (int) json.currentTokenLocation().getCharOffset();
      Optional<Integer> number = number(json);
      int end = (int) json.currentLocation().getCharOffset();
      if (number.isPresent())
        items.add(new Item(number.get(), answer.substring(start, end)));
      else
        passedOver++;
    }
    return new Batch(items, passedOver);
  }

  /// Reads to the end of an update, or of whatever stands in its place.
  private static Optional<Integer> number(JsonParser json) throws IOException {
    Optional<Integer> number = Optional.empty();
    if (json.currentToken() == JsonToken.START_OBJECT)
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        boolean named = json.currentName().equals("update_id");
        if (json.nextToken() == JsonToken.VALUE_NUMBER_INT && named
            && json.getNumberType() == JsonParser.NumberType.INT)
          number = Optional.of(json.getIntValue());
        json.skipChildren();
      }
    else
      json.skipChildren();
    return number;
  }
}
