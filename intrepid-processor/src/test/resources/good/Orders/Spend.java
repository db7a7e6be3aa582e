package shop;

import dev.intrepid.annotations.Cached;

@Cached("customers/{customerId}/spend")
record Spend(String customerId, long cents, int orders) {
  static Spend none(String customerId) {
    return new Spend(customerId, 0, 0);
  }

  Spend plus(long more) {
    return new Spend(customerId, cents + more, orders + 1);
  }
}
