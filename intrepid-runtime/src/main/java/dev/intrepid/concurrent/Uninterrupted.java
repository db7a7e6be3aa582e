package dev.intrepid.concurrent;

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
