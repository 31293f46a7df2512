package org.mandatebot.telegram;

import org.mandatebot.chat.ChatId;
import org.mandatebot.chat.Membership;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/// What somebody is in a group, asked each time: rights are given and taken.
final class Members {
  private static final Logger log = LoggerFactory.getLogger(Members.class);
  /// `@GroupAnonymousBot`, as whom administrators write who stay anonymous.
  private static final long ANONYMOUS = 1087968824;

  private Members() {
  }

  static Membership of(Api api, ChatId group, long person) {
    if (person == ANONYMOUS)
      return Membership.ADMINISTRATOR;
    try {
      return switch (api.callInTurn(new GetChatMember(Long.toString(group.chat()), person)).getStatus()) {
        case "creator", "administrator" -> Membership.ADMINISTRATOR;
        default -> Membership.OTHER;
      };
    } catch (TelegramApiException e) {
      log.warn("who administers {} is not known: {}", group, Outcome.of(e));
      return Membership.UNKNOWN;
    }
  }
}
