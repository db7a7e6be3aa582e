package dev.intrepid.engine.worker;

import dev.intrepid.subscription.SubscriptionState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a worker shows of itself. Written by the worker's thread, or by the one that closes a worker
 * without a thread; read by any.
 */
final class WorkerStatus {

  private final Clock clock;
  private final Clock steady;
  private final Runnable onProgress;
  private final Rate rate = new Rate();
  private volatile SubscriptionState state = SubscriptionState.STARTING;
  private volatile long doneThrough;
  private volatile long handled;
  private volatile Instant movedAt;
  private volatile @Nullable Throwable failure;

  /**
   * The status of a worker that has not begun.
   *
   * @param clock the app's clock
   * @param steady the same, not moved when that is set
   * @param doneThrough how far it is
   * @param onProgress told of each change, by {@link #tell}
   */
  WorkerStatus(Clock clock, Clock steady, long doneThrough, Runnable onProgress) {
    this.clock = clock;
    this.steady = steady;
    this.onProgress = onProgress;
    this.movedAt = steady.instant();
    this.doneThrough = doneThrough;
  }

  SubscriptionState state() {
    return state;
  }

  boolean isStopped() {
    return state == SubscriptionState.STOPPED;
  }

  long doneThrough() {
    return doneThrough;
  }

  long handled() {
    return handled;
  }

  double rate() {
    return rate.perSecond();
  }

  /** When it last advanced or found nothing to do, on the app's clock as that is set now. */
  Instant movedAt() {
    Instant now = clock.instant();
    long set = Duration.between(steady.instant(), now).toMillis();
    return movedAt.plusMillis(set);
  }

  Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }

  /** It has messages to handle. */
  void busy() {
    if (state == SubscriptionState.STARTING) {
      state = SubscriptionState.CATCHING_UP;
    }
  }

  /** It does this from now on. */
  void is(SubscriptionState now) {
    state = now;
  }

  /** It does this from now on, after that failure; null if there is none any more. */
  void is(SubscriptionState now, @Nullable Throwable last) {
    failure = last;
    state = now;
  }

  void failed(Throwable last) {
    failure = last;
  }

  /** It has advanced, or has found nothing to do. */
  void moved() {
    movedAt = steady.instant();
  }

  private void done(long through) {
    if (through > doneThrough) {
      doneThrough = through;
      if (state != SubscriptionState.OUTAGE) {
        moved();
      }
    }
  }

  /** Everything up to that sequence is done, which is told at once. */
  void progress(long through) {
    done(through);
    tell();
  }

  /** Tells of a change. */
  void tell() {
    onProgress.run();
  }

  /** It begins again after that sequence. */
  void beginsAfter(long sequence) {
    doneThrough = sequence;
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // written by the worker's thread alone
  void handled(int messages) {
    handled += messages;
    rate.add(messages);
  }

  void closed() {
    if (!isStopped()) {
      state = SubscriptionState.CLOSED;
    }
  }
}
