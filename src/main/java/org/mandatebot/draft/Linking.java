package org.mandatebot.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mandatebot.draft.Clauses.Clause;
import org.mandatebot.draft.Draft.Rule;
import org.mandatebot.draft.Wording.Force;
import org.mandatebot.mandate.Deadline.Kind;
import org.mandatebot.mandate.ParagraphId;

/// Gives findings their ids, and those that rest on the end of the mandate or on the elections the id of that deadline.
final class Linking {
  private final List<Finding> findings;
  private final List<String> ids = new ArrayList<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private final int mandateEnd;
  private final int elections;

  Linking(List<Finding> findings) {
    this.findings = List.copyOf(findings);
    mandateEnd = mandateEnd();
    elections = first(Kind.ELECTION);
    for (int at = 0; at < findings.size(); at++)
      ids.add(at == mandateEnd ? unique(Finding.MANDATE_END) : unique(id(findings.get(at))));
  }

  List<Draft.Deadline> deadlines(Actors actors, Titles titles) {
    List<Draft.Deadline> deadlines = new ArrayList<>();
    Map<String, String> first = new HashMap<>();
    for (int at = 0; at < findings.size(); at++) {
      Finding finding = linked(findings.get(at));
      Clause clause = finding.clause();
      List<String> who = finding.ends() ? actors.whoseEnd(finding) : actors.of(clause);
      String title = finding.ends() ? titles.end(finding, actors.names(who)) : finding.title();
      deadlines.add(new Draft.Deadline(ids.get(at), title, finding.kind(), clause.id(), finding.quote(), who,
          actors.recipients(finding), finding.rule(), finding.doubts(), restates(at, finding, who, first)));
    }
    return deadlines;
  }

  /// The deadline whose date this one repeats: the elections, or the same end said again.
  private Optional<String> restates(int at, Finding finding, List<String> who, Map<String, String> first) {
    if (finding.kind() == Kind.ELECTION && elections >= 0 && at != elections)
      return finding.date().equals(findings.get(elections).date()) || finding.rule() instanceof Draft.With
          ? Optional.of(ids.get(elections))
          : Optional.empty();
    if (!finding.ends() || finding.date().isEmpty())
      return Optional.empty();
    return Optional.ofNullable(first.putIfAbsent(finding.kind() + " " + finding.date() + " " + who, ids.get(at)));
  }

  private Finding linked(Finding finding) {
    return switch (finding.rule()) {
      case Draft.With with when with.of().equals(Finding.ELECTIONS) ->
        elections < 0 ? undated(finding) : finding.with(new Draft.With(ids.get(elections)));
      case Draft.With _,Draft.Ahead _ when mandateEnd < 0 -> undated(finding);
      case Draft.Every every when finding.since().isPresent() -> after(finding, every, finding.since().get());
      case Draft.Every every -> finding.with(until(every));
      case Draft.With _,Draft.Ahead _,Draft.On _,Draft.Within _,Draft.Undated _ -> finding;
    };
  }

  private static Finding undated(Finding finding) {
    return finding.with(new Draft.Undated(finding.quote()), "The text does not say on which date this falls.");
  }

  /// "30 days prior to the termination of its mandate, thereafter twice a year"
  private Finding after(Finding finding, Draft.Every every, Draft.Ahead first) {
    return end().map(
        date -> finding.with(new Draft.Every(every.every(), date.minus(first.time()), false, false, Optional.empty())))
        .orElseGet(() -> undated(finding));
  }

  private Optional<LocalDate> end() {
    return mandateEnd < 0 ? Optional.empty() : findings.get(mandateEnd).date();
  }

  private Rule until(Draft.Every every) {
    return end().filter(date -> !date.isBefore(every.anchor().plus(every.every()))).isEmpty()
        ? every
        : new Draft.Every(every.every(), every.anchor(), every.adoption(), every.assumed(),
            Optional.of(Finding.MANDATE_END));
  }

  /// The first end of a mandate that the Council decides, with its printed date before any other.
  private int mandateEnd() {
    int best = -1;
    int rank = 0;
    for (int at = 0; at < findings.size(); at++) {
      int weight = weight(findings.get(at));
      if (weight > rank) {
        best = at;
        rank = weight;
      }
    }
    return best;
  }

  private static int weight(Finding finding) {
    if (finding.kind() != Kind.MANDATE_END || finding.date().isEmpty() || finding.clause().force() == Force.TELLS)
      return 0;
    return finding.clause().force() == Force.DECIDES ? 2 : 1;
  }

  private int first(Kind kind) {
    int preambular = -1;
    for (int at = 0; at < findings.size(); at++)
      if (findings.get(at).kind() == kind && findings.get(at).date().isPresent()) {
        if (!findings.get(at).clause().preambular())
          return at;
        preambular = preambular < 0 ? at : preambular;
      }
    return preambular;
  }

  private static String id(Finding finding) {
    return finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + slug(finding.clause().id());
  }

  static String slug(ParagraphId id) {
    return Slugs.of(id.value());
  }

  private String unique(String id) {
    int before = seen.merge(id, 1, Integer::sum);
    return before == 1 ? id : unique(id + "-" + Slugs.letters(before));
  }
}
