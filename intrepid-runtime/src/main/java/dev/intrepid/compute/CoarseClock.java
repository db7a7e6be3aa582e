package dev.intrepid.compute;

import dev.intrepid.concurrent.SystemClock;
import java.time.Clock;
import java.time.Duration;

/**
 * The app's clock for millions of reads a second: a thread reads the system clock every few
 * milliseconds while this is in use; any other clock is read directly. Reading the system clock
 * takes longer than the rest of a view that hits. Thread-safe.
 */
final class CoarseClock {

  private static final Duration TICK = Duration.ofMillis(5);
  private static final Duration UNASKED = Duration.ofSeconds(1);
  private static final long UNKNOWN = Long.MIN_VALUE;

  private final Clock clock;
  private final BackgroundPoller poller =
      new BackgroundPoller("intrepid-memo-clock", TICK, UNASKED, this::read, this::forget);
  private volatile boolean ticks;
  private volatile long now = UNKNOWN;

  CoarseClock(Clock clock) {
    this.clock = clock;
    this.ticks = SystemClock.is(clock);
  }

  /** Milliseconds of the epoch, a few of them late as long as its thread gets to run. */
  long millis() {
    if (!ticks) {
      return clock.millis();
    }
    poller.use();
    long millis = now;
    return millis == UNKNOWN ? clock.millis() : millis;
  }

  private void read() {
    now = clock.millis();
  }

  /** Has callers read the clock itself until the thread reads it again. */
  private void forget() {
    now = UNKNOWN;
  }

  /** Ends its thread; from then on every call reads the clock itself. */
  void close() {
    ticks = false;
    poller.close();
  }
}
