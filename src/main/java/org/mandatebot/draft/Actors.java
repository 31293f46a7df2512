package org.mandatebot.draft;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.mandatebot.draft.Clauses.Clause;
import org.mandatebot.draft.Wording.Force;
import org.mandatebot.mandate.Deadline.Kind;

/// Finds whom a clause addresses and to whom something is owed, and gives each one an id.
final class Actors {
  private static final int REACH = 160;
  private final Wording wording;
  private final Map<String, Draft.Actor> actors = new LinkedHashMap<>();
  private final IdentityHashMap<Clause, List<String>> addressed = new IdentityHashMap<>();

  Actors(Wording wording) {
    this.wording = wording;
  }

  List<Draft.Actor> found() {
    return List.copyOf(actors.values());
  }

  /// Whom a clause addresses, as ids; a part of a paragraph addresses whom the paragraph does.
  List<String> of(Clause clause) {
    List<String> known = addressed.get(clause);
    if (known != null)
      return known;
    List<String> ids = clause.above().isPresent() ? of(clause.above().get()) : addressees(clause);
    addressed.put(clause, ids);
    return ids;
  }

  /// To whom something is owed.
  List<String> recipients(Finding finding) {
    Clause clause = finding.clause();
    if (finding.ends() || finding.kind() == Kind.ELECTION)
      return List.of();
    Matcher to = wording.matcher(Cue.RECIPIENT, clause.low(finding.start(), finding.end()));
    Set<String> ids = new LinkedHashSet<>();
    while (to.find())
      add(clause, finding.start() + to.start(1), finding.start() + to.end(1), ids);
    ids.removeAll(of(clause));
    return List.copyOf(ids);
  }

  /// Whose mandate ends; whom the clause addresses, if it does not say.
  List<String> whoseMandate(Finding finding) {
    Clause clause = finding.clause();
    int end = Math.min(clause.end(), finding.end() + REACH);
    Matcher whose = wording.matcher(Cue.WHOSE_MANDATE,
        clause.low(Math.max(clause.start(), finding.place() - 2 * REACH), end));
    Set<String> ids = new LinkedHashSet<>();
    int offset = Math.max(clause.start(), finding.place() - 2 * REACH);
    if (whose.find())
      for (int group = 1; group <= whose.groupCount(); group++)
        if (whose.group(group) != null)
          add(clause, offset + whose.start(group), offset + whose.end(group), ids);
    return ids.isEmpty() ? of(clause) : List.copyOf(ids);
  }

  private List<String> addressees(Clause clause) {
    if (clause.verb().isEmpty() || clause.force() == Force.TELLS || clause.force() == Force.INTENDS)
      return List.of();
    Matcher addressee = wording.matcher(Cue.ADDRESSEE, clause.text().after(clause.object(), REACH, clause.end()));
    Set<String> ids = new LinkedHashSet<>();
    if (addressee.find())
      split(clause, clause.object() + addressee.start(1), clause.object() + addressee.end(1), ids);
    return List.copyOf(ids);
  }

  /// "the Malian authorities and all parties in Mali" are two.
  private void split(Clause clause, int start, int end, Set<String> ids) {
    Matcher and = wording.matcher(Cue.AND_OTHERS, clause.low(start, end));
    int from = start;
    while (and.find()) {
      add(clause, from, start + and.start(), ids);
      from = start + and.end();
    }
    add(clause, from, end, ids);
  }

  private void add(Clause clause, int start, int end, Set<String> ids) {
    String low = clause.low(start, end);
    Matcher article = wording.matcher(Cue.ARTICLE, low);
    int name = article.find() ? start + article.end() : start;
    String words = clause.text().original.substring(name, Math.max(name, end)).strip();
    boolean named = !words.isEmpty() && Character.isUpperCase(words.charAt(0));
    boolean role = wording.says(Cue.ROLE, low) && (name > start || words.split(" ", -1).length <= 4);
    if (!(named || role) || words.split(" ", -1).length > 10)
      return;
    String id = wording.words().aliases().getOrDefault(Slugs.of(words), Slugs.of(words));
    if (id.isEmpty())
      return;
    String quote = clause.text().original.substring(start, end);
    actors.putIfAbsent(id, new Draft.Actor(id, words, clause.id(), quote,
        named ? List.of() : List.of("Whom this includes is for a person to say.")));
    ids.add(id);
  }
}
