package dev.intrepid.repo.sqlite;

/** Waits that an interrupt does not end but that pass it on. */
final class Uninterrupted {

  private Uninterrupted() {}

  static void join(Thread thread) {
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
