package org.mandatebot.telegram;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mandatebot.mandate.Language;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;

/// The menus of commands that Telegram shows: in private chats, in groups and to each administrator of the bot, who also
/// sees what only administrators may do. Their words are in `commands.yml` of each language, in the order of the menu.
final class Menus {
  private static final Set<String> FOR_ADMINS = Set.of("reload", "rollback", "ledger", "status", "feedback");

  private final Map<Language, Map<String, String>> words = new EnumMap<>(Language.class);
  private final List<Long> admins;

  /// @param responses the folder of all that the bot can say
  /// @param admins Telegram user ids
  Menus(Path responses, List<Long> admins) {
    this.admins = List.copyOf(admins);
    for (Language language : Language.values())
      words.put(language, read(responses.resolve(language.code()).resolve("commands.yml")));
  }

  /// Every call it takes. English goes without a language, so that it is what speakers of all others see.
  List<SetMyCommands> all() {
    List<SetMyCommands> menus = new ArrayList<>();
    for (Language language : Language.values()) {
      menus.add(menu(language, new BotCommandScopeAllPrivateChats(), false));
      menus.add(menu(language, new BotCommandScopeAllGroupChats(), false));
      for (long admin : admins)
        menus.add(menu(language, new BotCommandScopeChat(Long.toString(admin)), true));
    }
    return menus;
  }

  private SetMyCommands menu(Language language, BotCommandScope scope, boolean admin) {
    List<BotCommand> commands = words.getOrDefault(language, Map.of()).entrySet().stream()
        .filter(entry -> admin || !FOR_ADMINS.contains(entry.getKey()))
        .map(entry -> new BotCommand(entry.getKey(), entry.getValue())).toList();
    SetMyCommands menu = new SetMyCommands(commands);
    menu.setScope(scope);
    if (language != Language.EN)
      menu.setLanguageCode(language.code());
    return menu;
  }

  private static Map<String, String> read(Path file) {
    try {
      return new YAMLMapper().readValue(file.toFile(), new TypeReference<LinkedHashMap<String, String>>() {
      });
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the menu of commands " + file, e);
    }
  }
}
