package dev.intrepid.compute;

import dev.intrepid.SystemClock;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The app's clock for whoever asks millions of times a second: the machine's is read by a thread
 * every few milliseconds, as long as somebody asks; every other clock is read as it is. Reading the
 * machine's takes longer than all the rest of a view that finds what it looks for. Thread-safe.
 */
final class CoarseClock {

  private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
  private static final int TICKS_UNASKED = 200;
  private static final long ASLEEP = Long.MIN_VALUE;

  private final Clock clock;
  private final Thread thread = new Thread(this::run, "intrepid-memo-clock");
  private volatile boolean ticks;
  private volatile long now = ASLEEP;
  private volatile boolean isAsked;

  CoarseClock(Clock clock) {
    this.clock = clock;
    this.ticks = clock.equals(SystemClock.utc());
    thread.setDaemon(true);
  }

  /** Milliseconds of the epoch, a few of them late as long as its thread gets its turns. */
  long millis() {
    if (!ticks) {
      return clock.millis();
    }
    long millis = now;
    if (millis == ASLEEP) {
      return wake();
    }
    if (!isAsked) {
      isAsked = true;
    }
    return millis;
  }

  private synchronized long wake() {
    long millis = clock.millis();
    now = millis;
    if (!ticks) {
      return millis;
    }
    if (thread.getState() == Thread.State.NEW) {
      thread.start();
    } else {
      LockSupport.unpark(thread);
    }
    return millis;
  }

  private void run() {
    int unasked = 0;
    while (ticks) {
      LockSupport.parkNanos(this, TICK_NANOS);
      now = clock.millis();
      unasked = isAsked ? 0 : unasked + 1;
      isAsked = false;
      if (unasked == TICKS_UNASKED) {
        sleep();
        unasked = 0;
      }
    }
  }

  /** Whoever asks next reads the clock, and wakes the thread by that. */
  private void sleep() {
    now = ASLEEP;
    while (now == ASLEEP && ticks) {
      LockSupport.park(this);
    }
  }

  /** Ends its thread; from then on it is the clock itself. */
  synchronized void close() {
    ticks = false;
    LockSupport.unpark(thread);
  }
}
