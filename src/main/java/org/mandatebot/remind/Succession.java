package org.mandatebot.remind;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.mandatebot.catalogue.Revision;
import org.mandatebot.mandate.Bilingual;
import org.mandatebot.mandate.Citation;
import org.mandatebot.mandate.Deadline;
import org.mandatebot.mandate.Deadline.About;
import org.mandatebot.mandate.Names;
import org.mandatebot.mandate.Occurrence;
import org.mandatebot.mandate.ParagraphId;
import org.mandatebot.mandate.Resolution;
import org.mandatebot.remind.Reminders.Planned;

/// One resolution carries on the mandate of another. Whoever subscribes to the old one is asked once whether to be
/// reminded of the new one too; nobody is without saying so.
///
/// The question travels as a reminder does, planned once and sent at least once: it is the occurrence of a deadline that
/// no text states, [#ID], on the new resolution's day of adoption.
record Succession(Resolution from, Resolution to) {
  static final String ID = "successor";

  static List<Succession> in(Revision revision) {
    return revision.resolutions().stream()
        .flatMap(from -> revision.successor(from).map(to -> new Succession(from, to)).stream()).toList();
  }

  static boolean asks(Occurrence occurrence) {
    return occurrence.deadline().id().equals(ID);
  }

  boolean concerns(Subscriber subscriber) {
    return subscriber.follows(from.symbol()) && !subscriber.follows(to.symbol());
  }

  Occurrence question() {
    return new Occurrence(new Deadline.Fixed(new About(ID, new Bilingual(to.symbol(), to.symbol()), Names.NONE,
        Deadline.Kind.DUTY, new Citation(to.symbol(), ParagraphId.TITLE, to.symbol(), to.language()), List.of(),
        List.of(), List.of(), Optional.empty()), to.adopted()), to.adopted());
  }

  /// At the chat's next hour.
  Planned planned(Preferences preferences, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, preferences.zone());
    Instant at = Rungs.instant(today, preferences);
    return new Planned(new Due(question(), List.of()), 0,
        at.isAfter(now) ? at : ZonedDateTime.ofInstant(at, preferences.zone()).plusDays(1).toInstant());
  }

  /// What of a chat's subscriptions means the same in the new resolution: everything, a kind, an actor that is still
  /// there. A paragraph's number means another paragraph.
  List<Subscription> carried(Subscriber subscriber) {
    return subscriber.subscriptions().stream().filter(subscription -> subscription.resolution().equals(from.symbol()))
        .map(Subscription::scope).filter(this::lasts).map(scope -> new Subscription(to.symbol(), scope)).toList();
  }

  private boolean lasts(Scope scope) {
    return switch (scope) {
      case Scope.All _,Scope.Kind _ -> true;
      case Scope.By(String actor) -> to.actors().stream().anyMatch(other -> other.id().equals(actor));
      case Scope.Of _ -> false;
    };
  }
}
