package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.repo.memory.MemoryRepo;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A rebuild in two shards, of which the second one finds no thread at first. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RebuildWithFewThreadsTest {

  private final MemoryRepo repo = new MemoryRepo();
  private final NoSecondThread none = new NoSecondThread();
  private final List<Object> seen = new CopyOnWriteArrayList<>();
  private final CountDownLatch mayGoOn = new CountDownLatch(1);

  @BeforeEach
  void publish() throws Exception {
    try (Intrepid app = Apps.start(repo, counting())) {
      app.publishAll(List.of(new Added("a", 1), new Added("b", 2), new Added("c", 3)));
      app.publishAll(List.of(new Added("d", 4), new Added("e", 5), new Added("f", 6)));
      app.awaitCaughtUp(SOON);
    }
    seen.clear();
    none.set(true);
  }

  @AfterEach
  void removeFromThisThread() {
    none.remove();
  }

  @Test
  void each_message_is_counted_once_by_one_thread() throws Exception {
    try (Intrepid app = Apps.start(repo, counting())) {
      app.subscription("sums").rebuild().begin();
      assertThat(app.subscription("sums").rebuild().finish(0).isEmpty()).isTrue();
    }
    assertThat(none.hasFailed).isTrue();
    assertThat(seen).hasSize(6).doesNotHaveDuplicates();
  }

  @Test
  void a_closed_app_leaves_none_of_its_threads() {
    Probe waiting =
        new Probe(
            "sums",
            (message, step) -> {
              seen.add(message);
              mayGoOn.await();
            }) {}.folds().shards(2);
    Duration soon = Duration.ofMillis(100);
    Intrepid app = Apps.builder(repo, waiting).closeWithin(soon).start();
    app.subscription("sums").rebuild().begin();
    eventually(() -> none.hasFailed && !seen.isEmpty());
    app.close();
    mayGoOn.countDown();
    eventually(() -> !isRebuilding());
  }

  private Probe counting() {
    return new Probe(
        "sums",
        (message, step) -> {
          seen.add(message);
          Probe.sum(message, step);
        }) {}.folds().shards(2);
  }

  private static boolean isRebuilding() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().contains("sums~shadow"));
  }

  /** Has the thread that starts rebuilds make none for a second shard, the first time. */
  private static final class NoSecondThread extends InheritableThreadLocal<Boolean> {
    private volatile boolean hasFailed;

    @Override
    protected Boolean childValue(Boolean parent) {
      boolean isStarting = Thread.currentThread().getName().equals("intrepid-requests");
      if (!hasFailed && isStarting && isRebuilding()) {
        hasFailed = true;
        throw new OutOfMemoryError("unable to create native thread");
      }
      return parent;
    }
  }
}
