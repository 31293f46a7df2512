package org.mandatebot.remind;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mandatebot.catalogue.Revision;
import org.mandatebot.chat.ChatId;
import org.mandatebot.mandate.Occurrence;

/// Subscriptions and what follows from them: every change is planned and stored in one transaction.
public interface Reminders {

  /// Whether the subscription is new. Rungs already past are not planned.
  boolean subscribe(ChatId chat, Scope scope);

  /// The scopes that were given up.
  List<Scope> unsubscribe(ChatId chat, Optional<Scope> scope);

  List<Scope> scopes(ChatId chat);

  Preferences preferences(ChatId chat);

  /// Stores them and moves the planned reminders accordingly.
  void prefer(ChatId chat, Preferences preferences);

  List<Planned> upcoming(ChatId chat, int limit);

  /// Whether it was not muted before.
  boolean mute(ChatId chat, Occurrence occurrence);

  boolean unmute(ChatId chat, Occurrence occurrence);

  List<Occurrence> muted(ChatId chat);

  Counts counts(ChatId chat);

  /// Keeps everything, sends nothing, until [#resume].
  void suspend(ChatId chat, String reason);

  void resume(ChatId chat);

  void move(ChatId from, ChatId to);

  /// Deletes all that is stored about a chat.
  void forget(ChatId chat);

  /// What serving `next` instead would do to the planned reminders; changes nothing.
  Changes preview(Revision next);

  /// Plans every subscription anew for the revision being served.
  Changes replan(Revision revision);

  /// A reminder that will be sent.
  record Planned(Occurrence occurrence, int rung, Instant at) {
  }

  record Counts(int planned, int sent) {
  }

  record Changes(int added, int moved, int cancelled) {
  }
}
