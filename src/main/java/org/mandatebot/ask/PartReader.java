package org.mandatebot.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mandatebot.ask.Part.Step;
import org.mandatebot.ask.Part.Unit;

/// Reads parts that are named before or after their paragraph, or on their own: "sub-paragraphs (i) to (iii)", "last two
/// bullets", "premier et troisieme tirets", "chapeau".
final class PartReader {
  private static final int MOST = 40;
  private static final int LONGEST_PATH = 3;

  private final Cursor cursor;
  private final LabelReader labels;

  PartReader(Cursor cursor, LabelReader labels) {
    this.cursor = cursor;
    this.labels = labels;
  }

  Optional<Part> part() {
    int start = cursor.at();
    cursor.skip(Role.THE);
    Optional<Part> part = chapeau().or(this::counted).or(this::labelled);
    if (part.isEmpty())
      cursor.to(start);
    return part;
  }

  /// A part that is counted: "third bullet", "tirets 7 et 8".
  Optional<Part.Counted> counted() {
    int start = cursor.at();
    cursor.skip(Role.THE);
    Optional<Part.Counted> part = ordered().or(this::numbered);
    if (part.isEmpty())
      cursor.to(start);
    return part;
  }

  private Optional<Part> chapeau() {
    if (!cursor.skip(Role.CHAPEAU))
      return Optional.empty();
    cursor.skipAny(Role.PARAGRAPH, Role.TEXTUAL);
    return Optional.of(new Part.Chapeau());
  }

  private Optional<Part.Counted> ordered() {
    int start = cursor.at();
    List<Integer> places = fromTheEnd();
    if (places.isEmpty())
      places = ordinals();
    Optional<Unit> unit = places.isEmpty() ? Optional.empty() : unit();
    if (unit.isEmpty())
      cursor.to(start);
    List<Integer> counted = places;
    return unit.map(of -> new Part.Counted(of, counted));
  }

  /// "last", "last two", "deux derniers", "second to last", "penultimate".
  private List<Integer> fromTheEnd() {
    if (cursor.is(Role.PENULTIMATE))
      return List.of(cursor.take().text().startsWith("ante") ? -3 : -2);
    Token first = cursor.token();
    Token second = cursor.next();
    if (second.is(Role.LAST) && (first.is(Role.ORDINAL) || first.is(Role.NUMBER))) {
      cursor.to(cursor.at() + 2);
      return first.is(Role.ORDINAL) ? List.of(-first.value()) : ends(first);
    }
    if (first.is(Role.ORDINAL) && (second.is(Role.TO) || second.is(Role.DASH))
        && cursor.token(cursor.at() + 2).is(Role.LAST)) {
      cursor.to(cursor.at() + 3);
      return List.of(-first.value());
    }
    if (!cursor.skip(Role.LAST))
      return List.of();
    return cursor.is(Role.NUMBER) && unitAt(cursor.at() + 1) ? ends(cursor.take()) : List.of(-1);
  }

  private static List<Integer> ends(Token number) {
    List<Integer> places = new ArrayList<>();
    for (int place = Math.min(number.value(), MOST); place > 0; place--)
      places.add(-place);
    return places;
  }

  /// "third", "premier et troisieme", "first two", "deux premiers", "both".
  private List<Integer> ordinals() {
    List<Integer> places = new ArrayList<>();
    boolean both = cursor.token().text().equals("both") && cursor.next().is(Role.SUB);
    boolean first = cursor.is(Role.NUMBER) && cursor.next().is(Role.ORDINAL) && cursor.next().value() == 1
        && unitAt(cursor.at() + 2);
    if (both || first) {
      Token number = cursor.take();
      cursor.skip(Role.ORDINAL);
      return both ? List.of(1, 2) : IntStream.rangeClosed(1, Math.min(number.value(), MOST)).boxed().toList();
    }
    while (cursor.is(Role.ORDINAL) && places.size() < MOST) {
      places.add(cursor.take().value());
      int end = cursor.at();
      if (cursor.skipAny(Role.AND, Role.COMMA, Role.TO)) {
        cursor.skip(Role.THE);
        if (!cursor.is(Role.ORDINAL))
          cursor.to(end);
      }
    }
    if (places.equals(List.of(1)) && cursor.is(Role.NUMBER) && unitAt(cursor.at() + 1)) {
      places.clear();
      ends(cursor.take()).reversed().forEach(place -> places.add(-place));
    }
    return places;
  }

  private boolean unitAt(int place) {
    Token token = cursor.token(place);
    return token.is(Role.PARAGRAPH) || token.is(Role.SUB) || token.is(Role.BULLET) || token.is(Role.PP)
        || token.is(Role.OPERATIVE) || token.is(Role.PREAMBULAR);
  }

  /// What is counted; "clause of the preamble" is for the one who reads what follows.
  private Optional<Unit> unit() {
    int start = cursor.at();
    boolean preambular = cursor.skip(Role.PREAMBULAR);
    if (!preambular && cursor.is(Role.OPERATIVE))
      cursor.skip(Role.OPERATIVE);
    cursor.skip(Role.DOT);
    if (cursor.skip(Role.PP))
      return Optional.of(Unit.PREAMBULAR);
    if (cursor.skip(Role.PARAGRAPH)) {
      cursor.skip(Role.DOT);
      return Optional.of(preambular || cursor.skip(Role.PREAMBULAR) ? Unit.PREAMBULAR : Unit.PARAGRAPH);
    }
    Token first = cursor.token(start);
    if (preambular || (first.is(Role.OPERATIVE) && first.is(Role.PARAGRAPH))) {
      cursor.to(start + 1);
      return Optional.of(preambular ? Unit.PREAMBULAR : Unit.PARAGRAPH);
    }
    if (cursor.skip(Role.BULLET))
      return Optional.of(Unit.BULLET);
    if (cursor.skip(Role.SUB)) {
      cursor.skip(Role.DOT);
      return Optional.of(cursor.skip(Role.PREAMBULAR) ? Unit.PREAMBULAR : Unit.SUB);
    }
    cursor.to(start);
    return Optional.empty();
  }

  /// "bullets 1, 4 and 9", "tiret n° 10", "alineas 5 a 7".
  private Optional<Part.Counted> numbered() {
    int start = cursor.at();
    Unit unit = cursor.is(Role.BULLET) ? Unit.BULLET : Unit.SUB;
    if (cursor.token(start - 1).is(Role.ELSEWHERE) || !cursor.skipAny(Role.BULLET, Role.SUB))
      return Optional.empty();
    while (cursor.skip(Role.NUMBERED) && cursor.at() < start + LONGEST_PATH)
      cursor.skip(Role.DOT);
    List<Integer> places = numbers();
    boolean whole = !cursor.isAny(Role.OPEN, Role.LABEL); // "sous-alinea 30 a)" is not counted
    if (places.size() > 1 || (places.size() == 1 && whole))
      return Optional.of(new Part.Counted(unit, places));
    cursor.to(start);
    return Optional.empty();
  }

  private List<Integer> numbers() {
    List<Integer> places = new ArrayList<>();
    int end = cursor.at();
    boolean span = false;
    while (number() && places.size() < MOST) {
      int place = cursor.take().value();
      for (int between = span ? places.getLast() + 1 : place; between < place && places.size() < MOST; between++)
        places.add(between);
      places.add(place);
      end = cursor.at();
      span = cursor.skip(Role.TO);
      if (!span)
        cursor.skipAll(2, Role.AND, Role.COMMA);
      cursor.skip(Role.THE);
    }
    cursor.to(end);
    return places;
  }

  /// "alinea premier" too.
  private boolean number() {
    boolean first = cursor.is(Role.ORDINAL) && cursor.token().value() == 1;
    return (cursor.is(Role.NUMBER) || first) && !cursor.figure(cursor.at());
  }

  private Optional<Part> labelled() {
    int start = cursor.at();
    boolean called = cursor.skip(Role.SUB) || cursor.skip(Role.PARAGRAPH);
    if (called)
      cursor.skip(Role.DOT);
    List<String> first = path(called);
    if (first.isEmpty()) {
      cursor.to(start);
      return Optional.empty();
    }
    List<Step> steps = new ArrayList<>(List.of(new Step(false, first)));
    for (Optional<Step> step = step(called); step.isPresent() && steps.size() < MOST; step = step(called))
      steps.add(step.get());
    return Optional.of(new Part.Labelled(steps));
  }

  /// What follows a label path in a list of them: "to (iii)", ", (b)(ii)", "et iii)".
  Optional<Step> step(boolean bare) {
    int start = cursor.at();
    boolean span = cursor.skip(Role.TO);
    boolean joined = span || cursor.skipAll(2, Role.COMMA, Role.AND);
    cursor.skip(Role.THE);
    boolean called = cursor.skip(Role.SUB);
    List<String> path = joined ? path(called || (bare && cursor.closesLabel(cursor.at() + 1))) : List.of();
    if (!path.isEmpty())
      return Optional.of(new Step(span, path));
    cursor.to(start);
    return Optional.empty();
  }

  /// @param bare whether its first label can do without a bracket
  List<String> path(boolean bare) {
    List<String> path = new ArrayList<>();
    Optional<String> label = labels.bracketed().or(() -> bare ? labels.word() : Optional.empty());
    while (label.isPresent() && path.size() < LONGEST_PATH) {
      path.add(label.get());
      label = labels.bracketed().or(() -> bare && !cursor.next().is(Role.CLOSE) ? romanWord() : Optional.empty());
    }
    return path;
  }

  private Optional<String> romanWord() {
    return Labels.roman(cursor.token().text()) && cursor.closesLabel(cursor.at() + 1)
        ? labels.word()
        : Optional.empty();
  }
}
