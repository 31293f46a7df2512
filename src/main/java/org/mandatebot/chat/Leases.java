package org.mandatebot.chat;

import java.util.Optional;

/// Who does what only one of several instances may do.
///
/// No instant is stored, so no machine's clock matters: a holder counts its beats up, and whoever sees them stand still
/// for long enough, by its own clock, takes over.
public interface Leases {

  /// Takes a lease that nobody holds, or beats once more if `me` holds it; nothing happens if somebody else does.
  ///
  /// @return who holds it now; empty if it was given back just now
  Optional<Held> hold(String name, String me);

  /// Who holds a lease.
  Optional<Held> look(String name);

  /// Takes the lease from a holder that did not beat since; false if it did, or if another was faster.
  boolean takeOver(String name, String me, Held from);

  /// Gives a lease back, if `me` holds it.
  void giveBack(String name, String me);

  record Held(String holder, long beat) {
  }
}
