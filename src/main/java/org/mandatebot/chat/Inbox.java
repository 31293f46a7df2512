package org.mandatebot.chat;

import java.time.Instant;
import java.util.List;

/// What a platform delivered and is not handled yet, kept so that a crash loses none of it and none is handled twice.
public interface Inbox {

  /// Stores a batch in one transaction. An id that was ever stored before is passed over.
  void store(List<Item> batch, Instant now);

  /// What is stored and not handled, oldest first.
  List<Item> pending(int limit);

  /// Marks an item as handled and forgets its payload; the id stays known.
  void handled(long id, Instant now);

  /// The greatest id ever stored, or 0.
  long lastId();

  /// @param id the platform's number of the update (Bot API `update_id`)
  /// @param payload the update as received, JSON
  record Item(long id, String payload) {
  }
}
