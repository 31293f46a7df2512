package org.mandatebot.ask;

import java.util.Optional;
import java.util.Set;
import org.mandatebot.mandate.Resolution;

/// Reads the names of other texts around a paragraph's: other resolutions, whose paragraphs are meant then, and
/// documents, whose paragraphs nobody can look up here.
final class OtherTexts {
  private static final int FARTHEST_NAME = 6;
  private static final int FARTHEST_DOCUMENT = 8;
  private static final Set<String> BEFORE_NAME = Set.of("last", "year", "s", "old", "previous", "earlier", "present",
      "current", "dernier", "an", "ancienne", "precedente", "presente");

  private final Cursor cursor;
  private final LabelReader labels;
  private final Resolution own;
  private Optional<String> scope = Optional.empty();

  OtherTexts(Cursor cursor, LabelReader labels, Resolution own) {
    this.cursor = cursor;
    this.labels = labels;
    this.own = own;
  }

  /// Passes "Article 8(2)(b)", "rule 39", "page 30".
  boolean numbered() {
    int start = cursor.at();
    if (!cursor.skip(Role.ELSEWHERE))
      return false;
    cursor.skip(Role.DOT);
    cursor.skip(Role.NUMBERED);
    if (!cursor.skip(Role.NUMBER))
      return cursor.to(start);
    labels.skipBracketed();
    return true;
  }

  /// Passes a resolution, and keeps it where its paragraphs follow: "2531 OP 28", "in SCR 2480, what was para 64".
  boolean scope() {
    int start = cursor.at();
    Token name = cursor.token();
    if (!Figures.resolution(name))
      return false;
    cursor.take();
    cursor.skipPossessive();
    boolean comma = cursor.skipAny(Role.COMMA, Role.COLON);
    cursor.skip(Role.THE);
    if (opens(start, name, comma) || leads(name))
      scope = Optional.of(name.text()).filter(this::another);
    return true;
  }

  /// Whether it starts the question and so says what all of it is about.
  private boolean opens(int start, Token name, boolean comma) {
    int before = cursor.token(start - 1).is(Role.THE) ? start - 2 : start - 1;
    boolean within = before == 0 && cursor.token(0).is(Role.OF);
    return (before < 0 && comma) || (within && (comma || name.is(Role.NAMED_RESOLUTION)));
  }

  private boolean leads(Token name) {
    return cursor.isAny(Role.PARAGRAPH, Role.PP, Role.PREAMBULAR, Role.PAR, Role.OPERATIVE)
        || (name.is(Role.NAMED_RESOLUTION) && cursor.isAny(Role.NUMBER, Role.ORDINAL, Role.LAST, Role.CHAPEAU));
  }

  /// The number of the other resolution whose paragraph was just read: "of 2531", "(res. 2531)", "in last year's 2531";
  /// else that of the one that was named before.
  Optional<String> resolution() {
    int start = cursor.at();
    boolean of = false;
    for (int word = 0; word < FARTHEST_NAME && beforeName(word); word++)
      of |= cursor.take().is(Role.OF);
    Token name = cursor.token();
    if (name.is(Role.NAMED_RESOLUTION) || (of && Figures.resolution(name))) {
      cursor.take();
      return Optional.of(name.text()).filter(this::another);
    }
    cursor.to(start);
    return scope;
  }

  private boolean beforeName(int word) {
    return cursor.isAny(Role.OF, Role.THE, Role.APOSTROPHE, Role.RESOLUTION)
        || BEFORE_NAME.contains(cursor.token().text()) || (word == 0 && cursor.isAny(Role.COMMA, Role.OPEN));
  }

  private boolean another(String number) {
    return !own.symbol().contains("/" + number + " ");
  }

  /// Whether the paragraph that starts at a place and was just read is a document's: "of the Charter", "du rapport
  /// S/2021/519", "S/2021/844, paragraph 12".
  boolean document(int start) {
    Token before = cursor.token(start - 1).is(Role.COMMA) ? cursor.token(start - 2) : cursor.token(start - 1);
    int end = cursor.at();
    boolean of = cursor.skip(Role.OF);
    for (int word = 0; of && word < FARTHEST_DOCUMENT && !ends(); word++)
      if (isDocument(cursor.take()))
        return true;
    cursor.to(end);
    return before.is(Role.SYMBOL);
  }

  private static boolean isDocument(Token token) {
    return token.is(Role.DOCUMENT) || token.is(Role.SYMBOL) || token.text().startsWith("annex");
  }

  private boolean ends() {
    return cursor.isAny(Role.RESOLUTION, Role.NAMED_RESOLUTION, Role.PARAGRAPH, Role.END, Role.STOP, Role.COMMA,
        Role.AND, Role.SAYS, Role.TEXTUAL) || cursor.token().digits();
  }
}
