package org.mandatebot.remind;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mandatebot.remind.Reminder.State;
import org.mandatebot.remind.Reminders.Planned;

/// Which rungs of what a chat is to be reminded of, and when; which digests it gets, and which successors it is to be
/// asked about, from `now` on. Pure: no clock, no store.
record Planner(Agenda agenda, Holidays holidays, Instant now) {

  /// Every rung, also those that are past: a planned reminder that fell due unsent is still wanted. What is past and was
  /// never planned is for [Difference] to leave out.
  ///
  /// @param known what is stored for the chat
  List<Planned> plan(Subscriber subscriber, Collection<Reminder> known) {
    Map<String, Map<Integer, Instant>> open = rungs(known, State::open);
    Map<String, Map<Integer, Instant>> ended = rungs(known, State::ended);
    return Stream.of(agenda.of(subscriber).flatMap(due -> rungs(due, subscriber, open, ended)),
        Digest.planned(subscriber.preferences(), known, now), questions(subscriber)).flatMap(each -> each).toList();
  }

  private static Map<String, Map<Integer, Instant>> rungs(Collection<Reminder> known, Predicate<State> wanted) {
    return known.stream().filter(reminder -> wanted.test(reminder.state()))
        .collect(groupingBy(Reminder::occurrence, toMap(Reminder::rung, Reminder::at)));
  }

  private Stream<Planned> rungs(Due due, Subscriber subscriber, Map<String, Map<Integer, Instant>> open,
      Map<String, Map<Integer, Instant>> ended) {
    return new Rungs(due, subscriber.preferences(), holidays, now, open.getOrDefault(due.key(), Map.of()),
        ended.getOrDefault(due.key(), Map.of()).keySet()).all(Optional.ofNullable(subscriber.snoozed().get(due.key())));
  }

  /// Several mandates may be carried on by the same resolution, which is asked about once.
  private Stream<Planned> questions(Subscriber subscriber) {
    return agenda.successions(subscriber).stream().map(succession -> succession.planned(subscriber.preferences(), now))
        .collect(toMap(planned -> planned.due().key(), planned -> planned, (one, same) -> one, LinkedHashMap::new))
        .values().stream();
  }
}
