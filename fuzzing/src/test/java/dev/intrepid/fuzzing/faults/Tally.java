package dev.intrepid.fuzzing.faults;

import dev.intrepid.Cache;
import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.OnEvent;
import dev.intrepid.annotations.Subscriber;
import dev.intrepid.fuzzing.faults.Bank.Moved;
import dev.intrepid.fuzzing.faults.Bank.Trail;

/** Folds alone, in shards that several processes share. */
@Subscriber(value = "tally", shards = 4)
final class Tally {

  /** What it has handled of an account, in its order. */
  @Cached("tallied/{account}")
  record Tallied(String account, Trail trail) {}

  @OnEvent
  Tallied add(Moved moved, Cache<Tallied> before) {
    Trail trail = before.map(Tallied::trail).orElse(Trail.NONE);
    return new Tallied(moved.account(), trail.plus(moved.number()));
  }
}
