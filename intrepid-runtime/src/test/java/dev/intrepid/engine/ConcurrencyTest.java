package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.engine.Apps.start;
import static dev.intrepid.engine.Apps.sum;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.repo.memory.MemoryRepo;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConcurrencyTest {

  private final MemoryRepo repo = new MemoryRepo();

  @Test
  void two_workers_of_one_subscriber_count_every_message_once() throws Exception {
    try (Intrepid one = start(repo, EffectsTest.summing("sums"));
        Intrepid two = start(repo, EffectsTest.summing("sums"))) {
      for (int i = 0; i < 2_000; i++) {
        one.publish(new Added("k" + i % 7, 1));
      }
      one.awaitCaughtUp(SOON);
      two.awaitCaughtUp(SOON);
    }
    long total = 0;
    for (int k = 0; k < 7; k++) {
      total += sum(repo, "k" + k).map(Sum::total).orElse(0L);
    }
    assertThat(total).isEqualTo(2_000);
  }

  @Test
  void a_memo_changed_by_somebody_else_while_it_is_folded_is_folded_again() throws Exception {
    AtomicBoolean first = new AtomicBoolean(true);
    Probe interrupted =
        new Probe(
            "sums",
            (message, step) -> {
              Probe.sum(message, step);
              if (first.getAndSet(false)) {
                repo.setMemo(Counting.SUM.memo(new Sum("a", 100, 1)));
              }
            }) {}.folds();
    try (Intrepid app = start(repo, interrupted)) {
      app.publish(new Added("a", 1));
      app.awaitCaughtUp(SOON);
    }
    assertThat(sum(repo, "a").orElse(none())).isEqualTo(new Sum("a", 101, 2));
  }

  @Test
  void a_memo_that_is_only_read_is_never_older_than_the_message_before() throws Exception {
    List<Long> seen = new ArrayList<>();
    Probe reader =
        new Probe(
            "reader",
            (message, step) -> {
              if (((Added) message).n() == 0) {
                Probe.sum(message, step);
              }
              seen.add(step.memo(Counting.SUM, Counting.sumUri("a")).orElse(none()).total());
            }) {}.folds();
    try (Intrepid app = start(repo, reader)) {
      app.publish(new Added("a", 0));
      app.awaitCaughtUp(SOON);
      repo.setMemo(Counting.SUM.memo(new Sum("a", 77, 1)));
      app.publish(new Added("a", 1));
      app.awaitCaughtUp(SOON);
    }
    assertThat(seen).startsWith(0L).endsWith(77L);
  }

  private static Sum none() {
    return new Sum("a", 0, 0);
  }
}
