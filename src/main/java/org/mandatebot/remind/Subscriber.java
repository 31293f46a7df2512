package org.mandatebot.remind;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mandatebot.chat.ChatId;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.Language;
import org.mandatebot.mandate.Occurrence;

/// A chat and what it asked for.
///
/// @param muted keys of occurrences it does not want to hear of
/// @param snoozed keys of occurrences it does not want to hear of before a day
/// @param steps what it set itself
/// @param suspended why nothing is sent to it; empty while all is well
/// @param spoken the language in which it last asked to be reminded
public record Subscriber(ChatId chat, Preferences preferences, List<Subscription> subscriptions, Set<String> muted,
    Map<String, LocalDate> snoozed, List<Step> steps, Optional<String> suspended, Optional<Language> spoken) {
  public Subscriber {
    subscriptions = List.copyOf(subscriptions);
    muted = Set.copyOf(muted);
    snoozed = Map.copyOf(snoozed);
    steps = List.copyOf(steps);
  }

  Subscriber(ChatId chat, Preferences preferences, List<Subscription> subscriptions, Set<String> muted,
      Optional<String> suspended) {
    this(chat, preferences, subscriptions, muted, Map.of(), List.of(), suspended, Optional.empty());
  }

  /// A chat that never asked for anything.
  static Subscriber unknown(ChatId chat) {
    return new Subscriber(chat, Preferences.DEFAULT, List.of(), Set.of(), Optional.empty());
  }

  /// In which it is reminded.
  Language language() {
    return preferences.language().or(() -> spoken).orElse(Language.EN);
  }

  /// The ladders of the subscriptions that cover a deadline.
  List<Ladder> ladders(Deadline deadline) {
    return subscriptions.stream().filter(subscription -> subscription.covers(deadline))
        .map(subscription -> subscription.ladder().orElse(preferences.ladder())).toList();
  }

  boolean hears(Occurrence occurrence) {
    return !muted.contains(occurrence.key());
  }

  boolean follows(String resolution) {
    return subscriptions.stream().anyMatch(subscription -> subscription.resolution().equals(resolution));
  }
}
