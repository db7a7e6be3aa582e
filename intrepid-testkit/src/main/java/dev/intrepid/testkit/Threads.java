package dev.intrepid.testkit;

import static java.util.concurrent.TimeUnit.MICROSECONDS;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.intrepid.concurrent.Deadline;
import java.time.Duration;
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

  private static final Duration A_MOMENT = Duration.ofMillis(500);
  private static final Set<Thread.State> AT_REST =
      EnumSet.of(Thread.State.WAITING, Thread.State.TIMED_WAITING, Thread.State.TERMINATED);

  private Threads() {}

  /** A thread under way, which opens a latch before it begins with its task. */
  record Running<T>(Thread thread, FutureTask<T> task, CountDownLatch begun) {

    /** What it answered. */
    T result() throws Exception {
      try {
        return task.get(Controls.SOON.toNanos(), NANOSECONDS);
      } catch (TimeoutException e) {
        thread.interrupt();
        throw new AssertionError("A thread has not ended within " + Controls.SOON + ".", e);
      }
    }

    /** Returns when the thread has opened the latch, or has ended. */
    void awaitOpen(CountDownLatch latch) throws InterruptedException {
      while (thread.isAlive() && !latch.await(1, MILLISECONDS)) {
        Thread.onSpinWait();
      }
    }

    /**
     * Returns when the thread has begun and waits for something or has ended, or after a moment: a
     * repo may wait where the JVM cannot see it.
     */
    Running<T> waiting() {
      try {
        if (!begun.await(Controls.SOON.toNanos(), NANOSECONDS)) {
          throw new AssertionError("A thread has not begun within " + Controls.SOON + ".");
        }
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      Deadline deadline = Deadline.in(A_MOMENT);
      while (!AT_REST.contains(thread.getState()) && !deadline.isOver()) {
        LockSupport.parkNanos(MICROSECONDS.toNanos(100));
      }
      return this;
    }
  }

  static <T> Running<T> start(Callable<T> task) {
    CountDownLatch begun = new CountDownLatch(1);
    FutureTask<T> future =
        new FutureTask<>(
            () -> {
              begun.countDown();
              return task.call();
            });
    Thread thread = new Thread(future, "contract");
    thread.setDaemon(true);
    thread.start();
    return new Running<>(thread, future, begun);
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
