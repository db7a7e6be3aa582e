package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.IntoEvent;
import dev.intrepid.Intrepid;
import dev.intrepid.IntrepidBuilder;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Doubled;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.exception.MemoMustBeRebuiltException;
import dev.intrepid.exception.MessagesOutOfReachException;
import dev.intrepid.repo.memory.MemoryRepo;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * A subscriber adopts a fold of another one, and reads what is in {@code keys/} for the type that
 * it notes; what is folded goes to {@code counts/} by now.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AdoptedElsewhereTest {

  private static final IntoEvent<Added> MOVED = Counting.addedTo("counts/");

  private final MemoryRepo repo = new MemoryRepo();

  @Test
  void a_fold_is_not_adopted_from_one_that_is_ahead_in_the_streams_of_another_type()
      throws Exception {
    run(Apps.builder(repo, counting(), noting()), new Added("a", 1), new Doubled("a", 1));
    run(Apps.builder(repo, counting()), new Added("a", 2));

    assertThatThrownBy(() -> totals().adopt("totals", "sums/{key}").start())
        .isInstanceOf(MemoMustBeRebuiltException.class)
        .hasMessageContaining("such as that of sequence 3, would be counted twice or not at all");
  }

  @Test
  void nor_from_one_that_is_behind_in_them() throws Exception {
    run(Apps.builder(repo, counting(), noting()), new Added("a", 1), new Doubled("a", 1));
    run(Apps.builder(repo, noting()), new Added("a", 2), new Doubled("a", 2));

    assertThatThrownBy(() -> totals().adopt("totals", "sums/{key}").start())
        .isInstanceOf(MemoMustBeRebuiltException.class)
        .hasMessageContaining("such as that of sequence 3, would be counted twice or not at all");
  }

  @Test
  void nor_by_one_that_no_longer_reads_them() throws Exception {
    run(Apps.builder(repo, counting(), noting()), new Added("a", 1), new Doubled("a", 1));
    run(Apps.builder(repo, noting()), new Added("a", 2), new Doubled("a", 2));
    Probe totals = new Probe("totals", Probe::sum) {}.folds().messages(MOVED);

    assertThatThrownBy(() -> Apps.builder(repo, totals).adopt("totals", "sums/{key}").start())
        .isInstanceOf(MessagesOutOfReachException.class)
        .hasMessageContaining("those messages, from sequence 1 on, would not be handled");
  }

  @Test
  void it_is_adopted_if_there_is_nothing_between_them() throws Exception {
    run(Apps.builder(repo, counting(), noting()), new Added("a", 1), new Doubled("a", 1));
    run(totals().adopt("totals", "sums/{key}"), new Added("a", 2), new Doubled("a", 3));

    assertThat(Apps.sum(repo, "a").map(Sum::total).orElse(0L)).isEqualTo(3);
  }

  /** The program whose messages of the one type are in other streams. */
  private IntrepidBuilder totals() {
    return new FoldAndNotes("totals").of(MOVED, Counting.DOUBLED_BESIDE).on(repo);
  }

  private static Probe counting() {
    return new Probe("counting", Probe::sum) {}.folds();
  }

  private static Probe noting() {
    return new Probe("totals", (message, step) -> {}) {}.messages(Counting.DOUBLED_BESIDE);
  }

  /** Publishes them together: who takes one of them goes past all. */
  private static void run(IntrepidBuilder builder, Object... messages) throws Exception {
    try (Intrepid app = builder.start()) {
      app.publishAll(List.of(messages));
      app.awaitCaughtUp(SOON);
    }
  }
}
