package org.mandatebot.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mandatebot.draft.Clauses.Clause;
import org.mandatebot.draft.Wording.Force;

/// What clauses ask of somebody: one task a clause, and one a part of a list.
final class Tasks {
  private static final int LONGEST_QUOTE = 400;
  /// A row of a table that was pasted as Markdown: what it says is what the paragraph above asks.
  private static final Pattern ROW = Pattern.compile("\\|.*\\|", Pattern.DOTALL);
  private final Actors actors;
  private final Titles titles;
  private final Wording wording;
  private final Map<String, Integer> ids = new HashMap<>();
  private final List<Draft.Task> tasks = new ArrayList<>();

  Tasks(Actors actors, Titles titles, Wording wording) {
    this.wording = wording;
    this.actors = actors;
    this.titles = titles;
  }

  List<Draft.Task> found() {
    return List.copyOf(tasks);
  }

  void add(Clause clause) {
    if (clause.preambular() || Clauses.annexed(clause.paragraph()) || clause.force() == Force.TELLS
        || clause.force() == Force.INTENDS || ROW.matcher(clause.paragraph().text()).matches())
      return;
    String text = clause.text().original;
    int start = trimmed(clause.object(), clause.end(), text, 1);
    int end = trimmed(clause.end(), start, text, -1);
    if (start >= end || wording.words().and().equals(text.substring(start, end)))
      return;
    int until = Math.min(end, space(text, start, end));
    List<String> who = actors.of(clause);
    tasks.add(new Draft.Task(id(clause), titles.task(clause, actors.behind(clause)), clause.id(),
        text.substring(start, until), who, clause.verb(),
        Topics.of(clause.low(start, until), wording.words().language()),
        who.isEmpty() ? List.of("Whom this asks is not found in the wording.") : List.of()));
  }

  private String id(Clause clause) {
    String id = "task-" + Slugs.of(clause.id().value());
    int before = ids.merge(id, 1, Integer::sum);
    return before == 1 ? id : id + "-clause-" + Slugs.letters(before);
  }

  /// The place behind spaces and punctuation in one direction.
  private static int trimmed(int from, int limit, String text, int step) {
    int at = from;
    while (at != limit && " \u00a0\n,;:.".indexOf(text.charAt(step > 0 ? at : at - 1)) >= 0)
      at += step;
    return at;
  }

  private static int space(String text, int start, int end) {
    if (end - start <= LONGEST_QUOTE)
      return end;
    int space = text.lastIndexOf(' ', start + LONGEST_QUOTE);
    return space > start ? space : end;
  }
}
