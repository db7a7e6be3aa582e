package dev.intrepid.engine.publish;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import dev.intrepid.concurrent.DaemonScheduler;
import dev.intrepid.concurrent.Deadline;
import dev.intrepid.concurrent.Uninterrupted;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The threads that complete futures, and so run the code of users that depends on them. There are
 * as many as processors, and one more each time that something waits and none of them has ended
 * anything for a moment, since all may wait for what is still to be completed. Each future is
 * completed by a task of its own for the same reason. Thread-safe.
 *
 * <p>A ForkJoinPool puts in a thread only for one that waits for a future, and that of JDK 17
 * sometimes leaves a task alone while another one blocks: it does not wake a thread that has just
 * looked for work and is about to sleep.
 */
final class Dependants {

  /** As many at first, and again when nothing waits. */
  static final int FEWEST = Math.max(2, Runtime.getRuntime().availableProcessors());

  /** If all of so many wait, the others wait for one of them. */
  static final int MOST = FEWEST + 256;

  /** How long nothing is to end before one more thread is put in. */
  private static final long STALLED_MILLIS = 5;

  private final @Nullable ClassLoader loader = Thread.currentThread().getContextClassLoader();
  private final AtomicInteger number = new AtomicInteger();
  private final LinkedBlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(FEWEST, MOST, 1, SECONDS, waiting, this::thread);

  private final ScheduledThreadPoolExecutor watch;
  private final AtomicBoolean isWatched = new AtomicBoolean();
  private long ended; // of the thread of the watch

  Dependants() {
    this(DaemonScheduler.named("intrepid-dependants"));
  }

  /**
   * Those of a test.
   *
   * @param watch where what waits is looked after
   */
  Dependants(ScheduledThreadPoolExecutor watch) {
    this.watch = watch;
    threads.allowCoreThreadTimeOut(true);
  }

  /** A thread that is known to be one of these. */
  private static final class Worker extends Thread {

    private final Dependants of;

    Worker(Dependants of, Runnable work, String name) {
      super(work, name);
      this.of = of;
    }
  }

  private Thread thread(Runnable work) {
    Thread thread = new Worker(this, work, "intrepid-published-" + number.incrementAndGet());
    thread.setDaemon(true);
    thread.setContextClassLoader(loader);
    return thread;
  }

  /**
   * Runs it on one of the threads.
   *
   * @throws RejectedExecutionException if this was closed
   * @throws OutOfMemoryError if there is no memory for the first thread
   */
  void execute(Runnable completion) {
    threads.execute(completion);
    watchWhatWaits();
  }

  @SuppressWarnings("FutureReturnValueIgnored") // a look that failed is repeated by the next one
  private void watchWhatWaits() {
    if (!waiting.isEmpty() && isWatched.compareAndSet(false, true)) {
      try {
        watch.schedule(this::look, STALLED_MILLIS, MILLISECONDS);
      } catch (RuntimeException | Error e) {
        isWatched.set(false); // who brings something next plans the look
        throw e;
      }
    }
  }

  private void look() {
    // Before the look: what comes after it is then watched by who brings it.
    isWatched.set(false);
    watchWhatWaits();
    long endedNow = threads.getCompletedTaskCount();
    if (waiting.isEmpty()) {
      threads.setCorePoolSize(FEWEST);
    } else if (endedNow == ended) {
      threads.setCorePoolSize(Math.min(MOST, threads.getPoolSize() + 1));
      threads.prestartCoreThread();
    }
    ended = endedNow;
  }

  /** Whether this thread is one of them. */
  boolean isCurrent() {
    return Thread.currentThread() instanceof Worker worker && worker.of == this;
  }

  /** Whether what was to run ends in time; what does not is left. */
  boolean endsBy(Deadline deadline) {
    threads.shutdown();
    return Uninterrupted.end(threads, deadline);
  }
}
