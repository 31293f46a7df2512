package org.mandatebot.conversation;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mandatebot.remind.Dated;
import org.mandatebot.remind.Reminders;
import org.mandatebot.remind.Settlement;
import org.mandatebot.remind.Settler;
import org.mandatebot.responses.Reply;
import org.mandatebot.responses.Reply.Refused.Reason;

/// What became of a date: `/done 61 submitted 2021-09-28 S/2021/783`, `/done 61 not required`, `/done 61 postponed
/// 2021-10-04`, `/undo`; and `/snooze 61 tomorrow`.
@Singleton
final class Settling {
  private static final int SHOWN = 12;
  private static final int DAYS_AHEAD = 92;
  /// How long what is overdue can be put off.
  private static final int LONGEST_SNOOZE = 30;
  private static final Pattern UNDO = Pattern.compile("(\\S+) (\\d{1,6})");

  private final Reminders reminders;
  private final Settler settler;
  private final Administration administration;

  Settling(Reminders reminders, Settler settler, Administration administration) {
    this.reminders = reminders;
    this.settler = settler;
    this.administration = administration;
  }

  /// `/done`
  Reply done(Turn turn, String words) {
    if (words.isEmpty())
      return open(turn);
    Optional<DatedWords> named = DatedWords.read(turn, words, reminders.dates(turn.chat()));
    if (named.isEmpty())
      return unknown(words);
    Dated dated = named.get().dated();
    String rest = named.get().rest();
    if (rest.isEmpty())
      return shown(turn, dated);
    if (!mayRecord(turn, dated))
      return new Reply.Refused(Reason.NOT_FOLLOWED, words);
    return named.get().settled().map(settled -> again(turn, settled, Optional.of(dated).filter(Dated::isOpen)))
        .orElseGet(() -> settle(turn, dated, rest));
  }

  /// `undo:KEY 2` undoes just that; `/undo 61` what was recorded last of it, `/undo` what was recorded last here.
  Optional<Reply> undo(Turn turn, String words) {
    Matcher button = UNDO.matcher(words);
    if (button.matches())
      return find(turn, button.group(1)).map(dated -> undo(turn, dated, Integer.parseInt(button.group(2))));
    return Optional.of(reminders.dates(turn.chat()).stream().filter(dated -> isMeant(turn, words, dated))
        .max(Comparator.comparing(dated -> dated.settlement().orElseThrow().made().at()))
        .map(dated -> undo(turn, dated, dated.settlement().orElseThrow().ordinal())).orElseGet(
            () -> new Reply.Refused(isKnown(turn, words) ? Reason.NOTHING_TO_UNDO : Reason.NO_SUCH_DATE, words)));
  }

  private static boolean isKnown(Turn turn, String words) {
    return words.isEmpty() || DatedWords.deadlines(turn, words).findAny().isPresent();
  }

  private static boolean isMeant(Turn turn, String words, Dated dated) {
    return dated.settlement()
        .filter(settlement -> words.isEmpty()
            ? settlement.made().by().filter(author -> author.chat().equals(turn.chat())).isPresent()
            : DatedWords.deadlines(turn, words).anyMatch(dated.occurrence().deadline()::equals))
        .isPresent();
  }

  private Reply undo(Turn turn, Dated dated, int ordinal) {
    if (!mayRecord(turn, dated))
      return new Reply.Refused(Reason.NOT_FOLLOWED, "");
    boolean undone = settler.undo(dated.occurrence(), ordinal, author(turn));
    Dated now = now(turn, dated);
    return undone ? settled(turn, now, true) : again(turn, now, Optional.empty());
  }

  private Reply settled(Turn turn, Dated now, boolean undone) {
    return new Reply.Settled(now.shown(turn.preferences().zone()), undone,
        reminders.next(turn.chat(), now).map(next -> Subscribing.upcoming(next, turn)));
  }

  /// What names no date; a button's date may be gone.
  private static Reply unknown(String words) {
    return DatedWords.isButton(words) ? new Reply.ButtonExpired() : new Reply.Refused(Reason.NO_SUCH_DATE, words);
  }

  private boolean mayRecord(Turn turn, Dated dated) {
    return reminders.follows(turn.chat(), dated.occurrence()) || administration.isOpenTo(turn);
  }

  /// `/snooze`
  Reply snooze(Turn turn, String words) {
    Optional<DatedWords> named = DatedWords.read(turn, words, reminders.dates(turn.chat()));
    if (named.isEmpty())
      return unknown(words);
    Dated dated = named.get().dated();
    if (!dated.isOpen())
      return shown(turn, dated);
    if (!reminders.hears(turn.chat(), dated.occurrence()))
      return new Reply.Refused(Reason.NOT_HEARD, words);
    if (named.get().rest().isEmpty())
      return new Reply.Snoozing(dated.shown(turn.preferences().zone()), turn.today());
    String rest = named.get().rest();
    Optional<LocalDate> until = DateWords.read(rest, turn.today()).or(() -> DateWords.read("+" + rest, turn.today())) // "3d"
        .filter(day -> day.rest().isEmpty()).map(DateWords::date);
    Optional<Reason> refused = until.isEmpty()
        ? Optional.of(DateWords.refusal(rest, turn.today(), Reason.SNOOZE_UNREADABLE))
        : refusal(turn, dated, until.get());
    if (refused.isPresent())
      return new Reply.Refused(refused.get(), rest);
    reminders.snooze(turn.chat(), dated, until.orElseThrow());
    return reminders.next(turn.chat(), dated)
        .<Reply>map(next -> new Reply.Snoozed(dated.shown(turn.preferences().zone()),
            LocalDate.ofInstant(next.at(), turn.preferences().zone())))
        .orElseGet(() -> new Reply.Refused(Reason.ALL_SENT, rest));
  }

  /// A date that is ahead is never slept through.
  private static Optional<Reason> refusal(Turn turn, Dated dated, LocalDate until) {
    if (!until.isAfter(turn.today()))
      return Optional.of(Reason.NOT_AHEAD);
    if (turn.today().isBefore(dated.date()))
      return until.isAfter(dated.date()) ? Optional.of(Reason.PAST_DUE) : Optional.empty();
    return until.isAfter(turn.today().plusDays(LONGEST_SNOOZE))
        ? Optional.of(Reason.SNOOZE_TOO_LONG)
        : Optional.empty();
  }

  private Reply settle(Turn turn, Dated dated, String words) {
    return switch (OutcomeWords.read(words, turn.today())) {
      case OutcomeWords.Refused(Reason reason) -> new Reply.Refused(reason, words);
      case OutcomeWords.Meant(Settlement.Outcome outcome, Optional<String> note) -> {
        Optional<Reason> refused = settler.settle(dated, outcome, note, author(turn), turn.today());
        Dated now = now(turn, dated);
        yield refused.isEmpty()
            ? settled(turn, now, false)
            : refused.get() == Reason.SETTLED
                ? again(turn, now, Optional.empty())
                : new Reply.Refused(refused.get(), words);
      }
    };
  }

  private Reply shown(Turn turn, Dated dated) {
    return shown(turn, dated, false, Optional.empty());
  }

  /// Something was to be recorded of what is settled already.
  private Reply again(Turn turn, Dated settled, Optional<Dated> next) {
    return shown(turn, settled, true, next);
  }

  private Reply shown(Turn turn, Dated dated, boolean again, Optional<Dated> next) {
    List<Reply.Settlement> history = settler.history(dated.occurrence()).stream()
        .flatMap(each -> new Dated(dated.occurrence(), dated.date(), Optional.of(each)).shown(turn.preferences().zone())
            .settlement().stream())
        .toList();
    return new Reply.Settling(dated.shown(turn.preferences().zone()), history, again,
        next.map(each -> each.shown(turn.preferences().zone())), turn.today());
  }

  private Reply open(Turn turn) {
    List<Dated> open = reminders.dates(turn.chat()).stream().filter(Dated::isOpen)
        .filter(dated -> reminders.follows(turn.chat(), dated.occurrence()))
        .filter(dated -> dated.date().isBefore(turn.today().plusDays(DAYS_AHEAD))).toList();
    return new Reply.OpenDates(open.stream().limit(SHOWN).map(dated -> dated.shown(turn.preferences().zone())).toList(),
        Math.max(0, open.size() - SHOWN), turn.today());
  }

  private Optional<Dated> find(Turn turn, String brief) {
    return DatedWords.named(reminders.dates(turn.chat()), brief);
  }

  private Dated now(Turn turn, Dated dated) {
    return reminders.dates(turn.chat()).stream()
        .filter(each -> each.occurrence().key().equals(dated.occurrence().key())).findFirst().orElse(dated);
  }

  private static Settlement.Author author(Turn turn) {
    return new Settlement.Author(turn.chat(), turn.sender().id());
  }
}
