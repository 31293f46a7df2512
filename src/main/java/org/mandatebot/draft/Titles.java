package org.mandatebot.draft;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.mandatebot.draft.Clauses.Clause;
import org.mandatebot.draft.Wording.Endings;
import org.mandatebot.draft.Wording.Force;
import org.mandatebot.mandate.Deadline.Kind;

/// Takes titles from the words of a clause: of a task its verb and object, of a deadline what is due, to whom or on what.
final class Titles {
  /// How far from its date what is due may stand.
  private static final int REACH = 300;
  private static final int NEAR = 40;
  private final Wording wording;
  private final Phrase phrase;

  Titles(Wording wording) {
    this.wording = wording;
    phrase = new Phrase(wording);
  }

  /// Words about time, which no title repeats.
  record Stretch(int start, int end) {
  }

  /// @param from where the words behind whom it addresses begin
  String task(Clause clause, int from) {
    int line = clause.text().original.indexOf('\n', from);
    boolean headed = line > from && line < Math.min(clause.end(), from + NEAR);
    return phrase.of(words(clause, from, headed ? line : Math.min(clause.end(), from + REACH), List.of()));
  }

  /// @param from where the words behind whom it addresses begin
  /// @param since where the deadline before it in the clause ends
  /// @param place where its date begins
  String deadline(Clause clause, int from, int since, int place, Kind kind, List<Stretch> times) {
    return switch (kind) {
      case ELECTION -> election(clause, place).orElseGet(() -> act(clause, from, place, times));
      case REPORT, LETTER, REVIEW -> given(clause, from, since, place, times);
      case DUTY, MEASURES, MANDATE_END, AUTHORIZATION_END -> act(clause, from, place, times);
    };
  }

  /// "End of the mandate of MINUSMA", "End of the measures as set out in paragraphs 1 to 7"
  String end(Finding finding, List<String> who) {
    Endings endings = wording.words().endings();
    Clause clause = finding.clause();
    int from = Math.max(clause.start(), finding.place() - REACH);
    int limit = Math.min(clause.end(), finding.place() + REACH);
    Matcher what = wording.matcher(Cue.ENDING_NAME, clause.low(from, limit));
    boolean mandate = finding.kind() == Kind.MANDATE_END;
    if (!who.isEmpty() && (mandate || clause.force() == Force.AUTHORIZES))
      return endings.with(mandate ? endings.mandate() : endings.authorization(), who.getFirst());
    return what.find()
        ? endings.with(endings.other(), phrase.inside(clause.text().original.substring(from + what.start(), limit)))
        : finding.title();
  }

  /// "a report on ...", or if the nearest words are a verb, what is done: "report to the Council on ...".
  private String given(Clause clause, int from, int since, int place, List<Stretch> times) {
    int fresh = last(clause, Math.max(from, since), place, Cue.TITLE);
    int noun = fresh < 0 ? last(clause, from, place, Cue.TITLE) : fresh;
    int verb = last(clause, from, place, Cue.ACT);
    boolean gives = verb < 0 || wording.says(Cue.TO_GIVE, clause.text().after(verb, NEAR * 2, clause.end()))
        || (noun > verb && wording.says(Cue.GIVES, clause.low(verb, noun)));
    if (noun < 0 && gives)
      noun = first(clause, place, Cue.TITLE);
    if (noun < 0 || noun < verb || !gives)
      return act(clause, from, place, times);
    String words = phrase.of(words(clause, noun, listed(clause, noun, times), times));
    return (wording.says(Cue.TELLING, Text.fold(words)) ? words : words + to(clause, noun)) + which(clause, place);
  }

  /// Where what is given ends, if another thing is given behind its date: "a midterm report by 28 February, a final report".
  private int listed(Clause clause, int noun, List<Stretch> times) {
    int limit = Math.min(clause.end(), noun + REACH);
    return times.stream().filter(time -> time.start > noun).findFirst().map(time -> first(clause, time.end, Cue.TITLE))
        .filter(next -> next > 0).map(next -> Math.min(next, limit)).orElse(limit);
  }

  /// " to the Council", where the words before say to whom.
  private String to(Clause clause, int place) {
    int from = Math.max(clause.start(), place - REACH);
    Matcher to = wording.matcher(Cue.RECIPIENT, clause.low(from, place));
    String found = "";
    while (to.find())
      found = clause.text().original.substring(from + to.start(), from + to.end());
    return wording.says(Cue.TO_WHOM, Text.fold(found)) ? " " + found : "";
  }

  /// ", the second" of three reports
  private String which(Clause clause, int place) {
    int from = Math.max(clause.start(), place - NEAR);
    Matcher which = wording.matcher(Cue.ORDINAL, clause.low(from, place));
    return which.find() ? ", " + clause.text().original.substring(from + which.start(1), from + which.end(1)) : "";
  }

  /// What is done: the verb nearest before a place and what follows it.
  private String act(Clause clause, int from, int place, List<Stretch> times) {
    int start = Math.max(from, last(clause, from, place, Cue.ACT));
    return phrase.of(words(clause, start, Math.min(clause.end(), start + 2 * REACH), times));
  }

  private Optional<String> election(Clause clause, int place) {
    int named = last(clause, Math.max(clause.start(), place - REACH), place, Cue.ELECTION_NAME);
    int start = named < 0 ? first(clause, place, Cue.ELECTION_NAME) : named;
    if (start < 0)
      return Optional.empty();
    Matcher name = wording.matcher(Cue.ELECTION_NAME, clause.text().after(start, REACH, clause.end()));
    return name.find()
        ? Optional.of(phrase.of(clause.text().original.substring(start, start + name.end(1))))
        : Optional.empty();
  }

  private int last(Clause clause, int from, int place, Cue cue) {
    int start = Math.max(from, place - 2 * REACH);
    Matcher matcher = wording.matcher(cue, clause.low(start, Math.min(clause.end(), place + NEAR)));
    int last = -1;
    while (matcher.find() && start + matcher.start(1) < place)
      last = start + matcher.start(1);
    return last;
  }

  private int first(Clause clause, int place, Cue cue) {
    Matcher matcher = wording.matcher(cue, clause.text().after(place, REACH, clause.end()));
    return matcher.find() ? place + matcher.start(1) : -1;
  }

  /// Words without those about time and the commas around them.
  private static String words(Clause clause, int from, int to, List<Stretch> times) {
    StringBuilder words = new StringBuilder();
    int at = from;
    for (Stretch time : times)
      if (time.start >= at && time.start < to) {
        words.append(clause.text().original, at, time.start).append(Phrase.CUT);
        at = Math.min(to, Math.max(at, time.end));
      }
    words.append(clause.text().original, at, Math.max(at, to));
    return words.toString();
  }
}
