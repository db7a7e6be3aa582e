package dev.intrepid;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a state that comes sooner or later on any machine, however busy it is. */
public final class Eventually {

  /** How long a test waits for a state: a bound that only a hang reaches. */
  public static final Duration SOON = Duration.ofMinutes(1);

  private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(1);

  private Eventually() {}

  /** Waits until the condition holds. */
  public static void eventually(BooleanSupplier condition) {
    long deadline = System.nanoTime() + SOON.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
        fail("Not within " + SOON);
      }
      LockSupport.parkNanos(BETWEEN_LOOKS);
    }
  }

  /** Waits until the latch is open. */
  public static void await(CountDownLatch latch) {
    try {
      if (!latch.await(SOON.toNanos(), TimeUnit.NANOSECONDS)) {
        fail("Not open within " + SOON);
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * Begins a task on a thread of its own, since a pool that all share has no more threads than the
   * machine has cores.
   */
  public static <T> Future<T> beside(Callable<T> task) {
    FutureTask<T> future = new FutureTask<>(task);
    Thread thread = new Thread(future, "beside");
    thread.setDaemon(true);
    thread.start();
    return future;
  }

  /** What the task answers, or throws as the cause. */
  public static <T> T answerOf(Future<T> task) throws Exception {
    return task.get(SOON.toNanos(), TimeUnit.NANOSECONDS);
  }
}
