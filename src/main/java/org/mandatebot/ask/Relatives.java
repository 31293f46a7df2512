package org.mandatebot.ask;

import java.util.Optional;
import org.mandatebot.mandate.ParagraphId;

/// Reads paragraphs that are named by where they stand: "that one", "the next paragraph", "celui d'avant", "the
/// paragraph after 30".
final class Relatives {
  private final Cursor cursor;
  private final Places places;
  private final BaseReader bases;

  Relatives(Cursor cursor, Places places, BaseReader bases) {
    this.cursor = cursor;
    this.places = places;
    this.bases = bases;
  }

  /// The paragraph that is meant.
  ///
  /// @param last the one that was named before
  Optional<ParagraphId> read(Optional<ParagraphId> last) {
    int start = cursor.at();
    Optional<ParagraphId> id = same().flatMap(_ -> last).or(() -> back(start))
        .or(() -> step().flatMap(step -> step.from.or(() -> last).flatMap(from -> places.neighbour(from, step.by))));
    if (id.isEmpty())
      cursor.to(start);
    return id;
  }

  private Optional<ParagraphId> back(int start) {
    cursor.to(start);
    return Optional.empty();
  }

  /// "that one", "ce paragraphe".
  private Optional<Boolean> same() {
    if (cursor.skip(Role.THIS_ONE))
      return Optional.of(true);
    cursor.skip(Role.THE);
    if (!cursor.skip(Role.THIS) || cursor.is(Role.DOCUMENT) || !(cursor.is(Role.ONE) || unit()) || ambiguous())
      return Optional.empty();
    cursor.take();
    cursor.skip(Role.DOT);
    return cursor.is(Role.NUMBER) || cursor.is(Role.ORDINAL) || neighbour(cursor.at()) ? Optional.empty() : Optional.of(true);
  }

  private boolean neighbour(int at) {
    return cursor.token(at).is(Role.AFTER) || cursor.token(at).is(Role.BEFORE);
  }

  private boolean unit() {
    return cursor.isAny(Role.PARAGRAPH, Role.PP, Role.PREAMBULAR, Role.SUB, Role.BULLET, Role.OPERATIVE);
  }

  /// "on this point", "that item".
  private boolean ambiguous() {
    return cursor.is(Role.SUB) && cursor.is(Role.BULLET);
  }

  private record Step(int by, Optional<ParagraphId> from) {
  }

  private Optional<Step> step() {
    int start = cursor.at();
    boolean article = cursor.skip(Role.THE) || start == 0 || cursor.token(start - 1).is(Role.AND);
    int by = by();
    boolean unit = units();
    if (by == 0 && unit) {
      while (cursor.skip(Role.RIGHT))
        continue;
      by = by();
      if (by == 0)
        by = beside();
    }
    if (by == 0 || cursor.is(Role.NUMBER) && !unit)
      return Optional.empty();
    if (unit)
      beside();
    Optional<ParagraphId> from = unit ? bases.paragraph() : Optional.empty();
    if (from.isEmpty())
      cursor.skip(Role.THIS);
    boolean closed = from.isPresent() || (unit || article) && closes();
    return closed ? Optional.of(new Step(by, from)) : Optional.empty();
  }

  private boolean closes() {
    return !cursor.is(Role.COLON) && (cursor.closesLabel(cursor.at()) || cursor.is(Role.SAYS) || cursor.is(Role.PREAMBULAR));
  }

  private boolean units() {
    int start = cursor.at();
    while (cursor.at() < start + 3 && (cursor.is(Role.ONE) || unit()))
      cursor.take();
    return cursor.at() > start;
  }

  private int by() {
    if (cursor.skip(Role.NEXT))
      return 1;
    return cursor.skip(Role.PREVIOUS) ? -1 : 0;
  }

  private int beside() {
    if (cursor.skip(Role.AFTER))
      return 1;
    return cursor.skip(Role.BEFORE) ? -1 : 0;
  }
}
