package org.mandatebot.remind;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mandatebot.catalogue.Catalogue;
import org.mandatebot.catalogue.Revision;
import org.mandatebot.chat.ChatId;
import org.mandatebot.remind.Ledger.Books;
import org.mandatebot.remind.Reminders.Planned;

/// Plans chats: what is to change so that each is reminded of what it wants now.
record Planning(Catalogue catalogue, Holidays holidays, InstantSource clock) {

  /// Under the revision being served.
  Agenda agenda(Books books) {
    return agenda(books, catalogue.active());
  }

  private static Agenda agenda(Books books, Revision revision) {
    return new Agenda(revision, Standing.of(books.settlements().standing()));
  }

  /// Plans these chats anew for the revision being served, in the transaction of what made that necessary. They are held.
  void plan(Books books, List<ChatId> chats) {
    Revision served = catalogue.active();
    books.plans().begun(served.checksum());
    store(books, differences(books, chats, served, false));
  }

  /// @param asking whether chats are to be asked about a successor that they were not asked about yet: only when
  ///     resolutions are loaded, not when a chat itself changes what it subscribes to
  List<Difference> differences(Books books, List<ChatId> chats, Revision revision, boolean asking) {
    Instant now = clock.instant();
    Planner planner = new Planner(agenda(books, revision), holidays, now);
    Map<ChatId, List<Reminder>> stored = books.plans().of(chats).stream()
        .collect(Collectors.groupingBy(Reminder::chat));
    return books.subscriptions().of(chats).stream().map(subscriber -> {
      List<Reminder> known = stored.getOrDefault(subscriber.chat(), List.of());
      List<Planned> wanted = planner.plan(subscriber, known).stream()
          .filter(planned -> asking || !Succession.asks(planned.due().occurrence()) || open(planned, known)).toList();
      return Difference.between(subscriber, wanted, known, now);
    }).toList();
  }

  private static boolean open(Planned planned, List<Reminder> known) {
    return known.stream()
        .anyMatch(reminder -> reminder.occurrence().equals(planned.due().key()) && reminder.state().open());
  }

  static List<Difference> store(Books books, List<Difference> differences) {
    books.plans().put(differences.stream().flatMap(difference -> difference.planned().stream()).toList());
    books.plans().cancel(differences.stream().flatMap(difference -> difference.cancelled().stream()).toList());
    return differences;
  }
}
