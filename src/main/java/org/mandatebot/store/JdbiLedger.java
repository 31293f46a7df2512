package org.mandatebot.store;

import jakarta.inject.Singleton;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.mandatebot.remind.Ledger;

@Singleton
final class JdbiLedger implements Ledger {
  private final Jdbi jdbi;

  JdbiLedger(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public <T> T change(Function<Books, T> work) {
    return jdbi.inTransaction(handle -> work.apply(books(handle)));
  }

  @Override
  public <T> T read(Function<Books, T> work) {
    return jdbi.withHandle(handle -> work.apply(books(handle)));
  }

  private static Books books(Handle handle) {
    return new Books(new JdbiSubscriptions(handle), new JdbiSteps(handle), new JdbiSettlements(handle),
        new JdbiPlans(handle), new JdbiDeliveries(handle));
  }
}
