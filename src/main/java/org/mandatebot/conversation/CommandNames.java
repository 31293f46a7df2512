package org.mandatebot.conversation;

import java.util.Map;
import org.mandatebot.ask.CleanText;

/// What a command is called in French, where people would type that.
final class CommandNames {
  private static final Map<String, String> FRENCH = Map.of("aide", "help", "paragraphe", "para", "echeances",
      "deadlines", "rappels", "subscriptions", "abonner", "subscribe", "desabonner", "unsubscribe", "reglages",
      "settings");

  private CommandNames() {
  }

  /// The command that is meant, in any case and with or without accents.
  static String of(String typed) {
    String name = CleanText.plain(typed);
    return FRENCH.getOrDefault(name, name);
  }
}
