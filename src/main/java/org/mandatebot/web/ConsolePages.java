package org.mandatebot.web;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.mandatebot.catalogue.Catalogue;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Resolution;
import org.mandatebot.remind.Reminders;
import org.mandatebot.web.ConsoleChat.Message;
import org.mandatebot.responses.Rules;

/// The console as HTML: the page as it is opened, and the parts of it that arrive later.
@Singleton
@Requires(condition = Exposure.Local.class)
final class ConsolePages {
  private static final int REMINDERS_SHOWN = 3;

  private final Catalogue catalogue;
  private final Reminders reminders;
  private final ConsoleClock clock;
  private final Templates templates;
  private final Rules rules;

  ConsolePages(Catalogue catalogue, Reminders reminders, ConsoleClock clock, Templates templates, Rules rules) {
    this.catalogue = catalogue;
    this.reminders = reminders;
    this.clock = clock;
    this.templates = templates;
    this.rules = rules;
  }

  String page(List<Message> messages, Language language) {
    return templates.page("page", language,
        Map.of("resolution", resolution(), "languages", Language.values(), "movable", clock.movable(), "messages",
            messages.stream().map(message -> message(message, language)).toList(), "last",
            messages.isEmpty() ? "" : messages.getLast().id(), "outlook", ahead(language)));
  }

  String message(Message message, Language language) {
    ZoneId zone = reminders.preferences(ConsoleChat.ID).zone();
    var at = message.at().atZone(zone);
    boolean newDay = message.number() == 1 || !at.toLocalDate().equals(message.previous().atZone(zone).toLocalDate());
    return templates.page("message", language, Map.of("message", message, "at", at, "newDay", newDay));
  }

  String outlook(Language language) {
    return templates.page("outlook", language, Map.of("outlook", ahead(language)));
  }

  /// What the console's chat speaks of.
  private Resolution resolution() {
    return catalogue.active().chosen(reminders.preferences(ConsoleChat.ID).resolution());
  }

  private Outlook ahead(Language language) {
    return Outlook.of(resolution(), reminders.upcoming(ConsoleChat.ID, REMINDERS_SHOWN), clock.now(), rules, language);
  }
}
