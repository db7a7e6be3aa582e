package dev.intrepid.benchmarks.sqlite;

import dev.intrepid.annotations.Cached;
import dev.intrepid.benchmarks.deposits.Balance;
import dev.intrepid.benchmarks.deposits.Deposited;

/** The same as a {@link Balance}, of another keeper. */
@Cached("unsteady-balances/{account}")
record UnsteadyBalance(String account, long cents, long deposits) {

  static UnsteadyBalance none(String account) {
    return new UnsteadyBalance(account, 0, 0);
  }

  UnsteadyBalance plus(Deposited deposited) {
    return new UnsteadyBalance(account, cents + deposited.cents(), deposits + 1);
  }
}
