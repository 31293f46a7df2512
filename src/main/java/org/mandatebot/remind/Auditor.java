package org.mandatebot.remind;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.mandatebot.chat.ChatId;

/// Tells what became of every reminder, and which attempts to send did not end well.
@Singleton
public final class Auditor {
  private static final int TROUBLES = 10;
  private static final int ENTRIES = 30;

  private final Ledger ledger;
  private final InstantSource clock;

  Auditor(Ledger ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /// How many reminders are in each state; every one is in exactly one.
  public Map<Reminder.State, Long> states() {
    return ledger.read(books -> books.plans().states());
  }

  /// The last attempts whose outcome is not known, or that were refused.
  public List<Deliveries.Attempt> troubles() {
    return ledger.read(books -> books.deliveries().troubles(TROUBLES));
  }

  /// A chat's last reminders whose time has come, the newest first.
  public List<Reminder> entries(ChatId chat) {
    return ledger.read(books -> books.plans().past(chat, clock.instant(), ENTRIES));
  }
}
