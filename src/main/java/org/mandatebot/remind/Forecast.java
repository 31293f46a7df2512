package org.mandatebot.remind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mandatebot.catalogue.Revision;
import org.mandatebot.mandate.Occurrence;
import org.mandatebot.remind.Reminders.Changes;

/// What serving another revision would do to the reminders of all chats: how many, and which dates they are of.
///
/// @param dates by date
public record Forecast(Changes changes, List<Date> dates) {
  public Forecast {
    dates = List.copyOf(dates);
  }

  public enum Effect {
    ADDED, MOVED, CANCELLED
  }

  /// @param occurrence as it will be served; of what is cancelled, as it is
  /// @param was the date before it moved
  /// @param reminders of how many chats and rungs
  public record Date(Effect effect, Occurrence occurrence, Optional<LocalDate> was, int reminders) {

    /// Whether it is no date of a text but the question whether to carry subscriptions over to a successor.
    public boolean asks() {
      return Succession.asks(occurrence);
    }
  }

  /// Counts chat after chat; no more is kept than a number for each date.
  static final class Tally {
    private static final Comparator<Date> IN_ORDER = Comparator.comparing(Date::occurrence, Occurrence.BY_DATE)
        .thenComparing(Date::effect);

    private final Map<String, Occurrence> served;
    private final Map<String, Occurrence> next;
    private final Map<Change, Integer> counts = new HashMap<>();
    private Changes changes = Changes.NONE;

    private record Change(Effect effect, String was, String is) {
    }

    /// @param served what is asked for by date, by key
    /// @param next the same once the other revision is served
    private Tally(Map<String, Occurrence> served, Map<String, Occurrence> next) {
      this.served = served;
      this.next = next;
    }

    static Tally of(Revision served, Revision next) {
      return new Tally(occurrences(served), occurrences(next));
    }

    /// What is cancelled for one date and added for another moved, the first to the first.
    synchronized void add(Difference difference) {
      changes = changes.plus(difference.changes());
      List<Reminder> fresh = new ArrayList<>(byDate(difference.added()));
      for (Reminder old : byDate(difference.cancelled())) {
        Optional<Reminder> moved = fresh.stream().filter(old::isOfSameRung).findFirst();
        moved.ifPresent(fresh::remove);
        count(moved.isPresent() ? Effect.MOVED : Effect.CANCELLED, old.occurrence(),
            moved.map(Reminder::occurrence).orElse(old.occurrence()));
      }
      fresh.forEach(each -> count(Effect.ADDED, each.occurrence(), each.occurrence()));
    }

    /// What a revision asks for by date, by key.
    private static Map<String, Occurrence> occurrences(Revision revision) {
      return Stream
          .concat(revision.resolutions().stream().flatMap(resolution -> resolution.occurrences().stream()),
              Succession.in(revision).stream().map(Succession::question))
          .collect(Collectors.toMap(Occurrence::key, Function.identity(), (first, same) -> first));
    }

    private static List<Reminder> byDate(List<Reminder> reminders) {
      return reminders.stream().sorted(Comparator.comparing(Reminder::occurrence)).toList();
    }

    private void count(Effect effect, String was, String is) {
      counts.merge(new Change(effect, was, is), 1, Integer::sum);
    }

    Forecast forecast() {
      return new Forecast(changes,
          counts.entrySet().stream().flatMap(each -> date(each.getKey(), each.getValue())).sorted(IN_ORDER).toList());
    }

    /// None for what has not been served for long.
    private Stream<Date> date(Change change, int reminders) {
      Map<String, Occurrence> known = change.effect == Effect.CANCELLED ? served : next;
      return Optional.ofNullable(known.get(Due.occurrence(change.is)))
          .map(occurrence -> new Date(change.effect, occurrence,
              change.effect == Effect.MOVED
                  ? Optional.ofNullable(served.get(Due.occurrence(change.was))).map(Occurrence::date)
                  : Optional.empty(),
              reminders))
          .stream();
    }
  }
}
