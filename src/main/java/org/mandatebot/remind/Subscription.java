package org.mandatebot.remind;

import org.mandatebot.mandate.Deadline;

/// What a chat wants to be reminded of in one resolution. Another one, its successor too, is another subscription.
///
/// @param resolution the symbol, such as `S/RES/2584 (2021)`
public record Subscription(String resolution, Scope scope) {

  boolean covers(Deadline deadline) {
    return resolution.equals(deadline.about().ground().resolution()) && scope.covers(deadline);
  }
}
