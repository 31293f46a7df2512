package org.mandatebot.remind;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mandatebot.catalogue.Catalogue;
import org.mandatebot.catalogue.Revision;
import org.mandatebot.chat.ChatId;
import org.mandatebot.mandate.Occurrence;
import org.mandatebot.mandate.Resolution;
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

  /// What was subscribed to before resolutions were told apart belongs to the main one. Before anything else is done.
  @PostConstruct
  void adopt() {
    ledger.change(books -> {
      books.subscriptions().adopt(catalogue.active().main().symbol());
      return true;
    });
  }

  /// Whether the subscription is new. Rungs already past are not planned.
  public boolean subscribe(ChatId chat, Subscription subscription) {
    return change(chat, books -> books.subscriptions().add(chat, subscription, clock.instant()));
  }

  /// The subscriptions that were given up, among those given.
  public List<Subscription> unsubscribe(ChatId chat, List<Subscription> subscriptions) {
    return change(chat,
        books -> subscriptions.stream().filter(given -> books.subscriptions().remove(chat, given)).toList());
  }

  public List<Subscription> subscriptions(ChatId chat) {
    return subscriber(chat).subscriptions();
  }

  /// The resolutions that carry on a mandate the chat subscribes to, and that it does not subscribe to itself.
  public List<Resolution> successors(ChatId chat) {
    return successors(subscriber(chat), catalogue.active());
  }

  static List<Resolution> successors(Subscriber subscriber, Revision revision) {
    return Succession.in(revision).stream().filter(succession -> succession.concerns(subscriber)).map(Succession::to)
        .distinct().toList();
  }

  /// Subscribes to `successor` as to what it carries on, and plans that in the same transaction. What was planned for the
  /// old mandate stays. Returns what is new.
  public List<Subscription> carryOver(ChatId chat, Resolution successor) {
    return change(chat, books -> {
      Subscriber subscriber = books.subscriptions().of(chat);
      return Succession.in(catalogue.active()).stream().filter(succession -> succession.to().equals(successor))
          .flatMap(succession -> succession.carried(subscriber).stream()).distinct()
          .filter(carried -> books.subscriptions().add(chat, carried, clock.instant())).toList();
    });
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
        .filter(planned -> !Succession.asks(planned.occurrence())).toList();
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

  /// Keeps everything of the chat and its topics, sends nothing to any of them, until [#resume]: the platform lets a bot
  /// into a chat as a whole.
  public void suspend(ChatId chat, String reason) {
    changeAll(chat, (subscriptions, each) -> subscriptions.suspend(each, reason));
  }

  /// Sends again to the chat and its topics. What fell due meanwhile goes out as one late message to each.
  public void resume(ChatId chat) {
    changeAll(chat, Subscriptions::resume);
  }

  /// Makes all that is stored about the chat `from` and its topics that of `to`, which has no such topics.
  public void move(ChatId from, ChatId to) {
    change(to, books -> {
      books.subscriptions().conversations(from).stream().filter(each -> !each.equals(to))
          .forEach(each -> books.subscriptions().move(each, to));
      return true;
    });
  }

  /// The topic is gone: makes all that is stored about it that of its chat's main conversation.
  public void leaveTopic(ChatId topic) {
    change(topic.withoutTopic(), books -> {
      books.subscriptions().move(topic, topic.withoutTopic());
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
  public Forecast preview(Revision next) {
    Forecast.Tally tally = new Forecast.Tally(occurrences(), occurrences(next));
    pages(chats -> {
      List<Difference> differences = ledger.read(books -> differences(books, chats, next, true));
      differences.forEach(tally::add);
      return Changes.NONE;
    });
    return tally.forecast();
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
      return sum(store(books, differences(books, chats, revision, true)));
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
      store(books, differences(books, List.of(chat), served, false));
      return result;
    });
  }

  private void changeAll(ChatId chat, BiConsumer<Subscriptions, ChatId> cause) {
    ledger.change(books -> {
      books.subscriptions().hold(chat.withoutTopic()); // so that who speaks there is known to have been suspended
      books.subscriptions().hold(chat);
      List<ChatId> all = books.subscriptions().conversations(chat);
      books.subscriptions().hold(all);
      all.forEach(each -> cause.accept(books.subscriptions(), each));
      Revision served = catalogue.active();
      books.plans().begun(served.checksum());
      return store(books, differences(books, all, served, false));
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

  /// @param asking whether chats are to be asked about a successor that they were not asked about yet: only when
  ///     resolutions are loaded, not when a chat itself changes what it subscribes to
  private List<Difference> differences(Books books, List<ChatId> chats, Revision revision, boolean asking) {
    Instant now = clock.instant();
    Planner planner = new Planner(revision, now);
    Map<ChatId, List<Reminder>> stored = books.plans().of(chats).stream()
        .collect(Collectors.groupingBy(Reminder::chat));
    return books.subscriptions().of(chats).stream().map(subscriber -> {
      List<Reminder> known = stored.getOrDefault(subscriber.chat(), List.of());
      List<Planned> wanted = planner.plan(subscriber).stream()
          .filter(planned -> asking || !Succession.asks(planned.occurrence()) || open(planned, known)).toList();
      return Difference.between(subscriber, wanted, known, now);
    }).toList();
  }

  private static boolean open(Planned planned, List<Reminder> known) {
    return known.stream()
        .anyMatch(reminder -> reminder.occurrence().equals(planned.occurrence().key()) && reminder.state().open());
  }

  private static List<Difference> store(Books books, List<Difference> differences) {
    books.plans().put(differences.stream().flatMap(difference -> difference.planned().stream()).toList());
    books.plans().cancel(differences.stream().flatMap(difference -> difference.cancelled().stream()).toList());
    return differences;
  }

  private static Changes sum(List<Difference> differences) {
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
    return Stream
        .concat(revision.resolutions().stream().flatMap(resolution -> resolution.occurrences().stream()),
            Succession.in(revision).stream().map(Succession::question))
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
