package org.mandatebot.conversation;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mandatebot.ask.Answer;
import org.mandatebot.catalogue.Catalogue;
import org.mandatebot.mandate.Resolution;
import org.mandatebot.remind.Preferences;
import org.mandatebot.remind.Reminders;
import org.mandatebot.responses.Reply;

/// Everything that can be asked of the bot by name: `/settings zone Bamako` typed, or `settings:zone Bamako` on a button.
@Singleton
final class Commands {
  /// What `t.me/NAME?start=...` may do; a link must not delete or change what a chat set up.
  private static final Set<String> LINKED = Set.of("help", "para", "deadlines", "subscribe", "privacy");

  /// What would act on the chat's own resolution, were one named that is not served.
  private static final Set<String> OF_ONE = Set.of("deadlines", "subscribe");

  private final Catalogue catalogue;
  private final Questions questions;
  private final Verdicts verdicts;
  private final Choosing choosing;
  private final Subscribing subscribing;
  private final Settling settling;
  private final Stepping stepping;
  private final Chatting chatting;
  private final Bookkeeping bookkeeping;
  private final Reminders reminders;
  private final Administration administration;

  Commands(Catalogue catalogue, Questions questions, Verdicts verdicts, Choosing choosing, Subscribing subscribing,
      Settling settling, Stepping stepping, Chatting chatting, Bookkeeping bookkeeping, Reminders reminders,
      Administration administration) {
    this.catalogue = catalogue;
    this.questions = questions;
    this.verdicts = verdicts;
    this.choosing = choosing;
    this.subscribing = subscribing;
    this.settling = settling;
    this.stepping = stepping;
    this.chatting = chatting;
    this.bookkeeping = bookkeeping;
    this.reminders = reminders;
    this.administration = administration;
  }

  /// What a chat speaks of unless it names another resolution.
  Resolution resolution(Preferences preferences) {
    return choosing.own(preferences);
  }

  /// @param words what follows the command, as typed
  /// @return empty when there is no such command
  Optional<Said> run(Turn turn, String command, String words) {
    Optional<String> missing = OF_ONE.contains(command) ? choosing.missing(words) : Optional.empty();
    if (missing.isPresent())
      return Optional.of(turn.says(notServed(missing.get())));
    Choosing.Named about = choosing.read(turn, words);
    return switch (command) {
      case "ask" ->
        Optional.of(about.words().isEmpty() ? wanted(turn, command) : questions.answer(about.turn(), about.words()));
      case "para" ->
        Optional.of(about.words().isEmpty() ? wanted(turn, command) : questions.paragraph(about.turn(), about.words()));
      case "subscribe" -> Optional.of(turn.says(subscribing.subscribe(about.turn(), about.words())));
      case "unsubscribe" -> Optional.of(turn.says(subscribing.unsubscribe(about.turn(), about.words(), about.named())));
      case "deadlines" -> Optional.of(turn.says(deadlines(about.turn())));
      case "done" -> Optional.of(turn.says(settling.done(about.turn(), about.words())));
      case "snooze" -> Optional.of(turn.says(settling.snooze(about.turn(), about.words())));
      case "milestone", "milestones" -> Optional.of(turn.says(stepping.milestone(about.turn(), about.words())));
      case "start" -> Optional.of(start(turn, words));
      case "settings" -> Optional.of(chatting.settings(turn, words));
      default -> reply(turn, command, words).map(turn::says);
    };
  }

  /// What a question leads to that a command does better.
  Optional<Said> hint(Turn turn, String question) {
    return SideBySide.in(question, catalogue.active())
        .map(hint -> new Said(hint, questions.languageOf(turn, question)));
  }

  private Reply notServed(String number) {
    return new Reply.Answered(new Answer.OtherResolution(number,
        catalogue.active().resolutions().stream().map(Resolution::symbol).collect(Collectors.joining(", "))));
  }

  private Optional<Reply> reply(Turn turn, String command, String words) {
    return Optional.ofNullable(switch (command) {
      case "help" -> help(turn);
      case "resolution" -> choosing.choose(turn, words);
      case "compare" -> new Comparing(catalogue.active(), turn.own(), turn.language()).compare(words);
      case "subscriptions" -> subscribing.subscriptions(turn);
      case "carry" -> subscribing.carryOver(turn, words).orElse(null);
      case "resume" -> subscribing.resume(turn);
      case "ledger" -> bookkeeping.run(turn, words);
      case "remind" -> stepping.remind(turn, words);
      case "preview" -> chatting.preview(turn, words);
      case "undo" -> settling.undo(turn, words).orElse(null);
      case "mute" -> chatting.mute(turn, words).orElse(null);
      case "unmute" -> chatting.unmute(turn, words).orElse(null);
      case "privacy" -> new Reply.Privacy();
      case "mydata" -> myData(turn);
      case "forget" -> forget(turn);
      case "why", "up", "down" -> questions.about(turn, command, words).orElse(null);
      case "feedback" -> administration.isOpenTo(turn) ? verdicts.list(words) : new Reply.NotAllowed();
      case "reload", "rollback", "upload", "status" -> administration.run(turn, command, words);
      default -> null;
    });
  }

  /// `/start para_30_a_iii` is `/para 30 a iii`: a link's payload has neither blanks nor brackets.
  private Said start(Turn turn, String payload) {
    String[] linked = payload.split("[_-]+", 2);
    String words = linked.length > 1 ? linked[1].replaceAll("[_-]+", " ") : "";
    return (LINKED.contains(linked[0]) ? run(turn, linked[0], words) : Optional.<Said>empty())
        .orElseGet(() -> turn.says(welcome(turn)));
  }

  /// The first words in a chat, with what it is reminded of already.
  Reply welcome(Turn turn) {
    return new Reply.Welcome(turn.own(), subscribing.shown(turn));
  }

  private static Said wanted(Turn turn, String command) {
    return turn.says(new Reply.WordsWanted(command));
  }

  /// The first words in a chat that the bot may write to again.
  Reply returned(Turn turn) {
    return subscribing.returned(turn);
  }

  Reply help(Turn turn) {
    return new Reply.Help(turn.own(), administration.isOpenTo(turn), catalogue.active().resolutions().size() > 1);
  }

  private Reply deadlines(Turn turn) {
    Resolution resolution = turn.resolution();
    List<Reply.Dated> all = reminders.dates(turn.chat()).stream()
        .filter(dated -> resolution.deadlines().contains(dated.occurrence().deadline()))
        .map(dated -> dated.shown(turn.preferences().zone())).toList();
    return new Reply.Deadlines(resolution, turn.today(),
        all.stream().filter(dated -> dated.date().isBefore(turn.today())).toList(),
        all.stream().filter(dated -> !dated.date().isBefore(turn.today())).toList(),
        resolution.deadlines().stream().filter(deadline -> deadline.dates().isEmpty()).toList(), turn.other());
  }

  private Reply myData(Turn turn) {
    Reminders.Counts counts = reminders.counts(turn.chat());
    List<Reply.Snoozed> snoozed = reminders.snoozed(turn.chat()).entrySet().stream()
        .map(each -> new Reply.Snoozed(each.getKey().shown(turn.preferences().zone()), each.getValue())).toList();
    return new Reply.MyData(turn.chat().toString(), subscribing.shown(turn), Subscribing.timing(turn.preferences()),
        Chatting.shown(turn.preferences().rhythm()), turn.preferences().language(), turn.preferences().resolution(),
        reminders.muted(turn.chat()), snoozed, stepping.steps(turn), counts.planned(), counts.sent());
  }

  private Reply forget(Turn turn) {
    Optional<Reply> refused = chatting.refusal(turn).or(() -> stepping.refusal(turn));
    if (refused.isPresent())
      return refused.get();
    reminders.forget(turn.chat());
    questions.forget(turn.chat());
    return new Reply.Forgotten();
  }
}
