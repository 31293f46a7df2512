package org.mandatebot.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mandatebot.mandate.ParagraphId;

/// Reads paragraphs that are named by where they stand: "that one", "the next two paragraphs", "celui d'avant", "the
/// paragraph after 30".
final class Relatives {
  private static final int MOST = 20;
  private static final int MOST_ADVERBS = 4;

  private final Cursor cursor;
  private final Places places;
  private final BaseReader bases;

  Relatives(Cursor cursor, Places places, BaseReader bases) {
    this.cursor = cursor;
    this.places = places;
    this.bases = bases;
  }

  /// The paragraphs that are meant; none if none are named so.
  ///
  /// @param last the one that was named before
  List<ParagraphId> read(Optional<ParagraphId> last) {
    int start = cursor.at();
    List<ParagraphId> ids = same() ? last.stream().toList() : List.of();
    if (ids.isEmpty()) {
      cursor.to(start);
      ids = step().map(step -> neighbours(step.from.or(() -> last), step)).orElse(List.of());
    }
    if (ids.isEmpty())
      cursor.to(start);
    return ids;
  }

  private List<ParagraphId> neighbours(Optional<ParagraphId> from, Step step) {
    List<ParagraphId> ids = new ArrayList<>();
    Optional<ParagraphId> next = from.flatMap(id -> places.neighbour(id, step.by));
    for (int count = 0; count < step.count && next.isPresent(); count++) {
      ids.add(next.get());
      next = places.neighbour(next.get(), step.by);
    }
    return step.by < 0 ? ids.reversed() : ids;
  }

  /// "that one", "ce paragraphe", but not "this paragraph 30".
  private boolean same() {
    if (cursor.skip(Role.THIS_ONE))
      return true;
    cursor.skip(Role.THE);
    if (!cursor.skip(Role.THIS) || cursor.is(Role.DOCUMENT) || ambiguous() || !skipUnit())
      return false;
    return !cursor.isAny(Role.NUMBER, Role.ORDINAL, Role.AFTER, Role.BEFORE);
  }

  /// "on this point", "that item".
  private boolean ambiguous() {
    return cursor.is(Role.SUB) && cursor.is(Role.BULLET);
  }

  /// "one", "paragraph", "par." after an article, "preambular para".
  private boolean skipUnit() {
    int start = cursor.at();
    if (cursor.is(Role.PAR) && cursor.token(start - 1).is(Role.THE))
      cursor.take();
    else
      cursor.skipAll(2, Role.ONE, Role.PARAGRAPH, Role.PP, Role.PREAMBULAR, Role.SUB, Role.BULLET, Role.OPERATIVE);
    if (cursor.at() > start && !cursor.next().is(Role.END))
      cursor.skip(Role.DOT);
    return cursor.at() > start;
  }

  /// @param by 1 forward, -1 backward
  /// @param from empty: from the paragraph that was spoken of
  private record Step(int by, int count, Optional<ParagraphId> from) {
  }

  private Optional<Step> step() {
    int start = cursor.at();
    Token before = cursor.token(start - 1);
    boolean led = cursor.skip(Role.THE) || start == 0 || before.is(Role.AND) || before.is(Role.RIGHT);
    int count = count();
    int by = direction();
    if (by != 0)
      count = Math.max(count, count());
    boolean unit = skipUnit();
    if (by == 0) {
      cursor.skipAll(MOST_ADVERBS, Role.RIGHT);
      if (cursor.is(Role.OF) && (cursor.next().is(Role.AFTER) || cursor.next().is(Role.BEFORE))) // "celui du dessus"
        cursor.skip(Role.OF);
      by = direction();
      by = by == 0 ? beside() : by;
    }
    return by == 0 ? Optional.empty() : from(new Step(by, Math.max(count, 1), Optional.empty()), unit, led);
  }

  /// "the paragraph after 30" says from where; "the next" has to stand alone, and "after that" to end the question.
  private Optional<Step> from(Step step, boolean unit, boolean led) {
    boolean beside = cursor.token(cursor.at() - 1).is(Role.AFTER) || cursor.token(cursor.at() - 1).is(Role.BEFORE);
    if (unit && !beside)
      beside();
    Optional<ParagraphId> from = unit ? bases.paragraph() : Optional.empty();
    if (from.isPresent())
      return Optional.of(new Step(step.by, step.count, from));
    if (cursor.skip(Role.THIS))
      skipUnit();
    boolean alone = (beside && !unit) ? cursor.isAny(Role.END, Role.STOP) : closes();
    return (unit || led) && alone ? Optional.of(step) : Optional.empty();
  }

  private boolean closes() {
    return !cursor.is(Role.COLON)
        && (cursor.closesLabel(cursor.at()) || cursor.is(Role.SAYS) || cursor.is(Role.PREAMBULAR));
  }

  private int count() {
    boolean counted = cursor.is(Role.NUMBER) && !cursor.is(Role.ONE) && cursor.token().value() <= MOST
        && !cursor.next().is(Role.OPEN);
    return counted ? cursor.take().value() : 0;
  }

  private int direction() {
    if (cursor.skip(Role.NEXT))
      return 1;
    if (cursor.skip(Role.PREVIOUS))
      return -1;
    boolean adjective = cursor.token().text().equals("above") || cursor.token().text().equals("below");
    return adjective && cursor.next().is(Role.PARAGRAPH) && !cursor.token(cursor.at() + 2).is(Role.NUMBER)
        ? beside()
        : 0;
  }

  private int beside() {
    if (cursor.skip(Role.AFTER))
      return 1;
    return cursor.skip(Role.BEFORE) ? -1 : 0;
  }
}
