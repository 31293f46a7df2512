package org.mandatebot.ask;

import java.util.List;
import java.util.Optional;
import org.mandatebot.mandate.ParagraphId;

/// Reads the labels and bullets that follow a paragraph's number: "(a)(iii)", " a iii", "aiii", "-a-iii", ", alinea c)".
final class LabelReader {
  private static final int DEEPEST = 5;

  private final Cursor cursor;
  private final Places places;

  LabelReader(Cursor cursor, Places places) {
    this.cursor = cursor;
    this.places = places;
  }

  /// The part of `top` whose labels come next; `top` if none do.
  ///
  /// @param named whether a word before the number says that it is a paragraph's
  /// @param plural whether the word is in the plural, so that "4-7" is a range and not a bullet
  ParagraphId under(ParagraphId top, boolean named, boolean plural) {
    ParagraphId id = top;
    for (int depth = 0; depth < DEEPEST; depth++) {
      ParagraphId above = id;
      Optional<ParagraphId> part = bracketed(above).or(() -> called(above)).or(() -> glued(above, named))
          .or(() -> dashed(above, plural && above.equals(top))).or(() -> apart(above, named || !above.equals(top)));
      if (part.isEmpty())
        return id;
      id = part.get();
    }
    return id;
  }

  /// A label in brackets, or with the second of them; also where one was mistyped: "30(a(iii)", "61(ii0".
  Optional<String> bracketed() {
    int start = cursor.at();
    boolean opened = cursor.skip(Role.OPEN);
    boolean twice = opened && cursor.skip(Role.OPEN);
    Token label = cursor.take();
    boolean number = opened && label.digits() && label.text().length() <= 2
        && (cursor.token(start).glued() || cursor.token(start - 1).is(Role.CLOSE));
    boolean closed = cursor.skip(Role.CLOSE) || (opened && slippedBracket()) || (twice && cursor.is(Role.OPEN))
        || (opened && label.glued() && (cursor.is(Role.END) || cursor.is(Role.STOP)))
        || (opened && (cursor.is(Role.OPEN) || (cursor.is(Role.LABEL) && cursor.next().is(Role.CLOSE))));
    if ((label.is(Role.LABEL) || number) && closed)
      return Optional.of(label.text());
    cursor.to(start);
    return Optional.empty();
  }

  /// Passes labels that are no paragraph's: "article 8(2)(b)".
  void skipBracketed() {
    boolean more = true;
    while (more)
      more = bracketed().isPresent();
  }

  private boolean slippedBracket() {
    return cursor.token().glued() && cursor.token().text().equals("0") && cursor.skip(Role.NUMBER);
  }

  private Optional<ParagraphId> bracketed(ParagraphId id) {
    int start = cursor.at();
    boolean list = cursor.skipAny(Role.COMMA, Role.DASH);
    cursor.skip(Role.DOT);
    Optional<ParagraphId> part = bracketed().map(label -> letter(id, label)).or(() -> together(id));
    if (part.isPresent() && (!list || places.exists(part.get())))
      return part;
    cursor.to(start);
    return Optional.empty();
  }

  /// "(3)" where there is no such label is the third Roman numeral, if there is that one.
  private ParagraphId letter(ParagraphId id, String label) {
    int number = Character.isDigit(label.charAt(0)) ? Integer.parseInt(label) : 0;
    String roman = number > 0 && number < 20 ? Labels.at(number, true) : label;
    return places.letter(id, places.hasLetter(id, roman) ? roman : label);
  }

  /// "(aiii)".
  private Optional<ParagraphId> together(ParagraphId id) {
    int start = cursor.at();
    Optional<ParagraphId> part = cursor.skip(Role.OPEN) ? pair(id) : Optional.empty();
    if (part.isEmpty() || !cursor.skip(Role.CLOSE))
      cursor.to(start);
    return part.filter(_ -> cursor.at() > start);
  }

  /// "sub a", ", alinea c)", "- lettre d"; of more than one, the first.
  private Optional<ParagraphId> called(ParagraphId id) {
    int start = cursor.at();
    cursor.skipAny(Role.COMMA, Role.DASH);
    if (cursor.skip(Role.SUB)) {
      cursor.skip(Role.DOT);
      Optional<String> label = bracketed().or(this::word);
      if (label.isPresent())
        return label.map(part -> places.letter(id, part));
    }
    cursor.to(start);
    return Optional.empty();
  }

  /// A label without brackets.
  Optional<String> word() {
    return cursor.is(Role.LABEL) && !cursor.next().is(Role.APOSTROPHE)
        ? Optional.of(cursor.take().text())
        : Optional.empty();
  }

  /// "30aiii", "30.a.iii", "30-a": (a)(iii) where that exists.
  private Optional<ParagraphId> glued(ParagraphId id, boolean named) {
    int start = cursor.at();
    if (cursor.token().glued() && cursor.next().glued())
      cursor.skipAny(Role.DOT, Role.DASH, Role.SLASH);
    Optional<ParagraphId> part = cursor.token().glued() && !cursor.next().is(Role.APOSTROPHE)
        ? labels(id, cursor.token().text()).or(() -> missing(id, named))
        : Optional.empty();
    cursor.to(part.isPresent() ? cursor.at() + 1 : start);
    return part;
  }

  private Optional<ParagraphId> labels(ParagraphId id, String letters) {
    boolean single = Labels.label(letters);
    if (single && places.hasLetter(id, letters) && (letters.length() > 1 || closes("ed", letters)))
      return Optional.of(places.letter(id, letters));
    if (letters.length() < 2 || !Labels.letter(letters.substring(0, 1)) || !Labels.roman(letters.substring(1)))
      return Optional.empty();
    return Optional.of(letters.substring(0, 1))
        .filter(letter -> places.hasLetter(places.letter(id, letter), letters.substring(1)))
        .map(letter -> places.in(id, List.of(letter, letters.substring(1))));
  }

  /// "30f" where there are lettered parts, so that it can be said that there is no such one.
  private Optional<ParagraphId> missing(ParagraphId id, boolean named) {
    String label = cursor.token().text();
    boolean likely = cursor.is(Role.LABEL)
        && (elsewhere(cursor.at() + 1) || (places.labels(id, label) && (named || label.charAt(0) <= 'g')));
    return likely && cursor.closesLabel(cursor.at() + 1) ? Optional.of(places.letter(id, label)) : Optional.empty();
  }

  /// Whether another resolution is named there, of whose paragraphs nothing is known: "28 a of 2531".
  private boolean elsewhere(int at) {
    return cursor.token(at).is(Role.OF)
        && (Figures.resolution(cursor.token(at + 1)) || Figures.resolution(cursor.token(at + 2)));
  }

  /// Whether the label is none of the words given, or nothing follows that it would belong to as a word.
  private boolean closes(String words, String label) {
    return !words.contains(label) || cursor.closesLabel(cursor.at() + 1) || cursor.next().is(Role.SAYS)
        || cursor.next().glued();
  }

  /// "4-3", "30(c)(ii)-5"; but "14-16" is a range where 14 has no bullets.
  private Optional<ParagraphId> dashed(ParagraphId id, boolean plural) {
    Token number = cursor.next();
    boolean dash = cursor.is(Role.DASH) && cursor.token().glued() && number.digits() && number.glued()
        && number.text().length() <= 2 && number.value() > 0;
    Token after = cursor.token(cursor.at() + 2);
    if (!dash || plural || (after.glued() && after.is(Role.DASH)) || !bullet(id, number.value()))
      return Optional.empty();
    cursor.to(cursor.at() + 2);
    return Optional.of(places.item(id, number.value()));
  }

  private boolean bullet(ParagraphId id, int number) {
    if (id.value().endsWith(")"))
      return true;
    int bullets = places.items(id).size();
    return bullets > 0 && (number <= bullets || number <= Spans.number(id));
  }

  /// "30 a iii". A letter that is also a word counts where nothing follows that would make it one: "a priority".
  private Optional<ParagraphId> apart(ParagraphId id, boolean named) {
    int start = cursor.at();
    if (cursor.next().is(Role.LABEL))
      cursor.skip(Role.DOT);
    Optional<ParagraphId> part = apart(id, named, cursor.token(), cursor.next());
    if (part.isEmpty())
      cursor.to(start);
    return part;
  }

  private Optional<ParagraphId> apart(ParagraphId id, boolean named, Token label, Token after) {
    boolean inverted = after.is(Role.DASH) && cursor.token(cursor.at() + 2).text().equals("t"); // "a-t-il"
    boolean upTo = label.is(Role.TO) && id.value().endsWith("i)") && after.is(Role.LABEL); // "a) ii) a iv)"
    if (!label.is(Role.LABEL) || upTo || label.glued() || after.is(Role.APOSTROPHE) || after.digits() || inverted)
      return pair(id);
    ParagraphId part = places.letter(id, label.text());
    boolean counts = places.exists(part) ? meant(label, after) : missing(id, label, after, named);
    if (!counts)
      return Optional.empty();
    cursor.take();
    cursor.skip(Role.CLOSE);
    return Optional.of(part);
  }

  /// "para 30 aiii".
  private Optional<ParagraphId> pair(ParagraphId id) {
    Optional<ParagraphId> both = cursor.token().roles().isEmpty() && cursor.token().text().length() > 1
        && cursor.token().text().length() < 6 ? labels(id, cursor.token().text()) : Optional.empty();
    both.ifPresent(_ -> cursor.take());
    return both;
  }

  private boolean meant(Token label, Token after) {
    if (label.text().length() > 1 || cursor.closesLabel(cursor.at() + 1))
      return true;
    if (after.is(Role.LABEL) || after.is(Role.OPEN))
      return !after.text().equals("i") || cursor.closesLabel(cursor.at() + 2);
    return "aicdls".contains(label.text()) ? after.is(Role.SAYS) && "bcd".contains(label.text()) : true;
  }

  private boolean missing(ParagraphId id, Token label, Token after, boolean named) {
    if (!places.exists(id) || places.labelled(id).isEmpty())
      return places.items(id).isEmpty()
          && ((after.is(Role.LABEL) && after.text().length() > 1) || elsewhere(cursor.at() + 1)
              || (id.value().endsWith(")") && Labels.roman(label.text()) && cursor.closesLabel(cursor.at() + 1)));
    return named && places.labels(id, label.text()) && cursor.closesNumber(cursor.at() + 1)
        && !cursor.next().is(Role.SAYS);
  }
}
