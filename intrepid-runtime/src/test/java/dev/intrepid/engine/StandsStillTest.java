package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.IntoEvent;
import dev.intrepid.Intrepid;
import dev.intrepid.IntrepidBuilder;
import dev.intrepid.LookOften;
import dev.intrepid.annotations.OnFailure;
import dev.intrepid.control.Rebuild;
import dev.intrepid.control.RewindException;
import dev.intrepid.control.RewindTo;
import dev.intrepid.control.SubscriptionControl;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Doubled;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.replay.Rewinding;
import dev.intrepid.engine.state.Rewinder;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.engine.stored.ParkedMemo.Request;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.memory.MemoryRepo;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * A subscriber that waits for the rebuild of its memos handles nothing before, so what a rebuild
 * waits for otherwise would never come: that a rewind catches up, or a parked stream is retried.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StandsStillTest {

  private static final Sum NONE = new Sum("none", 0, 0);

  private final MemoryRepo repo = new MemoryRepo();
  private IntoEvent<Doubled> doubled = Counting.DOUBLED;

  @Test
  void a_subscriber_that_another_program_rewinds_while_it_waits_for_a_rebuild_waits_no_longer()
      throws Exception {
    runNoting();
    Rebuild rebuild = rewinder().rebuild();
    rebuild.begin();
    try (Intrepid app = builder(summing()).start()) {
      eventually(() -> rebuild.status().orElseThrow().isCaughtUp());
      rewinder().rewind(RewindTo.beginning());
      app.awaitCaughtUp(SOON);
      assertThat(total()).isEqualTo(3);

      rebuild.finish(0);
      app.publish(new Added("a", 1));
      app.awaitCaughtUp(SOON);
    }
    assertThat(total()).isEqualTo(4);
  }

  @Test
  void a_subscriber_that_waits_for_a_rebuild_in_this_app_is_not_rewound() throws Exception {
    runNoting();
    rewinder().rebuild().begin();
    try (Intrepid app = builder(summing()).start()) {
      SubscriptionControl control = app.subscription("counting");
      for (RewindTo to : List.of(RewindTo.beginning(), RewindTo.stream("keys/a"))) {
        assertThatThrownBy(() -> control.rewind(to))
            .isInstanceOf(RewindException.class)
            .hasMessage("counting does not work before memos are rebuilt: rewind it after that.");
      }
    }
  }

  private void runNoting() throws Exception {
    try (Intrepid app = builder(noting()).start()) {
      app.publishAll(List.of(new Added("a", 1), new Added("a", 1), new Added("a", 1)));
      app.awaitCaughtUp(SOON);
    }
  }

  @Test
  void a_parked_stream_that_the_program_reads_no_more_does_not_hold_up_a_rebuild()
      throws Exception {
    try (Intrepid app = builder(failing()).start()) {
      app.publishAll(List.of(new Doubled("a", 1), new Added("a", 1), new Added("a", 1)));
      app.awaitCaughtUp(SOON);
      assertThat(app.subscription("counting").parked()).hasSize(1);
    }

    try (Intrepid app = builder(summing()).rebuildWhenNeeded().start()) {
      app.awaitCaughtUp(SOON);
      assertThat(app.subscription("counting").parked()).hasSize(1);
    }
    assertThat(total()).isEqualTo(2);
  }

  @Test
  void a_parked_stream_of_messages_that_are_handled_no_more_does_not_hold_up_a_rebuild()
      throws Exception {
    doubled = Counting.DOUBLED_BESIDE;
    try (Intrepid app = builder(failing()).start()) {
      app.publishAll(List.of(new Added("b", 1), new Doubled("a", 1), new Added("a", 1)));
      app.awaitCaughtUp(SOON);
      assertThat(app.subscription("counting").parked()).hasSize(1);
    }

    try (Intrepid app = builder(summing()).rebuildWhenNeeded().start()) {
      app.awaitCaughtUp(SOON);
      app.subscription("counting").retryAll();
      eventually(() -> app.subscription("counting").parked().isEmpty());
    }
    assertThat(total()).isEqualTo(1);
  }

  /** As a process has left it that was killed while it retried the stream in the rebuild. */
  @Test
  void a_stream_retried_in_a_rebuild_up_to_where_its_subscriber_waits_is_done() throws Exception {
    runNoting();
    rewinder().rebuild().begin();
    try (Intrepid app = builder(summing()).start()) {
      Rebuild rebuild = app.subscription("counting").rebuild();
      eventually(() -> rebuild.status().orElseThrow().isCaughtUp());
      app.publish(new Added("a", 1));
    }
    EventRecord later = repo.entriesSincePosition("keys/a", 3, 1).first();
    Throwable failure = new IllegalStateException("failed at an earlier message");
    ParkedMemo retried =
        ParkedMemo.at("counting~shadow", later, failure, 1, later.recordedAt())
            .replayed(Long.MAX_VALUE)
            .asking(Request.RETRY);
    repo.commit(Commit.changing(List.of(retried.set()), List.of()));

    try (Intrepid app = builder(summing()).rebuildWhenNeeded().start()) {
      app.awaitCaughtUp(SOON);
    }
    assertThat(total()).isEqualTo(4);
  }

  private long total() {
    return Apps.sum(repo, "a").orElse(NONE).total();
  }

  private Rewinder rewinder() {
    Probe probe = summing();
    GeneratedCode generated =
        GeneratedCode.load(List.of(Probe.registry(List.of(Counting.ADDED, doubled), probe)));
    return Rewinding.of(probe.spec(), List.of(probe.spec()), generated, repo);
  }

  private IntrepidBuilder builder(Probe probe) {
    return LookOften.of(Intrepid.builder())
        .repo(repo)
        .registry(Probe.registry(List.of(Counting.ADDED, doubled), probe))
        .handlers(probe);
  }

  private static Probe summing() {
    return new Probe("counting", Probe::sum) {}.folds();
  }

  private static Probe noting() {
    return new Probe("counting", (message, step) -> {}) {};
  }

  /** Handles nothing of what is doubled. */
  private Probe failing() {
    return new Probe(
        "counting",
        (message, step) -> {
          if (message instanceof Doubled) {
            throw new IllegalStateException("cannot be doubled");
          }
        }) {}.messages(doubled, Counting.ADDED).onFailure(OnFailure.PARK);
  }
}
