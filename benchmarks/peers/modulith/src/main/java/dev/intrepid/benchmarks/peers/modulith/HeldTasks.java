package dev.intrepid.benchmarks.peers.modulith;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.core.task.TaskExecutor;

/**
 * The executor of listeners: eight threads, as many as Spring Boot's own has, which can be stopped,
 * so that storing and handling are timed one after the other.
 */
final class HeldTasks implements TaskExecutor, AutoCloseable {

  private static final int THREADS = 8;

  private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
  private @Nullable ThreadPoolExecutor threads;

  /** The threads take it, at once or when they are there. */
  @Override
  public void execute(Runnable task) {
    tasks.add(task);
  }

  /** Begins what was held, and from now on each task at once. */
  void release() {
    threads = new ThreadPoolExecutor(THREADS, THREADS, 0, TimeUnit.SECONDS, tasks);
    threads.prestartAllCoreThreads();
  }

  /** Ends what has begun, and holds what follows. */
  void hold() throws InterruptedException {
    if (threads != null) {
      threads.shutdown();
      if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("A listener has not ended within a minute.");
      }
      threads = null;
    }
  }

  @Override
  public void close() {
    if (threads != null) {
      threads.shutdown();
    }
  }
}
