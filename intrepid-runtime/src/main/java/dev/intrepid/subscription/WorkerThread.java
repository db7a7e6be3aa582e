package dev.intrepid.subscription;

import java.time.Duration;

/**
 * The thread of a worker, and how it is ended: its waits by an interrupt, its work by patience.
 * Thread-safe.
 */
final class WorkerThread {

  /** What may be ended by an interrupt. */
  interface Waiting {
    void run() throws InterruptedException;
  }

  private final Thread thread;
  private final Object lock = new Object();
  private boolean isWaiting; // guarded by lock
  private boolean isWoken; // guarded by lock
  private volatile boolean ending;

  WorkerThread(String name, Runnable work) {
    this.thread = new Thread(work, name);
  }

  void start() {
    thread.start();
  }

  /** Whether it was asked to end. */
  boolean isEnding() {
    return ending;
  }

  /** Asks it to end: at once if it waits, else after what it has in hand. */
  void end() {
    synchronized (lock) {
      ending = true;
      if (isWaiting) {
        thread.interrupt();
      }
    }
  }

  /** Ends the wait it is in, or the next one. */
  void wake() {
    synchronized (lock) {
      isWoken = true;
      if (isWaiting) {
        thread.interrupt();
      }
    }
  }

  /** Interrupts what it has in hand. */
  void interrupt() {
    thread.interrupt();
  }

  /** On the thread itself: waits so that {@link #end} and {@link #wake} can end the wait. */
  void waitFor(Waiting waiting) throws InterruptedException {
    synchronized (lock) {
      if (ending || isWoken) {
        isWoken = false;
        return;
      }
      isWaiting = true;
    }
    boolean wasWoken = false;
    try {
      waiting.run();
    } catch (InterruptedException e) {
      wasWoken = stopWaiting();
      if (!wasWoken) {
        throw e;
      }
    } finally {
      if (!wasWoken) {
        stopWaiting();
      }
    }
  }

  /** Whether it was woken; an interrupt that came too late for the wait is gone with it. */
  private boolean stopWaiting() {
    synchronized (lock) {
      isWaiting = false;
      boolean wasWoken = isWoken && !ending;
      if (wasWoken) {
        Thread.interrupted();
      }
      isWoken = false;
      return wasWoken;
    }
  }

  /** Whether it ends within that time, or never began, or is the one that asks. */
  boolean endsWithin(Duration time) {
    if (thread == Thread.currentThread()) {
      return true;
    }
    long deadline = System.nanoTime() + time.toNanos();
    boolean interrupted = false;
    while (thread.isAlive() && System.nanoTime() < deadline) {
      try {
        thread.join(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
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
