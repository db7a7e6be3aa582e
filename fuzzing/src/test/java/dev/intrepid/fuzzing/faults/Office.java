package dev.intrepid.fuzzing.faults;

import dev.intrepid.Cache;
import dev.intrepid.annotations.OnEvent;
import dev.intrepid.annotations.Retry;
import dev.intrepid.annotations.Subscriber;
import dev.intrepid.fuzzing.faults.Bank.Letters;
import dev.intrepid.fuzzing.faults.Bank.Told;
import dev.intrepid.fuzzing.faults.Bank.Trail;

/** Handles what the other subscriber publishes. */
@Subscriber(value = "office", page = 8, retry = @Retry(attempts = 2, first = "1ms", max = "5ms"))
final class Office {

  private final HandlerFaults faults;

  Office(HandlerFaults faults) {
    this.faults = faults;
  }

  @OnEvent
  Letters file(Told told, Cache<Letters> before) throws InterruptedException {
    faults.strike("file", told.number());
    Trail trail = before.map(Letters::trail).orElse(Trail.NONE);
    return new Letters(told.account(), trail.plus(told.number()));
  }
}
