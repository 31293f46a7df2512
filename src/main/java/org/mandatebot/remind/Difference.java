package org.mandatebot.remind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mandatebot.remind.Reminder.State;
import org.mandatebot.remind.Reminders.Changes;
import org.mandatebot.remind.Reminders.Planned;

/// What has to change in the store so that a chat is reminded of what is wanted. What was sent stays sent.
///
/// @param added wanted, ahead, and not stored or once cancelled
/// @param kept stored and wanted, but at another time or in another state
/// @param moved how many of `kept` are at another time
/// @param cancelled stored, open and not wanted any more
record Difference(List<Reminder> added, List<Reminder> kept, int moved, List<Reminder> cancelled) {

  static Difference between(Subscriber subscriber, List<Planned> wanted, Collection<Reminder> stored, Instant now) {
    Map<Reminder.Name, Reminder> left = new HashMap<>(
        stored.stream().collect(Collectors.toMap(Reminder::name, Function.identity())));
    State state = subscriber.suspended().isPresent() ? State.SUSPENDED : State.PLANNED;
    List<Reminder> added = new ArrayList<>();
    List<Reminder> kept = new ArrayList<>();
    int moved = 0;
    for (Planned planned : wanted) {
      Reminder next = new Reminder(subscriber.chat(), planned.due().key(), planned.rung(), planned.at(), state);
      Reminder old = left.remove(next.name());
      if (old == null || old.state() == State.CANCELLED) {
        if (planned.at().isAfter(now))
          added.add(next);
      } else if (old.state().open() && old.state() != State.SENDING && !old.equals(next)) {
        kept.add(next);
        if (!old.at().equals(next.at()))
          moved++;
      }
    }
    left.values().stream().filter(Difference::isNews).filter(news -> news.state() != State.SENDING)
        .map(news -> news.with(news.at(), state)).filter(news -> !left.containsValue(news)).forEach(kept::add);
    return new Difference(added, kept, moved,
        left.values().stream().filter(reminder -> reminder.state().open() && !isNews(reminder)).toList());
  }

  /// What tells that something happened is no plan's: it only waits while its chat is suspended.
  private static boolean isNews(Reminder reminder) {
    return reminder.state().open() && News.is(reminder.occurrence());
  }

  List<Reminder> planned() {
    return Stream.concat(added.stream(), kept.stream()).toList();
  }

  /// A rung that is cancelled for one date of a deadline and added for another counts as moved: so an admin sees a
  /// corrected date as what it is.
  Changes changes() {
    List<String> unpaired = new ArrayList<>(added.stream().map(Reminder::rungOfDeadline).toList());
    int paired = (int) cancelled.stream().map(Reminder::rungOfDeadline).filter(unpaired::remove).count();
    return new Changes(added.size() - paired, moved + paired, cancelled.size() - paired);
  }
}
