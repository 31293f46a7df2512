package org.mandatebot.conversation;

import jakarta.inject.Singleton;
import java.util.List;
import org.mandatebot.catalogue.Catalogue;
import org.mandatebot.catalogue.Problem;
import org.mandatebot.catalogue.Reading;
import org.mandatebot.catalogue.Reload;
import org.mandatebot.catalogue.Revision;
import org.mandatebot.remind.Reminders;
import org.mandatebot.responses.Reply;
import org.mandatebot.responses.ShortKey;

/// `/reload`, in two steps: what would change is shown, and a button applies just that. Should the files have changed
/// in between, they are shown again instead.
@Singleton
final class Reloading {
  private final Reload reload;
  private final Catalogue catalogue;
  private final Reminders reminders;

  Reloading(Reload reload, Catalogue catalogue, Reminders reminders) {
    this.reload = reload;
    this.catalogue = catalogue;
    this.reminders = reminders;
  }

  /// @param token names what was previewed; empty for a first look
  synchronized Reply read(String token) {
    return switch (reload.read()) {
      case Reading.Refused(List<Problem> problems) ->
        new Reply.ReloadRefused(problems.stream().map(Problem::toString).toList());
      case Reading.Read(Revision next, List<String> _) when isServed(next) -> {
        reminders.catchUp();
        yield new Reply.Reloaded(List.of(), new Reply.ReminderChanges(0, 0, 0));
      }
      case Reading.Read(Revision next, List<String> _) when token.equals(token(next)) -> {
        List<Reply.Change> changes = changes(next);
        yield new Reply.Reloaded(changes, apply(next));
      }
      case Reading.Read(Revision next, List<String> _) ->
        new Reply.ReloadPreview(token(next), changes(next), changes(reminders.preview(next)));
    };
  }

  private boolean isServed(Revision revision) {
    return revision.checksum().equals(catalogue.active().checksum());
  }

  /// First the revision, so that whoever subscribes meanwhile is planned by it. Should planning fail, the next `/reload`
  /// or start catches up.
  private Reply.ReminderChanges apply(Revision next) {
    catalogue.activate(next);
    return changes(reminders.replan(next));
  }

  private static String token(Revision revision) {
    return ShortKey.of(revision.checksum());
  }

  private static Reply.ReminderChanges changes(Reminders.Changes changes) {
    return new Reply.ReminderChanges(changes.added(), changes.moved(), changes.cancelled());
  }

  private List<Reply.Change> changes(Revision next) {
    return Comparing.changes(catalogue.active(), next);
  }
}
