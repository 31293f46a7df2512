package org.mandatebot.conversation;

import static java.util.Map.entry;

import java.util.Map;
import org.mandatebot.ask.CleanText;

/// What a command is called in French, where people would type that.
final class CommandNames {
  private static final Map<String, String> FRENCH = Map.ofEntries(entry("aide", "help"), entry("paragraphe", "para"),
      entry("echeances", "deadlines"), entry("rappels", "subscriptions"), entry("abonner", "subscribe"),
      entry("desabonner", "unsubscribe"), entry("reglages", "settings"), entry("fait", "done"),
      entry("etape", "milestone"), entry("jalon", "milestone"), entry("rappeler", "remind"), entry("apercu", "preview"),
      entry("reprendre", "resume"), entry("registre", "ledger"));

  private CommandNames() {
  }

  /// The command that is meant, in any case and with or without accents.
  static String of(String typed) {
    String name = CleanText.plain(typed);
    return FRENCH.getOrDefault(name, name);
  }
}
