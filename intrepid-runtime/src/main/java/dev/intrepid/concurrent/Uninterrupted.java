package dev.intrepid.concurrent;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Waits that an interrupt does not cut short; the thread is interrupted again afterwards. */
public final class Uninterrupted {

  private Uninterrupted() {}

  /** Waits until a thread has ended; not at all if it never began. */
  public static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Waits until what an executor was given has ended, after it was shut down, or the time is over,
   * and returns whether it has.
   */
  public static boolean end(ExecutorService executor, Deadline deadline) {
    boolean interrupted = false;
    boolean hasEnded = executor.isTerminated();
    while (!hasEnded && !deadline.isOver()) {
      try {
        hasEnded = executor.awaitTermination(deadline.nanosLeft(), TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return hasEnded;
  }

  /** Waits until a thread has ended, or the time is over, and returns whether it has. */
  public static boolean join(Thread thread, Deadline deadline) {
    boolean interrupted = false;
    while (thread.isAlive() && !deadline.isOver()) {
      try {
        thread.join(Math.max(1, deadline.left().toMillis()));
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return !thread.isAlive();
  }
}
