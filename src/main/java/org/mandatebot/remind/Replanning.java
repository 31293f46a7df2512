package org.mandatebot.remind;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mandatebot.catalogue.Revision;
import org.mandatebot.chat.ChatId;
import org.mandatebot.remind.Reminders.Changes;

/// Plans many chats for another revision: page by page, each in a transaction of its own, so that no more is in memory and
/// others write in between. It costs by the chats that it concerns, once everything was planned for the revision before.
record Replanning(Ledger ledger, Planning planning) {
  /// Chats planned in one transaction: large enough to be quick, small enough to let others write in between.
  private static final int PAGE = 500;

  /// The chats after one, in the order of all; an empty text begins.
  private interface Pages {
    List<ChatId> after(String last);
  }

  /// Hands out one page after another.
  private static final class Cursor {
    private final Pages pages;
    private String last = "";

    Cursor(Pages pages) {
      this.pages = pages;
    }

    Changes each(Function<List<ChatId>, Changes> work) {
      return Stream.generate(this::next).takeWhile(chats -> !chats.isEmpty()).map(work).reduce(Changes.NONE,
          Changes::plus);
    }

    private synchronized List<ChatId> next() {
      List<ChatId> chats = pages.after(last);
      if (!chats.isEmpty())
        last = chats.getLast().toString();
      return chats;
    }
  }

  /// What serving `next` instead of `served` would do; changes nothing.
  Forecast preview(Revision served, Revision next) {
    Forecast.Tally tally = Forecast.Tally.of(served, next);
    each(pages(isComplete(served), served, next), chats -> {
      ledger.read(books -> planning.differences(books, chats, next, true)).forEach(tally::add);
      return Changes.NONE;
    });
    return tally.forecast();
  }

  /// Plans whoever the difference concerns; everybody, if not everything was planned for `served`.
  Changes plan(Revision served, Revision next) {
    boolean complete = isComplete(served);
    begin(next);
    return plan(pages(complete, served, next), next);
  }

  Changes planAll(Revision revision) {
    begin(revision);
    return plan(everybody(), revision);
  }

  boolean isComplete(Revision revision) {
    return ledger.read(books -> books.plans().complete(revision.checksum()));
  }

  private void begin(Revision revision) {
    ledger.change(books -> {
      books.plans().beginAll(revision.checksum());
      return true;
    });
  }

  private Changes plan(Pages pages, Revision revision) {
    Changes changes = each(pages, chats -> ledger.change(books -> {
      books.subscriptions().hold(chats);
      return sum(Planning.store(books, planning.differences(books, chats, revision, true)));
    }));
    ledger.change(books -> {
      books.plans().completed(revision.checksum(), planning.clock().instant());
      return true;
    });
    return changes;
  }

  private Pages pages(boolean complete, Revision served, Revision next) {
    return complete ? concerned(Concern.of(served, next)) : everybody();
  }

  private Pages everybody() {
    return last -> ledger.read(books -> books.subscriptions().page(last, PAGE));
  }

  private Pages concerned(Concern concern) {
    List<Subscription> subscriptions = ledger.read(books -> books.subscriptions().kinds()).stream()
        .filter(concern::reaches).toList();
    return last -> ledger.read(books -> books.subscriptions().page(subscriptions, concern.deadlines(), last, PAGE));
  }

  /// Page by page, as many at once as the ledger takes. Should one fail the others are still worked on.
  private Changes each(Pages pages, Function<List<ChatId>, Changes> work) {
    Cursor cursor = new Cursor(pages);
    List<CompletableFuture<Changes>> workers;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      workers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> cursor.each(work), threads))
          .limit(ledger.writers()).toList();
    }
    return workers.stream().map(CompletableFuture::join).reduce(Changes.NONE, Changes::plus);
  }

  private static Changes sum(List<Difference> differences) {
    return differences.stream().map(Difference::changes).reduce(Changes.NONE, Changes::plus);
  }
}
