package dev.intrepid.engine.worker;

import dev.intrepid.subscription.SubscriptionState;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a worker does while it handles nothing: it shows why, and waits as long as fits, or lets its
 * thread go. For the worker's thread, unless a method says otherwise.
 */
final class WorkerWaits {

  private static final Duration WHILE_PAUSED = Duration.ofMinutes(1);

  private final WorkerPlace place;
  private final PageService service;
  private final WorkerStatus status;
  private final BackOff backOff;
  private final WorkerFailures failures;
  private final WorkerThread thread;
  private volatile @Nullable Rest rest;
  private boolean mayRest;

  WorkerWaits(
      WorkerPlace place,
      PageService service,
      WorkerStatus status,
      BackOff backOff,
      WorkerFailures failures,
      WorkerThread thread) {
    this.place = place;
    this.service = service;
    this.status = status;
    this.backOff = backOff;
    this.failures = failures;
    this.thread = thread;
  }

  /** Lets the worker release its thread while there is nothing to do; before it is started. */
  void restBy(Rest by) {
    rest = by;
  }

  /** There is something to do. */
  void busy() {
    status.busy();
    if (rest != null) {
      rest.busy();
    }
  }

  /** The worker is awake, or has ended; from any thread. */
  void endRest() {
    if (rest != null) {
      rest.end();
    }
  }

  /**
   * Releases the thread, if the last turn has found that it may.
   *
   * @return whether it did: the thread must then return at once and touch nothing
   */
  boolean rest() {
    if (!mayRest) {
      return false;
    }
    mayRest = false;
    if (thread.rest()) {
      return true;
    }
    endRest();
    return false;
  }

  /** Waits as long as another worker moves the marker; takes over when it no longer moves. */
  boolean isHeldByAnother() throws InterruptedException {
    status.is(SubscriptionState.STANDBY);
    status.moved();
    if (!service.isDoneByOthers()) {
      status.tell();
      return false;
    }
    status.progress(place.sequence());
    long seen = place.epoch();
    thread.sleep(backOff.untilLook());
    place.reload();
    if (place.epoch() == seen) {
      return false;
    }
    backOff.fenced();
    return true;
  }

  /** Waits a while, in which a program that handles more does the work. */
  void standBy() throws InterruptedException {
    failures.recovered(SubscriptionState.STANDBY);
    status.moved();
    backOff.isNotFenced();
    if (service.isDoneByOthers()) {
      status.progress(place.sequence());
    } else {
      status.tell();
    }
    thread.sleep(BackOff.longestUntilLook());
    place.markerMayHaveMoved();
  }

  /** Leaves the work to the process that has it. */
  void elsewhere() {
    failures.leavesOutage();
    failures.recovered(SubscriptionState.STANDBY);
    backOff.isNotFenced();
    place.leaveToOthers();
    status.tell();
    mayRest = true;
  }

  void paused() throws InterruptedException {
    failures.recovered(SubscriptionState.PAUSED);
    status.moved();
    status.tell();
    thread.sleep(WHILE_PAUSED);
  }

  /** Waits, if the message that failed last is not to be tried yet. */
  boolean isTooEarly(@Nullable Duration more) throws InterruptedException {
    Duration early = backOff.untilTry();
    if (early == null) {
      return false;
    }
    thread.sleep(backOff.onClock(BackOff.shorter(early, more)));
    return true;
  }

  /** Handles no message of the log until a message set aside is tried again. */
  void heldUp(@Nullable Duration more) throws InterruptedException {
    failures.recovered(service.stateWithoutMore());
    status.tell();
    thread.sleep(backOff.onClock(more == null ? BackOff.LOOK_AT_CLOCK : more));
  }

  /**
   * There is nothing in the log up to that sequence.
   *
   * @param more how long until there is something outside the log; null if there is nothing
   */
  void idle(long through, @Nullable Duration more) throws InterruptedException {
    backOff.isNotFenced();
    place.nothing(through);
    failures.recovered(service.stateWithoutMore());
    status.moved();
    status.progress(through);
    mayRest = more == null && restsAfter(through);
    Duration wait =
        BackOff.shorter(place.config().pollEvery(), more == null ? null : backOff.onClock(more));
    if (!mayRest && !wait.isZero()) {
      thread.waitFor(
          new WorkerThread.Waiting() {
            @Override
            public void run() throws InterruptedException {
              place.awaitPast(through, wait);
            }
          });
    }
  }

  /**
   * Looks once more after the watch has begun, so that a message published in between is not
   * missed: in the log itself, since its pages may come late from one that reads for many.
   */
  private boolean restsAfter(long through) {
    Rest due = rest;
    return due != null
        && place.isEndless()
        && due.isDue()
        && due.isWatched(through, () -> place.isNothingAfter(through));
  }
}
