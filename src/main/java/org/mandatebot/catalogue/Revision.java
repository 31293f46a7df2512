package org.mandatebot.catalogue;

import java.util.List;
import org.mandatebot.mandate.Resolution;

/// One loaded state of the catalogue.
///
/// @param checksum SHA-256 of the files it was read from, hexadecimal
/// @param resolutions by date of adoption, the newest last
public record Revision(String checksum, List<Resolution> resolutions) {
  public Revision {
    resolutions = List.copyOf(resolutions);
    if (resolutions.isEmpty())
      throw new IllegalArgumentException("a revision needs a resolution");
  }

  /// The resolution that questions are about unless they name another: the newest.
  public Resolution main() {
    return resolutions.getLast();
  }
}
