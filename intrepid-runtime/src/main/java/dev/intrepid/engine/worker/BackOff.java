package dev.intrepid.engine.worker;

import dev.intrepid.concurrent.SystemClock;
import dev.intrepid.subscription.RetryPolicy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a worker waits after what went wrong: the longer, the more often in a row. For the
 * worker's thread.
 */
final class BackOff {

  /** How often to look at a clock that may stand still. */
  static final Duration LOOK_AT_CLOCK = Duration.ofMillis(20);

  private static final RetryPolicy OUTAGE =
      new RetryPolicy(Integer.MAX_VALUE, Duration.ofMillis(50), Duration.ofSeconds(5));
  private static final RetryPolicy AFTER_DEATH =
      new RetryPolicy(Integer.MAX_VALUE, Duration.ofMillis(200), Duration.ofMinutes(1));
  private static final RetryPolicy BETWEEN_LOOKS =
      new RetryPolicy(Integer.MAX_VALUE, Duration.ofMillis(50), Duration.ofSeconds(2));

  private final Clock clock;
  private final Clock steady;
  private int outages;
  private int deaths;
  private int fences;
  private @Nullable Instant notBefore;

  /**
   * Nothing went wrong yet.
   *
   * @param clock the app's clock, on which failed messages wait
   * @param steady the same, not moved when that is set
   */
  BackOff(Clock clock, Clock steady) {
    this.clock = clock;
    this.steady = steady;
  }

  /** The repo has failed once more. */
  Duration afterOutage() {
    outages++;
    return OUTAGE.waitAfter(outages);
  }

  /** How long it waits at most until the repo is tried again. */
  static Duration longestOutageWait() {
    return OUTAGE.max();
  }

  /** Whether the repo has not worked since it failed. */
  boolean isOutage() {
    return outages > 0;
  }

  void repoWorks() {
    outages = 0;
  }

  /** The worker has died once more. */
  Duration afterDeath() {
    deaths++;
    return AFTER_DEATH.waitAfter(deaths);
  }

  void lives() {
    deaths = 0;
  }

  /** Another worker has moved the marker once more. */
  void fenced() {
    fences++;
  }

  boolean isFenced() {
    return fences > 0;
  }

  /** How long until the marker is looked at again. */
  Duration untilLook() {
    return BETWEEN_LOOKS.longestWaitAfter(fences);
  }

  static Duration longestUntilLook() {
    return BETWEEN_LOOKS.max();
  }

  void isNotFenced() {
    fences = 0;
  }

  /** The message that failed last is not to be tried before that time has passed. */
  void waits(Duration time) {
    notBefore = steady.instant().plus(time);
  }

  void waitsNoMore() {
    notBefore = null;
  }

  /** How long until the message that failed last may be tried; null if it may be now. */
  @Nullable Duration untilTry() {
    if (notBefore == null) {
      return null;
    }
    Duration early = Duration.between(steady.instant(), notBefore);
    if (early.isNegative() || early.isZero()) {
      notBefore = null;
      return null;
    }
    return early;
  }

  /** How long to wait for a time on the app's clock, which may stand still. */
  Duration onClock(Duration time) {
    return SystemClock.is(clock) ? time : shorter(time, LOOK_AT_CLOCK);
  }

  static Duration shorter(Duration one, @Nullable Duration other) {
    return other == null || one.compareTo(other) < 0 ? one : other;
  }
}
