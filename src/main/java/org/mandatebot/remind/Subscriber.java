package org.mandatebot.remind;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mandatebot.chat.ChatId;
import org.mandatebot.mandate.Occurrence;

/// A chat and what it asked for.
///
/// @param muted keys of occurrences it does not want to hear of
/// @param suspended why nothing is sent to it; empty while all is well
public record Subscriber(ChatId chat, Preferences preferences, List<Subscription> subscriptions, Set<String> muted,
    Optional<String> suspended) {
  public Subscriber {
    subscriptions = List.copyOf(subscriptions);
    muted = Set.copyOf(muted);
  }

  /// A chat that never asked for anything.
  static Subscriber unknown(ChatId chat) {
    return new Subscriber(chat, Preferences.DEFAULT, List.of(), Set.of(), Optional.empty());
  }

  boolean wants(Occurrence occurrence) {
    return subscriptions.stream().anyMatch(subscription -> subscription.covers(occurrence.deadline()))
        && !muted.contains(occurrence.key());
  }

  boolean follows(String resolution) {
    return subscriptions.stream().anyMatch(subscription -> subscription.resolution().equals(resolution));
  }
}
