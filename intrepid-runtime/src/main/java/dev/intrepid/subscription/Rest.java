package dev.intrepid.subscription;

import java.util.function.BooleanSupplier;

/** When a worker lets its thread go. For the worker's thread. */
final class Rest {

  private final RestingWorkers others;
  private final SubscriptionWorker worker;
  private boolean isIdle;
  private long idleSince;

  Rest(RestingWorkers others, SubscriptionWorker worker) {
    this.others = others;
    this.worker = worker;
  }

  /** The worker has something to do. */
  void busy() {
    isIdle = false;
  }

  /** The worker has nothing to do; whether it had nothing long enough. */
  boolean isDue() {
    long now = System.nanoTime();
    if (!isIdle) {
      isIdle = true;
      idleSince = now;
    }
    return now - idleSince >= others.after().toNanos();
  }

  /**
   * Has others look for it; false if there is something already.
   *
   * @param through the sequence up to which there is nothing
   * @param isNothing looks for what comes after it
   */
  boolean isWatched(long through, BooleanSupplier isNothing) {
    boolean isWatched = false;
    others.add(worker, through);
    try {
      isWatched = isNothing.getAsBoolean();
      return isWatched;
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
