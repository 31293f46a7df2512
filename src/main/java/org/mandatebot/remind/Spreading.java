package org.mandatebot.remind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mandatebot.chat.ChatId;
import org.mandatebot.remind.Ledger.Books;
import org.mandatebot.remind.Reminder.State;

/// Brings what was recorded about an occurrence to every chat: plans those anew that have reminders of it, and has those
/// told that were reminded. Page by page; what was cut short is done over ([#catchUp]), and doing it over changes nothing.
record Spreading(Ledger ledger, Planning planning) {
  private static final int PAGE = 500;

  void catchUp() {
    ledger.read(books -> books.settlements().unspread()).forEach(this::spread);
  }

  void spread(Settlement settlement) {
    Set<String> keys = ledger.read(books -> keys(books, settlement));
    String last = "";
    while (true) {
      String after = last;
      List<ChatId> chats = ledger.read(
          books -> books.settlements().concerned(keys, resolution(settlement), deadline(settlement), after, PAGE));
      if (chats.isEmpty())
        break;
      ledger.change(books -> plan(books, chats, settlement, keys));
      last = chats.getLast().toString();
    }
    ledger.change(books -> {
      books.settlements().spread(settlement);
      return true;
    });
  }

  private List<ChatId> plan(Books books, List<ChatId> chats, Settlement settlement, Set<String> keys) {
    books.subscriptions().hold(chats);
    planning.plan(books, chats);
    Map<ChatId, List<Reminder>> stored = books.plans().of(chats).stream()
        .collect(Collectors.groupingBy(Reminder::chat));
    List<Reminder> news = new ArrayList<>();
    for (Subscriber subscriber : books.subscriptions().of(chats)) {
      List<Reminder> known = stored.getOrDefault(subscriber.chat(), List.of());
      if (isToBeTold(subscriber.chat(), known, settlement, keys))
        news.add(news(settlement).reminder(subscriber.chat(), now(),
            subscriber.suspended().isPresent() ? State.SUSPENDED : State.PLANNED));
    }
    books.plans().put(news);
    if (settlement.undone().isPresent())
      books.plans().cancel(untold(stored, settlement));
    return chats;
  }

  private boolean isToBeTold(ChatId chat, List<Reminder> known, Settlement settlement, Set<String> keys) {
    if (known.stream().anyMatch(reminder -> reminder.occurrence().equals(news(settlement).key())))
      return false;
    return settlement.undone().map(undone -> !undone.isIn(chat) && knowsOf(chat, known, settlement))
        .orElseGet(() -> !settlement.made().isIn(chat)
            && known.stream().anyMatch(reminder -> reached(reminder) && keys.contains(reminder.occurrence())));
  }

  private static boolean knowsOf(ChatId chat, List<Reminder> known, Settlement settlement) {
    String key = new News(settlement.occurrence(), settlement.ordinal(), false).key();
    return settlement.made().isIn(chat)
        || known.stream().anyMatch(reminder -> reminder.occurrence().equals(key) && reached(reminder));
  }

  private static boolean reached(Reminder reminder) {
    return switch (reminder.state()) {
      case SENT, MERGED, SENDING -> true;
      case PLANNED, SUSPENDED, CANCELLED, ABANDONED -> false;
    };
  }

  /// What is still to be told of what no longer counts.
  private static List<Reminder> untold(Map<ChatId, List<Reminder>> stored, Settlement settlement) {
    String key = new News(settlement.occurrence(), settlement.ordinal(), false).key();
    return stored.values().stream().flatMap(List::stream)
        .filter(reminder -> reminder.occurrence().equals(key) && reminder.state().open()).toList();
  }

  private static News news(Settlement settlement) {
    return new News(settlement.occurrence(), settlement.ordinal(), settlement.undone().isPresent());
  }

  private Instant now() {
    return planning.clock().instant();
  }

  /// What reminders of the occurrence are of, on whatever day it was or is due.
  private static Set<String> keys(Books books, Settlement settlement) {
    String key = settlement.occurrence();
    return Stream.concat(Stream.of(key),
        books.settlements().of(key).stream()
            .flatMap(each -> each.outcome() instanceof Settlement.Postponed(var to)
                ? Stream.of(Due.moved(key, to))
                : Stream.empty()))
        .collect(Collectors.toSet());
  }

  private static String resolution(Settlement settlement) {
    return settlement.occurrence().substring(0, settlement.occurrence().indexOf('#'));
  }

  private static String deadline(Settlement settlement) {
    return settlement.occurrence().substring(settlement.occurrence().indexOf('#') + 1,
        settlement.occurrence().lastIndexOf('@'));
  }
}
