package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.eventually;
import static dev.intrepid.engine.Apps.start;
import static dev.intrepid.engine.Apps.sum;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.annotations.OnFailure;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.RepoUnavailableException;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.memory.MemoryRepo;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What another program has done meanwhile is known before this one goes on. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TakenOverTest {

  private final MemoryRepo memory = new MemoryRepo();

  @Test
  void a_stream_that_another_program_parked_while_the_log_could_not_be_read_is_passed_over()
      throws Exception {
    passesOverWhatAnotherParked(new RepoUnavailableException("The disk is away.", null));
  }

  @Test
  void a_stream_that_another_program_parked_while_this_one_died_is_passed_over() throws Exception {
    passesOverWhatAnotherParked(new IllegalStateException("nobody expected this"));
  }

  private void passesOverWhatAnotherParked(RuntimeException failure) throws Exception {
    UnreadableRepo repo = new UnreadableRepo(memory);
    try (Intrepid app = start(repo, new Sums() {}.onFailure(OnFailure.PARK))) {
      app.awaitCaughtUp(SOON);
      repo.failure = failure;
      app.publish(new Added("a", 1));
      eventually(() -> repo.failed.get() > 0);

      try (Intrepid other =
          start(new UnreadableRepo(memory), new Sums() {}.onFailure(OnFailure.PARK))) {
        other.publish(new Added("a", Sums.BAD));
        other.awaitCaughtUp(SOON);
        assertThat(other.status().get(0).parked()).isEqualTo(1);
      }

      repo.failure = null;
      app.publish(new Added("a", 3));
      app.awaitCaughtUp(SOON);

      assertThat(sum(memory, "a").orElse(null)).isEqualTo(new Sum("a", 1, 1));
      assertThat(app.status().get(0).parked()).isEqualTo(1);
    }
  }

  private abstract static class Sums extends Probe {
    static final long BAD = 2;

    Sums() {
      super(
          "sums",
          (message, step) -> {
            if (((Added) message).n() == BAD) {
              throw new IllegalStateException("cannot add");
            }
            Probe.sum(message, step);
          });
      folds();
    }
  }

  /** The repo of a program, whose log cannot be read for a while. */
  private static final class UnreadableRepo extends WrappedRepo {
    final AtomicInteger failed = new AtomicInteger();
    volatile RuntimeException failure;

    UnreadableRepo(MemoryRepo memory) {
      super(memory);
    }

    @Override
    public EventLog entriesSince(SubscriptionTopic topic, Shard shard, long sequence, int limit) {
      RuntimeException now = failure;
      if (now != null) {
        failed.incrementAndGet();
        throw now;
      }
      return super.entriesSince(topic, shard, sequence, limit);
    }

    /** The repo lives on. */
    @Override
    public void close() {}
  }
}
