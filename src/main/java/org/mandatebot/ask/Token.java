package org.mandatebot.ask;

import java.util.Set;

/// A word, number or sign of a question, and what it can do where paragraphs are named.
///
/// @param text folded; digits for any number, also one in words
/// @param start where it starts in the folded question
/// @param end where it ends there
/// @param glued whether no space stands before it
record Token(String text, Set<Role> roles, int start, int end, boolean glued) {

  boolean is(Role role) {
    return roles.contains(role);
  }

  boolean digits() {
    return is(Role.NUMBER) && !is(Role.IN_WORDS);
  }

  /// The number; beyond all paragraphs if it is that large.
  int value() {
    return text.length() > 6 ? 1_000_000 : Integer.parseInt(text);
  }
}
