package dev.intrepid.benchmarks.deposits;

import dev.intrepid.Cache;
import dev.intrepid.annotations.OnEvent;
import dev.intrepid.annotations.Subscriber;

/** Keeps the balance of every account. */
@Subscriber("balances")
public final class Balances {

  /** One deposit more. */
  @OnEvent
  public Balance balance(Deposited deposited, Cache<Balance> current) {
    return current.orElseGet(() -> Balance.none(deposited.account())).plus(deposited);
  }
}
