package org.mandatebot.conversation;

import java.time.LocalDate;
import java.util.Optional;
import org.mandatebot.chat.ChatId;
import org.mandatebot.chat.Incoming.Sender;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Resolution;
import org.mandatebot.remind.Preferences;
import org.mandatebot.responses.Reply;

/// One person's turn in a chat.
///
/// @param own the resolution that the chat speaks of unless it names another
/// @param resolution the one that is spoken of now
/// @param today in the chat's zone
record Turn(ChatId chat, Sender sender, Preferences preferences, Resolution own, Resolution resolution,
    LocalDate today) {

  Turn on(Resolution named) {
    return new Turn(chat, sender, preferences, own, named, today);
  }

  /// The symbol of the resolution that is spoken of, where it is not the chat's own.
  Optional<String> other() {
    return other(resolution.symbol());
  }

  /// A symbol, if it is not that of the chat's own resolution.
  Optional<String> other(String symbol) {
    return Optional.of(symbol).filter(given -> !given.equals(own.symbol()));
  }

  Dialogue.Speaker speaker() {
    return new Dialogue.Speaker(chat, sender.id());
  }

  /// The same turn, once the chat's preferences changed.
  Turn with(Preferences changed) {
    return new Turn(chat, sender, changed, own, resolution, today);
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
