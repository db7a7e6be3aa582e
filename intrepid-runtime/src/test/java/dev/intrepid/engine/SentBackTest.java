package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Intrepid;
import dev.intrepid.IntrepidBuilder;
import dev.intrepid.control.Rebuild;
import dev.intrepid.control.RewindTo;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.replay.Rewinding;
import dev.intrepid.engine.state.Rewinder;
import dev.intrepid.exception.MemoMustBeRebuiltException;
import dev.intrepid.repo.memory.MemoryRepo;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * A program rewinds a subscriber that folds memos in another program alone: these stay as they are,
 * and have counted messages that the subscriber is given again.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SentBackTest {

  private static final Sum NONE = new Sum("none", 0, 0);

  private final MemoryRepo repo = new MemoryRepo();

  @Test
  void a_program_is_not_started_if_it_would_count_again_what_another_one_has_gone_back_to()
      throws Exception {
    run(summing("counting"));
    rewind(noting("counting"), RewindTo.beginning());

    assertThatThrownBy(() -> Apps.start(repo, summing("counting")))
        .isInstanceOf(MemoMustBeRebuiltException.class)
        .hasMessageContaining("sums/{key}")
        .hasMessageContaining("another program has rewound the subscriber counting")
        .hasMessageContaining("builder.rebuildWhenNeeded()")
        .hasMessageNotContaining("adopt");
    assertThat(total()).isEqualTo(3);
  }

  @Test
  void nor_if_the_other_one_has_gone_back_to_a_sequence() throws Exception {
    run(summing("counting"));
    rewind(noting("counting"), RewindTo.sequence(1));

    assertThatThrownBy(() -> Apps.start(repo, summing("counting")))
        .isInstanceOf(MemoMustBeRebuiltException.class);
    assertThat(total()).isEqualTo(3);
  }

  @Test
  void nor_if_it_says_that_it_adopts_them() throws Exception {
    run(summing("counting"));
    rewind(noting("counting"), RewindTo.beginning());

    IntrepidBuilder adopting =
        Apps.builder(repo, summing("counting")).adopt("counting", "sums/{key}");
    assertThatThrownBy(adopting::start).isInstanceOf(MemoMustBeRebuiltException.class);
    assertThat(total()).isEqualTo(3);
  }

  @Test
  void nor_if_another_subscriber_of_it_adopts_them() throws Exception {
    run(summing("counting"));
    rewind(noting("counting"), RewindTo.beginning());

    IntrepidBuilder adopting = Apps.builder(repo, summing("totals")).adopt("totals", "sums/{key}");
    assertThatThrownBy(adopting::start)
        .isInstanceOf(MemoMustBeRebuiltException.class)
        .hasMessageContaining("another program has rewound the subscriber counting");
    assertThat(total()).isEqualTo(3);
  }

  @Test
  void it_is_started_if_it_rebuilds_them() throws Exception {
    run(summing("counting"));
    rewind(noting("counting"), RewindTo.beginning());

    try (Intrepid app = Apps.builder(repo, summing("counting")).rebuildWhenNeeded().start()) {
      app.publish(new Added("a", 1));
      app.awaitCaughtUp(SOON);
    }
    assertThat(total()).isEqualTo(4);
  }

  @Test
  void it_is_started_if_it_has_counted_nothing_so_far() throws Exception {
    try (Intrepid app = Apps.start(repo, summing("counting"))) {
      app.publishAll(List.of());
      app.awaitCaughtUp(SOON);
    }
    run(noting("counting"));
    rewind(noting("counting"), RewindTo.beginning());

    try (Intrepid app = Apps.start(repo, summing("counting"))) {
      app.awaitCaughtUp(SOON);
    }
    assertThat(total()).isEqualTo(3);
  }

  @Test
  void a_rebuild_that_had_come_further_than_its_subscriber_has_gone_back_to_begins_again()
      throws Exception {
    run(summing("counting"));
    run(noting("counting"));
    rewinder(summing("counting")).rebuild().begin();
    try (Intrepid app = Apps.start(repo, summing("counting"))) {
      Rebuild rebuild = app.subscription("counting").rebuild();
      eventually(() -> rebuild.status().orElseThrow().isCaughtUp());
    }
    rewind(noting("counting"), RewindTo.beginning());

    try (Intrepid app = Apps.builder(repo, summing("counting")).rebuildWhenNeeded().start()) {
      app.awaitCaughtUp(SOON);
    }
    assertThat(total()).isEqualTo(6);
  }

  private void run(Probe probe) throws Exception {
    try (Intrepid app = Apps.start(repo, probe)) {
      app.publishAll(List.of(new Added("a", 1), new Added("a", 1), new Added("a", 1)));
      app.awaitCaughtUp(SOON);
    }
  }

  private void rewind(Probe probe, RewindTo to) {
    rewinder(probe).rewind(to);
  }

  private Rewinder rewinder(Probe probe) {
    GeneratedCode generated = GeneratedCode.load(List.of(Probe.registry(probe)));
    return Rewinding.of(probe.spec(), List.of(probe.spec()), generated, repo);
  }

  private long total() {
    return Apps.sum(repo, "a").orElse(NONE).total();
  }

  private static Probe summing(String name) {
    return new Probe(name, Probe::sum) {}.folds();
  }

  private static Probe noting(String name) {
    return new Probe(name, (message, step) -> {}) {};
  }
}
