package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.engine.Apps.start;
import static dev.intrepid.engine.Apps.sum;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.IntrepidBuilder;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.memory.MemoryRepo;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** A subscriber with a new name goes on where the one of the former name stood. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class RenamedSubscriberTest {

  @Test
  void nothing_is_counted_twice_while_a_program_of_before_is_at_work() throws Exception {
    countsOnce(Apps::builder);
  }

  @Test
  void nothing_is_counted_twice_while_the_subscriber_whose_memos_it_adopts_is_at_work()
      throws Exception {
    countsOnce(
        (shared, renamed) ->
            Apps.builder(shared, renamed.formerly()).adopt("totals", Counting.SUM.template()));
  }

  private void countsOnce(BiFunction<WrappedRepo, Probe, IntrepidBuilder> program)
      throws Exception {
    int reads = 1;
    while (hasWorkedInBetween(reads, program)) {
      reads++;
    }
    assertThat(reads).isGreaterThan(3);
  }

  /**
   * Whether the new program reads the marker of the other name that often before it takes over. The
   * one of before handles a message just before the last of these reads.
   */
  private boolean hasWorkedInBetween(
      int reads, BiFunction<WrappedRepo, Probe, IntrepidBuilder> program) throws Exception {
    MemoryRepo shared = new MemoryRepo();
    try (Intrepid old = start(shared, former())) {
      old.publish(new Added("a", 1));
      old.awaitCaughtUp(SOON);
      ReadMarkers watched = new ReadMarkers(shared, reads, old);
      try (Intrepid app = program.apply(watched, renamed()).start()) {
        app.awaitCaughtUp(SOON);
      }
      assertThat(sum(shared, "a").orElse(new Sum("a", 0, 0)).total())
          .as("a message before read %s", reads)
          .isEqualTo(shared.lastSequence());
      return watched.left == 0;
    }
  }

  /** Has the other program handle a message just before its marker is read for the nth time. */
  private static final class ReadMarkers extends WrappedRepo {
    private final Intrepid other;
    private int left;

    ReadMarkers(MemoryRepo memory, int reads, Intrepid other) {
      super(memory);
      this.left = reads;
      this.other = other;
    }

    @Override
    public Optional<MarkerRecord> marker(String trackingStream, Shard shard) {
      if (trackingStream.startsWith("sums@") && left > 0 && --left == 0) {
        work();
      }
      return super.marker(trackingStream, shard);
    }

    private void work() {
      try {
        other.awaitHandled(other.publish(new Added("a", 1)), SOON);
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static Probe former() {
    return new Probe("sums", Probe::sum) {}.folds();
  }

  private static Probe renamed() {
    return new Probe("totals", Probe::sum) {}.folds().formerly("sums");
  }
}
