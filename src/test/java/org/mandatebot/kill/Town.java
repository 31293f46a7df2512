package org.mandatebot.kill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.mandatebot.telegram.BotApiStandIn;
import org.mandatebot.telegram.BotApiStandIn.Button;
import org.mandatebot.telegram.BotApiStandIn.Message;

/// The people who write to the bot over one Telegram, each in a chat of his own and once, and what they are owed.
final class Town {
  private static final String REPORT = "Report on the Force Adaptation Plan and force levels";
  private static final String SUBSCRIBE = "/subscribe 19 ladder 11 10 9 8 7 6 5 4 3 2 1 0";

  final BotApiStandIn telegram = new BotApiStandIn();
  private final List<Owed> owed = new ArrayList<>();
  private final Map<Integer, Owed> answers = new HashMap<>();
  private final List<Long> subscribers = new ArrayList<>();
  private final Set<String> unfinished = new HashSet<>();
  private long lastAdmin;
  private int said;
  private boolean applied = true;
  private long lastPerson = 1000;

  /// So many people subscribe, and as many ask something.
  void speak(int people) {
    for (int i = 0; i < people; i++) {
      say(++lastPerson, "paragraph 40", "40");
      subscribers.add(++lastPerson);
      say(lastPerson, SUBSCRIBE, "Reminders ");
    }
  }

  /// A day begins: whoever subscribed before is reminded of the report, and of what was announced for that day.
  void dawn(List<String> announced) {
    int before = telegram.messages().size();
    owed.stream().filter(Owed::isReminder).forEach(one -> one.end(before));
    List<String> words = Stream.concat(Stream.of(REPORT), announced.stream()).toList();
    subscribers.forEach(chat -> owed.add(new Owed(chat, true, words, before)));
  }

  /// One more administrator reads the folder again, and presses the button that applies it once it is there.
  ///
  /// @param over whether the service came to its end before
  void reload(BooleanSupplier over) {
    telegram.say(++lastAdmin, "/reload");
    said++;
    Wait.until("the preview is there", () -> over.getAsBoolean() || button().isPresent());
    applied = button().isPresent();
    button().ifPresent(apply -> {
      Owed done = new Owed(lastAdmin, false, List.of(), telegram.messages().size());
      owed.add(done);
      said++;
      answers.put(telegram.press(lastAdmin, apply), done);
    });
  }

  /// Whether the last reload came to the button.
  boolean isApplied() {
    return applied;
  }

  /// How many updates there were.
  int said() {
    return said;
  }

  /// What is still to come.
  List<Owed> missing() {
    List<Message> all = telegram.messages();
    return owed.stream().filter(one -> !one.arrived(all)).toList();
  }

  /// Looks at what a kill left behind.
  void look(Kill kill, Books books) {
    List<Message> all = telegram.messages();
    missing().forEach(one -> one.outstanding(kill));
    Map<String, Long> sending = books.sending();
    sending.forEach((delivery, chat) -> {
      if (unfinished.add(delivery)) {
        kill.left.add(delivery);
        latest(chat).underWay(kill, all);
      }
    });
    books.unhandled().forEach(update -> answers.computeIfPresent(update, (_, answer) -> {
      answer.underWay(kill, all);
      return answer;
    }));
  }

  List<String> settle(Kill none) {
    List<Message> all = telegram.messages();
    return owed.stream().flatMap(one -> one.settle(all, none).stream()).toList();
  }

  private Owed latest(long chat) {
    return owed.reversed().stream().filter(one -> one.chat() == chat && one.isReminder()).findFirst().orElseThrow();
  }

  private void say(long person, String text, String answer) {
    Owed one = new Owed(person, false, List.of(answer), telegram.messages().size());
    owed.add(one);
    said++;
    answers.put(telegram.say(person, text), one);
  }

  private Optional<String> button() {
    return telegram.messages().stream().filter(message -> message.chat() == lastAdmin)
        .flatMap(message -> message.buttons().stream().flatMap(List::stream)).map(Button::data)
        .filter(data -> data.startsWith("reload:")).findFirst();
  }
}
