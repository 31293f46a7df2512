package org.mandatebot.conversation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.mandatebot.chat.ChatId;
import org.mandatebot.remind.Auditor;
import org.mandatebot.responses.Reply;

/// `/ledger`, for admins: what became of every reminder; `/ledger here` or `/ledger telegram:-100123` of one chat's.
@Singleton
final class Bookkeeping {
  private static final Pattern CHAT = Pattern.compile("(?:telegram|console):-?\\d{1,18}(?::\\d{1,9})?");

  private final Administration administration;
  private final Auditor auditor;

  Bookkeeping(Administration administration, Auditor auditor) {
    this.administration = administration;
    this.auditor = auditor;
  }

  Reply run(Turn turn, String words) {
    if (!administration.isOpenTo(turn))
      return new Reply.NotAllowed();
    return words.isEmpty() ? all(turn) : chat(turn, CHAT.matcher(words).matches() ? ChatId.parse(words) : turn.chat());
  }

  private Reply all(Turn turn) {
    List<Reply.Tally> states = auditor.states().entrySet().stream().sorted(Map.Entry.comparingByKey())
        .map(state -> new Reply.Tally(name(state.getKey()), state.getValue())).toList();
    return new Reply.Books(states,
        auditor.troubles().stream().map(attempt -> new Reply.Attempt(attempt.chat().toString(), at(turn, attempt.at()),
            name(attempt.outcome()), attempt.reason())).toList());
  }

  private Reply chat(Turn turn, ChatId chat) {
    return new Reply.ChatBooks(chat.toString(),
        auditor.entries(chat).stream().map(reminder -> new Reply.Entry(reminder.occurrence(), reminder.rung(),
            at(turn, reminder.at()), name(reminder.state()))).toList());
  }

  private static LocalDateTime at(Turn turn, Instant at) {
    return LocalDateTime.ofInstant(at, turn.preferences().zone());
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
