package dev.intrepid.benchmarks.postgresql;

import dev.intrepid.Intrepid;
import dev.intrepid.benchmarks.Pace;
import dev.intrepid.benchmarks.idle.Rung;
import dev.intrepid.repo.IntrepidRepo;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Publishes evenly, one event a call. For one thread. */
final class Bells implements AutoCloseable {

  private static final int BELLS = 100;

  private final IntrepidRepo repo;
  private final Intrepid app;

  /** Publishes to the repo at an address. */
  Bells(String address) {
    this.repo = IntrepidRepo.open(address);
    this.app = Intrepid.builder().repo(repo).start();
  }

  /**
   * Publishes, and returns how many events a second it has become.
   *
   * @param count how many; of each thread the same number
   */
  double ring(int count, int aSecond, int threads) throws InterruptedException, ExecutionException {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<Integer>> ringers =
          Collections.nCopies(threads, () -> ring(count / threads, aSecond / threads));
      long begin = System.nanoTime();
      for (Future<Integer> ringer : executor.invokeAll(ringers)) {
        ringer.get();
      }
      return count / ((System.nanoTime() - begin) / 1e9);
    } finally {
      executor.shutdown();
    }
  }

  private int ring(int count, int aSecond) {
    Pace pace = new Pace(aSecond);
    for (int i = 0; i < count; i++) {
      pace.await();
      app.publish(new Rung("bell-" + i % BELLS));
    }
    return count;
  }

  @Override
  public void close() {
    try (repo) {
      app.close();
    }
  }
}
