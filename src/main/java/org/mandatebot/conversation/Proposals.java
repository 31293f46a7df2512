package org.mandatebot.conversation;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mandatebot.catalogue.Amendment;
import org.mandatebot.catalogue.Catalogue;
import org.mandatebot.catalogue.Difference;
import org.mandatebot.catalogue.History;
import org.mandatebot.catalogue.Problem;
import org.mandatebot.catalogue.Reading;
import org.mandatebot.catalogue.Revision;
import org.mandatebot.catalogue.Revisions.Applied;
import org.mandatebot.chat.Platform;
import org.mandatebot.compare.Comparison;
import org.mandatebot.mandate.Resolution;
import org.mandatebot.remind.Forecast;
import org.mandatebot.remind.Reminders;
import org.mandatebot.responses.Reply;
import org.mandatebot.responses.Reply.ReloadPreview.Stale;
import org.mandatebot.responses.ShortKey;

/// Changing what is served, in two steps: the differences are shown, and a button applies just those. Should either side
/// have changed in between, by whomever, the differences are shown again instead.
@Singleton
final class Proposals {
  private static final int SHOWN = 8;

  private final History history;
  private final Catalogue catalogue;
  private final Reminders reminders;
  private final InstantSource clock;

  Proposals(History history, Catalogue catalogue, Reminders reminders, InstantSource clock) {
    this.history = history;
    this.catalogue = catalogue;
    this.reminders = reminders;
    this.clock = clock;
  }

  /// Notes what is served now, before it is read what to serve instead: should they drift apart, nothing is applied.
  ///
  /// @param command what the button does, on the `subject`; the token names what was shown before, empty for a first look
  Proposal begin(String command, String subject, String token) {
    history.follow();
    return new Proposal(history.seen(), command, subject, token, Optional.empty());
  }

  synchronized Reply propose(Turn turn, Proposal proposal, Reading reading) {
    return switch (reading) {
      case Reading.Refused(List<Problem> problems) ->
        new Reply.ReloadRefused(problems.stream().map(Problem::toString).toList());
      case Reading.Read next when isServed(next.revision()) -> {
        reminders.catchUp();
        yield new Reply.Reloaded(List.of(), new Reply.ReminderChanges(0, 0, 0));
      }
      case Reading.Read next when proposal.token.equals(proposal.tokenOf(next)) -> apply(turn, proposal, next);
      case Reading.Read next -> preview(turn, proposal, next);
    };
  }

  private Reply preview(Turn turn, Proposal proposal, Reading.Read next) {
    Forecast forecast = reminders.preview(next.revision());
    return new Reply.ReloadPreview(proposal.command, (proposal.subject + " " + proposal.tokenOf(next)).strip(),
        proposal.stale(), history.newest().map(each -> shown(turn, each)), changes(next.revision()),
        changes(forecast.changes()), forecast.dates().stream().map(Proposals::shown).toList(), proposal.caution(next));
  }

  private static Reply.ReminderDate shown(Forecast.Date date) {
    return new Reply.ReminderDate(date.effect().name(), date.occurrence(), date.asks(), date.was(), date.reminders());
  }

  /// What was applied, the newest first.
  List<Reply.Revision> applied(Turn turn) {
    return history.newest(SHOWN).stream().map(each -> shown(turn, each)).toList();
  }

  private boolean isServed(Revision revision) {
    return revision.checksum().equals(catalogue.active().checksum());
  }

  /// First the revision, so that whoever subscribes meanwhile is planned by it. Should planning be cut short, any instance
  /// catches up within seconds.
  private Reply apply(Turn turn, Proposal proposal, Reading.Read next) {
    List<Reply.Change> changes = changes(next.revision());
    // counted before, for another instance may do part of the planning
    Reply.ReminderChanges planned = changes(reminders.preview(next.revision()).changes());
    Revision before = catalogue.active();
    if (!history.apply(next, proposal.base, clock.instant(), by(turn)))
      return propose(turn, begin(proposal.command, proposal.subject, proposal.token), next);
    reminders.replan(before, next.revision());
    return new Reply.Reloaded(changes, planned);
  }

  private static String by(Turn turn) {
    Platform platform = turn.chat().platform();
    return switch (platform) {
      case CONSOLE -> "console";
      case TELEGRAM -> "telegram:" + turn.sender().id();
    };
  }

  private static Reply.Revision shown(Turn turn, Applied applied) {
    return new Reply.Revision(applied.number(), LocalDateTime.ofInstant(applied.at(), turn.preferences().zone()),
        applied.by(), applied.checksum().substring(0, 8), applied.tally().added(), applied.tally().changed(),
        applied.tally().removed());
  }

  private static Reply.ReminderChanges changes(Reminders.Changes changes) {
    return new Reply.ReminderChanges(changes.added(), changes.moved(), changes.cancelled());
  }

  private List<Reply.Change> changes(Revision next) {
    return Difference.between(catalogue.active(), next).stream().map(each -> shown(each, next)).toList();
  }

  private Reply.Change shown(Difference difference, Revision next) {
    return switch (difference) {
      case Difference.Added(Resolution resolution) -> new Reply.Change.Added(resolution, Optional
          .of(catalogue.active().main().symbol()).filter(_ -> resolution.symbol().equals(next.main().symbol())));
      case Difference.Removed(String symbol) -> new Reply.Change.Removed(symbol,
          Optional.of(next.main().symbol()).filter(heir -> symbol.equals(catalogue.active().main().symbol())));
      case Difference.TextAdded(Resolution text) -> new Reply.Change.TextAdded(text);
      case Difference.TextRemoved(Resolution text) -> new Reply.Change.TextRemoved(text);
      case Difference.Changed(Comparison comparison) -> new Reply.Change.Changed(comparison);
    };
  }

  /// @param base the number of the revision that is served, as far as it is known here
  /// @param draft of a resolution that nobody reviewed yet
  record Proposal(long base, String command, String subject, String token, Optional<Amendment.Drafted> draft) {

    /// The same about a draft.
    Proposal of(Amendment.Drafted drafted) {
      return new Proposal(base, command, subject, token, Optional.of(drafted));
    }

    private Reply.Caution caution(Reading.Read next) {
      return new Reply.Caution(next.contradictions(), draft.isPresent(), draft.map(Amendment.Drafted::doubts).orElse(0),
          draft.map(Amendment.Drafted::warnings).orElse(0));
    }

    private static final Pattern TOKEN = Pattern.compile("(\\d{1,18})\\.[\\w-]{11}");

    private String tokenOf(Reading.Read next) {
      return base + "." + ShortKey.of(next.revision().checksum());
    }

    /// Why what was shown before is not applied; empty for a first look.
    private Optional<Stale> stale() {
      Matcher shown = TOKEN.matcher(token);
      return shown.matches()
          ? Optional.of(Long.parseLong(shown.group(1)) == base ? Stale.FILES : Stale.SERVED)
          : Optional.empty();
    }
  }
}
