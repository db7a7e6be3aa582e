package dev.intrepid.subscription;

import java.time.Duration;

/**
 * How often and how fast a failing message is tried again. Immutable.
 *
 * @param attempts how often it is tried in all, 1 or more
 * @param first the longest first wait
 * @param max the longest wait of all
 */
public record RetryPolicy(int attempts, Duration first, Duration max) {

  private static final RetryPolicy DEFAULTS =
      new RetryPolicy(5, Duration.ofMillis(100), Duration.ofSeconds(10));

  /** Refuses what makes no sense. */
  public RetryPolicy {
    if (attempts < 1 || first.isNegative() || max.compareTo(first) < 0) {
      throw new IllegalArgumentException(
          "A retry has 1 or more attempts and a first wait no longer than the longest, not "
              + attempts
              + ", "
              + first
              + " and "
              + max
              + ".");
    }
  }

  /** What {@code @Retry} says by default: 5 attempts, 100 ms, 10 s. */
  public static RetryPolicy defaults() {
    return DEFAULTS;
  }

  /** The longest wait after that many attempts failed: the first wait, doubled each time. */
  public Duration longestWaitAfter(int failed) {
    int doublings = Math.min(failed - 1, 30);
    Duration wait = first.multipliedBy(1L << doublings);
    return wait.compareTo(max) > 0 ? max : wait;
  }
}
