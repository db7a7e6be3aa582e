package dev.intrepid.compute;

import dev.intrepid.exception.ComputationFailedException;
import dev.intrepid.exception.ComputationInterruptedException;
import dev.intrepid.exception.ComputationTimeoutException;
import dev.intrepid.exception.CyclicComputationException;
import dev.intrepid.repo.RepoException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One memo being computed on a thread of its own, and the threads that wait for it. A computation
 * may wait for another; if that would close a cycle, it fails instead. Thread-safe.
 */
final class Computation {

  private static final Object CHAINS = new Object();
  private static final ThreadLocal<Computation> CURRENT = new ThreadLocal<>();

  private final String uri;
  private final Route<?> route;
  private final long beganAt = System.nanoTime();
  private final CompletableFuture<ComputedMemo<?>> outcome = new CompletableFuture<>();
  private @Nullable Computation awaited; // guarded by CHAINS

  Computation(String uri, Route<?> route) {
    this.uri = uri;
    this.route = route;
  }

  String uri() {
    return uri;
  }

  /** Whether it read nothing before a moment, as {@link System#nanoTime} tells it. */
  boolean beganAfter(long moment) {
    return beganAt - moment >= 0;
  }

  /** Computes, and tells the waiting threads the outcome. */
  void run(Work work) {
    CURRENT.set(this);
    try {
      outcome.complete(work.compute());
    } catch (Throwable e) {
      outcome.completeExceptionally(e);
    } finally {
      CURRENT.remove();
    }
  }

  /** Ends it for all waiting threads, without a memo. */
  void abandon() {
    outcome.completeExceptionally(new ComputationFailedException(uri, route.spec().name(), null));
  }

  /** Ends it for all waiting threads: it was never begun. */
  void fail(Error reason) {
    outcome.completeExceptionally(reason);
  }

  /**
   * Waits for the memo, as long as the method's timeout says.
   *
   * @throws ComputationFailedException if the method threw
   * @throws ComputationTimeoutException if it takes longer
   * @throws ComputationInterruptedException if the waiting thread is interrupted
   * @throws CyclicComputationException if it could only wait for ever
   * @throws RepoException if the repo failed
   */
  ComputedMemo<?> await() {
    Computation waiting = CURRENT.get();
    if (waiting != null) {
      waiting.beginToAwait(this);
    }
    try {
      return outcome.get(route.spec().timeout().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new ComputationTimeoutException(uri, route.spec().name(), route.spec().timeout());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ComputationInterruptedException(uri, e);
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } finally {
      if (waiting != null) {
        waiting.endAwaiting();
      }
    }
  }

  private RuntimeException failure(@Nullable Throwable cause) {
    if (cause instanceof RepoException
        || cause instanceof CyclicComputationException
        || cause instanceof ComputationTimeoutException) {
      return (RuntimeException) cause;
    }
    return cause instanceof ComputationFailedException abandoned && abandoned.getCause() == null
        ? abandoned
        : new ComputationFailedException(uri, route.spec().name(), cause);
  }

  private void beginToAwait(Computation other) {
    synchronized (CHAINS) {
      List<String> chain = new ArrayList<>(List.of(uri));
      for (Computation next = other; next != null; next = next.awaited) {
        chain.add(next.uri);
        if (next == this) {
          throw new CyclicComputationException(chain);
        }
      }
      awaited = other;
    }
  }

  private void endAwaiting() {
    synchronized (CHAINS) {
      awaited = null;
    }
  }

  /** What computes a memo. */
  interface Work {
    ComputedMemo<?> compute() throws Exception;
  }
}
