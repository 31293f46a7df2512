package org.mandatebot.remind;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// How sending goes on all instances together, and whether reminders are held back for now.
public interface Rounds {

  Progress progress(Instant now);

  /// Holds every reminder back, on whichever instance, until [#resume]; what is being sent at this moment arrives.
  /// Nothing changes if that is so already.
  void pause(String by, Instant now);

  void resume();

  boolean arePaused();

  /// @param waiting reminders that are due and not sent
  /// @param chats how many chats these are for
  /// @param oldest since when the first of them is due
  /// @param unanswered what people said and is not answered yet
  /// @param sent messages with reminders that arrived within the last minute
  /// @param failed attempts of the last 24 hours that did not, by how they ended
  record Progress(int waiting, int chats, Optional<Instant> oldest, int unanswered, int sent,
      Map<Deliveries.Outcome, Integer> failed, Optional<Pause> pause) {
    public Progress {
      failed = Map.copyOf(failed);
    }
  }

  /// @param by as [org.mandatebot.catalogue.Revisions] has it: `telegram:4711`, `console`
  record Pause(String by, Instant since) {
  }
}
