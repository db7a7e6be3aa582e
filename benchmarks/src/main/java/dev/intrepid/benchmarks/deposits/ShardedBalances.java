package dev.intrepid.benchmarks.deposits;

import dev.intrepid.Cache;
import dev.intrepid.annotations.OnEvent;
import dev.intrepid.annotations.Subscriber;

/** Keeps the balance of every account, in eight shards. */
@Subscriber(value = "sharded-balances", shards = 8)
public final class ShardedBalances {

  /** One deposit more. */
  @OnEvent
  public ShardedBalance balance(Deposited deposited, Cache<ShardedBalance> current) {
    return current.orElseGet(() -> ShardedBalance.none(deposited.account())).plus(deposited);
  }
}
