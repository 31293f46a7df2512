package org.mandatebot.conversation;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// What could not be done now. A reply that could not leave is kept ready, for what was said must not be handled twice: a
/// second `/subscribe` would be answered that there is nothing new. Only what was said while the database was away is
/// handled anew.
///
/// @param asked how long the platform asks to wait; empty when it does not say
/// @param again tries again, and only that; what it gives is empty once there is nothing left to do
public record Unsent(Optional<Duration> asked, Supplier<Optional<Unsent>> again) {
}
