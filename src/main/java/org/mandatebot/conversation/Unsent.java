package org.mandatebot.conversation;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// A reply that could not leave now. It is kept ready, for what was said must not be handled twice: a second `/subscribe`
/// would be answered that there is nothing new.
///
/// @param asked how long the platform asks to wait; empty when it does not say
/// @param again sends the reply again, and only that; what it gives is empty once there is nothing left to send
public record Unsent(Optional<Duration> asked, Supplier<Optional<Unsent>> again) {
}
