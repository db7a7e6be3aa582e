package dev.intrepid.engine;

import static org.assertj.core.api.Assertions.fail;

import dev.intrepid.Cache;
import dev.intrepid.CacheConnection;
import dev.intrepid.Intrepid;
import dev.intrepid.MemoUri;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.repo.IntrepidRepo;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** What the tests of this package share. */
final class Apps {

  static final Duration SOON = Duration.ofSeconds(20);

  private Apps() {}

  static Intrepid start(IntrepidRepo repo, Probe... probes) {
    return Intrepid.builder()
        .repo(repo)
        .registry(Probe.registry(probes))
        .handlers((Object[]) probes)
        .start();
  }

  static Cache<Sum> sum(IntrepidRepo repo, String key) {
    return new CacheConnection(repo).view(new MemoUri<>(Counting.sumUri(key), Counting.SUM));
  }

  static void eventually(BooleanSupplier condition) throws InterruptedException {
    if (!new Waiters().await(Duration.ofMillis(1), condition)) {
      long deadline = System.nanoTime() + SOON.toNanos();
      while (!condition.getAsBoolean()) {
        if (System.nanoTime() > deadline) {
          fail("Not within " + SOON);
        }
        Thread.onSpinWait();
        new Waiters().await(Duration.ofMillis(5), () -> false);
      }
    }
  }
}
