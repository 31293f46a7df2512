package org.mandatebot.ask;

import java.util.Optional;
import org.mandatebot.mandate.ParagraphId;

/// Reads the one paragraph that something is said to be in or beside: "of para 30", "du 4", "of the list in 15", "de
/// l'alinea a) du paragraphe 30".
final class BaseReader {
  private static final int DEEPEST = 4;
  private static final int MOST_WORDS = 4;
  private static final int LONGEST_NUMBER = 3;

  private final Cursor cursor;
  private final Places places;
  private final LabelReader labels;
  private final PartReader parts;

  BaseReader(Cursor cursor, Places places, LabelReader labels, PartReader parts) {
    this.cursor = cursor;
    this.places = places;
    this.labels = labels;
    this.parts = parts;
  }

  /// The paragraph after "of" or a comma.
  Optional<ParagraphId> of() {
    return of(DEEPEST);
  }

  private Optional<ParagraphId> of(int depth) {
    int start = cursor.at();
    boolean of = skipOf();
    Optional<ParagraphId> base = of ? partOf(depth) : Optional.empty();
    if (base.isEmpty() && (of || cursor.isAny(Role.PARAGRAPH, Role.PAR)))
      base = paragraph();
    if (base.isEmpty())
      cursor.to(start);
    return base;
  }

  private boolean skipOf() {
    boolean of = false;
    for (int word = 0; word < MOST_WORDS && (cursor.isAny(Role.OF, Role.COMMA) || (of && between())); word++)
      of |= cursor.take().is(Role.OF);
    return of;
  }

  private boolean between() {
    return cursor.isAny(Role.THE, Role.APOSTROPHE) || cursor.token().text().equals("list");
  }

  private Optional<ParagraphId> partOf(int depth) {
    int start = cursor.at();
    if (depth == 0 || cursor.is(Role.NUMBER))
      return Optional.empty();
    Optional<ParagraphId> within = parts.part()
        .flatMap(part -> of(depth - 1).flatMap(base -> places.in(base, part).stream().findFirst()));
    if (within.isEmpty())
      cursor.to(start);
    return within;
  }

  /// One paragraph, also by its bare number.
  Optional<ParagraphId> paragraph() {
    int start = cursor.at();
    cursor.skip(Role.THE);
    Heading heading = Heading.read(cursor).orElse(Heading.NONE);
    Token number = cursor.token();
    if (!number.is(Role.NUMBER) || cursor.figure(cursor.at()) || number.text().length() > LONGEST_NUMBER) {
      cursor.to(start);
      return Optional.empty();
    }
    cursor.take();
    return Optional.of(labels.under(places.id(number.text(), heading.preambular()), true, heading.plural()));
  }
}
