package org.mandatebot.conversation;

import java.time.LocalDate;
import java.util.Optional;
import org.mandatebot.chat.ChatId;
import org.mandatebot.chat.Incoming.Sender;
import org.mandatebot.mandate.Language;
import org.mandatebot.remind.Preferences;
import org.mandatebot.responses.Reply;

/// One person's turn in a chat.
///
/// @param today in the chat's zone
record Turn(ChatId chat, Sender sender, Preferences preferences, LocalDate today) {

  Dialogue.Speaker speaker() {
    return new Dialogue.Speaker(chat, sender.id());
  }

  /// The same turn, once the chat's preferences changed.
  Turn with(Preferences changed) {
    return new Turn(chat, sender, changed, today);
  }

  Said says(Reply reply) {
    return new Said(reply, language());
  }

  /// The language of a reply to what has none of its own: the chat's, else the sender's, else English.
  Language language() {
    return language(Optional.empty());
  }

  /// The language of a reply: the chat's, else that of what was said, else the sender's, else English.
  Language language(Optional<Language> said) {
    return preferences.language().or(() -> said).or(() -> Language.of(sender.language())).orElse(Language.EN);
  }
}
