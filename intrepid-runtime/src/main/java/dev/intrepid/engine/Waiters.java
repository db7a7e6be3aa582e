package dev.intrepid.engine;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Threads that wait for subscribers to get somewhere. Thread-safe. */
public final class Waiters {

  private final Object monitor = new Object();
  private int waiting; // guarded by monitor

  /** Something has moved: everybody looks again. */
  public void signal() {
    synchronized (monitor) {
      if (waiting > 0) {
        monitor.notifyAll();
      }
    }
  }

  /**
   * Waits until a condition holds; it is looked at after every signal.
   *
   * @return whether it does; false after the timeout
   */
  public boolean await(Duration timeout, BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + timeout.toNanos();
    synchronized (monitor) {
      waiting++;
      try {
        while (!condition.getAsBoolean()) {
          long left = deadline - System.nanoTime();
          if (left <= 0) {
            return false;
          }
          monitor.wait(left / 1_000_000, (int) (left % 1_000_000));
        }
        return true;
      } finally {
        waiting--;
      }
    }
  }
}
