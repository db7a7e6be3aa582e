package dev.intrepid.benchmarks.sqlite;

import dev.intrepid.Cache;
import dev.intrepid.Delivery;
import dev.intrepid.annotations.OnEvent;
import dev.intrepid.annotations.Subscriber;
import dev.intrepid.benchmarks.deposits.Deposited;

/** Keeps the balance of every account; on request, it fails as handlers do in production. */
@Subscriber("unsteady-balances")
final class UnsteadyBalances {

  private final boolean fails;

  UnsteadyBalances(boolean fails) {
    this.fails = fails;
  }

  /** Whether the message of that number is one of the one in 500 that can never be handled. */
  static boolean alwaysFails(long number) {
    return number % 500 == 499;
  }

  @OnEvent
  UnsteadyBalance balance(Deposited deposited, Cache<UnsteadyBalance> current, Delivery delivery) {
    if (fails && alwaysFails(deposited.at())) {
      throw new IllegalArgumentException("The account is closed: " + deposited.account());
    }
    if (fails && deposited.at() % 50 == 7 && delivery.attempt() <= 2) {
      throw new IllegalStateException("The bank does not answer.");
    }
    return current.orElseGet(() -> UnsteadyBalance.none(deposited.account())).plus(deposited);
  }
}
