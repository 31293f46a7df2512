package org.mandatebot.draft;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.mandatebot.draft.Clauses.Clause;
import org.mandatebot.draft.Wording.Force;
import org.mandatebot.mandate.Deadline.Kind;

/// Tells by the nouns around a date what is due on it.
final class Kinds {
  /// How far a noun may be from its date.
  private static final int REACH = 220;
  /// Of those that one word tells, the first: a review that is given by a date is a report, as an "examen" is in French.
  private static final List<Map.Entry<Cue, Kind>> NOUNS = List.of(Map.entry(Cue.REPORT, Kind.REPORT),
      Map.entry(Cue.LETTER, Kind.LETTER), Map.entry(Cue.REVIEW, Kind.REVIEW), Map.entry(Cue.ELECTION, Kind.ELECTION),
      Map.entry(Cue.MEASURES, Kind.MEASURES));
  private final Wording wording;

  Kinds(Wording wording) {
    this.wording = wording;
  }

  /// What is due at a place of a clause: what the nearest noun before it says, or else the first one behind it.
  Kind due(Clause clause, int start, int end) {
    if (clause.force() == Force.INTENDS)
      return Kind.REVIEW;
    String before = clause.text().before(start, REACH, clause.start());
    if (wording.says(Cue.TO_REVIEW, before))
      return Kind.REVIEW;
    String behind = clause.text().after(end, REACH / 2, clause.end());
    if (wording.says(Cue.IN_REPORTS, behind))
      return Kind.REPORT;
    Kind kind = Kind.DUTY;
    int nearest = -1;
    for (Map.Entry<Cue, Kind> noun : NOUNS) {
      int at = last(wording.matcher(noun.getKey(), before));
      if (at > nearest) {
        nearest = at;
        kind = noun.getValue();
      }
    }
    if (nearest < 0 && wording.says(Cue.LETTER, behind))
      return Kind.LETTER;
    if (nearest < 0 && wording.says(Cue.REPORT, behind))
      return Kind.REPORT;
    return kind == Kind.ELECTION && !wording.says(Cue.ELECTION, clause.text().before(start, 70, clause.start()))
        ? Kind.DUTY
        : kind == Kind.MEASURES && clause.force() == Force.TELLS ? Kind.DUTY : kind;
  }

  /// What ends at a place of a clause: a mandate, or else an authorization or measures.
  Kind ending(Clause clause, int place) {
    String words = clause.text().before(place, 300, clause.start()) + clause.text().after(place, REACH, clause.end());
    if (clause.force() == Force.AUTHORIZES && !mandates(words))
      return Kind.AUTHORIZATION_END;
    if (mandates(words))
      return Kind.MANDATE_END;
    if (wording.says(Cue.RESTRICTION, words))
      return Kind.AUTHORIZATION_END;
    return wording.says(Cue.MANDATE, words) ? Kind.MANDATE_END : Kind.AUTHORIZATION_END;
  }

  private boolean mandates(String words) {
    return wording.says(Cue.THE_MANDATE, words);
  }

  private static int last(Matcher matcher) {
    int last = -1;
    while (matcher.find())
      last = matcher.start();
    return last;
  }
}
