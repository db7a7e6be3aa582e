package dev.intrepid.compute;

import dev.intrepid.concurrent.Deadline;
import dev.intrepid.concurrent.Uninterrupted;
import dev.intrepid.engine.worker.LoggedFailure;
import dev.intrepid.engine.worker.RepoOutage;
import dev.intrepid.repo.RepoException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The computations under way in this process: one a memo. They run on threads of their own, so that
 * a waiting thread cannot end one for the others. There is a thread for each computation waited
 * for, and a bounded number for background computations. Thread-safe.
 */
final class RunningComputations {

  private static final Logger LOG = LoggerFactory.getLogger(RunningComputations.class);
  private static final int MOST_BESIDE = 64;
  private static final AtomicLong NAMES = new AtomicLong();

  private final Map<String, Computation> underWay = new ConcurrentHashMap<>();
  private final Semaphore beside = new Semaphore(MOST_BESIDE);
  private final ThreadPoolExecutor threads;
  private final RepoOutage outage;

  /**
   * None is under way.
   *
   * @param outage told when a background computation fails because the repo does
   */
  RunningComputations(RepoOutage outage) {
    this(outage, RunningComputations::thread);
  }

  /** The same on threads of that factory. */
  RunningComputations(RepoOutage outage, ThreadFactory factory) {
    this.outage = outage;
    this.threads =
        new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), factory);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "intrepid-memo-" + NAMES.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }

  /** The running computation of a memo, or a new one. */
  Computation join(String uri, Route<?> route, Computation.Work work) {
    Computation mine = new Computation(uri, route);
    Computation other = underWay.putIfAbsent(uri, mine);
    if (other != null) {
      return other;
    }
    execute(mine, work, () -> {});
    return mine;
  }

  /** Computes a memo for this caller alone, although a computation may be running. */
  Computation alone(String uri, Route<?> route, Computation.Work work) {
    Computation mine = new Computation(uri, route);
    execute(mine, work, () -> {});
    return mine;
  }

  /** Computes a memo in the background, if no computation of it runs and there is room. */
  void beside(String uri, Route<?> route, Computation.Work work) {
    if (underWay.containsKey(uri) || !beside.tryAcquire()) {
      return;
    }
    Computation mine = new Computation(uri, route);
    if (underWay.putIfAbsent(uri, mine) == null) {
      executeBeside(mine, () -> logged(mine, route, work));
    } else {
      beside.release();
    }
  }

  /** Who asked for it has an old value, and need not know that there is no thread. */
  private void executeBeside(Computation mine, Computation.Work work) {
    try {
      execute(mine, work, beside::release);
    } catch (OutOfMemoryError e) {
      LOG.debug("{}: no thread to recompute it; it is tried again later", mine.uri(), e);
    }
  }

  private ComputedMemo<?> logged(Computation mine, Route<?> route, Computation.Work work)
      throws Exception {
    try {
      return work.compute();
    } catch (Exception e) {
      tell(mine, route, e);
      throw e;
    }
  }

  private void tell(Computation mine, Route<?> route, Exception e) {
    if (e instanceof RepoException failure && RepoOutage.isOne(failure)) {
      outage.met("Memos are not recomputed: their old values are served", failure);
      return;
    }
    LOG.atWarn()
        .addKeyValue("memo", mine.uri())
        .addKeyValue("method", route.spec().name())
        .setCause(LoggedFailure.of(e))
        .log("{} was not recomputed: the old value is served", mine.uri());
  }

  /**
   * Removes the computation before it tells waiting threads, so that later callers start a new one.
   */
  private void execute(Computation mine, Computation.Work work, Runnable after) {
    Computation.Work ending =
        () -> {
          try {
            return work.compute();
          } finally {
            end(mine, after);
          }
        };
    try {
      threads.execute(() -> mine.run(ending));
    } catch (RejectedExecutionException e) {
      end(mine, after);
      mine.abandon();
    } catch (Error e) {
      // There is no memory for a thread. Nobody is to wait for it, now or later.
      end(mine, after);
      mine.fail(e);
      throw e;
    }
  }

  private void end(Computation mine, Runnable after) {
    underWay.remove(mine.uri(), mine);
    after.run();
  }

  /** Whether no computation runs. */
  boolean isQuiet() {
    return underWay.isEmpty();
  }

  /** Detaches a computation that used data from before a change: later callers start a new one. */
  void detach(String uri) {
    underWay.remove(uri);
  }

  /** The same for all memos under a prefix. */
  void detachAll(String prefix) {
    underWay.keySet().removeIf(uri -> uri.startsWith(prefix));
  }

  /** Starts no more, and lets running ones end in time; then interrupts them. */
  void close(Deadline deadline) {
    threads.shutdown();
    if (!endsBy(deadline)) {
      threads.shutdownNow();
    }
  }

  /** Whether all end in time, after it was closed. */
  boolean endsBy(Deadline deadline) {
    return Uninterrupted.end(threads, deadline);
  }
}
