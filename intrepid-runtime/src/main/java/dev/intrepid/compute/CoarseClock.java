package dev.intrepid.compute;

import dev.intrepid.SystemClock;
import java.time.Clock;
import java.time.Duration;

/**
 * The app's clock for whoever asks millions of times a second: the machine's is read by a thread
 * every few milliseconds, as long as somebody asks; every other clock is read as it is. Reading the
 * machine's takes longer than all the rest of a view that finds what it looks for. Thread-safe.
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

  /** Milliseconds of the epoch, a few of them late as long as its thread gets its turns. */
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

  /** Until it is read again, whoever asks reads the clock. */
  private void forget() {
    now = UNKNOWN;
  }

  /** Ends its thread; from then on it is the clock itself. */
  void close() {
    ticks = false;
    poller.close();
  }
}
