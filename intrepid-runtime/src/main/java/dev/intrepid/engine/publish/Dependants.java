package dev.intrepid.engine.publish;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.intrepid.concurrent.Deadline;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The threads that complete futures, and so run the code of users that depends on them. A
 * ForkJoinPool, since it adds a thread while one waits for a future. Each future is completed by a
 * task of its own: code that waits for a later future would wait for ever otherwise. Thread-safe.
 */
final class Dependants {

  private static final int FEWEST = 2;

  private final @Nullable ClassLoader loader = Thread.currentThread().getContextClassLoader();
  private volatile @Nullable ForkJoinPool pool;
  private boolean isClosed; // guarded by this

  /**
   * Runs it on one of the threads; or may do so although it throws, if memory has run out.
   *
   * @throws RejectedExecutionException if this was closed
   */
  void execute(Runnable completion) {
    threads().execute(completion);
  }

  /** Made when it is first needed, since few programs do. */
  private synchronized ForkJoinPool threads() {
    ForkJoinPool made = pool;
    if (made == null) {
      if (isClosed) {
        throw new RejectedExecutionException();
      }
      int threads = Math.max(FEWEST, Runtime.getRuntime().availableProcessors());
      made = new ForkJoinPool(threads, this::thread, null, true);
      pool = made;
    }
    return made;
  }

  private ForkJoinWorkerThread thread(ForkJoinPool of) {
    ForkJoinWorkerThread thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(of);
    thread.setName("intrepid-published-" + (thread.getPoolIndex() + 1));
    thread.setContextClassLoader(loader);
    return thread;
  }

  /** Whether this thread is one of them. */
  boolean isCurrent() {
    return Thread.currentThread() instanceof ForkJoinWorkerThread worker
        && worker.getPool() == pool;
  }

  /** Lets what was to run end within that time; leaves it then. */
  void close(Deadline deadline) {
    ForkJoinPool made;
    synchronized (this) {
      isClosed = true;
      made = pool;
    }
    if (made == null) {
      return;
    }
    made.shutdown();
    try {
      made.awaitTermination(deadline.nanosLeft(), NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
