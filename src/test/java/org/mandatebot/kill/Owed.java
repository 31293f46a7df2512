package org.mandatebot.kill;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mandatebot.telegram.BotApiStandIn.Message;

/// A message that a chat is to get: the answer to what was said there, or the reminders of a day.
///
/// It is owed once. A kill between Telegram's acceptance and our record of it is a window: as often it may be repeated.
final class Owed {
  private final long chat;
  private final boolean reminder;
  private final List<String> words;
  private final int from;
  private final List<Kill> windows = new ArrayList<>();
  private Optional<Kill> last = Optional.empty();
  private boolean arrived;
  private int until = Integer.MAX_VALUE;

  /// @param words what it says, in one message or in several
  /// @param from how many messages there were before
  Owed(long chat, boolean reminder, List<String> words, int from) {
    this.chat = chat;
    this.reminder = reminder;
    this.words = List.copyOf(words);
    this.from = from;
  }

  long chat() {
    return chat;
  }

  boolean isReminder() {
    return reminder;
  }

  static boolean reminds(String text) {
    return text.contains("⏰");
  }

  /// What comes after so many messages is something else.
  void end(int messages) {
    until = Math.min(until, messages);
  }

  boolean arrived(List<Message> all) {
    if (!arrived) {
      List<Message> mine = mine(all);
      arrived = !mine.isEmpty()
          && words.stream().allMatch(word -> mine.stream().anyMatch(one -> one.text().contains(word)));
    }
    return arrived;
  }

  /// There was a kill before it had arrived.
  void outstanding(Kill kill) {
    last = Optional.of(kill);
  }

  /// The process was killed while, for all it recorded, this was under way.
  void underWay(Kill kill, List<Message> all) {
    if (mine(all).size() > windows.size())
      windows.add(kill);
  }

  /// Charges each kill with what came of it; returns what no kill explains.
  List<String> settle(List<Message> all, Kill none) {
    List<String> troubles = new ArrayList<>();
    int repeated = Math.max(0, mine(all).size() - 1);
    for (Kill kill : windows.subList(0, Math.min(repeated, windows.size())))
      if (reminder)
        kill.repeatedReminders++;
      else
        kill.repeatedAnswers++;
    if (repeated > windows.size())
      troubles.add("chat " + chat + " got " + words + " " + (repeated + 1) + " times, with " + windows.size()
          + " kills between acceptance and record");
    if (!arrived(all)) {
      last.orElse(none).lost++;
      troubles.add("chat " + chat + " did not get " + words + "; last killed " + last.map(kill -> kill.step));
    }
    return troubles;
  }

  @Override
  public String toString() {
    return "chat " + chat + ": " + words;
  }

  private List<Message> mine(List<Message> all) {
    return all.stream().limit(until).skip(from).filter(one -> one.chat() == chat && reminds(one.text()) == reminder)
        .toList();
  }
}
