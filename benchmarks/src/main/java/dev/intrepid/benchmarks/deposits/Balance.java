package dev.intrepid.benchmarks.deposits;

import dev.intrepid.annotations.Cached;

/** What came to an account so far. */
@Cached("balances/{account}")
public record Balance(String account, long cents, long deposits) {

  /** Before the first deposit. */
  public static Balance none(String account) {
    return new Balance(account, 0, 0);
  }

  /** After one more. */
  public Balance plus(Deposited deposited) {
    return new Balance(account, cents + deposited.cents(), deposits + 1);
  }
}
