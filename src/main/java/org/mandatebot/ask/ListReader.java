package org.mandatebot.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mandatebot.mandate.ParagraphId;

/// Reads what follows the number of a paragraph, and the list it may start: "(a)(ii)-(iv) and 31", ", tirets 7 et 8",
/// " to 32".
final class ListReader {
  private static final int LONGEST = 200;
  private static final int LONGEST_NUMBER = 3;
  private static final int MOST_SEPARATORS = 3;

  private final Cursor cursor;
  private final Places places;
  private final LabelReader labels;
  private final PartReader parts;
  private final BaseReader bases;

  ListReader(Cursor cursor, Places places, LabelReader labels, PartReader parts, BaseReader bases) {
    this.cursor = cursor;
    this.places = places;
    this.labels = labels;
    this.parts = parts;
    this.bases = bases;
  }

  /// The paragraph whose number was just read, or the parts of it that are named behind: a list that can be added to.
  List<ParagraphId> first(ParagraphId top, boolean named, boolean plural) {
    ParagraphId id = labels.under(top, named, plural);
    if (cursor.skip(Role.CHAPEAU))
      return new ArrayList<>(List.of(id));
    int end = cursor.at();
    List<ParagraphId> behind = counted(id, id.equals(top));
    if (behind.isEmpty())
      cursor.to(end);
    return new ArrayList<>(behind.isEmpty() ? List.of(id) : behind);
  }

  /// "47, tirets 7 et 8", "31(b), second paragraph"; but in "30, third bullet of 4" they are another paragraph's.
  private List<ParagraphId> counted(ParagraphId id, boolean top) {
    if (!cursor.skip(Role.COMMA))
      cursor.skipPossessive();
    Optional<Part.Counted> counted = parts.counted();
    if (counted.isEmpty() || bases.of().isPresent())
      return List.of();
    return switch (counted.get().unit()) {
      case SUB, BULLET -> places.near(id, counted.get());
      case PARAGRAPH -> top ? List.of() : places.in(id, counted.get());
      case PREAMBULAR -> List.of();
    };
  }

  /// Adds what else is in the list.
  void more(List<ParagraphId> ids, boolean plural) {
    boolean more = true;
    while (more && ids.size() < LONGEST)
      more = labelled(ids) || spanned(ids, plural) || further(ids, plural);
  }

  /// "-(iv)", " and (c)".
  private boolean labelled(List<ParagraphId> ids) {
    int start = cursor.at();
    return parts.step(false).filter(step -> places.add(ids, step)).isPresent() || cursor.to(start);
  }

  /// "to 32", "au paragraphe 32", "-16".
  private boolean spanned(List<ParagraphId> ids, boolean plural) {
    int start = cursor.at();
    if (!cursor.skip(Role.TO))
      return false;
    boolean dash = cursor.token(start).is(Role.DASH);
    cursor.skip(Role.THE);
    boolean headed = Heading.read(cursor).isPresent();
    Token number = cursor.token();
    boolean figure = dash ? cursor.next().is(Role.MONTH) : cursor.figure(cursor.at());
    if (!number(number) || figure || !(headed || plural || goesOn(cursor.at() + 1)))
      return cursor.to(start);
    cursor.take();
    ParagraphId first = ids.getLast();
    ParagraphId last = labels.under(places.id(number.text(), first.preambular()), true, plural);
    if (number.value() < Spans.number(first) || (number.value() == Spans.number(first) && last.parent().isEmpty()))
      return cursor.to(start);
    return ids.addAll(places.after(first, last));
  }

  private boolean goesOn(int place) {
    return closes(place) || cursor.token(place).is(Role.OPEN) || cursor.token(place).is(Role.DASH);
  }

  /// ", 31 and 47 (b)", "et le 62", "and c".
  private boolean further(List<ParagraphId> ids, boolean plural) {
    int start = cursor.at();
    boolean slash = cursor.token().glued() && cursor.skip(Role.SLASH);
    if (!slash && !separators())
      return false;
    cursor.skip(Role.THE);
    if (label(ids))
      return true;
    Token number = cursor.token();
    if (!number(number) || (slash ? !plural : cursor.figure(cursor.at())))
      return cursor.to(start);
    cursor.take();
    ParagraphId top = places.id(number.text(), ids.getLast().preambular());
    List<ParagraphId> next = first(top, plural, plural);
    boolean announced = plural && !cursor.isAny(Role.BULLET, Role.PARAGRAPH, Role.SUB);
    boolean meant = announced || !next.equals(List.of(top)) || closes(cursor.at());
    return meant ? ids.addAll(next) : cursor.to(start);
  }

  /// ", and", "vs."
  private boolean separators() {
    boolean any = cursor.skipAll(MOST_SEPARATORS, Role.COMMA, Role.AND);
    if (any && cursor.skip(Role.DOT))
      cursor.skipAll(MOST_SEPARATORS, Role.COMMA, Role.AND);
    return any;
  }

  private static boolean number(Token token) {
    return token.is(Role.NUMBER) && token.text().length() <= LONGEST_NUMBER;
  }

  private boolean closes(int place) {
    return cursor.closesNumber(place) || cursor.token(place).is(Role.COMMA) || cursor.token(place).is(Role.AND);
  }

  /// A label without bracket, where the one before leads to one.
  private boolean label(List<ParagraphId> ids) {
    int start = cursor.at();
    if (!cursor.is(Role.LABEL) || !cursor.closesLabel(start + 1))
      return false;
    Optional<ParagraphId> id = places.near(ids.getLast(), List.of(cursor.take().text())).filter(places::exists);
    return id.isPresent() ? ids.add(id.get()) : cursor.to(start);
  }
}
