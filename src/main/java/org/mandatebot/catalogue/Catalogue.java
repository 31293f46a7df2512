package org.mandatebot.catalogue;

import java.util.Optional;

/// The resolutions being served: always one whole [Revision], replaced in one step.
public final class Catalogue {
  private final Optional<String> main;
  private volatile Revision active;

  public Catalogue(Revision first) {
    this(first, Optional.empty());
  }

  /// @param main the symbol of the resolution that questions are about; empty: the newest
  Catalogue(Revision first, Optional<String> main) {
    this.main = main;
    this.active = withMain(first);
  }

  public Revision active() {
    return active;
  }

  /// Serves another revision from now on.
  public void activate(Revision revision) {
    active = withMain(revision);
  }

  private Revision withMain(Revision revision) {
    return main.map(revision::withMain).orElse(revision);
  }
}
