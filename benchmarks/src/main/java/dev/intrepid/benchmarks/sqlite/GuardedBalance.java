package dev.intrepid.benchmarks.sqlite;

import dev.intrepid.annotations.Cached;
import dev.intrepid.benchmarks.deposits.Balance;
import dev.intrepid.benchmarks.deposits.Deposited;

/** The same as a {@link Balance}, of another keeper. */
@Cached("guarded-balances/{account}")
record GuardedBalance(String account, long cents, long deposits) {

  static GuardedBalance none(String account) {
    return new GuardedBalance(account, 0, 0);
  }

  GuardedBalance plus(Deposited deposited) {
    return new GuardedBalance(account, cents + deposited.cents(), deposits + 1);
  }
}
