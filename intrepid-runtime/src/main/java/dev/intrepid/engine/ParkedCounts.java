package dev.intrepid.engine;

import java.util.concurrent.atomic.AtomicInteger;

/** How many streams all shards of a subscriber have set aside, in this program. Thread-safe. */
final class ParkedCounts {

  private final AtomicInteger parked = new AtomicInteger();
  private final AtomicInteger waiting = new AtomicInteger();

  /** How many are parked because a message failed for good. */
  int parked() {
    return parked.get();
  }

  /** How many are parked, or wait until a message that failed is tried again. */
  int all() {
    return parked.get() + waiting.get();
  }

  void add(int moreParked, int moreWaiting) {
    parked.addAndGet(moreParked);
    waiting.addAndGet(moreWaiting);
  }

  /** Other shards begin to count. */
  void reset() {
    parked.set(0);
    waiting.set(0);
  }
}
