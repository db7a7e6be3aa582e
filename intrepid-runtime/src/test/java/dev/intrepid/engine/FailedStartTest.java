package dev.intrepid.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Intrepid;
import dev.intrepid.repo.memory.MemoryRepo;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A start that fails when some of its workers run, as where a process may have few threads. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FailedStartTest {

  private static final Duration ONLY_IF_STUCK = Duration.ofMinutes(1);
  private static final String EARLY = "early-of-a-failed-start";

  private final MemoryRepo repo = new MemoryRepo();

  @Test
  void no_worker_goes_on_after_a_start_that_fails() throws Exception {
    try (Intrepid app = start(changing(1))) {
      app.awaitCaughtUp(ONLY_IF_STUCK);
    }

    // The second subscriber needs a thread more, to divide its shard in two.
    NoMoreThreads none = new NoMoreThreads();
    none.set(true);
    try {
      assertThatThrownBy(() -> start(new Probe(EARLY, (message, step) -> {}) {}, changing(2)))
          .isInstanceOf(OutOfMemoryError.class)
          .hasMessage(NoMoreThreads.TEXT);
    } finally {
      none.remove();
    }

    assertThat(workers()).isEmpty();
  }

  private static Probe changing(int shards) {
    return new Probe("changing", (message, step) -> {}) {}.shards(shards);
  }

  private Intrepid start(Probe... probes) {
    return Olds.start(repo, List.of(), probes);
  }

  private static List<String> workers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(Thread::isAlive)
        .map(Thread::getName)
        .filter(name -> name.contains(EARLY))
        .toList();
  }

  /** Has this thread make none, as soon as the first worker runs. */
  private static final class NoMoreThreads extends InheritableThreadLocal<Boolean> {

    static final String TEXT = "unable to create native thread";

    private final Thread maker = Thread.currentThread();

    @Override
    protected Boolean childValue(Boolean parent) {
      if (Thread.currentThread().equals(maker) && !workers().isEmpty()) {
        throw new OutOfMemoryError(TEXT);
      }
      return parent;
    }
  }
}
