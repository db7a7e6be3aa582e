package dev.intrepid.repo.jdbc;

/** Waits that an interrupt does not end but that pass it on. */
public final class Uninterrupted {

  private Uninterrupted() {}

  /** Waits until a thread has ended. */
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
}
