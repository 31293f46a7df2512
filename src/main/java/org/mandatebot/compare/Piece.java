package org.mandatebot.compare;

/// Some words of a paragraph that stayed, were inserted or were deleted.
///
/// @param text with the blanks before its words; of what was kept, as it is after
public record Piece(Kind kind, String text) {

  public enum Kind {
    KEPT, DELETED, INSERTED,
    /// Kept words that are not shown.
    LEFT_OUT
  }
}
