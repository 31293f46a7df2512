package org.mandatebot.ask;

import java.util.Optional;

/// The words before a paragraph's number: "preambular paragraphs no.", "preambule, par.", "§§".
///
/// @param plural whether several are announced
/// @param strict whether what follows the number has to show that it is a paragraph's, as after the French "par"
record Heading(boolean preambular, boolean plural, boolean strict) {
  static final Heading NONE = new Heading(false, false, true);
  private static final int MOST_ADJECTIVES = 2;

  /// The heading that comes next.
  static Optional<Heading> read(Cursor cursor) {
    int start = cursor.at();
    boolean preambular = adjectives(cursor);
    Token word = cursor.token();
    if (!cursor.skipAny(Role.PARAGRAPH, Role.PP, Role.PAR) && !preambular) {
      cursor.to(start);
      return Optional.empty();
    }
    boolean plural = word.text().endsWith("s") && !word.is(Role.PREAMBULAR);
    while (cursor.is(Role.PARAGRAPH)) // "§§", "op. para"
      plural |= cursor.take().text().equals(word.text());
    boolean strict = word.is(Role.PAR) && !cursor.is(Role.DOT) && !cursor.token(cursor.at() - 2).is(Role.THE);
    boolean behind = preambleBehind(cursor);
    punctuation(cursor);
    return Optional.of(new Heading(preambular || behind || word.is(Role.PP), plural, strict));
  }

  private static boolean adjectives(Cursor cursor) {
    int start = cursor.at();
    boolean preambular = false;
    while (cursor.at() < start + MOST_ADJECTIVES && cursor.isAny(Role.PREAMBULAR, Role.OPERATIVE)
        && !cursor.is(Role.PARAGRAPH)) {
      preambular |= cursor.take().is(Role.PREAMBULAR);
      cursor.skipAny(Role.DOT, Role.COMMA);
    }
    return preambular;
  }

  /// "paragraphe du preambule n° 5".
  private static boolean preambleBehind(Cursor cursor) {
    cursor.skipPossessive();
    int start = cursor.at();
    if (cursor.skip(Role.OF))
      cursor.skip(Role.THE);
    return cursor.skip(Role.PREAMBULAR) || cursor.to(start);
  }

  private static void punctuation(Cursor cursor) {
    cursor.skipAny(Role.DOT, Role.COLON, Role.SLASH);
    if (cursor.is(Role.DASH) && cursor.token().glued())
      cursor.take();
    while (cursor.skip(Role.NUMBERED))
      cursor.skip(Role.DOT);
    if (cursor.is(Role.OPEN) && cursor.next().is(Role.NUMBER))
      cursor.take();
  }
}
