package dev.intrepid.benchmarks;

import java.util.concurrent.locks.LockSupport;

/** So many steps a second, evenly, and none at once after one that was late. For one thread. */
public final class Pace {

  private final long nanos;
  private long next;

  /** Begins with the first step. */
  public Pace(int stepsASecond) {
    this.nanos = 1_000_000_000L / stepsASecond;
  }

  /** Waits until the next step is due. */
  public void await() {
    next = Math.max(next + nanos, System.nanoTime());
    for (long left = next - System.nanoTime(); left > 0; left = next - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
