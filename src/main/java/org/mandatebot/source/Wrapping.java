package org.mandatebot.source;

import java.util.regex.Pattern;
import org.mandatebot.source.Label.Style;

/// Where something new begins in a text whose lines were wrapped: a line may happen to begin with "(iv)" of a reference. A
/// label begins an item behind a blank line, behind the end of a clause, or where the list at hand goes on with it.
final class Wrapping {
  private static final Pattern ENDED = Pattern.compile("(?s)[#|].*|.*(?:[;:.]|[;,] (?:and|or|et|ou))[*_]*");
  private static final int LONGEST_CAPTION = 120;
  private Labels labels = new Labels();

  /// @param label what the line begins with
  /// @param open the words right above it; empty behind a blank line
  boolean begins(Label label, CharSequence open) {
    boolean begins = open.isEmpty() || label.style() == Style.NUMBER || label.style() == Style.BULLET
        || ENDED.matcher(open).matches() || labels.follows(label) || belowCaption(label, open);
    if (begins)
      note(label);
    return begins;
  }

  /// "(a) Humanitarian assistance", and the first item below it.
  private static boolean belowCaption(Label label, CharSequence open) {
    return label.first() && open.length() <= LONGEST_CAPTION && Label.before(open.toString()).isPresent();
  }

  private void note(Label label) {
    if (label.style() == Style.NUMBER)
      labels = new Labels();
    else if (label.style() != Style.BULLET)
      labels.next(label);
  }
}
