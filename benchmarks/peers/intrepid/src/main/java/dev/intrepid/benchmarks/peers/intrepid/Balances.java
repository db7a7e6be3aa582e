package dev.intrepid.benchmarks.peers.intrepid;

import dev.intrepid.Cache;
import dev.intrepid.annotations.OnEvent;
import dev.intrepid.annotations.Subscriber;
import dev.intrepid.benchmarks.peers.workload.Handled;

/** Keeps the balance of every account. */
@Subscriber("balances")
final class Balances {

  private final Handled handled;

  Balances(Handled handled) {
    this.handled = handled;
  }

  @OnEvent
  Balance deposited(Deposit deposit, Cache<Balance> current) {
    handled.enter(deposit.cents());
    long before = current.toOptional().map(Balance::cents).orElse(0L);
    return new Balance(deposit.account(), before + deposit.cents());
  }
}
