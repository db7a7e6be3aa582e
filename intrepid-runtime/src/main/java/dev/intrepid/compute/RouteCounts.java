package dev.intrepid.compute;

import dev.intrepid.MemoStats;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/** Counts hits, computations and failures of one method's memos. Thread-safe. */
final class RouteCounts {

  final LongAdder localHits = new LongAdder();
  final LongAdder storedHits = new LongAdder();
  final LongAdder misses = new LongAdder();
  final LongAdder loads = new LongAdder();
  final LongAdder loadNanos = new LongAdder();
  final LongAdder failures = new LongAdder();
  final LongAdder staleServed = new LongAdder();
  final LongAdder evictions = new LongAdder();

  MemoStats of(String template, String method) {
    return new MemoStats(
        template,
        method,
        localHits.sum(),
        storedHits.sum(),
        misses.sum(),
        loads.sum(),
        Duration.ofNanos(loadNanos.sum()),
        failures.sum(),
        staleServed.sum(),
        evictions.sum());
  }
}
