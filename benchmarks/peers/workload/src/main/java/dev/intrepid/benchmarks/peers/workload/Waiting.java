package dev.intrepid.benchmarks.peers.workload;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Waits for peers that nobody can ask to wait. */
public final class Waiting {

  private static final long LONGEST = TimeUnit.MINUTES.toNanos(5);

  private Waiting() {}

  /**
   * Asks every 2 milliseconds for a number until it is as expected.
   *
   * @throws IllegalStateException if it is not after five minutes
   */
  public static void until(long expected, Callable<Long> number) throws Exception {
    long begin = System.nanoTime();
    for (long now = number.call(); now != expected; now = number.call()) {
      if (System.nanoTime() - begin > LONGEST) {
        throw new IllegalStateException(
            "After five minutes there are " + now + ", not " + expected);
      }
      Thread.sleep(2);
    }
  }
}
