package dev.intrepid.compute;

import static dev.intrepid.Eventually.answerOf;
import static dev.intrepid.Eventually.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several threads at a time. */
final class Threads {

  private Threads() {}

  /** What so many threads get that do the same at once. */
  static <T> List<T> all(int count, Callable<T> action) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(count);
    try {
      CountDownLatch ready = new CountDownLatch(count);
      List<Future<T>> futures = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        futures.add(
            threads.submit(
                () -> {
                  ready.countDown();
                  await(ready);
                  return action.call();
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(answerOf(future));
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
