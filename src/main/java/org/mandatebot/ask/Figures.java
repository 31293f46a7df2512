package org.mandatebot.ask;

/// Numbers that are not paragraphs': in dates, times, amounts, decimals and names of resolutions.
final class Figures {
  private static final int THOUSAND = 3;

  private Figures() {
  }

  /// Whether a number is a figure, by the two tokens on either side.
  static boolean in(Token farBefore, Token before, Token number, Token after, Token farAfter) {
    return continues(farBefore, before, number) || continued(after, farAfter) || before.is(Role.MONEY)
        || after.is(Role.PERCENT) || after.is(Role.MONEY) || month(after) || month(before) || before.digits();
  }

  /// A year of our days is rather a year.
  static boolean resolution(Token token) {
    return token.is(Role.NAMED_RESOLUTION)
        || (token.digits() && (token.text().length() == 3 || token.text().length() == 4)
            && !(token.value() >= 1900 && token.value() < 2100));
  }

  private static boolean month(Token token) {
    return token.is(Role.MONTH) && !token.text().equals("may");
  }

  private static boolean continues(Token farBefore, Token before, Token number) {
    return number.glued() && before.glued() && farBefore.is(Role.NUMBER) && parts(before, number);
  }

  private static boolean continued(Token after, Token farAfter) {
    if (after.digits() && !after.glued())
      return true;
    return after.glued() && farAfter.glued() && farAfter.is(Role.NUMBER) && parts(after, farAfter);
  }

  private static boolean parts(Token sign, Token number) {
    return sign.is(Role.SLASH) || sign.is(Role.COLON) || sign.is(Role.DOT)
        || (sign.is(Role.COMMA) && number.text().length() == THOUSAND);
  }
}
