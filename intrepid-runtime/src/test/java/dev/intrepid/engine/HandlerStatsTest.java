package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.HandlerStats;
import dev.intrepid.Intrepid;
import dev.intrepid.annotations.OnFailure;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.memory.MemoryRepo;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What handlers did is counted, and told where they failed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HandlerStatsTest {

  private final MemoryRepo repo = new MemoryRepo();
  private final List<String> told = new CopyOnWriteArrayList<>();

  @Test
  void calls_are_counted_with_their_time() throws Exception {
    try (Intrepid app = start(summing())) {
      app.publishAll(List.of(new Added("a", 1), new Added("b", 2), new Added("a", 3)));
      app.awaitCaughtUp(SOON);

      HandlerStats stats = app.handlerStats().get(0);
      assertThat(stats.subscriber()).isEqualTo("sums");
      assertThat(stats.calls()).isEqualTo(3);
      assertThat(stats.time()).isPositive();
      assertThat(stats.failures()).isZero();
      assertThat(stats.retries()).isZero();
    }
    assertThat(told).isEmpty();
  }

  @Test
  void each_try_that_fails_is_counted_and_told() throws Exception {
    try (Intrepid app = start(summing())) {
      app.publish(new Added("a", -1));
      app.awaitCaughtUp(SOON);
      eventually(() -> app.status().get(0).parked() == 1);

      HandlerStats stats = app.handlerStats().get(0);
      assertThat(stats.failures()).isEqualTo(3);
      assertThat(stats.retries()).isEqualTo(2);
    }
    assertThat(told).hasSize(3).containsOnly("sums keys/a Added: IllegalStateException: cannot");
  }

  @Test
  void a_listener_that_fails_itself_changes_nothing() throws Exception {
    Intrepid app =
        Intrepid.builder()
            .repo(repo)
            .registry(Probe.registry(summing()))
            .handlers(summing())
            .onFailure(
                (subscriber, message, cause) -> {
                  throw new IllegalArgumentException("no alarm");
                })
            .onFailure(this::tell)
            .start();
    try (app) {
      app.publish(new Added("a", -1));
      app.awaitCaughtUp(SOON);
      eventually(() -> app.status().get(0).parked() == 1);
    }
    assertThat(told).hasSize(3);
  }

  @Test
  void what_was_counted_stays_after_the_end() throws Exception {
    Intrepid app = start(summing());
    try (app) {
      app.publish(new Added("a", 1));
      app.awaitCaughtUp(SOON);
      assertThat(app.isClosed()).isFalse();
    }
    assertThat(app.isClosed()).isTrue();
    assertThat(app.handlerStats()).extracting(HandlerStats::calls).containsExactly(1L);
  }

  private Intrepid start(Probe probe) {
    return Intrepid.builder()
        .repo(repo)
        .registry(Probe.registry(probe))
        .handlers(probe)
        .onFailure(this::tell)
        .start();
  }

  private void tell(String subscriber, EventRecord message, Throwable cause) {
    told.add(
        subscriber
            + " "
            + message.stream()
            + " "
            + message.type()
            + ": "
            + cause.getClass().getSimpleName()
            + ": "
            + cause.getMessage());
  }

  /** Cannot add what is negative; tries three times without waiting long. */
  private static Probe summing() {
    return new Probe(
        "sums",
        (message, step) -> {
          if (((Added) message).n() < 0) {
            step.enter(0);
            throw new IllegalStateException("cannot");
          }
          Probe.sum(message, step);
        }) {}.folds().onFailure(OnFailure.PARK).retry(Probe.QUICK);
  }
}
