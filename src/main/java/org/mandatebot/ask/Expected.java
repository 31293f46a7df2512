package org.mandatebot.ask;

import java.util.Set;

/// Whether what stands before a bare number makes it a paragraph's: "what's in 47", "cite le 40", "the wording of 30".
final class Expected {
  private static final Set<String> WITHIN = Set.of("in", "under", "dans", "au");
  private static final Set<String> ASKING = Set.of("does", "did");

  private Expected() {
  }

  /// Whether the number stands alone: not in "AK-47", "S/2021", "10:30".
  static boolean apart(Cursor cursor, int place) {
    Token before = cursor.token(place - 1);
    boolean slash = before.is(Role.SLASH) && place == 1;
    return (!cursor.token(place).glued() || before.is(Role.OPEN) || before.is(Role.COMMA) || before.is(Role.APOSTROPHE)
        || before.is(Role.COLON) || before.is(Role.NUMBERED) || slash) && !before.is(Role.ELSEWHERE);
  }

  /// Whether nothing follows that the number that starts at a place would count; the cursor is behind it. Behind "what
  /// does 31" a verb has to follow.
  static boolean closed(Cursor cursor, int place) {
    boolean verb = ASKING.contains(cursor.token(place - 1).text()) && cursor.token().roles().isEmpty()
        && !cursor.token().text().endsWith("s");
    return verb || cursor.closesNumber(cursor.at());
  }

  /// @param named whether a paragraph was named before in the question
  /// @param here whether one was spoken of before
  static boolean at(Cursor cursor, int place, boolean named, boolean here) {
    if (numbered(cursor, place))
      return true;
    Token before = cursor.token(place - 1);
    Token farther = cursor.token(place - 2);
    if (here && leans(before.is(Role.THE) ? farther : before))
      return true;
    if (before.is(Role.THE))
      return word(cursor, farther, cursor.token(place - 3), named, here, place - 2);
    if (before.is(Role.OF) && !before.is(Role.CUE))
      return of(before, farther, named);
    return word(cursor, before, farther, named, here, place - 1);
  }

  /// "quote no. 3", "cite le n° 15", "text of nr 40"
  private static boolean numbered(Cursor cursor, int place) {
    int lead = place - 1;
    while (cursor.token(lead).is(Role.NUMBERED) || cursor.token(lead).is(Role.DOT))
      lead--;
    if (lead == place - 1)
      return false;
    while (cursor.token(lead).is(Role.THE) || cursor.token(lead).is(Role.OF))
      lead--;
    Token before = cursor.token(lead);
    return before.is(Role.CUE) || before.is(Role.TEXTUAL) || before.is(Role.END);
  }

  private static boolean word(Cursor cursor, Token before, Token farther, boolean named, boolean here, int place) {
    if (before.is(Role.END) || (before.is(Role.SLASH) && place == 0) || (before.is(Role.COMMA) && named))
      return true;
    if (before.is(Role.AND))
      return named || here || place == 0 || farther.is(Role.CUE);
    if (before.text().equals("s") && cursor.token(place - 2).text().equals("what"))
      return true;
    return (before.is(Role.CUE) && !before.is(Role.DAY)) || (named && before.is(Role.AFTER));
  }

  /// "ok 31", "et pour le 31", "sorry, 31": short words that go on from one paragraph to another.
  private static boolean leans(Token before) {
    return (before.is(Role.CLOSING) || before.is(Role.SAYS) || before.is(Role.NUMBERED) || before.is(Role.COMMA)
        || before.text().equals("dans")) && !before.is(Role.DAY);
  }

  private static boolean of(Token of, Token before, boolean named) {
    if (before.is(Role.DAY) || before.is(Role.TO) || (before.is(Role.NUMBER) && !(named && of.is(Role.CLOSING))))
      return false;
    if (of.text().equals("under") && !named && before.roles().isEmpty() && !before.text().isEmpty())
      return false;
    return WITHIN.contains(of.text()) || before.is(Role.TEXTUAL) || before.is(Role.CHAPEAU) || before.is(Role.PARAGRAPH)
        || before.is(Role.CUE) || (named && (before.is(Role.AND) || before.is(Role.COMMA)));
  }
}
