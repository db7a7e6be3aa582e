package dev.intrepid.benchmarks.peers.workload;

import java.util.concurrent.atomic.AtomicLong;

/** What the handler of a peer tells: that it was called, and with what. Thread-safe. */
public final class Handled {

  private final AtomicLong count = new AtomicLong();
  private volatile long[] arrivals = {};

  /** The first line of a handler, with the cents of the deposit. */
  public void enter(long cents) {
    long now = System.nanoTime();
    long[] expected = arrivals;
    if (cents < expected.length) {
      expected[(int) cents] = now;
    }
    count.incrementAndGet();
  }

  /** How often it was called. */
  public long count() {
    return count.get();
  }

  /** Notes from now on when the deposits of 0, 1, 2 and more cents arrive. */
  void expect(int deposits) {
    arrivals = new long[deposits];
  }

  /** When each of them arrived, in nanoseconds; 0 if it has not. */
  long[] arrivals() {
    return arrivals.clone();
  }
}
