package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Intrepid;
import dev.intrepid.IntrepidBuilder;
import dev.intrepid.LookOften;
import dev.intrepid.codegen.Step;
import dev.intrepid.control.SubscriptionControl;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Doubled;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.engine.state.Pauses;
import dev.intrepid.engine.state.ShadowName;
import dev.intrepid.engine.stored.ControlMemo;
import dev.intrepid.exception.MemoMustBeRebuiltException;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.memory.MemoryRepo;
import dev.intrepid.subscription.SubscriptionName;
import dev.intrepid.subscription.SubscriptionState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * A program is killed while it has paused a subscriber for a moment, as it does to put rebuilt
 * memos in place. In the older one {@code counting} sums one type of message; in the newer one it
 * sums both, or {@code totals} sums the one and {@code counting} notes it.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledRebuildTest {

  private final MemoryRepo repo = new MemoryRepo();
  private final List<Object> noted = new CopyOnWriteArrayList<>();
  private final Probe counting = new Probe("counting", Probe::sum) {}.folds();
  private final Probe totals = new Probe("totals", Probe::sum) {}.folds();
  private final Probe both =
      new Probe("counting", KilledRebuildTest::sumBoth) {}.folds()
          .messages(Counting.ADDED, Counting.DOUBLED);
  private final Probe notes = new Probe("counting", (message, step) -> noted.add(message)) {};

  @Test
  void a_subscriber_goes_on_that_was_paused_for_a_rebuild_whose_program_was_killed()
      throws Exception {
    runOlder(counting);
    killWhenPaused("counting", totals, notes);
    try (Intrepid newer = builder(repo, totals, notes).rebuildWhenNeeded().start()) {
      newer.publish(new Added("a", 1));
      newer.awaitCaughtUp(SOON);
    }
    assertThat(total()).isEqualTo(2);
    assertThat(noted).containsExactly(new Added("a", 1));
  }

  @Test
  void a_rebuild_goes_on_that_was_paused_by_a_program_that_was_killed() throws Exception {
    runOlder(counting);
    killWhenPaused(ShadowName.of("counting"), both);
    runOlder(counting);
    try (Intrepid newer = builder(repo, both).rebuildWhenNeeded().start()) {
      newer.awaitCaughtUp(SOON);
    }
    assertThat(total()).isEqualTo(22);
  }

  @Test
  void a_rebuild_begins_again_if_its_subscriber_was_divided_since() throws Exception {
    runOlder(counting);
    killWhenPaused(ShadowName.of("counting"), both);
    runOlder(new Probe("counting", Probe::sum) {}.folds().shards(2));
    try (Intrepid newer = builder(repo, both).rebuildWhenNeeded().start()) {
      newer.awaitCaughtUp(SOON);
    }
    assertThat(total()).isEqualTo(22);
  }

  @Test
  void a_rebuild_whose_subscriber_was_divided_since_is_no_rebuild_that_is_under_way()
      throws Exception {
    runOlder(counting);
    killWhenPaused(ShadowName.of("counting"), both);
    runOlder(new Probe("counting", Probe::sum) {}.folds().shards(2));
    assertThatThrownBy(() -> builder(repo, both).start())
        .isInstanceOf(MemoMustBeRebuiltException.class);
  }

  @Test
  void what_a_rebuild_was_to_replace_is_no_beginning_of_a_new_subscriber() throws Exception {
    Probe storing = new Probe("counting", Probe::sum) {}.stores(Counting.SUM.template());
    runOlder(storing);
    killWhenPaused(ShadowName.of("counting"), counting);
    assertThatThrownBy(() -> builder(repo, totals, notes).start())
        .isInstanceOf(MemoMustBeRebuiltException.class)
        .hasMessageContaining("it is being rebuilt for the subscriber counting");
    try (Intrepid newer = builder(repo, totals, notes).rebuildWhenNeeded().start()) {
      newer.publish(new Added("a", 1));
      newer.awaitCaughtUp(SOON);
    }
    assertThat(total()).isEqualTo(2);
    builder(repo, totals, notes).start().close();
  }

  @Test
  void a_subscriber_that_runs_goes_on_if_a_program_was_killed_that_had_paused_it()
      throws Exception {
    try (Intrepid app = builder(repo, counting).start()) {
      Pauses left = new Pauses(repo);
      left.pause("counting");
      eventually(() -> app.status().get(0).state() == SubscriptionState.PAUSED);
      app.publish(new Added("a", 1));
      app.awaitCaughtUp(SOON);
    }
    assertThat(total()).isEqualTo(1);
  }

  @Test
  void a_pause_that_a_person_wants_outlasts_one_for_a_moment() {
    try (Pauses pauses = new Pauses(repo)) {
      pauses.pause("counting");
      SubscriptionControl.of(repo, SubscriptionName.of("counting")).pause();
    }
    assertThat(ControlMemo.read(repo, "counting").isPaused()).isTrue();
  }

  private void killWhenPaused(String subscriber, Probe... probes) {
    CutOffRepo dying = new CutOffRepo(repo, commit -> pauses(commit, subscriber));
    Intrepid newer = builder(dying, probes).rebuildWhenNeeded().start();
    eventually(dying::isCutOff);
    newer.close();
    assertThat(ControlMemo.read(repo, subscriber).isPaused()).isTrue();
  }

  private boolean pauses(Commit commit, String subscriber) {
    return commit.memos().stream()
            .anyMatch(memo -> memo.uri().equals(ControlMemo.PREFIX + subscriber))
        && ControlMemo.read(repo, subscriber).isPaused();
  }

  /** What it does not handle comes first, so that it has gone past that for certain. */
  private void runOlder(Probe probe) throws Exception {
    try (Intrepid older = builder(repo, probe).start()) {
      older.publish(new Doubled("a", 10));
      older.publish(new Added("a", 1));
      older.awaitCaughtUp(SOON);
    }
  }

  private static void sumBoth(Object message, Step step) {
    if (message instanceof Doubled doubled) {
      Sum sum = step.memo(Counting.SUM, Counting.sumUri("a")).orElse(new Sum("a", 0, 0));
      step.store(Counting.SUM, Counting.sumUri("a"), sum.plus(doubled.n()));
    } else {
      Probe.sum(message, step);
    }
  }

  private long total() {
    return Apps.sum(repo, "a").map(Sum::total).orElse(0L);
  }

  private static IntrepidBuilder builder(IntrepidRepo through, Probe... probes) {
    return LookOften.of(Intrepid.builder())
        .repo(through)
        .registry(Probe.registry(probes))
        .handlers((Object[]) probes);
  }
}
