package dev.intrepid.fuzzing.faults;

import java.time.Duration;

/**
 * Which lives are lived: for a few seconds, or {@code -Drandom.seconds=600}, one after the other of
 * seeds that nobody had before; or by {@code -Drandom.seed=N -Drandom.times=20} one so often, and
 * the failures are counted.
 */
final class Seeds {

  private static final int SECONDS = Integer.getInteger("random.seconds", 20);
  private static final int TIMES = Integer.getInteger("random.times", 1);

  private Seeds() {}

  /** What is done with a seed. */
  @FunctionalInterface
  interface Life {
    void live(long seed) throws Exception;
  }

  /**
   * Lives them.
   *
   * @param part what part of all seconds these have; one is lived in any case
   */
  static void each(String which, double part, Life life) throws Exception {
    Long only = Long.getLong("random.seed");
    if (only == null) {
      many(which, Duration.ofMillis((long) (1_000 * part * SECONDS)), life);
    } else {
      again(which, only, life);
    }
  }

  private static void many(String which, Duration budget, Life life) throws Exception {
    long first = System.nanoTime();
    long end = first + budget.toNanos();
    long seed = first;
    do {
      try {
        life.live(seed);
      } catch (AssertionError | RuntimeException e) {
        throw failed(seed, e);
      }
      seed++;
    } while (System.nanoTime() < end);
    System.out.println(
        which + ": " + (seed - first) + " lives, -Drandom.seed=" + first + " and on");
  }

  private static void again(String which, long seed, Life life) throws Exception {
    int failures = 0;
    AssertionError last = null;
    for (int i = 0; i < TIMES; i++) {
      try {
        life.live(seed);
      } catch (AssertionError | RuntimeException e) {
        failures++;
        last = failed(seed, e);
      }
    }
    System.out.println(which + ": " + failures + " of " + TIMES + " failed, -Drandom.seed=" + seed);
    if (last != null) {
      throw last;
    }
  }

  private static AssertionError failed(long seed, Throwable e) {
    return new AssertionError("-Drandom.seed=" + seed, e);
  }
}
