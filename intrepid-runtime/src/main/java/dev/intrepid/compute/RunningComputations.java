package dev.intrepid.compute;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The computations under way in this process: one a memo. They run on threads of their own, so that
 * nobody who waits for one can end it for the others. There are as many threads as somebody waits
 * for, and a bounded number for what is computed beside. Thread-safe.
 */
final class RunningComputations {

  private static final Logger LOG = LoggerFactory.getLogger(RunningComputations.class);
  private static final int MOST_BESIDE = 64;
  private static final AtomicLong NAMES = new AtomicLong();

  private final Map<String, Computation> underWay = new ConcurrentHashMap<>();
  private final Semaphore beside = new Semaphore(MOST_BESIDE);
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          10,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          RunningComputations::thread);

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "intrepid-memo-" + NAMES.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }

  /** The computation of a memo that is under way, or that begins. */
  Computation join(String uri, Route<?> route, Computation.Work work) {
    Computation mine = new Computation(uri, route);
    Computation other = underWay.putIfAbsent(uri, mine);
    if (other != null) {
      return other;
    }
    execute(mine, work, () -> {});
    return mine;
  }

  /** Computes a memo although one may be under way, for whoever asks alone. */
  Computation alone(String uri, Route<?> route, Computation.Work work) {
    Computation mine = new Computation(uri, route);
    execute(mine, work, () -> {});
    return mine;
  }

  /** Begins to compute a memo that nobody waits for, if that is not under way and there is room. */
  void beside(String uri, Route<?> route, Computation.Work work) {
    if (underWay.containsKey(uri) || !beside.tryAcquire()) {
      return;
    }
    Computation mine = new Computation(uri, route);
    if (underWay.putIfAbsent(uri, mine) == null) {
      execute(mine, () -> logged(mine, route, work), beside::release);
    } else {
      beside.release();
    }
  }

  private static ComputedMemo<?> logged(Computation mine, Route<?> route, Computation.Work work)
      throws Exception {
    try {
      return work.answer();
    } catch (Exception e) {
      LOG.atWarn()
          .addKeyValue("memo", mine.uri())
          .addKeyValue("method", route.spec().name())
          .setCause(e)
          .log("{} was not computed anew: the old value is served", mine.uri());
      throw e;
    }
  }

  /**
   * It is no more under way when those who wait are told, so that whoever asks then begins anew.
   */
  private void execute(Computation mine, Computation.Work work, Runnable after) {
    Computation.Work ending =
        () -> {
          try {
            return work.answer();
          } finally {
            underWay.remove(mine.uri(), mine);
            after.run();
          }
        };
    try {
      threads.execute(() -> mine.run(ending));
    } catch (RejectedExecutionException e) {
      underWay.remove(mine.uri(), mine);
      after.run();
      mine.abandon();
    }
  }

  /** Whether nothing is under way. */
  boolean isQuiet() {
    return underWay.isEmpty();
  }

  /** What is under way was computed from before a change: who asks from now on begins anew. */
  void detach(String uri) {
    underWay.remove(uri);
  }

  /** The same for all memos under a prefix. */
  void detachAll(String prefix) {
    underWay.keySet().removeIf(uri -> uri.startsWith(prefix));
  }

  /** Begins no more, and lets those under way end within that time; then they are interrupted. */
  void close(Duration grace) {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(grace.toNanos(), TimeUnit.NANOSECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
