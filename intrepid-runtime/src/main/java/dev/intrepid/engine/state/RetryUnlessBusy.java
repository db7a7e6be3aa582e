package dev.intrepid.engine.state;

import dev.intrepid.concurrent.Deadline;
import dev.intrepid.repo.FencedException;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.LogWentBackException;
import dev.intrepid.repo.MemoConflictException;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Retries an attempt that succeeds only if a subscriber does nothing in between: a few times while
 * it works, then with the subscriber paused. For one thread.
 */
public final class RetryUnlessBusy {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final IntrepidRepo repo;
  private final String subscriber;
  private final RequestGate requests;
  private final Supplier<? extends RuntimeException> atWork;
  private final Deadline deadline = Deadline.in(PATIENCE);
  private boolean hasPaused;

  /**
   * No attempt yet.
   *
   * @param subscriber the name of what may be at work
   * @param requests the gate that each attempt passes
   * @param atWork the exception thrown if the subscriber is busy for all of {@link #PATIENCE}
   */
  public RetryUnlessBusy(
      IntrepidRepo repo,
      String subscriber,
      RequestGate requests,
      Supplier<? extends RuntimeException> atWork) {
    this.repo = repo;
    this.subscriber = subscriber;
    this.requests = requests;
    this.atWork = atWork;
  }

  /**
   * Tries until an attempt succeeds. If none does, the subscriber is paused or not as it was
   * without this.
   *
   * @param attempt ends a pause for a moment along with what it changes
   */
  public <T> T in(Supplier<T> attempt) {
    try {
      for (int tries = 1; ; tries++) {
        try {
          return requests.between(attempt);
        } catch (FencedException | MemoConflictException | LogWentBackException e) {
          if (tries == Pauses.TRIES_WITHOUT_PAUSE) {
            hasPaused = requests.between(() -> Pauses.begin(repo, subscriber));
          }
          if (tries >= Pauses.TRIES_WITHOUT_PAUSE) {
            waitOr(atWork);
          }
        }
      }
    } catch (RuntimeException e) {
      if (hasPaused) {
        requests.between(() -> Pauses.end(repo, subscriber));
      }
      throw e;
    }
  }

  /** Tries until an attempt succeeds that is refused if one works in between; pauses none. */
  public void untilDone(Runnable attempt) {
    while (true) {
      try {
        requests.between(attempt);
        return;
      } catch (FencedException | MemoConflictException | LogWentBackException e) {
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
