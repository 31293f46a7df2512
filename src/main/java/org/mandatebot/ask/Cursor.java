package org.mandatebot.ask;

import java.util.EnumSet;
import java.util.List;

/// A place among the tokens of a question.
final class Cursor {
  private static final Token END = new Token("", EnumSet.of(Role.END), 0, 0, false);
  private final List<Token> tokens;
  private int at;

  Cursor(List<Token> tokens) {
    this.tokens = tokens;
  }

  int at() {
    return at;
  }

  /// Goes to a place; false, so that a reader that gives up can say so in the same breath.
  boolean to(int place) {
    at = place;
    return false;
  }

  Token token(int place) {
    return place >= 0 && place < tokens.size() ? tokens.get(place) : END;
  }

  Token token() {
    return token(at);
  }

  Token next() {
    return token(at + 1);
  }

  boolean is(Role role) {
    return token().is(role);
  }

  boolean isAny(Role one, Role... others) {
    if (is(one))
      return true;
    for (Role other : others)
      if (is(other))
        return true;
    return false;
  }

  boolean skip(Role role) {
    if (!is(role))
      return false;
    at++;
    return true;
  }

  boolean skipAny(Role one, Role... others) {
    if (!isAny(one, others))
      return false;
    at++;
    return true;
  }

  /// Skips up to so many of them; whether there was one.
  boolean skipAll(int most, Role one, Role... others) {
    int start = at;
    while (at < start + most && isAny(one, others))
      at++;
    return at > start;
  }

  /// "para 47's", "para's 4 and 15".
  void skipPossessive() {
    if (is(Role.APOSTROPHE) && next().text().equals("s"))
      at += 2;
  }

  Token take() {
    return token(at++);
  }

  /// Whether words after the token there may not be what it counts or labels: "30 a in full" but "30 a priority".
  boolean closesLabel(int place) {
    Token token = token(place);
    return ends(token) || token.is(Role.DOT) || token.is(Role.AND) || token.is(Role.OF) || token.is(Role.TO)
        || token.is(Role.SUB) || token.is(Role.BULLET) || token.is(Role.ORDINAL)
        || (token.is(Role.SLASH) && token.glued() && token(place + 1).is(Role.LABEL));
  }

  /// The same for a number that nothing names a paragraph's: "30?", "30 in full" but "30 soldiers", "30 and 31 of them".
  boolean closesNumber(int place) {
    Token token = token(place);
    if (token.is(Role.AND) || token.is(Role.COMMA))
      return !token(place + 1).digits();
    if (token.is(Role.DOT))
      return token(place + 1).is(Role.END) || token(place + 1).is(Role.DOT);
    if (token.is(Role.OF) && !token.is(Role.CLOSING))
      return Figures.resolution(token(place + 1)) || Figures.resolution(token(place + 2));
    boolean fraction = token(place + 1).digits() && (token.is(Role.OF) || token.text().equals("sur")); // "1 in 3"
    return !fraction && (ends(token) || token.is(Role.SAYS));
  }

  private static boolean ends(Token token) {
    return token.is(Role.END) || token.is(Role.STOP) || token.is(Role.COMMA) || token.is(Role.CLOSE)
        || token.is(Role.CLOSING) || token.is(Role.NAMED_RESOLUTION) || token.is(Role.CHAPEAU) || token.is(Role.COLON);
  }

  /// Whether the number there belongs to a date, a time, an amount, a symbol or another number.
  boolean figure(int place) {
    return Figures.in(token(place - 2), token(place - 1), token(place), token(place + 1), token(place + 2));
  }
}
