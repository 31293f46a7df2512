package org.mandatebot.conversation;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mandatebot.catalogue.Catalogue;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.remind.Dated;
import org.mandatebot.remind.Ladder;
import org.mandatebot.remind.Milestones;
import org.mandatebot.remind.Reminders;
import org.mandatebot.remind.Step;
import org.mandatebot.responses.Reply;
import org.mandatebot.responses.Reply.Refused.Reason;

/// What a team sets itself: `/milestone 61 -21d First draft to the SRSG`, `/remind 2021-08-20 Submit inputs`, each with
/// `ladder 7 3 0` at its end if it is to have a ladder of its own.
@Singleton
final class Stepping {
  private static final Pattern REMOVE = Pattern.compile("(?:remove|retirer|supprimer) +([0-9a-f]{8})",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern MILESTONE = Pattern.compile(
      "(?:para(?:graph|graphe)?|op|§)? ?(\\d{1,3}[^ ]*(?: \\([a-z]+\\))*)"
          + " +([-−–+]?) ?(\\d{1,5}) ?(?:(w|weeks?|s|semaines?)|d|days?|j|jours?)?(?: +(.+))?",
      Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final Catalogue catalogue;
  private final Milestones milestones;
  private final Reminders reminders;
  private final Rights rights;

  Stepping(Catalogue catalogue, Milestones milestones, Reminders reminders, Rights rights) {
    this.catalogue = catalogue;
    this.milestones = milestones;
    this.reminders = reminders;
    this.rights = rights;
  }

  /// `/milestone`
  Reply milestone(Turn turn, String words) {
    if (words.isEmpty())
      return new Reply.StepList(steps(turn));
    Matcher remove = REMOVE.matcher(words);
    if (remove.matches())
      return remove(turn, remove.group(1));
    Matcher form = MILESTONE.matcher(words);
    if (!form.matches())
      return new Reply.Refused(Reason.STEP_UNREADABLE, words);
    Optional<Deadline> deadline = DatedWords.deadlines(turn, form.group(1)).filter(each -> !each.dates().isEmpty())
        .findFirst();
    int days = Integer.parseInt(form.group(3)) * (form.group(4) == null ? 1 : 7);
    if (deadline.isEmpty())
      return new Reply.Refused(Reason.NO_SUCH_DATE, form.group(1));
    if (form.group(2).isEmpty() || form.group(2).equals("+") || days < 1 || days > Ladder.LONGEST)
      return new Reply.Refused(Reason.STEP_AFTER, words);
    return add(turn, Objects.requireNonNullElse(form.group(5), ""),
        new Step.Before(turn.resolution().symbol(), deadline.get().id(), days));
  }

  /// `/remind`
  Reply remind(Turn turn, String words) {
    if (words.isEmpty())
      return new Reply.StepList(steps(turn));
    Optional<DateWords> date = DateWords.read(words, turn.today());
    if (date.isEmpty())
      return new Reply.Refused(DateWords.refusal(words, turn.today(), Reason.STEP_UNREADABLE), words);
    return add(turn, date.get().rest(), new Step.On(date.get().date()));
  }

  /// Why the sender may not remove all that the chat set itself.
  Optional<Reply> refusal(Turn turn) {
    boolean own = milestones.of(turn.chat()).stream()
        .allMatch(step -> milestones.maker(turn.chat(), step).filter(maker -> maker == turn.sender().id()).isPresent());
    return own ? Optional.empty() : rights.refusal(turn, Optional.empty()).map(reason -> new Reply.Refused(reason, ""));
  }

  /// What the chat set itself.
  List<Reply.Step> steps(Turn turn) {
    return milestones.of(turn.chat()).stream().map(this::shown).toList();
  }

  private Reply add(Turn turn, String words, Step.When when) {
    LadderWords.Ended ended = LadderWords.Ended.of(words);
    Optional<Ladder> ladder = ended.ladder().flatMap(LadderWords::read);
    if (ended.ladder().isPresent() && ladder.isEmpty())
      return new Reply.Refused(Reason.LADDER, ended.ladder().get());
    String title = ended.words().replaceAll("\\s+", " ").strip();
    if (title.isEmpty() || title.length() > Step.LONGEST_TITLE)
      return new Reply.Refused(Reason.STEP_TITLE, title);
    Step step = Milestones.step(title, ladder, when, turn.today());
    return milestones.add(turn.chat(), step, turn.sender().id()).<Reply>map(reason -> new Reply.Refused(reason, words))
        .orElseGet(() -> added(turn, step));
  }

  private Reply added(Turn turn, Step step) {
    reminders.speak(turn.chat(), turn.language());
    List<Reminders.Planned> planned = reminders.upcoming(turn.chat(), Integer.MAX_VALUE).stream()
        .filter(each -> each.occurrence().deadline().id().endsWith(step.id())).toList();
    return new Reply.StepAdded(shown(step),
        planned.stream().findFirst().map(first -> Subscribing.upcoming(first, turn)), planned.size());
  }

  private Reply remove(Turn turn, String id) {
    Optional<Step> step = milestones.of(turn.chat()).stream().filter(each -> each.id().equals(id)).findFirst();
    if (step.isEmpty())
      return new Reply.StepList(steps(turn));
    Optional<Reason> refused = rights.refusal(turn, milestones.maker(turn.chat(), step.get()));
    if (refused.isPresent())
      return new Reply.Refused(refused.get(), id);
    Reply.Step shown = shown(step.get());
    milestones.remove(turn.chat(), step.get());
    return new Reply.StepRemoved(shown);
  }

  private Reply.Step shown(Step step) {
    List<LocalDate> dates = reminders.dates(step).stream().map(Dated::date).toList();
    Reply.Ladder ladder = Subscribing.shown(step.ladder());
    return switch (step.when()) {
      case Step.On _ -> new Reply.Step(step.id(), step.title(), ladder, Optional.empty(), 0, dates);
      case Step.Before(String resolution, String deadline, int days) ->
        new Reply.Step(step.id(), step.title(), ladder, catalogue.active().find(resolution)
            .flatMap(found -> found.deadline(deadline)).map(each -> each.about().title()), days, dates);
    };
  }
}
