package org.mandatebot.remind;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mandatebot.chat.ChatId;
import org.mandatebot.mandate.Occurrence;
import org.mandatebot.mandate.Samples;
import org.mandatebot.remind.Reminder.State;
import org.mandatebot.remind.Reminders.Changes;
import org.mandatebot.remind.Reminders.Planned;

class DifferenceTest {
  private static final Instant NOW = Instant.parse("2021-07-01T12:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofDays(7));
  private static final Instant EARLIER = NOW.minus(Duration.ofHours(3));
  private static final Occurrence OCCURRENCE = Samples.FORCE_LEVELS.occurrences().getFirst();
  private static final Subscriber CHAT = new Subscriber(ChatId.parse("console:1"), Preferences.DEFAULT, List.of(),
      Set.of(), Optional.empty());

  @Test
  void aRungAheadIsAddedAndOneThatIsPastIsNot() {
    assertEquals(new Changes(1, 0, 0), changes(List.of(wanted(LATER))));
    assertEquals(new Changes(0, 0, 0), changes(List.of(wanted(EARLIER))));
  }

  @Test
  void whatFellDueUnsentStaysPlanned() {
    assertEquals(new Changes(0, 0, 0), changes(List.of(wanted(EARLIER)), stored(EARLIER, State.PLANNED)));
  }

  @Test
  void whatIsPlannedMovesEvenIntoThePast() {
    assertEquals(new Changes(0, 1, 0), changes(List.of(wanted(EARLIER)), stored(LATER, State.PLANNED)));
  }

  @Test
  void whatWasSentIsLeftAloneWhereverTheClockStands() {
    for (State end : List.of(State.SENT, State.MERGED, State.ABANDONED, State.SENDING))
      assertEquals(new Changes(0, 0, 0), changes(List.of(wanted(LATER)), stored(LATER, end)), end.name());
  }

  @Test
  void whatNobodyWantsAnyMoreIsCancelledIfItIsOpen() {
    for (State state : State.values())
      assertEquals(new Changes(0, 0, state.open() ? 1 : 0), changes(List.of(), stored(LATER, state)), state.name());
  }

  @Test
  void whatWasCancelledIsPlannedAgainIfItIsAhead() {
    assertEquals(new Changes(1, 0, 0), changes(List.of(wanted(LATER)), stored(LATER, State.CANCELLED)));
    assertEquals(new Changes(0, 0, 0), changes(List.of(wanted(EARLIER)), stored(EARLIER, State.CANCELLED)));
  }

  @Test
  void aDateThatWasCorrectedCountsAsMoved() {
    Reminder old = new Reminder(CHAT.chat(), OCCURRENCE.key().replace("07-15", "07-20"), 7, LATER, State.PLANNED);
    assertEquals(new Changes(0, 1, 0), changes(List.of(wanted(LATER)), old));
  }

  @Test
  void aSuspendedChatsRemindersAreSuspended() {
    Subscriber suspended = new Subscriber(CHAT.chat(), CHAT.preferences(), List.of(), Set.of(), Optional.of("blocked"));
    Difference difference = Difference.between(suspended, List.of(wanted(EARLIER)),
        List.of(stored(EARLIER, State.PLANNED)), NOW);
    assertEquals(List.of(stored(EARLIER, State.SUSPENDED)), difference.planned());
    assertEquals(new Changes(0, 0, 0), difference.changes());
  }

  private static Changes changes(List<Planned> wanted, Reminder... stored) {
    return Difference.between(CHAT, wanted, List.of(stored), NOW).changes();
  }

  private static Planned wanted(Instant at) {
    return new Planned(new Due(OCCURRENCE, List.of()), 7, at);
  }

  private static Reminder stored(Instant at, State state) {
    return new Reminder(CHAT.chat(), OCCURRENCE.key(), 7, at, state);
  }
}
