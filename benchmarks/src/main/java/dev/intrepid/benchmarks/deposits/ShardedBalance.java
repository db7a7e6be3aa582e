package dev.intrepid.benchmarks.deposits;

import dev.intrepid.annotations.Cached;

/** The same as a {@link Balance}, of another keeper. */
@Cached("sharded-balances/{account}")
public record ShardedBalance(String account, long cents, long deposits) {

  static ShardedBalance none(String account) {
    return new ShardedBalance(account, 0, 0);
  }

  ShardedBalance plus(Deposited deposited) {
    return new ShardedBalance(account, cents + deposited.cents(), deposits + 1);
  }
}
