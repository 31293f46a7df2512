package org.mandatebot.draft;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mandatebot.draft.Clauses.Clause;
import org.mandatebot.draft.Wording.Force;
import org.mandatebot.draft.Wording.Known;
import org.mandatebot.mandate.Deadline.Kind;
import org.mandatebot.mandate.Paragraph;

/// Finds whom a clause addresses and to whom something is owed, and gives each one an id.
final class Actors {
  private static final int REACH = 160;
  private static final int FAR = 2000;
  private static final Pattern ABBREVIATION = Pattern.compile("\\b[A-Z]{4,}\\b");
  private final Wording wording;
  private final Naming naming;
  private final Map<String, Draft.Actor> actors = new LinkedHashMap<>();
  private final IdentityHashMap<Clause, List<String>> addressed = new IdentityHashMap<>();
  private final IdentityHashMap<Clause, Integer> named = new IdentityHashMap<>();

  Actors(Wording wording) {
    this.wording = wording;
    naming = new Naming(wording);
  }

  /// With the short names the text explains: "the Malian Defence and Security Forces" are also "MDSF".
  List<Draft.Actor> found(List<Draft.Term> terms) {
    return actors.values().stream()
        .map(actor -> wording.words().known().containsKey(actor.id()) ? actor : withTerms(actor, terms)).toList();
  }

  private static Draft.Actor withTerms(Draft.Actor actor, List<Draft.Term> terms) {
    Set<String> also = new LinkedHashSet<>(actor.also());
    for (Draft.Term term : terms)
      term.expansion().ifPresent(expansion -> {
        if (Slugs.of(expansion).equals(actor.id()))
          also.add(term.term());
        else if (Slugs.of(term.term()).equals(actor.id()))
          also.add(expansion);
      });
    return new Draft.Actor(actor.id(), actor.name(), List.copyOf(also), actor.paragraph(), actor.quote(),
        actor.doubts());
  }

  /// Whom a clause addresses, as ids; a part of a paragraph addresses whom the paragraph does.
  List<String> of(Clause clause) {
    List<String> known = addressed.get(clause);
    if (known != null)
      return known;
    List<String> own = Clauses.annexed(clause.paragraph()) ? subject(clause) : List.of();
    List<String> ids = own.isEmpty() ? clause.above().map(this::of).orElseGet(() -> addressees(clause)) : own;
    addressed.put(clause, ids);
    return ids;
  }

  List<String> names(List<String> ids) {
    return ids.stream().map(actors::get).map(Draft.Actor::name).toList();
  }

  /// Where the words behind whom a clause addresses begin: "to report ...".
  int behind(Clause clause) {
    if (clause.above().isPresent())
      return clause.start();
    of(clause);
    int name = named.getOrDefault(clause, clause.object());
    if (clause.text().after(name, 2, clause.end()).startsWith("'"))
      return clause.object();
    boolean that = wording.says(Cue.THAT, clause.low(clause.object(), name))
        && !wording.says(Cue.THAT, clause.text().after(name, 12, clause.end()));
    if (name == clause.object() || that)
      return name;
    Matcher duty = wording.matcher(Cue.TO_DO, clause.text().after(name, REACH, clause.end()));
    return duty.find() ? name + duty.end() : name;
  }

  /// To whom something is owed: whom the words name last before its date, or else first behind it.
  List<String> recipients(Finding finding) {
    Clause clause = finding.clause();
    if (finding.ends() || finding.kind() == Kind.ELECTION)
      return List.of();
    Matcher to = wording.matcher(Cue.RECIPIENT, clause.low(finding.start(), finding.end()));
    List<String> ids = List.of();
    while (to.find()) {
      boolean behind = finding.start() + to.start() > finding.place();
      List<String> named = recipient(clause, finding.start(), to);
      if (!named.isEmpty() && (ids.isEmpty() || !behind))
        ids = named;
      if (behind && !ids.isEmpty())
        break;
    }
    return ids;
  }

  private List<String> recipient(Clause clause, int offset, Matcher to) {
    Set<String> ids = new LinkedHashSet<>();
    for (int group = 1; group <= to.groupCount(); group++)
      if (to.group(group) != null)
        add(clause, offset + to.start(group), offset + to.end(group), ids);
    ids.removeAll(of(clause));
    return List.copyOf(ids);
  }

  /// Whose mandate or authorization ends.
  List<String> whoseEnd(Finding finding) {
    List<String> authorized = finding.clause().force() == Force.AUTHORIZES ? of(finding.clause()) : List.of();
    return authorized.isEmpty() ? whoseMandate(finding) : authorized;
  }

  /// Whose mandate ends; whom the clause addresses, if it does not say.
  private List<String> whoseMandate(Finding finding) {
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
    if (ids.isEmpty() && finding.kind() == Kind.MANDATE_END && clause.force() == Force.DECIDES)
      lastNamed(clause, wording.says(Cue.ITS_MANDATE, clause.low()) ? 0 : clause.start(), finding.place(), ids);
    return ids.isEmpty() ? of(clause) : List.copyOf(ids);
  }

  /// "Expresses its full support for UNFICYP, and decides to extend its mandate": the abbreviation named last.
  private void lastNamed(Clause clause, int from, int place, Set<String> ids) {
    Matcher name = ABBREVIATION.matcher(clause.text().original)
        .region(Math.clamp(place - FAR, Math.min(from, place), place), place);
    int start = -1;
    int end = -1;
    while (name.find()) {
      start = name.start();
      end = name.end();
    }
    if (start >= 0)
      add(clause, start, end, ids);
  }

  private List<String> addressees(Clause clause) {
    if (clause.verb().isEmpty() || clause.force() == Force.TELLS || clause.force() == Force.INTENDS)
      return List.of();
    Matcher addressee = wording.matcher(Cue.ADDRESSEE, clause.text().after(clause.object(), REACH, clause.end()));
    Set<String> ids = new LinkedHashSet<>();
    if (addressee.find())
      addressee(clause, clause.object() + addressee.start(1), clause.object() + addressee.end(1), ids);
    return List.copyOf(ids);
  }

  /// "the Monitoring Team shall have the following responsibilities"
  private List<String> subject(Clause clause) {
    Set<String> ids = new LinkedHashSet<>();
    Matcher subject = wording.matcher(Cue.SUBJECT, clause.text().after(clause.start(), 2 * REACH, clause.end()));
    if (subject.find())
      add(clause, clause.start() + subject.start(1), clause.start() + subject.end(1), ids);
    return List.copyOf(ids);
  }

  /// "the Malian authorities and all parties in Mali" are two.
  private void addressee(Clause clause, int start, int end, Set<String> ids) {
    Matcher and = wording.matcher(Cue.AND_OTHERS, clause.low(start, end));
    int from = start;
    int behind = clause.object();
    while (and.find()) {
      behind = Math.max(behind, add(clause, from, start + and.start(), ids));
      from = start + and.end();
    }
    named.put(clause, Math.max(behind, add(clause, from, end, ids)));
  }

  /// Adds whom a stretch of words begins with.
  ///
  /// @return where the name ends; 0 if it names nobody
  private int add(Clause clause, int start, int limit, Set<String> ids) {
    String low = clause.low(start, limit);
    Matcher article = wording.matcher(Cue.ARTICLE, low);
    int name = article.find() ? start + article.end() : start;
    Known pronoun = wording.words().known().get(Slugs.of(low));
    int end = wording.says(Cue.POINTING, low)
        ? 0
        : pronoun == null ? naming.end(clause.text(), name, limit).orElse(0) : limit;
    if (end > 0)
      add(clause, start, end,
          pronoun == null
              ? known(clause.text().original.substring(name, end), clause.text().original.substring(start, end))
              : pronoun,
          ids);
    return end;
  }

  private Known known(String name, String called) {
    String slug = Slugs.of(name);
    String words = uncontracted(Paragraph.line(called));
    return wording.words().known().getOrDefault(slug,
        called.equals(name)
            ? new Known(slug, words, List.of())
            : new Known(slug, words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1), List.of(name)));
  }

  /// "aux autorités" names "les autorités".
  private String uncontracted(String called) {
    for (Map.Entry<String, String> contracted : wording.words().articles().entrySet())
      if (called.startsWith(contracted.getKey()))
        return contracted.getValue() + called.substring(contracted.getKey().length());
    return called;
  }

  private void add(Clause clause, int start, int end, Known known, Set<String> ids) {
    String quote = clause.text().original.substring(start, end);
    boolean proper = quote.chars().anyMatch(Character::isUpperCase);
    if (known.id().isEmpty())
      return;
    actors.putIfAbsent(known.id(), new Draft.Actor(known.id(), known.name(), known.also(), clause.id(), quote,
        proper ? List.of() : List.of("Whom this includes is for a person to say.")));
    ids.add(known.id());
  }
}
