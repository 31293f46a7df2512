package org.mandatebot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Files that people sent the bot. As with Telegram, one is downloaded only from the place that `getFile` names.
final class SentFiles {
  private static final int LARGEST = 20 << 20;
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final Map<String, byte[]> places = new ConcurrentHashMap<>();

  /// Bot API `Document`.
  ObjectNode add(String name, byte[] content) {
    String id = "BQACAgI-" + files.size();
    files.put(id, content);
    return new ObjectMapper().createObjectNode().put("file_id", id).put("file_unique_id", "AgAD" + files.size())
        .put("file_name", name).put("file_size", content.length);
  }

  /// Bot API `getFile`.
  ObjectNode place(JsonNode body) {
    String id = body.path("file_id").asText();
    byte[] content = files.get(id);
    if (content == null)
      throw Refusal.badRequest("wrong file_id or the file is temporarily unavailable");
    if (content.length > LARGEST)
      throw Refusal.badRequest("file is too big");
    String path = "documents/file_" + places.size() + ".md";
    places.put(path, content);
    return new ObjectMapper().createObjectNode().put("file_id", id).put("file_unique_id", "AgAD")
        .put("file_size", content.length).put("file_path", path);
  }

  Optional<byte[]> at(String path) {
    return Optional.ofNullable(places.get(path));
  }
}
