package org.mandatebot.remind;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mandatebot.catalogue.Catalogue;
import org.mandatebot.catalogue.Revision;
import org.mandatebot.chat.ChatId;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Occurrence;
import org.mandatebot.mandate.Resolution;
import org.mandatebot.remind.Ledger.Books;

/// Subscriptions and what follows from them: every change is planned and stored in one transaction with its cause.
@Singleton
public final class Reminders {
  private final Ledger ledger;
  private final Catalogue catalogue;
  private final InstantSource clock;
  private final Planning planning;
  private final Spreading spreading;
  private final Replanning replanning;

  @Inject
  Reminders(Ledger ledger, Catalogue catalogue, Holidays holidays, InstantSource clock) {
    this.ledger = ledger;
    this.catalogue = catalogue;
    this.clock = clock;
    planning = new Planning(catalogue, holidays, clock);
    spreading = new Spreading(ledger, planning);
    replanning = new Replanning(ledger, planning);
  }

  /// Where nobody keeps a holiday but weekends.
  public Reminders(Ledger ledger, Catalogue catalogue, InstantSource clock) {
    this(ledger, catalogue, Holidays.NONE, clock);
  }

  Planning planning() {
    return planning;
  }

  Spreading spreading() {
    return spreading;
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
  ///
  /// @param maker the platform's user id; 0 for nobody
  public boolean subscribe(ChatId chat, Subscription subscription, long maker) {
    return change(chat, books -> books.subscriptions().add(chat, subscription, maker, clock.instant()));
  }

  public boolean subscribe(ChatId chat, Subscription subscription) {
    return subscribe(chat, subscription, 0);
  }

  /// Gives a subscription that is there its ladder, or takes it: then it has the chat's.
  public void climb(ChatId chat, Subscription subscription) {
    change(chat, books -> {
      books.subscriptions().climb(chat, subscription);
      return true;
    });
  }

  public Optional<Long> maker(ChatId chat, Subscription subscription) {
    return ledger.read(books -> books.subscriptions().maker(chat, subscription));
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
    return ledger.read(books -> planning.agenda(books).successors(books.subscriptions().of(chat)));
  }

  /// Subscribes to `successor` as to what it carries on, and plans that in the same transaction. What was planned for the
  /// old mandate stays. Returns what is new.
  public List<Subscription> carryOver(ChatId chat, Resolution successor) {
    return change(chat, books -> {
      Subscriber subscriber = books.subscriptions().of(chat);
      return Succession.in(catalogue.active()).stream().filter(succession -> succession.to().equals(successor))
          .flatMap(succession -> succession.carried(subscriber).stream()).distinct()
          .filter(carried -> books.subscriptions().add(chat, carried, 0, clock.instant())).toList();
    });
  }

  public Preferences preferences(ChatId chat) {
    return subscriber(chat).preferences();
  }

  /// Preferences of a chat that speaks. It can be written to again, if it was suspended: what it missed follows, unless it
  /// was asked whether to go on and has not said.
  public Preferences heard(ChatId chat) {
    Subscriber subscriber = subscriber(chat);
    if (subscriber.suspended().isPresent() && !Return.isAsked(subscriber))
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

  /// The next reminders of what is due, soonest first.
  public List<Planned> upcoming(ChatId chat, int limit) {
    return ledger.read(books -> {
      Map<String, Due> named = planning.agenda(books).named(books.subscriptions().of(chat));
      return books.plans().upcoming(chat, limit).stream()
          .flatMap(reminder -> Optional.ofNullable(named.get(reminder.occurrence()))
              .map(due -> new Planned(due, reminder.rung(), reminder.at())).stream())
          .filter(planned -> !Succession.asks(planned.occurrence())).toList();
    });
  }

  /// What is to be sent until then as things stand, soonest first; of digests the next one.
  public List<Planned> ahead(ChatId chat, Instant until) {
    return ledger.read(books -> {
      Map<String, Due> named = planning.agenda(books).named(books.subscriptions().of(chat));
      return books.plans().upcoming(chat, Integer.MAX_VALUE).stream().filter(reminder -> !reminder.at().isAfter(until))
          .flatMap(reminder -> Optional.ofNullable(named.get(reminder.occurrence()))
              .or(() -> Digest.named(reminder.occurrence()))
              .map(due -> new Planned(due, reminder.rung(), reminder.at())).stream())
          .sorted(Comparator.comparing(Planned::at).thenComparing(Planned::rung, Comparator.reverseOrder())).toList();
    });
  }

  /// Everything by date that the chat may settle, with what is recorded about it.
  public List<Dated> dates(ChatId chat) {
    return ledger.read(books -> planning.agenda(books).dates(books.subscriptions().of(chat)));
  }

  /// The days of a step, those that are settled included.
  public List<Dated> dates(Step step) {
    return ledger.read(books -> planning.agenda(books).dates(step));
  }

  /// Whether the chat is reminded of an occurrence, muted or not.
  public boolean follows(ChatId chat, Occurrence occurrence) {
    return Step.is(occurrence) || !subscriber(chat).ladders(occurrence.deadline()).isEmpty();
  }

  /// Whether the chat is reminded of an occurrence, and did not mute it.
  public boolean hears(ChatId chat, Occurrence occurrence) {
    return follows(chat, occurrence) && subscriber(chat).hears(occurrence);
  }

  /// Reminds the chat in this language from now on, unless it set one.
  public void speak(ChatId chat, Language language) {
    ledger.change(books -> {
      books.subscriptions().speak(chat, language);
      return true;
    });
  }

  /// Says nothing of it before a day, and then reminds of it, whatever its ladder.
  public void snooze(ChatId chat, Dated dated, LocalDate until) {
    change(chat, books -> {
      books.subscriptions().snooze(chat, dated.due().key(), until);
      return true;
    });
  }

  /// The next reminder of something on the day it is due now.
  public Optional<Planned> next(ChatId chat, Dated dated) {
    return upcoming(chat, Integer.MAX_VALUE).stream().filter(each -> each.due().key().equals(dated.due().key()))
        .findFirst();
  }

  /// What the chat put off, and until when.
  public Map<Dated, LocalDate> snoozed(ChatId chat) {
    Map<String, LocalDate> until = subscriber(chat).snoozed();
    Map<Dated, LocalDate> snoozed = new LinkedHashMap<>();
    for (Dated dated : dates(chat))
      if (dated.isOpen() && until.containsKey(dated.due().key()))
        snoozed.put(dated, until.getOrDefault(dated.due().key(), dated.date()));
    return snoozed;
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
    return dates(chat).stream().filter(dated -> !subscriber.hears(dated.occurrence())).map(Dated::occurrence)
        .sorted(Occurrence.BY_DATE).toList();
  }

  public Counts counts(ChatId chat) {
    return ledger.read(books -> books.plans().counts(chat));
  }

  /// Keeps everything of the chat and its topics, sends nothing to any of them, until [#resume]: the platform lets a bot
  /// into a chat as a whole.
  public void suspend(ChatId chat, String reason) {
    ledger.change(books -> {
      List<ChatId> all = hold(books, chat);
      all.forEach(each -> books.subscriptions().suspend(each, reason));
      planning.plan(books, all);
      return all;
    });
  }

  /// Sends again to the chat and its topics. What fell due meanwhile goes out as one late message to each, but for what
  /// [#askToResume] told.
  public void resume(ChatId chat) {
    ledger.change(books -> {
      List<ChatId> all = hold(books, chat);
      Return.told(books.subscriptions().of(all)).ifPresent(until -> books.plans().merge(all, until));
      all.forEach(books.subscriptions()::resume);
      planning.plan(books, all);
      return all;
    });
  }

  /// The platform lets the bot in again: the chat and its topics stay suspended until [#resume], for they are to say
  /// whether they want to go on. Returns what they missed; empty, and sends again, if nothing is reminded of there.
  public Optional<List<Dated>> askToResume(ChatId chat) {
    return ledger.change(books -> {
      List<ChatId> all = hold(books, chat);
      List<Subscriber> subscribers = books.subscriptions().of(all);
      boolean asking = subscribers.stream().anyMatch(Return::concerns);
      Instant now = clock.instant();
      all.forEach(each -> {
        if (asking)
          books.subscriptions().suspend(each, Return.asked(now));
        else
          books.subscriptions().resume(each);
      });
      planning.plan(books, all);
      return asking ? Optional.of(Return.missed(books, planning.agenda(books), subscribers, now)) : Optional.empty();
    });
  }

  /// Whether the chat was asked whether to go on, and has not said.
  public boolean isAsked(ChatId chat) {
    return Return.isAsked(subscriber(chat));
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
    return replanning.preview(catalogue.active(), next);
  }

  /// Plans what another revision asks for instead of the one that was served until now. If it is cut short, [#catchUp]
  /// does it over.
  public Changes replan(Revision before, Revision next) {
    return replanning.plan(before, next);
  }

  /// Plans every subscription anew for the revision being served. If it is cut short, [#catchUp] does it over.
  public Changes replan(Revision revision) {
    return replanning.planAll(revision);
  }

  /// Plans anew if what is served is not what everything was last planned for: the files changed while the service was
  /// down, it was killed while it planned, or another instance planned a chat for a revision that was no longer active.
  public void catchUp() {
    Revision served = catalogue.active();
    if (!replanning.isComplete(served))
      replan(served);
    spread();
  }

  /// Plans everything anew: the clock was wrong, and what was planned by it may be.
  public void planAnew() {
    ledger.change(books -> {
      books.steps().madeBy(clock.instant());
      return true;
    });
    replan(catalogue.active());
    spread();
  }

  /// Brings to every chat what was settled and has not reached all.
  public void spread() {
    spreading.catchUp();
  }

  /// Plans the chat anew in the transaction of what changed it.
  <T> T change(ChatId chat, Function<Books, T> cause) {
    return ledger.change(books -> {
      books.subscriptions().hold(chat);
      T result = cause.apply(books);
      planning.plan(books, List.of(chat));
      return result;
    });
  }

  /// Holds every conversation of the chat.
  private static List<ChatId> hold(Books books, ChatId chat) {
    books.subscriptions().hold(chat.withoutTopic()); // so that who speaks there is known to have been suspended
    books.subscriptions().hold(chat);
    List<ChatId> all = books.subscriptions().conversations(chat);
    books.subscriptions().hold(all);
    return all;
  }

  private Subscriber subscriber(ChatId chat) {
    return ledger.read(books -> books.subscriptions().of(chat));
  }

  /// A reminder that will be sent.
  public record Planned(Due due, int rung, Instant at) {

    /// On the day it is due now.
    public Occurrence occurrence() {
      return due.shown();
    }
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
