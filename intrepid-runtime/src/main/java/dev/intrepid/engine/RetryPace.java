package dev.intrepid.engine;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Says whether streams that are due are tried now. While the log has more they are gathered, since
 * a commit for the few that are due after each page would double the commits. It counts elapsed
 * time, not the app's clock, which need not go by itself. For one thread.
 */
final class RetryPace {

  /** How long streams that are due are gathered at most, if they do not fill a page. */
  static final Duration GATHER = Duration.ofMillis(100);

  private final LongSupplier nanos;
  private boolean hasTried;
  private long triedAt;
  private boolean isLogBusy;

  RetryPace(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** A page of the log was handled, so that there may be another. */
  void logWentOn() {
    isLogBusy = true;
  }

  /**
   * Whether those that are due are tried now: when they fill a page, when none was tried for a
   * while, or when no page of the log was handled since this was asked last.
   */
  boolean isNow(int due, int pageSize) {
    boolean wasLogBusy = isLogBusy;
    isLogBusy = false;
    return !wasLogBusy
        || due >= pageSize
        || !hasTried
        || nanos.getAsLong() - triedAt >= GATHER.toNanos();
  }

  /** Some were tried. */
  void tried() {
    hasTried = true;
    triedAt = nanos.getAsLong();
  }
}
