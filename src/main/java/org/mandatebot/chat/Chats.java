package org.mandatebot.chat;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mandatebot.mandate.Language;
import org.mandatebot.responses.Reply;

/// All platforms the service is connected to, as one.
@Singleton
public final class Chats {
  private final Map<Platform, Chat> chats = new EnumMap<>(Platform.class);

  public Chats(List<Chat> chats) {
    chats.forEach(chat -> this.chats.put(chat.platform(), chat));
  }

  public SendResult send(ChatId to, Reply reply, Language language) {
    Chat chat = chats.get(to.platform());
    return chat == null
        ? new SendResult.Unreachable("not connected to " + to.platform())
        : chat.send(to, reply, language);
  }

  /// @see Chat#fetch
  public Fetched fetch(Incoming.Document document, int limit) {
    Chat chat = chats.get(document.chat().platform());
    return chat == null
        ? new Fetched.Unavailable("not connected to " + document.chat().platform())
        : chat.fetch(document.file(), limit);
  }

  /// @see Chat#membership
  public Membership membership(ChatId group, long person) {
    Chat chat = chats.get(group.platform());
    return chat == null ? Membership.UNKNOWN : chat.membership(group, person);
  }
}
