package org.mandatebot.catalogue;

/// Why a file cannot be served: it names the file, the entry in it, and the reason.
public record Problem(String file, String entry, String reason) {
  @Override
  public String toString() {
    return file + (entry.isEmpty() ? "" : ", " + entry) + ": " + reason;
  }
}
