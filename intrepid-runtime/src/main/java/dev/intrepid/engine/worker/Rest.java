package dev.intrepid.engine.worker;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides when a worker releases its thread. For the worker's thread. */
final class Rest {

  private static final Logger LOG = LoggerFactory.getLogger(Rest.class);

  private final RestingWorkers others;
  private final PageWorker worker;
  private boolean isIdle;
  private long idleSince;

  Rest(RestingWorkers others, PageWorker worker) {
    this.others = others;
    this.worker = worker;
  }

  /** The worker has something to do. */
  void busy() {
    isIdle = false;
  }

  /** The worker has nothing to do. Returns whether it has been idle long enough to rest. */
  boolean isDue() {
    long now = System.nanoTime();
    if (!isIdle) {
      isIdle = true;
      idleSince = now;
    }
    return Duration.ofNanos(now - idleSince).compareTo(others.after()) >= 0;
  }

  /**
   * Has the resting workers' thread watch the log for it; false if there is something already, or
   * no such thread.
   *
   * @param through the sequence up to which there is nothing
   * @param isNothing whether there is nothing after that sequence
   */
  boolean isWatched(long through, BooleanSupplier isNothing) {
    boolean isWatched = false;
    try {
      others.add(worker, through);
      isWatched = isNothing.getAsBoolean();
      return isWatched;
    } catch (OutOfMemoryError e) {
      LOG.debug("No thread to watch the log; the worker keeps its own", e);
      return false;
    } finally {
      if (!isWatched) {
        end();
      }
    }
  }

  /** The worker is awake, or has ended. */
  void end() {
    isIdle = false;
    others.remove(worker);
  }
}
