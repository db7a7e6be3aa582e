package dev.intrepid.engine.state;

import dev.intrepid.concurrent.Deadline;
import dev.intrepid.control.SubscriptionControl;
import dev.intrepid.repo.FencedException;
import dev.intrepid.repo.MemoConflictException;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Retries an attempt that succeeds only if a subscriber does nothing in between: a few times while
 * it works, then with the subscriber paused. For one thread.
 */
public final class RetryUnlessBusy {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final SubscriptionControl control;
  private final RequestGate requests;
  private final Supplier<? extends RuntimeException> atWork;
  private final Deadline deadline = Deadline.in(PATIENCE);
  private boolean hasPaused;

  /**
   * No attempt yet.
   *
   * @param requests the gate that each attempt passes
   * @param atWork the exception thrown if the subscriber is busy for all of {@link #PATIENCE}
   */
  public RetryUnlessBusy(
      SubscriptionControl control,
      RequestGate requests,
      Supplier<? extends RuntimeException> atWork) {
    this.control = control;
    this.requests = requests;
    this.atWork = atWork;
  }

  /**
   * Tries until an attempt succeeds. If none does, the subscriber is paused or not as it was
   * without this.
   *
   * @param attempt given whether the subscriber is paused only for it, and so is to be resumed by
   *     it
   */
  public <T> T in(Function<Boolean, T> attempt) {
    try {
      for (int tries = 1; ; tries++) {
        try {
          return requests.between(() -> attempt.apply(hasPaused));
        } catch (FencedException | MemoConflictException e) {
          if (tries == Pauses.TRIES_WITHOUT_PAUSE) {
            pause();
          }
          if (tries >= Pauses.TRIES_WITHOUT_PAUSE) {
            waitOr(atWork);
          }
        }
      }
    } catch (RuntimeException e) {
      if (hasPaused) {
        control.resume();
      }
      throw e;
    }
  }

  private void pause() {
    hasPaused = !control.isPaused();
    if (hasPaused) {
      control.pause();
    }
  }

  /** Tries until an attempt succeeds that is refused if one works in between; pauses none. */
  public void untilDone(Runnable attempt) {
    while (true) {
      try {
        requests.between(attempt);
        return;
      } catch (FencedException | MemoConflictException e) {
        waitOr(atWork);
      }
    }
  }

  /** Waits a moment, if there is time left for it. */
  public void waitOr(Supplier<? extends RuntimeException> tooLate) {
    if (deadline.isOver()) {
      throw tooLate.get();
    }
    Pauses.betweenTries();
  }
}
