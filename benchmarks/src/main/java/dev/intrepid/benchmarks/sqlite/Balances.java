package dev.intrepid.benchmarks.sqlite;

import dev.intrepid.Cache;
import dev.intrepid.annotations.OnEvent;
import dev.intrepid.annotations.Subscriber;

/** Keeps the balance of every account. */
@Subscriber("balances")
final class Balances {

  @OnEvent
  Balance balance(Deposited deposited, Cache<Balance> current) {
    return current.orElseGet(() -> Balance.none(deposited.account())).plus(deposited);
  }
}
