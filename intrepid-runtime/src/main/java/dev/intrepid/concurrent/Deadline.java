package dev.intrepid.concurrent;

import java.time.Duration;

/** A moment by which something must be done, on the machine's own count of time. Immutable. */
public final class Deadline {

  /**
   * A deadline further ahead is as good as none, and the sum with the time of now would overflow.
   */
  private static final Duration LONGEST = Duration.ofDays(36_500);

  private final long nanos;

  private Deadline(long nanos) {
    this.nanos = nanos;
  }

  /** The moment after that time from now; a hundred years at most. */
  public static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + nanos(time));
  }

  private static long nanos(Duration time) {
    return time.compareTo(LONGEST) < 0 ? time.toNanos() : LONGEST.toNanos();
  }

  /** How many nanoseconds are left; 0 if it is over. */
  public long nanosLeft() {
    return Math.max(0, nanos - System.nanoTime());
  }

  /** How much time is left; zero if it is over. */
  public Duration left() {
    return Duration.ofNanos(nanosLeft());
  }

  /** Whether no time is left. */
  public boolean isOver() {
    return nanosLeft() == 0;
  }
}
