package org.mandatebot.catalogue;

/// The resolutions being served: always one whole [Revision], replaced in one step.
public final class Catalogue {
  private volatile Revision active;

  public Catalogue(Revision first) {
    active = first;
  }

  public Revision active() {
    return active;
  }

  /// Serves another revision from now on.
  public void activate(Revision revision) {
    active = revision;
  }
}
