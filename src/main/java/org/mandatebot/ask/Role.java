package org.mandatebot.ask;

/// What a word or sign can do where somebody names a paragraph. A word can have several roles ("a" is a label, and the
/// French "to"); which words have which, and what the roles mean, is in `reference-words.txt`. The last seven, from
/// LABEL on, no list of words gives: see [Tokens].
enum Role {
  PARAGRAPH, PAR, PP, PREAMBULAR, OPERATIVE, SUB, BULLET, CHAPEAU, ELSEWHERE, DOCUMENT, RESOLUTION, NUMBERED, LAST, PENULTIMATE, NEXT, PREVIOUS, AFTER, BEFORE, RIGHT, ONE, THIS, THIS_ONE, ITS, OF, THE, AND, TO, CLOSING, SAYS, CUE, TEXTUAL, DAY, MONTH, STOP, COMMA, DOT, COLON, SLASH, DASH, OPEN, CLOSE, APOSTROPHE, PERCENT, MONEY, LABEL, NUMBER, IN_WORDS, ORDINAL, NAMED_RESOLUTION, SYMBOL, END
}
