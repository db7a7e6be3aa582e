package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.eventually;
import static dev.intrepid.engine.Apps.start;
import static dev.intrepid.engine.Apps.sum;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.memory.MemoryRepo;
import dev.intrepid.subscription.SubscriptionState;
import dev.intrepid.subscription.SubscriptionStatus;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/**
 * Programs on one repo that give a subscriber different names: {@code sums}, then {@code totals},
 * then {@code amounts}. Each message adds one to a sum.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
abstract class RenamedApps {

  final MemoryRepo repo = new MemoryRepo();

  /** Closed in the end, the last one first. */
  private final Deque<Intrepid> started = new ConcurrentLinkedDeque<>();

  @AfterEach
  void close() {
    started.forEach(Intrepid::close);
  }

  final Intrepid started(Probe probe) {
    return started(repo, probe);
  }

  final Intrepid started(IntrepidRepo through, Probe probe) {
    return closing(start(through, probe));
  }

  final Intrepid closing(Intrepid app) {
    started.push(app);
    return app;
  }

  final void run(Probe probe) throws Exception {
    try (Intrepid app = start(repo, probe)) {
      add(app);
      app.awaitCaughtUp(SOON);
    }
  }

  static void add(Intrepid app) {
    for (int i = 0; i < 8; i++) {
      app.publish(new Added("k" + i % 4, 1));
    }
  }

  static boolean all(Intrepid app, SubscriptionState state) {
    return app.status().stream().map(SubscriptionStatus::state).allMatch(state::equals);
  }

  static void requireBehind(Intrepid behind, Intrepid working) {
    eventually(() -> all(working, SubscriptionState.LIVE));
    assertThat(all(behind, SubscriptionState.STANDBY)).isTrue();
    assertThat(behind.health().isHealthy()).isTrue();
  }

  /** Handles what is published, and everything was counted once. */
  final void requireGoesOn(Intrepid app) throws Exception {
    add(app);
    app.awaitCaughtUp(SOON);
    eventually(() -> all(app, SubscriptionState.LIVE));
    assertThat(total()).isEqualTo(repo.lastSequence());
  }

  final long total() {
    long total = 0;
    for (int i = 0; i < 4; i++) {
      String key = "k" + i;
      total += sum(repo, key).orElse(new Sum(key, 0, 0)).total();
    }
    return total;
  }

  static Probe sums() {
    return new Probe("sums", Probe::sum) {}.folds();
  }

  static Probe totals() {
    return new Probe("totals", Probe::sum) {}.folds().formerly("sums");
  }

  static Probe amounts() {
    return new Probe("amounts", Probe::sum) {}.folds().formerly("totals", "sums");
  }
}
