package org.mandatebot.conversation;

import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mandatebot.catalogue.Catalogue;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.Resolution;
import org.mandatebot.remind.Preferences;
import org.mandatebot.remind.Reminders;
import org.mandatebot.remind.Scope;
import org.mandatebot.remind.Subscription;
import org.mandatebot.responses.Reply;

/// `/subscribe`, `/unsubscribe`, `/subscriptions`, and carrying subscriptions over to a successor. Each subscription is
/// one resolution's.
@Singleton
final class Subscribing {
  private static final int SHOWN = 5;

  private final Catalogue catalogue;
  private final Reminders reminders;

  Subscribing(Catalogue catalogue, Reminders reminders) {
    this.catalogue = catalogue;
    this.reminders = reminders;
  }

  Reply subscribe(Turn turn, String words) {
    ScopeWords scopes = new ScopeWords(turn.resolution(), turn.other());
    Optional<Scope> scope = scopes.find(words);
    if (scope.isEmpty())
      return new Reply.ScopeUnknown(words, scopes.choices().stream().map(scopes::shown).toList(), turn.other());
    boolean fresh = reminders.subscribe(turn.chat(), new Subscription(turn.resolution().symbol(), scope.get()));
    List<Reminders.Planned> planned = planned(turn, turn.resolution(), scope.get()::covers);
    return new Reply.Subscribed(scopes.shown(scope.get()), fresh, timing(turn), first(turn, planned), planned.size(),
        successor(turn));
  }

  /// Where the mandate has ended, what carries it on, unless the chat is reminded of that already.
  private List<String> successor(Turn turn) {
    Resolution resolution = turn.resolution();
    return resolution.mandateEnd().filter(end -> end.isBefore(turn.today()))
        .flatMap(ended -> catalogue.active().successor(resolution))
        .filter(next -> reminders.successors(turn.chat()).contains(next)).map(Resolution::symbol).stream().toList();
  }

  /// @param named whether the words named a resolution; without one and without words, everything everywhere is meant
  Reply unsubscribe(Turn turn, String words, boolean named) {
    List<Subscription> all = reminders.subscriptions(turn.chat());
    List<Subscription> held = all.stream().filter(each -> each.resolution().equals(turn.resolution().symbol()))
        .toList();
    Optional<Scope> scope = new ScopeWords(turn.resolution(), turn.other()).find(words,
        held.stream().map(Subscription::scope).toList());
    if (scope.isEmpty())
      return new Reply.ScopeUnknown(words, List.of(), turn.other());
    List<Subscription> unwanted = scope.get() instanceof Scope.All
        ? words.isEmpty() && !named ? all : held
        : List.of(new Subscription(turn.resolution().symbol(), scope.get()));
    List<Subscription> given = reminders.unsubscribe(turn.chat(), unwanted);
    return new Reply.Unsubscribed(shown(turn, given), shown(turn));
  }

  Reply subscriptions(Turn turn) {
    return new Reply.Subscriptions(shown(turn), timing(turn),
        reminders.upcoming(turn.chat(), SHOWN).stream().map(each -> upcoming(each, turn)).toList(),
        reminders.muted(turn.chat()), reminders.successors(turn.chat()).stream().map(Resolution::symbol).toList());
  }

  /// Empty when there is nothing to carry on: another state is served since, or the chat unsubscribed.
  Optional<Reply> carryOver(Turn turn, String words) {
    return catalogue.active().named(words).map(successor -> {
      ScopeWords scopes = new ScopeWords(successor, turn.other(successor.symbol()));
      List<Subscription> carried = reminders.carryOver(turn.chat(), successor);
      List<Reminders.Planned> planned = planned(turn, successor, deadline -> true);
      return new Reply.CarriedOver(successor, carried.stream().map(Subscription::scope).map(scopes::shown).toList(),
          timing(turn), first(turn, planned), planned.size());
    });
  }

  /// What the chat is reminded of.
  List<Reply.Scope> shown(Turn turn) {
    return shown(turn, reminders.subscriptions(turn.chat()));
  }

  private List<Reply.Scope> shown(Turn turn, List<Subscription> subscriptions) {
    return subscriptions.stream().map(each -> shown(turn, each)).toList();
  }

  /// With its titles while its resolution is served.
  private Reply.Scope shown(Turn turn, Subscription subscription) {
    Resolution resolution = catalogue.active().find(subscription.resolution()).orElse(turn.own());
    return new ScopeWords(resolution, turn.other(subscription.resolution())).shown(subscription.scope());
  }

  private List<Reminders.Planned> planned(Turn turn, Resolution resolution, Predicate<Deadline> covered) {
    return reminders.upcoming(turn.chat(), Integer.MAX_VALUE).stream()
        .filter(each -> each.occurrence().resolution().equals(resolution.symbol()))
        .filter(each -> covered.test(each.occurrence().deadline())).toList();
  }

  private static Optional<Reply.Upcoming> first(Turn turn, List<Reminders.Planned> planned) {
    return planned.stream().findFirst().map(first -> upcoming(first, turn));
  }

  private static Reply.Upcoming upcoming(Reminders.Planned planned, Turn turn) {
    return new Reply.Upcoming(planned.occurrence(), planned.rung(),
        LocalDateTime.ofInstant(planned.at(), turn.preferences().zone()),
        turn.other(planned.occurrence().resolution()));
  }

  private static Reply.Timing timing(Turn turn) {
    return timing(turn.preferences());
  }

  static Reply.Timing timing(Preferences preferences) {
    return new Reply.Timing(preferences.ladder().rungs(), preferences.at(), preferences.zone());
  }
}
