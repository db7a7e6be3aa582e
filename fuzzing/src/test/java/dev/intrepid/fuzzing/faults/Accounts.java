package dev.intrepid.fuzzing.faults;

import dev.intrepid.Cache;
import dev.intrepid.annotations.OnEvent;
import dev.intrepid.annotations.Retry;
import dev.intrepid.annotations.Subscriber;
import dev.intrepid.fuzzing.faults.Bank.Balance;
import dev.intrepid.fuzzing.faults.Bank.Moved;
import dev.intrepid.fuzzing.faults.Bank.Told;
import dev.intrepid.fuzzing.faults.Bank.Trail;

/** Folds, and tells the holder, in two shards. */
@Subscriber(
    value = "accounts",
    shards = 2,
    page = 8,
    retry = @Retry(attempts = 3, first = "1ms", max = "5ms"))
final class Accounts {

  private final HandlerFaults faults;

  Accounts(HandlerFaults faults) {
    this.faults = faults;
  }

  @OnEvent
  Balance add(Moved moved, Cache<Balance> before) throws InterruptedException {
    faults.strike("add", moved.number());
    Trail trail = before.map(Balance::trail).orElse(Trail.NONE);
    return new Balance(moved.account(), trail.plus(moved.number()));
  }

  @OnEvent
  Told tell(Moved moved) throws InterruptedException {
    faults.strike("tell", moved.number());
    return new Told(moved.account(), moved.number());
  }
}
