package org.mandatebot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mandatebot.chat.Traffic;
import org.mandatebot.chat.Traffic.Admitted;
import org.mandatebot.chat.Traffic.Full;
import org.mandatebot.chat.Traffic.Limit;

class PostgresTrafficTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Limit CHAT = new Limit(false, 1, SECOND);
  private static final Limit GROUP = new Limit(false, 20, Duration.ofMinutes(1));
  private static final Limit ALL = new Limit(true, 30, SECOND);

  private final TestDatabase database = TestDatabase.postgres();
  private final Traffic one = new PostgresTraffic(database.jdbi());
  private final Traffic other = new PostgresTraffic(database.jdbi());

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatOneInstanceSendsCountsForTheOther() {
    Admitted sent = assertInstanceOf(Admitted.class, one.admit(1, List.of(CHAT, ALL)));
    assertEquals(new Full(SECOND, false), other.admit(1, List.of(CHAT, ALL)));
    assertInstanceOf(Admitted.class, other.admit(2, List.of(CHAT, ALL)));
    one.ended(sent.message());
    Full full = assertInstanceOf(Full.class, other.admit(1, List.of(CHAT, ALL)));
    assertTrue(full.time().compareTo(SECOND) <= 0 && !full.everybody());
  }

  @Test
  void noMoreThanTheLimitAreUnderWayHoweverManyAskAtOnce() {
    List<Traffic.Admission> admissions = LongStream.rangeClosed(1, 200).parallel()
        .mapToObj(chat -> (chat % 2 == 0 ? one : other).admit(chat, List.of(CHAT, ALL))).toList();
    assertEquals(30, admissions.stream().filter(Admitted.class::isInstance).count());
    assertTrue(admissions.stream().filter(Full.class::isInstance).map(Full.class::cast).allMatch(Full::everybody));
  }

  @Test
  void whatEndedIsForgottenAfterTheTimeOfItsLimit() {
    for (int i = 0; i < 20; i++)
      one.ended(assertInstanceOf(Admitted.class, one.admit(-1, List.of(GROUP, ALL))).message());
    assertFalse(assertInstanceOf(Full.class, one.admit(-1, List.of(GROUP, ALL))).everybody());
    pass(Duration.ofSeconds(59));
    assertInstanceOf(Full.class, one.admit(-1, List.of(GROUP, ALL)));
    pass(Duration.ofMillis(1001));
    assertInstanceOf(Admitted.class, one.admit(-1, List.of(GROUP, ALL)));
  }

  @Test
  void whatAKilledInstanceWasSendingCountsForAMinute() {
    one.admit(1, List.of(CHAT));
    pass(Duration.ofMinutes(1));
    assertInstanceOf(Full.class, other.admit(1, List.of(CHAT)));
    pass(Duration.ofSeconds(1));
    assertInstanceOf(Admitted.class, other.admit(1, List.of(CHAT)));
  }

  @Test
  void silenceIsKeptByAllInstances() {
    one.silence(1, Duration.ofMinutes(5));
    one.silence(1, Duration.ofMinutes(1));
    assertTrue(assertInstanceOf(Full.class, other.admit(1, List.of(ALL))).time().compareTo(Duration.ofMinutes(4)) > 0);
    assertInstanceOf(Admitted.class, other.admit(2, List.of(ALL)));
    one.silence(Traffic.EVERYBODY, Duration.ofMinutes(5));
    assertTrue(assertInstanceOf(Full.class, other.admit(2, List.of(ALL))).everybody());
  }

  @Test
  void pastTrafficIsNotKept() {
    for (long chat = 1; chat <= 3; chat++)
      one.ended(assertInstanceOf(Admitted.class, one.admit(chat, List.of(CHAT))).message());
    pass(Duration.ofMinutes(3));
    one.admit(4, List.of(CHAT));
    int kept = database.jdbi()
        .withHandle(handle -> handle.createQuery("select count(*) from traffic").mapTo(Integer.class).one());
    assertEquals(1, kept);
  }

  /// As if everything had happened that much earlier.
  private void pass(Duration time) {
    database.jdbi().useHandle(handle -> handle.execute("update traffic set ends_at = ends_at - ?", time.toMillis()));
  }
}
