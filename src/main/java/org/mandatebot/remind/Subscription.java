package org.mandatebot.remind;

import java.util.Optional;
import org.mandatebot.mandate.Deadline;

/// What a chat wants to be reminded of in one resolution. Another one, its successor too, is another subscription.
///
/// @param resolution the symbol, such as `S/RES/2584 (2021)`
/// @param ladder empty: the chat's
public record Subscription(String resolution, Scope scope, Optional<Ladder> ladder) {

  /// With the chat's ladder.
  public Subscription(String resolution, Scope scope) {
    this(resolution, scope, Optional.empty());
  }

  boolean covers(Deadline deadline) {
    return resolution.equals(deadline.about().ground().resolution()) && scope.covers(deadline);
  }

  /// Whether it is the same but for the ladder.
  public boolean isFor(Subscription other) {
    return resolution.equals(other.resolution) && scope.equals(other.scope);
  }
}
