package dev.intrepid.subscription;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How often and how fast a failing message is tried again. Immutable.
 *
 * @param attempts how often it is tried in all, 1 or more
 * @param first the longest first wait
 * @param max the longest wait of all
 * @param on what is tried again: these exceptions and those that extend them
 * @param never exceptions not tried again although {@code on} includes them
 */
public record RetryPolicy(
    int attempts,
    Duration first,
    Duration max,
    List<Class<? extends Exception>> on,
    List<Class<? extends Exception>> never) {

  private static final RetryPolicy DEFAULTS =
      new RetryPolicy(5, Duration.ofMillis(100), Duration.ofSeconds(10));

  /** Tries again after every exception. */
  public RetryPolicy(int attempts, Duration first, Duration max) {
    this(attempts, first, max, List.of(Exception.class), List.of());
  }

  /** Refuses what makes no sense. */
  public RetryPolicy {
    on = List.copyOf(on);
    never = List.copyOf(never);
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

  /** The same for other failures: those of {@code on} without those of {@code never}. */
  public RetryPolicy only(
      List<Class<? extends Exception>> newOn, List<Class<? extends Exception>> newNever) {
    return new RetryPolicy(attempts, first, max, newOn, newNever);
  }

  /** Whether a message that failed with this is tried again; with an Error it never is. */
  public boolean retries(Throwable failure) {
    return isOneOf(on, failure) && !isOneOf(never, failure);
  }

  private static boolean isOneOf(List<Class<? extends Exception>> classes, Throwable failure) {
    for (Class<? extends Exception> type : classes) {
      if (type.isInstance(failure)) {
        return true;
      }
    }
    return false;
  }

  /**
   * How long to wait after that many attempts failed: a random part of the longest wait, so that
   * messages that failed together are not tried again together.
   */
  public Duration waitAfter(int failed) {
    long nanos = Math.max(1, longestWaitAfter(failed).toNanos());
    return Duration.ofNanos(ThreadLocalRandom.current().nextLong(nanos) + 1);
  }

  /** The longest wait after that many attempts failed: the first wait, doubled each time. */
  public Duration longestWaitAfter(int failed) {
    int doublings = Math.min(failed - 1, 30);
    Duration wait = first.multipliedBy(1L << doublings);
    return wait.compareTo(max) > 0 ? max : wait;
  }
}
