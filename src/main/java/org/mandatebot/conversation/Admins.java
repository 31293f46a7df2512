package org.mandatebot.conversation;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.regex.Pattern;
import org.mandatebot.chat.ChatId;
import org.mandatebot.chat.Incoming.Sender;
import org.mandatebot.chat.Platform;

/// Who may change the data: the Telegram user ids of a setting, and whoever sits at the local console.
@Singleton
public final class Admins {
  private final Set<Long> ids;

  /// @param ids separated by commas; read as text, for a single number would not become a list
  /// @throws ConfigurationException for anything but numbers, so that a slip stops the start instead of locking out
  Admins(@Value("${mandatebot.admins:}") String ids) {
    if (!ids.matches("[\\d\\s,]*"))
      throw new ConfigurationException("mandatebot.admins are Telegram user ids, numbers with commas between them");
    this.ids = Pattern.compile("\\d+").matcher(ids).results().map(id -> Long.valueOf(id.group()))
        .collect(toUnmodifiableSet());
  }

  /// Telegram user ids.
  public Set<Long> ids() {
    return ids;
  }

  boolean include(Sender sender, ChatId chat) {
    return chat.platform() == Platform.CONSOLE || ids.contains(sender.id());
  }
}
