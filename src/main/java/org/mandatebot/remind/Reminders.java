package org.mandatebot.remind;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mandatebot.catalogue.Catalogue;
import org.mandatebot.catalogue.Revision;
import org.mandatebot.chat.ChatId;
import org.mandatebot.mandate.Occurrence;
import org.mandatebot.remind.Ledger.Books;

/// Subscriptions and what follows from them: every change is planned and stored in one transaction with its cause.
@Singleton
public final class Reminders {
  /// Chats planned in one transaction: large enough to be quick, small enough to let others write in between.
  private static final int PAGE = 500;

  private final Ledger ledger;
  private final Catalogue catalogue;
  private final InstantSource clock;

  public Reminders(Ledger ledger, Catalogue catalogue, InstantSource clock) {
    this.ledger = ledger;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /// Whether the subscription is new. Rungs already past are not planned.
  public boolean subscribe(ChatId chat, Scope scope) {
    return change(chat, books -> books.subscriptions().add(chat, scope, clock.instant()));
  }

  /// The scopes that were given up: the one given, or all.
  public List<Scope> unsubscribe(ChatId chat, Optional<Scope> scope) {
    return change(chat, books -> scope.map(List::of).orElseGet(() -> books.subscriptions().of(chat).scopes()).stream()
        .filter(given -> books.subscriptions().remove(chat, given)).toList());
  }

  public List<Scope> scopes(ChatId chat) {
    return subscriber(chat).scopes();
  }

  public Preferences preferences(ChatId chat) {
    return subscriber(chat).preferences();
  }

  /// Preferences of a chat that speaks. It can be written to again, if it was suspended: what it missed follows.
  public Preferences heard(ChatId chat) {
    Subscriber subscriber = subscriber(chat);
    if (subscriber.suspended().isPresent())
      resume(chat);
    return subscriber.preferences();
  }

  /// Stores them and moves the planned reminders accordingly. What is planned and thereby past goes out at once.
  public void prefer(ChatId chat, Preferences preferences) {
    change(chat, books -> {
      books.subscriptions().prefer(chat, preferences);
      return true;
    });
  }

  /// The next reminders, soonest first.
  public List<Planned> upcoming(ChatId chat, int limit) {
    Map<String, Occurrence> served = occurrences();
    return ledger.read(books -> books.plans().upcoming(chat, limit)).stream()
        .flatMap(reminder -> Optional.ofNullable(served.get(reminder.occurrence()))
            .map(occurrence -> new Planned(occurrence, reminder.rung(), reminder.at())).stream())
        .toList();
  }

  /// Whether it was not muted before.
  public boolean mute(ChatId chat, Occurrence occurrence) {
    return change(chat, books -> books.subscriptions().mute(chat, occurrence.key()));
  }

  /// Whether it was muted.
  public boolean unmute(ChatId chat, Occurrence occurrence) {
    return change(chat, books -> books.subscriptions().unmute(chat, occurrence.key()));
  }

  public List<Occurrence> muted(ChatId chat) {
    Subscriber subscriber = subscriber(chat);
    return occurrences().values().stream().filter(occurrence -> subscriber.muted().contains(occurrence.key()))
        .sorted(Occurrence.BY_DATE).toList();
  }

  public Counts counts(ChatId chat) {
    return ledger.read(books -> books.plans().counts(chat));
  }

  /// Keeps everything, sends nothing, until [#resume].
  public void suspend(ChatId chat, String reason) {
    change(chat, books -> {
      books.subscriptions().suspend(chat, reason);
      return true;
    });
  }

  /// Sends again. What fell due meanwhile goes out as one late message.
  public void resume(ChatId chat) {
    change(chat, books -> {
      books.subscriptions().resume(chat);
      return true;
    });
  }

  /// Makes all that is stored about `from` that of `to`.
  public void move(ChatId from, ChatId to) {
    change(to, books -> {
      books.subscriptions().move(from, to);
      return true;
    });
  }

  /// Deletes all that is stored about a chat.
  public void forget(ChatId chat) {
    ledger.change(books -> {
      books.subscriptions().forget(chat);
      return true;
    });
  }

  /// What serving `next` instead would do to the planned reminders; changes nothing.
  public Changes preview(Revision next) {
    return pages(chats -> ledger.read(books -> plan(books, chats, next, false)));
  }

  /// Plans every subscription anew for the revision being served: page by page, each in a transaction of its own. If it
  /// is cut short, [#catchUp] does it over.
  public Changes replan(Revision revision) {
    ledger.change(books -> {
      books.plans().beginAll(revision.checksum());
      return true;
    });
    Changes changes = pages(chats -> ledger.change(books -> {
      books.subscriptions().hold(chats);
      return plan(books, chats, revision, true);
    }));
    ledger.change(books -> {
      books.plans().completed(revision.checksum(), clock.instant());
      return true;
    });
    return changes;
  }

  /// Plans anew if what is served is not what everything was last planned for: the files changed while the service was
  /// down, it was killed while it planned, or another instance planned a chat for a revision that was no longer active.
  public void catchUp() {
    Revision served = catalogue.active();
    if (!ledger.read(books -> books.plans().complete(served.checksum())))
      replan(served);
  }

  private <T> T change(ChatId chat, Function<Books, T> cause) {
    return ledger.change(books -> {
      books.subscriptions().hold(chat);
      T result = cause.apply(books);
      Revision served = catalogue.active();
      books.plans().begun(served.checksum());
      plan(books, List.of(chat), served, true);
      return result;
    });
  }

  private Changes pages(Function<List<ChatId>, Changes> work) {
    Changes sum = Changes.NONE;
    String last = "";
    while (true) {
      String after = last;
      List<ChatId> chats = ledger.read(books -> books.subscriptions().page(after, PAGE));
      if (chats.isEmpty())
        return sum;
      sum = sum.plus(work.apply(chats));
      last = chats.getLast().toString();
    }
  }

  private Changes plan(Books books, List<ChatId> chats, Revision revision, boolean store) {
    Planner planner = new Planner(revision);
    Instant now = clock.instant();
    Map<ChatId, List<Reminder>> stored = books.plans().of(chats).stream()
        .collect(Collectors.groupingBy(Reminder::chat));
    List<Difference> differences = books.subscriptions().of(chats).stream().map(subscriber -> Difference
        .between(subscriber, planner.plan(subscriber), stored.getOrDefault(subscriber.chat(), List.of()), now))
        .toList();
    if (store) {
      books.plans().put(differences.stream().flatMap(difference -> difference.planned().stream()).toList());
      books.plans().cancel(differences.stream().flatMap(difference -> difference.cancelled().stream()).toList());
    }
    return differences.stream().map(Difference::changes).reduce(Changes.NONE, Changes::plus);
  }

  private Subscriber subscriber(ChatId chat) {
    return ledger.read(books -> books.subscriptions().of(chat));
  }

  private Map<String, Occurrence> occurrences() {
    return occurrences(catalogue.active());
  }

  /// What a revision asks for by date, by key.
  static Map<String, Occurrence> occurrences(Revision revision) {
    return revision.resolutions().stream().flatMap(resolution -> resolution.occurrences().stream())
        .collect(Collectors.toMap(Occurrence::key, Function.identity(), (first, same) -> first));
  }

  /// A reminder that will be sent.
  public record Planned(Occurrence occurrence, int rung, Instant at) {
  }

  public record Counts(int planned, int sent) {
  }

  public record Changes(int added, int moved, int cancelled) {
    static final Changes NONE = new Changes(0, 0, 0);

    Changes plus(Changes other) {
      return new Changes(added + other.added, moved + other.moved, cancelled + other.cancelled);
    }
  }
}
