package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.eventually;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Intrepid;
import dev.intrepid.control.Retirement;
import dev.intrepid.control.RetirementException;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.engine.replay.Retiring;
import dev.intrepid.engine.stored.ControlMemo;
import dev.intrepid.engine.stored.KeeperMemo;
import dev.intrepid.repo.memory.MemoryRepo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A subscriber is run, and is in no program after that. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RetiringTest {

  private final MemoryRepo repo = new MemoryRepo();

  @Test
  void a_plan_tells_what_there_is_and_changes_nothing() throws Exception {
    run(3, summing("counting"));

    Retirement.Plan plan = new Retiring(repo, "counting").plan();

    assertThat(plan.sequence()).isEqualTo(3);
    assertThat(plan.memos()).containsExactly(entry("sums/{key}", 1L));
    assertThat(total()).isEqualTo(3);
    assertThat(ControlMemo.read(repo, "counting").isRetired()).isFalse();
  }

  @Test
  void what_a_retired_subscriber_has_folded_is_gone() throws Exception {
    run(3, summing("counting"));

    new Retiring(repo, "counting").drop();

    assertThat(Apps.sum(repo, "a").isFound()).isFalse();
    assertThat(KeeperMemo.read(repo, "counting").isStored()).isFalse();
    assertThat(ControlMemo.read(repo, "counting").isRetired()).isTrue();
  }

  @Test
  void another_one_folds_from_the_beginning_what_was_dropped() throws Exception {
    run(3, summing("counting"));
    new Retiring(repo, "counting").drop();
    run(1, summing("totals"));

    assertThat(total()).isEqualTo(4);
  }

  @Test
  void one_that_was_retired_begins_again_if_a_program_has_it() throws Exception {
    run(3, summing("counting"));
    new Retiring(repo, "counting").drop();
    run(1, summing("counting"));

    assertThat(total()).isEqualTo(4);
    assertThat(ControlMemo.read(repo, "counting").isRetired()).isFalse();
  }

  @Test
  void a_new_heir_begins_where_the_retired_one_stood() throws Exception {
    List<Long> seen = Collections.synchronizedList(new ArrayList<>());
    run(3, summing("counting"));
    new Retiring(repo, "counting").handOverTo("totals");
    Probe totals =
        new Probe(
            "totals",
            (message, step) -> {
              seen.add(((Added) message).n());
              Probe.sum(message, step);
            }) {};
    run(2, totals.folds());

    assertThat(total()).isEqualTo(5);
    assertThat(seen).hasSize(2);
    assertThat(CompleteAfter.of(repo, "totals")).isZero();
  }

  @Test
  void an_heir_that_has_read_goes_on_with_what_was_counted() throws Exception {
    run(3, summing("counting"), new Probe("totals", (message, step) -> {}) {});
    new Retiring(repo, "counting").handOverTo("totals");
    run(2, summing("totals"));

    assertThat(total()).isEqualTo(5);
  }

  @Test
  void one_that_runs_is_not_retired() throws Exception {
    try (Intrepid app = Apps.start(repo, summing("counting"))) {
      eventually(() -> !repo.listMemos("@app/", "", 1).isEmpty());

      assertThatThrownBy(() -> app.retirement("counting").drop())
          .isInstanceOf(RetirementException.class)
          .hasMessageContaining("An app that runs has the subscriber counting");
    }
  }

  @Test
  void one_that_nobody_knows_is_not_retired() {
    assertThatThrownBy(() -> new Retiring(repo, "countin").plan())
        .isInstanceOf(RetirementException.class)
        .hasMessageContaining("No subscriber countin of an app has read from");
  }

  private void run(int messages, Probe... probes) throws Exception {
    try (Intrepid app = Apps.start(repo, probes)) {
      for (int i = 0; i < messages; i++) {
        app.publish(new Added("a", 1));
      }
      app.awaitCaughtUp(SOON);
    }
  }

  private long total() {
    return Apps.sum(repo, "a").map(Sum::total).orElse(0L);
  }

  private static Probe summing(String name) {
    return new Probe(name, Probe::sum) {}.folds();
  }
}
