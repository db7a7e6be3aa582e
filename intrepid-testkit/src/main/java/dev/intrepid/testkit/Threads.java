package dev.intrepid.testkit;

import static java.util.concurrent.TimeUnit.MICROSECONDS;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Threads of a test: started, waited for with a generous deadline, their failures passed on. */
final class Threads {

  private static final long DEADLINE_SECONDS = 60;
  private static final Set<Thread.State> WAITING =
      EnumSet.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);

  private Threads() {}

  /** A thread under way. */
  record Running<T>(Thread thread, FutureTask<T> task) {

    /** What it answered. */
    T result() throws Exception {
      try {
        return task.get(DEADLINE_SECONDS, SECONDS);
      } catch (TimeoutException e) {
        thread.interrupt();
        throw new AssertionError(
            "A thread has not ended after " + DEADLINE_SECONDS + " seconds.", e);
      }
    }

    /**
     * Returns when the thread waits for something, or after a moment: a repo may wait where the JVM
     * cannot see it.
     */
    Running<T> waiting() {
      long deadline = System.nanoTime() + MILLISECONDS.toNanos(500);
      while (!WAITING.contains(thread.getState()) && System.nanoTime() < deadline) {
        LockSupport.parkNanos(MICROSECONDS.toNanos(100));
      }
      return this;
    }
  }

  static <T> Running<T> start(Callable<T> task) {
    FutureTask<T> future = new FutureTask<>(task);
    Thread thread = new Thread(future, "contract");
    thread.setDaemon(true);
    thread.start();
    return new Running<>(thread, future);
  }

  /** Runs as many tasks at once, none before all are ready, and returns what they answered. */
  static <T> List<T> together(int count, IntFunction<Callable<T>> tasks) throws Exception {
    CountDownLatch ready = new CountDownLatch(count);
    List<Running<T>> running =
        IntStream.range(0, count)
            .mapToObj(tasks)
            .map(task -> start(() -> afterAll(ready, task)))
            .toList();
    List<T> results = new ArrayList<>();
    for (Running<T> each : running) {
      results.add(each.result());
    }
    return results;
  }

  private static <T> T afterAll(CountDownLatch ready, Callable<T> task) throws Exception {
    ready.countDown();
    ready.await();
    return task.call();
  }
}
