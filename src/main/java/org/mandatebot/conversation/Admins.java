package org.mandatebot.conversation;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.Set;
import org.mandatebot.chat.ChatId;
import org.mandatebot.chat.Incoming.Sender;
import org.mandatebot.chat.Platform;

/// Who may reload the data.
///
/// @param admins Telegram user ids; whoever sits at the local console is one as well
@ConfigurationProperties("mandatebot")
record Admins(@Bindable(defaultValue = "") Set<Long> admins) {
  Admins {
    admins = Set.copyOf(admins);
  }

  boolean include(Sender sender, ChatId chat) {
    return chat.platform() == Platform.CONSOLE || admins.contains(sender.id());
  }
}
