package dev.intrepid.compute;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Does something every few milliseconds, in a thread of its own, as long as the result is used;
 * then the thread sleeps until the next use. Thread-safe.
 */
final class BackgroundPoller {

  private final Thread thread;
  private final long pauseNanos;
  private final long pausesUnused;
  private final Runnable tick;
  private final Runnable beforeSleep;
  private volatile boolean isUsed;
  private volatile boolean isAsleep = true;
  private volatile boolean isClosed;

  /**
   * Begins with the first use.
   *
   * @param unused how long after the last use it sleeps
   * @param tick what it does; must not throw
   * @param beforeSleep done before it sleeps
   */
  BackgroundPoller(
      String name, Duration pause, Duration unused, Runnable tick, Runnable beforeSleep) {
    this.thread = new Thread(this::run, name);
    this.pauseNanos = pause.toNanos();
    this.pausesUnused = unused.dividedBy(pause);
    this.tick = tick;
    this.beforeSleep = beforeSleep;
    thread.setDaemon(true);
  }

  /** Notes a use; after the first use since a tick this only reads a field. */
  void use() {
    if (!isUsed) {
      isUsed = true;
      if (isAsleep) {
        wake();
      }
    }
  }

  private synchronized void wake() {
    if (isClosed) {
      return;
    }
    if (thread.getState() == Thread.State.NEW) {
      thread.start();
    } else {
      LockSupport.unpark(thread);
    }
  }

  private void run() {
    isAsleep = false;
    long unused = 0;
    while (!isClosed) {
      tick.run();
      LockSupport.parkNanos(this, pauseNanos);
      Thread.interrupted(); // with the flag set, no wait would last
      unused = isUsed ? 0 : unused + 1;
      isUsed = false;
      if (unused == pausesUnused) {
        sleep();
        unused = 0;
      }
    }
  }

  private void sleep() {
    beforeSleep.run();
    isAsleep = true;
    // Checked after the flag is set, since an earlier use does not wake the thread.
    while (!isUsed && !isClosed) {
      LockSupport.park(this);
      Thread.interrupted();
    }
    isAsleep = false;
  }

  /** Stops after the current tick. */
  synchronized void close() {
    isClosed = true;
    LockSupport.unpark(thread);
  }
}
