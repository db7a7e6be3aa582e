package dev.intrepid.launcher.input;

import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The request to end. A thread that waits for it goes on; one that works is interrupted, so that
 * nothing it waits for holds it.
 */
public final class Stop {

  private final CountDownLatch requested = new CountDownLatch(1);
  private @Nullable Thread worker;
  private boolean waiting;

  /** The current thread is the one to be stopped from here on, or at once if that is requested. */
  public synchronized void watch() {
    worker = Thread.currentThread();
    if (isRequested()) {
      worker.interrupt();
    }
  }

  /** The current thread is left alone from here on. */
  public synchronized void release() {
    worker = null;
    if (isRequested()) {
      // The interrupt was meant for the work that is over, not for what closes after it.
      Thread.interrupted();
    }
  }

  public synchronized void request() {
    requested.countDown();
    if (worker != null && !waiting) {
      worker.interrupt();
    }
  }

  public boolean isRequested() {
    return requested.getCount() == 0;
  }

  /** Asks on behalf of the thread that works: an interruption that is noticed has done its work. */
  public synchronized boolean notice() {
    if (isRequested() && Thread.currentThread() == worker) {
      Thread.interrupted();
    }
    return isRequested();
  }

  public void await() throws InterruptedException {
    setWaiting(true);
    try {
      requested.await();
    } catch (InterruptedException e) {
      // The request may have come, as an interrupt, just before the wait began.
      if (!isRequested()) {
        throw e;
      }
    } finally {
      setWaiting(false);
    }
  }

  /** Waits so long at most; returns whether the request has come. */
  public boolean await(Duration time) throws InterruptedException {
    return requested.await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  private synchronized void setWaiting(boolean isWaiting) {
    waiting = isWaiting;
  }

  /**
   * What has failed besides the interruption: the failure itself, unless it follows from that, or
   * what failed while it was on its way, such as the closing of what an app had opened.
   */
  public static List<Throwable> failuresBesides(Throwable failure) {
    if (!isInterruption(failure)) {
      return List.of(failure);
    }
    List<Throwable> others = new ArrayList<>();
    for (Throwable other : failure.getSuppressed()) {
      others.addAll(failuresBesides(other));
    }
    return others;
  }

  private static boolean isInterruption(Throwable failure) {
    Throwable cause = failure;
    while (cause != null) {
      if (cause instanceof InterruptedException
          || cause instanceof InterruptedIOException
          || cause instanceof ClosedByInterruptException) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
