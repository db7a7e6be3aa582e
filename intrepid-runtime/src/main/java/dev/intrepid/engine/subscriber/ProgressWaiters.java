package dev.intrepid.engine.subscriber;

import dev.intrepid.concurrent.Deadline;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Threads that wait for the progress of subscribers. Thread-safe. */
public final class ProgressWaiters {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(2);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(250);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();

  /** Has all waiting threads check their conditions again. */
  public void signal() {
    lock.lock();
    try {
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until a condition holds, which is checked after every signal.
   *
   * @return whether it holds; false after the timeout
   */
  public boolean await(Duration timeout, BooleanSupplier condition) throws InterruptedException {
    return await(timeout, condition, () -> false);
  }

  /**
   * Waits until a condition holds, which is checked after every signal, and every now and then.
   *
   * @param isElsewhere whether other processes make progress too, which signal nothing here
   * @return whether it holds; false after the timeout
   */
  public boolean await(Duration timeout, BooleanSupplier condition, BooleanSupplier isElsewhere)
      throws InterruptedException {
    long left = Deadline.in(timeout).nanosLeft();
    long pause = FIRST_PAUSE.toNanos();
    lock.lock();
    try {
      while (!condition.getAsBoolean()) {
        if (left <= 0) {
          return false;
        }
        if (isElsewhere.getAsBoolean()) {
          long wait = Math.min(left, pause);
          left -= wait - moved.awaitNanos(wait);
          pause = Math.min(2 * pause, LONGEST_PAUSE.toNanos());
        } else {
          left = moved.awaitNanos(left);
        }
      }
      return true;
    } finally {
      lock.unlock();
    }
  }
}
