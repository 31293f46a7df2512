package org.mandatebot.conversation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mandatebot.catalogue.Catalogue;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.Resolution;
import org.mandatebot.remind.Ladder;
import org.mandatebot.remind.Milestones;
import org.mandatebot.remind.Preferences;
import org.mandatebot.remind.Reminders;
import org.mandatebot.remind.Scope;
import org.mandatebot.remind.Subscription;
import org.mandatebot.responses.Reply;
import org.mandatebot.responses.Reply.Refused.Reason;

/// `/subscribe`, `/unsubscribe`, `/subscriptions`, and carrying subscriptions over to a successor. Each subscription is
/// one resolution's.
@Singleton
final class Subscribing {
  private static final int SHOWN = 5;
  private static final int MOST = 50;
  private static final int PREVIEWED = 60;

  private final Catalogue catalogue;
  private final Reminders reminders;
  private final Milestones milestones;
  private final Rights rights;

  Subscribing(Catalogue catalogue, Reminders reminders, Milestones milestones, Rights rights) {
    this.catalogue = catalogue;
    this.reminders = reminders;
    this.milestones = milestones;
    this.rights = rights;
  }

  Reply subscribe(Turn turn, String words) {
    LadderWords.Ended ended = LadderWords.Ended.of(words);
    ScopeWords scopes = new ScopeWords(turn.resolution(), turn.other());
    Optional<Scope> scope = scopes.find(ended.words());
    if (scope.isEmpty())
      return new Reply.ScopeUnknown(ended.words(), scopes.choices().stream().map(scopes::shown).toList(), turn.other());
    Optional<Ladder> ladder = ended.ladder().flatMap(LadderWords::read);
    if (ended.ladder().isPresent() && ladder.isEmpty())
      return new Reply.Refused(Reason.LADDER, ended.ladder().get());
    Subscription wanted = new Subscription(turn.resolution().symbol(), scope.get(),
        ladder.filter(_ -> ended.ladder().filter(LadderWords::isDefault).isEmpty()));
    return subscribe(turn, wanted, ended.ladder().isPresent());
  }

  /// @param climbing whether a ladder, or that it is to be the chat's, was said
  private Reply subscribe(Turn turn, Subscription wanted, boolean climbing) {
    List<Subscription> held = reminders.subscriptions(turn.chat());
    boolean fresh = held.stream().noneMatch(wanted::isFor);
    Optional<Reason> refused = !fresh && climbing
        ? rights.refusal(turn, reminders.maker(turn.chat(), wanted))
        : fresh && held.size() >= MOST ? Optional.of(Reason.SUBSCRIPTIONS_FULL) : Optional.empty();
    if (refused.isPresent())
      return new Reply.Refused(refused.get(), "");
    if (reminders.isAsked(turn.chat()))
      reminders.resume(turn.chat());
    if (fresh)
      reminders.subscribe(turn.chat(), wanted, turn.sender().id());
    else if (climbing)
      reminders.climb(turn.chat(), wanted);
    reminders.speak(turn.chat(), turn.language());
    Subscription now = climbing ? wanted : held.stream().filter(wanted::isFor).findFirst().orElse(wanted);
    Ladder ladder = now.ladder().orElse(turn.preferences().ladder());
    List<Reminders.Planned> planned = planned(turn, turn.resolution(), wanted.scope()::covers).stream()
        .filter(each -> ladder.has(each.rung())).toList();
    return new Reply.Subscribed(shown(turn, now), fresh || climbing, timing(turn), first(turn, planned), planned.size(),
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
    Optional<Reason> refused = refusal(turn, held(all, unwanted));
    if (refused.isPresent())
      return new Reply.Refused(refused.get(), words);
    List<Subscription> given = reminders.unsubscribe(turn.chat(), unwanted);
    return new Reply.Unsubscribed(shown(turn, given), shown(turn), milestones.of(turn.chat()).size());
  }

  private static List<Subscription> held(List<Subscription> all, List<Subscription> unwanted) {
    return all.stream().filter(each -> unwanted.stream().anyMatch(each::isFor)).toList();
  }

  /// Why the sender may not change what concerns the chat as a whole: somebody else subscribed to something there.
  Optional<Reason> refusal(Turn turn) {
    return refusal(turn, reminders.subscriptions(turn.chat()));
  }

  /// Why these may not be changed, all of them.
  private Optional<Reason> refusal(Turn turn, List<Subscription> subscriptions) {
    boolean own = subscriptions.stream()
        .allMatch(each -> reminders.maker(turn.chat(), each).filter(maker -> maker == turn.sender().id()).isPresent());
    return own ? Optional.empty() : rights.refusal(turn, Optional.empty());
  }

  Reply subscriptions(Turn turn) {
    return new Reply.Subscriptions(shown(turn), timing(turn),
        reminders.upcoming(turn.chat(), SHOWN).stream().map(each -> upcoming(each, turn)).toList(),
        reminders.muted(turn.chat()), reminders.successors(turn.chat()).stream().map(Resolution::symbol).toList(),
        reminders.isAsked(turn.chat()));
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
    Reply.Scope scope = new ScopeWords(resolution, turn.other(subscription.resolution())).shown(subscription.scope());
    return new Reply.Scope(scope.kind(), scope.value(), scope.title(), scope.resolution(),
        subscription.ladder().map(Subscribing::shown));
  }

  private List<Reminders.Planned> planned(Turn turn, Resolution resolution, Predicate<Deadline> covered) {
    return reminders.upcoming(turn.chat(), Integer.MAX_VALUE).stream()
        .filter(each -> resolution.deadlines().contains(each.occurrence().deadline()))
        .filter(each -> covered.test(each.occurrence().deadline())).toList();
  }

  private static Optional<Reply.Upcoming> first(Turn turn, List<Reminders.Planned> planned) {
    return planned.stream().findFirst().map(first -> upcoming(first, turn));
  }

  /// The bot may write here again.
  Reply returned(Turn turn) {
    return reminders.askToResume(turn.chat())
        .<Reply>map(missed -> new Reply.Returned(shown(turn),
            missed.stream().map(dated -> dated.shown(turn.preferences().zone())).toList(), turn.today()))
        .orElseGet(() -> new Reply.Welcome(turn.own(), List.of()));
  }

  Reply resume(Turn turn) {
    reminders.resume(turn.chat());
    return new Reply.Resumed(shown(turn), first(turn, reminders.upcoming(turn.chat(), 1)));
  }

  /// `/preview 60d`
  Reply preview(Turn turn, int days, Instant until) {
    List<Reply.Upcoming> next = reminders.ahead(turn.chat(), until).stream().map(each -> upcoming(each, turn)).toList();
    return new Reply.Preview(days, next.stream().limit(PREVIEWED).toList(), Math.max(0, next.size() - PREVIEWED));
  }

  static Reply.Upcoming upcoming(Reminders.Planned planned, Turn turn) {
    return new Reply.Upcoming(planned.occurrence(), planned.rung(),
        LocalDateTime.ofInstant(planned.at(), turn.preferences().zone()),
        turn.other(planned.occurrence().resolution()).filter(symbol -> !symbol.isEmpty()));
  }

  static Reply.Ladder shown(Ladder ladder) {
    return new Reply.Ladder(ladder.rungs(), ladder.overdue());
  }

  private static Reply.Timing timing(Turn turn) {
    return timing(turn.preferences());
  }

  static Reply.Timing timing(Preferences preferences) {
    return new Reply.Timing(shown(preferences.ladder()), preferences.at(), preferences.zone());
  }
}
