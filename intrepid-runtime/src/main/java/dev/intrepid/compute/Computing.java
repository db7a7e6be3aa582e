package dev.intrepid.compute;

import dev.intrepid.concurrent.Deadline;
import dev.intrepid.json.JsonFormat;
import java.time.Clock;
import java.util.concurrent.ForkJoinPool;

/**
 * What an app needs that computes memos: what it remembers, what is under way, and what calls the
 * methods. An app without such methods has none of it, and starts faster. Thread-safe.
 *
 * @param coarse the clock by which remembered memos are served
 * @param local the memos that the process remembers
 * @param failures the memos whose last computation failed
 * @param stored the memos that the repo has
 * @param running the computations under way
 * @param loader calls the methods
 */
record Computing(
    CoarseClock coarse,
    LocalTier local,
    RecentFailures failures,
    StoredMemos stored,
    RunningComputations running,
    MemoLoader loader) {

  /** Nothing is computed yet. */
  static Computing with(
      Computations computations,
      Routes routes,
      MemoStore store,
      JsonFormat format,
      Clock clock,
      long localBytes) {
    LocalTier local =
        new LocalTier(localBytes, ForkJoinPool.commonPool(), store.repo()::timesGoneBack);
    RecentFailures failures = new RecentFailures(clock);
    StoredMemos stored = new StoredMemos(routes, store.memos(), local, format, clock);
    return new Computing(
        new CoarseClock(clock),
        local,
        failures,
        stored,
        new RunningComputations(store.outage()),
        new MemoLoader(computations, store, stored, local, failures, clock));
  }

  /** Whether all computations end in time, after it was closed. */
  boolean endsBy(Deadline deadline) {
    return running.endsBy(deadline);
  }

  /** Computes no more; running computations may end in time, and are interrupted then. */
  void close(Deadline deadline) {
    running.close(deadline);
    loader.close();
    coarse.close();
  }
}
