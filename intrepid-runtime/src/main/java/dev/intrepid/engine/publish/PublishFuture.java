package dev.intrepid.engine.publish;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The answer to one call. A dependant that waits for it completes it itself once it is decided,
 * since all threads that would complete it may be waiting like that one. Thread-safe.
 *
 * @param <T> the answer
 */
final class PublishFuture<T> extends CompletableFuture<T> {

  private final PendingPublish<T> pending;
  private final Dependants dependants;
  private final CompletableFuture<Void> decided = new CompletableFuture<>();

  PublishFuture(PendingPublish<T> pending, Dependants dependants) {
    this.pending = pending;
    this.dependants = dependants;
  }

  /** The outcome is there, and the future is to be completed with it. */
  void decide() {
    decided.complete(null);
  }

  /** Whether the outcome is there. */
  boolean isDecided() {
    return decided.isDone();
  }

  /**
   * A future that completes with the outcome, or when somebody completes this one, as a timeout.
   */
  private CompletableFuture<?> decidedOrDone() {
    return CompletableFuture.anyOf(decided, this).exceptionally(failure -> null);
  }

  private void completeIfDecided() {
    if (decided.isDone()) {
      pending.complete();
    }
  }

  @Override
  public T join() {
    if (!isDone() && dependants.isCurrent()) {
      decidedOrDone().join();
      completeIfDecided();
    }
    return super.join();
  }

  @Override
  public T get() throws InterruptedException, ExecutionException {
    if (!isDone() && dependants.isCurrent()) {
      decidedOrDone().get();
      completeIfDecided();
    }
    return super.get();
  }

  @Override
  public T get(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (!isDone() && dependants.isCurrent()) {
      decidedOrDone().get(timeout, unit);
      completeIfDecided();
    }
    return super.get(timeout, unit);
  }
}
