package org.mandatebot.kill;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.mandatebot.kill.Step.Acknowledged;
import org.mandatebot.kill.Step.AnyMoment;
import org.mandatebot.kill.Step.Arrival;
import org.mandatebot.kill.Step.Send;
import org.mandatebot.kill.Step.Statement;
import org.mandatebot.telegram.BotApiStandIn;
import org.mandatebot.telegram.BotApiStandIn.Call;
import org.mandatebot.telegram.Trouble;
import org.mandatebot.telegram.Trouble.Answer;

/// Waits for the service to come to a point: as the statement of a database, as a call to Telegram, or by the time.
final class Trap {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int WORK_MILLIS = 1500;
  private static final int START_MILLIS = 4000;
  private static final int AMONG_THE_FIRST = 4;

  private final Step.Point point;
  private final BotApiStandIn telegram;
  private final IntSupplier acknowledged;
  private final int before;
  private final int number;
  private final Duration moment;
  private final int introductions;
  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch killed = new CountDownLatch(1);

  /// @param acknowledged how many updates Telegram need not keep any more
  Trap(Step.Point point, BotApiStandIn telegram, IntSupplier acknowledged, Random random) {
    this.point = point;
    this.telegram = telegram;
    this.acknowledged = acknowledged;
    before = acknowledged.getAsInt();
    introductions = telegram.calls("getMe").size();
    number = 1 + random.nextInt(AMONG_THE_FIRST);
    moment = Duration.ofMillis(
        random.nextInt(point instanceof AnyMoment(boolean starting) && starting ? START_MILLIS : WORK_MILLIS));
    if (point instanceof Send(boolean reminder, Arrival arrival))
      lieInWait(reminder, arrival);
  }

  /// What the process is to be given as `stop.at`; empty: nothing.
  String stop() {
    return point instanceof Statement(StoppingDriver.Moment when, String words, int most)
        ? new StoppingDriver.Stop(when, Math.min(number, most), words).toString()
        : "";
  }

  /// A line that the process said.
  void hear(String line) {
    if (line.contains(StoppingDriver.STOPPED))
      reached.countDown();
  }

  boolean isReached() {
    return reached.getCount() == 0;
  }

  /// Whether it came there; if not, everything may have been done already.
  boolean await() {
    return switch (point) {
      case Statement _,Send _ -> Wait.comes(PATIENCE, this::isReached);
      case Acknowledged() -> Wait.comes(PATIENCE, () -> acknowledged.getAsInt() > before);
      case AnyMoment(boolean starting) -> {
        boolean begun = starting || Wait.comes(PATIENCE, () -> telegram.calls("getMe").size() > introductions);
        Wait.pause(moment);
        yield begun;
      }
    };
  }

  /// The process is gone: whoever was held up need not wait any longer.
  void release() {
    telegram.behave();
    killed.countDown();
  }

  private void lieInWait(boolean reminder, Arrival arrival) {
    AtomicInteger left = new AtomicInteger(number);
    telegram.misbehave(call -> isMeant(call, reminder) && left.decrementAndGet() == 0, 1, trouble(arrival));
  }

  private static boolean isMeant(Call call, boolean reminder) {
    return call.method().equalsIgnoreCase("sendMessage") && Owed.reminds(call.body().path("text").asText()) == reminder;
  }

  private Trouble trouble(Arrival arrival) {
    return (exchange, answer) -> {
      switch (arrival) {
        case ARRIVED -> hold();
        case ACCEPTED -> {
          answer.get();
          hold();
        }
        case TOLD -> tell(exchange, answer);
      }
    };
  }

  private void tell(HttpExchange exchange, Answer answer) throws IOException, InterruptedException {
    answer.get().to(exchange);
    exchange.close();
    reached.countDown();
  }

  private void hold() throws InterruptedException {
    reached.countDown();
    killed.await();
  }

}
