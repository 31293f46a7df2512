package org.mandatebot.store;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.DatabaseMetaData;
import java.time.InstantSource;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.mandatebot.remind.Ledger;

@Singleton
final class JdbiLedger implements Ledger {
  /// Leaves most of the connections to others.
  private static final int WRITERS = 4;

  private final Jdbi jdbi;
  private final Storage storage;

  @Inject
  JdbiLedger(Jdbi jdbi, Storage storage) {
    this.jdbi = jdbi;
    this.storage = storage;
  }

  /// Whose failures nobody asks for.
  JdbiLedger(Jdbi jdbi) {
    this(jdbi, new Storage(InstantSource.system()));
  }

  @Override
  public <T> T change(Function<Books, T> work) {
    return storage.watch(() -> jdbi.inTransaction(handle -> work.apply(books(handle))));
  }

  @Override
  public <T> T read(Function<Books, T> work) {
    return jdbi.withHandle(handle -> work.apply(books(handle)));
  }

  @Override
  public int writers() {
    String product = jdbi.withHandle(handle -> handle.queryMetadata(DatabaseMetaData::getDatabaseProductName));
    return product.equals("SQLite") ? 1 : WRITERS;
  }

  private static Books books(Handle handle) {
    return new Books(new JdbiSubscriptions(handle), new JdbiSteps(handle), new JdbiSettlements(handle),
        new JdbiPlans(handle), new JdbiDeliveries(handle));
  }
}
