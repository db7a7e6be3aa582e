package dev.intrepid.benchmarks.sqlite;

import dev.intrepid.Cache;
import dev.intrepid.annotations.OnEvent;
import dev.intrepid.annotations.Retry;
import dev.intrepid.annotations.Subscriber;
import dev.intrepid.benchmarks.deposits.Deposited;

/**
 * Keeps the balance of every account but some, in eight shards; the streams of those are parked.
 */
@Subscriber(value = "guarded-balances", shards = 8, retry = @Retry(attempts = 2, first = "1ms"))
final class GuardedBalances {

  /** Whether the account is one of the ten in 1,000 that are refused. */
  static boolean isBad(String account) {
    return account.endsWith("77");
  }

  @OnEvent
  GuardedBalance balance(Deposited deposited, Cache<GuardedBalance> current) {
    if (isBad(deposited.account())) {
      throw new IllegalArgumentException("The account is closed: " + deposited.account());
    }
    return current.orElseGet(() -> GuardedBalance.none(deposited.account())).plus(deposited);
  }
}
