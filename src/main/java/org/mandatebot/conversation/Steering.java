package org.mandatebot.conversation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.Optional;
import org.mandatebot.ask.CleanText;
import org.mandatebot.chat.Platform;
import org.mandatebot.remind.Deliveries.Outcome;
import org.mandatebot.remind.Rounds;
import org.mandatebot.responses.Reply;

/// `/status`, for admins: how sending goes; `/status pause` and `/status resume` hold reminders back and let them go.
@Singleton
final class Steering {
  private final Rounds rounds;
  private final InstantSource clock;

  Steering(Rounds rounds, InstantSource clock) {
    this.rounds = rounds;
    this.clock = clock;
  }

  Reply run(Turn turn, String words) {
    Instant now = clock.instant();
    switch (CleanText.plain(words)) {
      case "pause" -> rounds.pause(name(turn), now);
      case "resume", "reprendre" -> rounds.resume();
      default -> {
        // only looked at
      }
    }
    return status(turn, rounds.progress(now));
  }

  private static Reply status(Turn turn, Rounds.Progress progress) {
    return new Reply.Status(progress.waiting(), progress.chats(), progress.oldest().map(at -> local(turn, at)),
        progress.unanswered(), progress.sent(),
        new Reply.Failures(failed(progress, Outcome.UNREACHABLE) + failed(progress, Outcome.WAIT),
            failed(progress, Outcome.UNKNOWN), failed(progress, Outcome.REFUSED), failed(progress, Outcome.GONE)),
        progress.pause().map(pause -> new Reply.Held(local(turn, pause.since()), pause.by())));
  }

  private static int failed(Rounds.Progress progress, Outcome outcome) {
    return Optional.ofNullable(progress.failed().get(outcome)).orElse(0);
  }

  private static LocalDateTime local(Turn turn, Instant at) {
    return LocalDateTime.ofInstant(at, turn.preferences().zone());
  }

  private static String name(Turn turn) {
    return turn.chat().platform() == Platform.CONSOLE ? "console" : "telegram:" + turn.sender().id();
  }
}
