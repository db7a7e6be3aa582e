package dev.intrepid.benchmarks.sqlite;

import dev.intrepid.annotations.Cached;

/** What came to an account so far. */
@Cached("balances/{account}")
record Balance(String account, long cents, long deposits) {

  static Balance none(String account) {
    return new Balance(account, 0, 0);
  }

  Balance plus(Deposited deposited) {
    return new Balance(account, cents + deposited.cents(), deposits + 1);
  }
}
