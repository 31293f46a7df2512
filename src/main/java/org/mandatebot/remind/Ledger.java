package org.mandatebot.remind;

import java.util.function.Function;

/// Where it is written who wants what, what is planned and what became of it.
public interface Ledger {

  /// Everything that `work` writes is kept together or not at all. Not to be nested.
  <T> T change(Function<Books, T> work);

  /// For looking only: each statement sees what is there at its time.
  <T> T read(Function<Books, T> work);

  /// How many changes it makes at once; more only wait for each other.
  int writers();

  record Books(Subscriptions subscriptions, Steps steps, Settlements settlements, Plans plans, Deliveries deliveries) {
  }
}
