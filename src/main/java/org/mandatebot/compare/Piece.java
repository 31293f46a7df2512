package org.mandatebot.compare;

/// Some words of a paragraph that stayed, were inserted or were deleted.
///
/// @param text with the blanks before its words; of what was kept, as it is after
public record Piece(Kind kind, String text) {

  /// `LEFT_OUT` stands for kept words that are not shown.
  public enum Kind {
    KEPT, DELETED, INSERTED, LEFT_OUT
  }
}
