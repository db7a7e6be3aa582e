package dev.intrepid.benchmarks.sqlite;

import dev.intrepid.Cache;
import dev.intrepid.Delivery;
import dev.intrepid.annotations.OnEvent;
import dev.intrepid.annotations.Subscriber;

/** What {@link UnsteadyBalances} does, without a failure. */
@Subscriber("steady-balances")
final class SteadyBalances {

  @OnEvent
  Balance balance(Deposited deposited, Cache<Balance> current, Delivery delivery) {
    if (delivery.attempt() > 1) {
      throw new IllegalStateException("Nothing fails here.");
    }
    return current.orElseGet(() -> Balance.none(deposited.account())).plus(deposited);
  }
}
