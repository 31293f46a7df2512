package org.mandatebot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandatebot.catalogue.Catalogue;
import org.mandatebot.catalogue.Revision;
import org.mandatebot.chat.Chat;
import org.mandatebot.chat.ChatId;
import org.mandatebot.chat.Chats;
import org.mandatebot.chat.Platform;
import org.mandatebot.chat.SendResult;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Samples;
import org.mandatebot.remind.Ladder;
import org.mandatebot.remind.Preferences;
import org.mandatebot.remind.Reminders;
import org.mandatebot.remind.Reminders.Counts;
import org.mandatebot.remind.Rhythm;
import org.mandatebot.remind.Scope;
import org.mandatebot.remind.Sender;
import org.mandatebot.remind.Subscription;
import org.mandatebot.responses.Reply;

/// What is promised while the clock of the machine is wrong, on either database.
abstract class ClockContract {
  private static final ChatId CHAT = ChatId.parse("telegram:1");
  private static final Scope FORCE = new Scope.Of(new ParagraphId("19"));
  private static final Instant BEGINNING = Instant.parse("2021-06-29T15:00:00Z");
  private static final Instant FIRST = Instant.parse("2021-07-01T09:00:00Z");
  private static final Duration YEAR = Duration.ofDays(365);

  private volatile Instant now = BEGINNING;
  private final List<Reply.Reminder> received = new CopyOnWriteArrayList<>();
  private TestDatabase database;
  private Reminders reminders;
  private Sender sender;

  abstract TestDatabase open();

  @BeforeEach
  void begin() {
    database = open();
    JdbiLedger ledger = new JdbiLedger(database.jdbi());
    reminders = new Reminders(ledger, new Catalogue(new Revision("1", List.of(Samples.resolution()))), () -> now);
    sender = new Sender(ledger, reminders, new Chats(List.of(new Phone())), () -> now);
  }

  @AfterEach
  void end() {
    database.close();
  }

  @Test
  void whatAClockAYearAheadSentIsOneMessageAndNotSentAgain() {
    reminders.subscribe(CHAT, new Subscription(Samples.SYMBOL, FORCE));
    deliverAt(BEGINNING.plus(YEAR));
    assertEquals(1, received.size());
    assertEquals(List.of(14, 7, 3, 1), received.getFirst().due().getFirst().merged());
    reminders.planAnew();
    for (int day = 0; day < 20; day++)
      deliverAt(FIRST.plus(Duration.ofDays(day)));
    assertEquals(1, received.size());
    assertEquals(new Counts(0, 5), reminders.counts(CHAT));
  }

  @Test
  void whatIsSubscribedToByAClockAYearAheadIsPlannedOnceItIsRight() {
    now = BEGINNING.plus(YEAR);
    reminders.subscribe(CHAT, new Subscription(Samples.SYMBOL, FORCE));
    assertEquals(new Counts(0, 0), reminders.counts(CHAT));
    now = BEGINNING;
    reminders.planAnew();
    assertEquals(new Counts(5, 0), reminders.counts(CHAT));
  }

  @Test
  void dailyRemindersAndDigestsGoOnWhereTheyWereOnceTheClockIsRight() {
    reminders.subscribe(CHAT, new Subscription(Samples.SYMBOL, FORCE, Optional.of(new Ladder(List.of(0), true))));
    reminders.prefer(CHAT, Preferences.DEFAULT.with(Rhythm.FREE.digestOn(Optional.of(DayOfWeek.MONDAY))));
    deliverAt(BEGINNING.plus(YEAR));
    now = BEGINNING;
    reminders.planAnew();
    received.clear();
    // 5 July was sent early, as 15 and 16 July were
    List<String> days = IntStream.rangeClosed(1, 21).mapToObj(day -> FIRST.plus(Duration.ofDays(day - 1L)))
        .filter(this::deliversAt).map(day -> day.toString().substring(8, 10)).toList();
    assertEquals(List.of("12", "17", "18", "19", "20", "21"), days);
  }

  @Test
  void aClockThatGoesBackAnHourSendsNothingTwiceAndLosesNothing() {
    reminders.subscribe(CHAT, new Subscription(Samples.SYMBOL, FORCE));
    deliverAt(FIRST.plusSeconds(1));
    deliverAt(FIRST.minus(Duration.ofHours(1)));
    reminders.planAnew();
    deliverAt(FIRST);
    deliverAt(FIRST.plus(Duration.ofDays(7)));
    assertEquals(2, received.size());
    assertEquals(new Counts(3, 2), reminders.counts(CHAT));
  }

  @Test
  void theClockworkNoticesThatTheClockWentBackWhetherItRanMeanwhileOrNot() {
    reminders.subscribe(CHAT, new Subscription(Samples.SYMBOL, FORCE, Optional.of(new Ladder(List.of(0), true))));
    Clockwork clockwork = start();
    now = BEGINNING.plus(YEAR);
    Await.until("a year is sent", () -> received.size() == 1 && next().startsWith("2022-06-"));
    now = BEGINNING;
    Await.until("the next day is planned", () -> next().startsWith("2021-07-17"));
    now = BEGINNING.plus(YEAR).plus(Duration.ofDays(1));
    Await.until("another day is sent", () -> received.size() == 2 && next().startsWith("2022-07-01"));
    clockwork.stop();
    now = BEGINNING;
    clockwork = start();
    Await.until("the next day is planned", () -> next().startsWith("2021-07-18"));
    clockwork.stop();
  }

  private String next() {
    return reminders.upcoming(CHAT, 1).stream().map(planned -> planned.at().toString()).findFirst().orElse("none");
  }

  private Clockwork start() {
    Clockwork clockwork = new Clockwork(database.url(), database.source(), reminders, sender,
        new JdbiRounds(database.jdbi()), () -> now,
        new Clockwork.Settings(Duration.ofMillis(10), Duration.ofSeconds(8)));
    clockwork.start();
    return clockwork;
  }

  private void deliverAt(Instant time) {
    now = time;
    sender.deliver(CHAT, 0);
  }

  private boolean deliversAt(Instant time) {
    int before = received.size();
    deliverAt(time);
    return received.size() > before;
  }

  private final class Phone implements Chat {

    @Override
    public Platform platform() {
      return Platform.TELEGRAM;
    }

    @Override
    public SendResult send(ChatId to, Reply reply, Language language) {
      received.add((Reply.Reminder) reply);
      return new SendResult.Sent(received.size());
    }
  }
}
