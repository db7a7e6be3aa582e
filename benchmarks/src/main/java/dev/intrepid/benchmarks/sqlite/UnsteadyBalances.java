package dev.intrepid.benchmarks.sqlite;

import dev.intrepid.Cache;
import dev.intrepid.Delivery;
import dev.intrepid.annotations.OnEvent;
import dev.intrepid.annotations.Subscriber;

/** Keeps the balance of every account, and fails as messages do in life. */
@Subscriber("unsteady-balances")
final class UnsteadyBalances {

  /** Whether the message of that number is one of the one in 500 that can never be handled. */
  static boolean alwaysFails(long number) {
    return number % 500 == 499;
  }

  @OnEvent
  Balance balance(Deposited deposited, Cache<Balance> current, Delivery delivery) {
    if (alwaysFails(deposited.at())) {
      throw new IllegalArgumentException("The account is closed: " + deposited.account());
    }
    if (deposited.at() % 50 == 7 && delivery.attempt() <= 2) {
      throw new IllegalStateException("The bank does not answer.");
    }
    return current.orElseGet(() -> Balance.none(deposited.account())).plus(deposited);
  }
}
