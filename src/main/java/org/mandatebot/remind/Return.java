package org.mandatebot.remind;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mandatebot.chat.ChatId;
import org.mandatebot.remind.Ledger.Books;

/// A chat that lets the bot in again: it is asked whether to go on, and told what it missed by then. That it was asked,
/// and when, is why it stays suspended until it says so.
final class Return {
  private static final String ASKED = "asked whether to resume at ";

  private Return() {
  }

  static String asked(Instant now) {
    return ASKED + now.toEpochMilli();
  }

  static boolean isAsked(Subscriber subscriber) {
    return subscriber.suspended().filter(reason -> reason.startsWith(ASKED)).isPresent();
  }

  /// When a chat was asked, and so told what it had missed; empty if it was not.
  static Optional<Instant> told(List<Subscriber> subscribers) {
    return subscribers.stream().filter(Return::isAsked).flatMap(each -> each.suspended().stream())
        .map(reason -> Instant.ofEpochMilli(Long.parseLong(reason.substring(ASKED.length())))).findFirst();
  }

  /// Whether there is anything to go on with.
  static boolean concerns(Subscriber subscriber) {
    return subscriber.suspended().isPresent()
        && !(subscriber.subscriptions().isEmpty() && subscriber.steps().isEmpty());
  }

  /// What was to be reminded of while the chats were suspended, each date once.
  static List<Dated> missed(Books books, Agenda agenda, List<Subscriber> subscribers, Instant now) {
    Map<ChatId, Subscriber> chats = subscribers.stream()
        .collect(Collectors.toMap(Subscriber::chat, subscriber -> subscriber));
    return books.plans().of(List.copyOf(chats.keySet())).stream()
        .filter(reminder -> reminder.state() == Reminder.State.SUSPENDED && !reminder.at().isAfter(now))
        .flatMap(reminder -> Stream.ofNullable(chats.get(reminder.chat()))
            .flatMap(subscriber -> Stream.ofNullable(agenda.named(subscriber).get(reminder.occurrence()))))
        .filter(due -> !Succession.asks(due.occurrence())).distinct()
        .map(due -> new Dated(due.occurrence(), due.date(), agenda.standing().of(due.occurrence()))).distinct()
        .sorted(Comparator.comparing(Dated::date)).toList();
  }
}
