package dev.intrepid.engine.worker;

import dev.intrepid.concurrent.Deadline;
import dev.intrepid.concurrent.Uninterrupted;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The thread of a worker. To end it, a wait is interrupted, and work is left to finish. A resting
 * worker has no thread. Thread-safe.
 */
final class WorkerThread {

  /** What may be ended by an interrupt. */
  interface Waiting {
    void run() throws InterruptedException;
  }

  private final String name;
  private final Runnable work;
  private final boolean isDaemon;
  private final @Nullable ClassLoader loader;
  private final Object lock = new Object();
  private @Nullable Thread thread; // guarded by lock; null until it is started
  private boolean isResting; // guarded by lock
  private boolean isWaiting; // guarded by lock
  private boolean isWoken; // guarded by lock
  private volatile boolean ending;

  WorkerThread(String name, Runnable work) {
    this.name = name;
    this.work = work;
    this.isDaemon = Thread.currentThread().isDaemon();
    this.loader = Thread.currentThread().getContextClassLoader();
  }

  /** Inherits from the thread that made this, whichever thread wakes the worker. */
  private Thread newThread() {
    Thread made = new Thread(work, name);
    made.setDaemon(isDaemon);
    made.setContextClassLoader(loader);
    return made;
  }

  /** Starts it, unless it was started: there may have been no memory for it the first time. */
  void start() {
    synchronized (lock) {
      if (thread == null) {
        startNew();
      }
    }
  }

  private void startNew() {
    Thread made = newThread();
    made.start();
    thread = made; // last: where there is no memory for it, the next call makes another
  }

  private @Nullable Thread thread() {
    synchronized (lock) {
      return thread;
    }
  }

  /** Whether it was asked to end. */
  boolean isEnding() {
    return ending;
  }

  /**
   * Asks it to end: at once if it waits, else after its current work.
   *
   * @return whether it was resting or has not begun, and so does nothing more by itself
   */
  boolean end() {
    synchronized (lock) {
      ending = true;
      endWait();
      boolean hasNone = isResting || thread == null;
      isResting = false;
      return hasNone;
    }
  }

  /** Ends the wait it is in, or the next one, or its rest. */
  void wake() {
    synchronized (lock) {
      if (isResting) {
        startNew();
        isResting = false;
        return;
      }
      isWoken = true;
      endWait();
    }
  }

  private void endWait() {
    if (isWaiting && thread != null) {
      thread.interrupt();
    }
  }

  /**
   * Called on the thread itself, whose work must then return at once and touch nothing: until it is
   * woken, there is no thread. False if it must go on.
   */
  boolean rest() {
    synchronized (lock) {
      isResting = !ending && !isWoken;
      isWoken = false;
      return isResting;
    }
  }

  /** Whether there is no thread until it is woken. */
  boolean isResting() {
    synchronized (lock) {
      return isResting;
    }
  }

  /** Interrupts its current work. */
  void interrupt() {
    Thread last = thread();
    if (last != null) {
      last.interrupt();
    }
  }

  /**
   * On the thread itself: waits so that {@link #end} and {@link #wake} can end the wait. Any other
   * interrupt ends only this wait.
   *
   * @throws InterruptedException if the thread must end
   */
  void waitFor(Waiting waiting) throws InterruptedException {
    synchronized (lock) {
      if (ending || isWoken) {
        isWoken = false;
        return;
      }
      isWaiting = true;
    }
    try {
      waiting.run();
    } catch (InterruptedException e) {
      if (ending) {
        throw e;
      }
    } finally {
      stopWaiting();
    }
  }

  /** On the thread itself: waits for that time, as {@link #waitFor} does. */
  void sleep(Duration time) throws InterruptedException {
    waitFor(() -> Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000));
  }

  /** An interrupt that came too late for the wait is gone with it, unless it is to end. */
  private void stopWaiting() {
    synchronized (lock) {
      isWaiting = false;
      isWoken = false;
      if (!ending) {
        Thread.interrupted();
      }
    }
  }

  /** The name of its thread. */
  String name() {
    return name;
  }

  /** Whether it ends in time, or never began, or is the one that asks. */
  boolean endsBy(Deadline deadline) {
    Thread last = thread();
    return last == null || last == Thread.currentThread() || Uninterrupted.join(last, deadline);
  }
}
