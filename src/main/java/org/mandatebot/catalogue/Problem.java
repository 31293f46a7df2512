package org.mandatebot.catalogue;

/// Why a file cannot be served: it names the file, the entry in it, and the reason.
///
/// @param line of the entry, counted from 1; 0 where it is not known or the reason names it
public record Problem(String file, int line, String entry, String reason) {
  public Problem(String file, String entry, String reason) {
    this(file, 0, entry, reason);
  }

  @Override
  public String toString() {
    return file + (line > 0 ? ", line " + line : "") + (entry.isEmpty() ? "" : ", " + entry) + ": " + reason;
  }
}
