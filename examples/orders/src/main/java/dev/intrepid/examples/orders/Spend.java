package dev.intrepid.examples.orders;

import dev.intrepid.annotations.Cached;

/** What a customer has paid so far. */
@Cached("customers/{customerId}/spend")
record Spend(String customerId, long cents, int orders) {

  static Spend none(String customerId) {
    return new Spend(customerId, 0, 0);
  }

  Spend plus(long paid) {
    return new Spend(customerId, cents + paid, orders + 1);
  }
}
