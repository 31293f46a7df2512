package org.mandatebot.draft;

import java.util.Optional;
import java.util.Set;

/// Where the name of somebody ends: "all parties" of "all parties allow and facilitate", "Panel of Experts" of "Panel of
/// Experts established pursuant to". A name is words with a capital and words for those who can be asked, with what joins
/// them; another word belongs to it only where it stands before one of these.
final class Naming {
  private static final int LONGEST = 10;
  private final Wording wording;

  Naming(Wording wording) {
    this.wording = wording;
  }

  /// The end of the name that begins at a place; empty if nobody is named there.
  Optional<Integer> end(Text text, int start, int limit) {
    int last = -1;
    int first = text.from(start);
    for (int at = first; at < text.size() && text.end(at) <= limit && at - first < 2 * LONGEST; at++) {
      if ((last >= 0 && explains(text, at)) || wording.says(Cue.NO_NAME, text.word(at) + " ")
          || (last >= 0 && wording.says(Cue.VERB, text.word(at) + " ")))
        break;
      if (head(text, at) || (last >= 0 && behind(text, at)))
        last = at;
      else if (!goesOn(text, at, limit, last >= 0))
        break;
    }
    return last < 0 || last - first >= LONGEST ? Optional.empty() : Optional.of(closed(text, last, limit));
  }

  private boolean head(Text text, int at) {
    return text.capital(at) || Dates.digits(text.word(at)) || wording.says(Cue.ROLE, text.word(at));
  }

  /// Whether a word may stand in the middle of a name: "of the", or an adjective at its place.
  private boolean goesOn(Text text, int at, int limit, boolean named) {
    Set<String> joins = wording.words().joins();
    if (joins.contains(text.word(at)))
      return named || text.word(at).equals(wording.words().and());
    if (!named || joins.contains(text.word(at - 1)) || attached(text, at))
      return true;
    return at + 1 < text.size() && text.end(at + 1) <= limit && head(text, at + 1) && !text.capital(at + 1);
  }

  /// "parties maliennes"
  private boolean behind(Text text, int at) {
    return wording.words().adjectivesBehind() && !wording.words().joins().contains(text.word(at))
        && !wording.says(Cue.VERB, text.word(at) + " ");
  }

  /// Whether a word begins what a bracket says, other than an abbreviation: "armed groups (the Malian parties)".
  private static boolean explains(Text text, int at) {
    int end = text.end(at);
    return text.between(at - 1, at).contains("(") && !text.low.startsWith(")", end);
  }

  /// "troop-" of "troop- and police-contributing"
  private static boolean attached(Text text, int at) {
    return text.between(at - 1, at).startsWith("-") || text.between(at, at + 1).startsWith("-");
  }

  /// With the bracket behind an abbreviation.
  private static int closed(Text text, int last, int limit) {
    int end = text.end(last);
    boolean bracket = text.between(last - 1, last).endsWith("(") && end < limit && text.low.charAt(end) == ')';
    return bracket ? end + 1 : end;
  }
}
