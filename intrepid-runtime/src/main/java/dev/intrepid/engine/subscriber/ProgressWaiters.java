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

  private long signals; // guarded by the lock

  /** Has all waiting threads check their conditions again. */
  public void signal() {
    lock.lock();
    try {
      signals++;
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
   * Waits until a condition holds, which is checked after every signal, and every now and then. It
   * may ask a repo that does not answer, so it is checked without the lock that every signal takes.
   *
   * @param isElsewhere whether other processes make progress too, which signal nothing here
   * @return whether it holds; false after the timeout
   */
  public boolean await(Duration timeout, BooleanSupplier condition, BooleanSupplier isElsewhere)
      throws InterruptedException {
    Deadline deadline = Deadline.in(timeout);
    long pause = FIRST_PAUSE.toNanos();
    long seen = signals();
    while (!condition.getAsBoolean()) {
      if (deadline.isOver()) {
        return false;
      }
      if (isElsewhere.getAsBoolean()) {
        seen = signalsAfter(seen, Math.min(deadline.nanosLeft(), pause));
        pause = Math.min(2 * pause, LONGEST_PAUSE.toNanos());
      } else {
        seen = signalsAfter(seen, deadline.nanosLeft());
      }
    }
    return true;
  }

  private long signals() {
    lock.lock();
    try {
      return signals;
    } finally {
      lock.unlock();
    }
  }

  /** How many signals there are, once there are more than were seen, or after that time. */
  private long signalsAfter(long seen, long nanos) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = nanos;
      while (signals == seen && left > 0) {
        left = moved.awaitNanos(left);
      }
      return signals;
    } finally {
      lock.unlock();
    }
  }
}
