package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.eventually;
import static dev.intrepid.engine.Apps.start;
import static dev.intrepid.engine.Apps.sum;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.annotations.OnFailure;
import dev.intrepid.control.ParkedStream;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.memory.MemoryRepo;
import dev.intrepid.subscription.SubscriptionState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
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
  void a_handler_that_stores_the_memo_it_returns_fails_its_message_alone() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    Probe twice =
        new Probe(
            "sums",
            (message, step) -> {
              Probe.sum(message, step);
              if (((Added) message).key().equals("bad")) {
                calls.incrementAndGet();
                repo.setMemo(Counting.SUM.memo(new Sum("bad", 100, 1)));
              }
            }) {}.folds().onFailure(OnFailure.PARK);
    try (Intrepid app = start(repo, twice)) {
      app.publishAll(List.of(new Added("a", 1), new Added("bad", 1), new Added("b", 1)));
      app.awaitCaughtUp(SOON);
      ParkedStream parked = app.subscription("sums").parked().get(0);
      assertThat(parked.stream()).isEqualTo("keys/bad");
      assertThat(parked.cause()).contains("stores a memo by itself").contains("(memo: sums/bad)");
      eventually(() -> app.status().get(0).state() == SubscriptionState.LIVE);
    }
    assertThat(sum(repo, "a").orElse(none()).total()).isEqualTo(1);
    assertThat(sum(repo, "b").orElse(none()).total()).isEqualTo(1);
    // Three tries of it, after some in a page with others.
    assertThat(calls).hasValueLessThan(100);
  }

  @Test
  void a_memo_that_others_change_all_the_time_is_folded_when_they_let_it() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    AtomicBoolean isOver = new AtomicBoolean();
    Thread others =
        new Thread(
            () -> {
              while (!isOver.get()) {
                repo.setMemo(Counting.SUM.memo(new Sum("a", 100, 1)));
              }
            });
    Probe contended =
        new Probe(
            "sums",
            (message, step) -> {
              Probe.sum(message, step);
              isOver.set(calls.incrementAndGet() > 50);
              long seen = revision();
              while (isOver.get() ? others.isAlive() : revision() == seen) {
                Thread.onSpinWait();
              }
            }) {}.folds();
    try (Intrepid app = start(repo, contended)) {
      others.start();
      app.publish(new Added("a", 1));
      app.awaitCaughtUp(SOON);
    } finally {
      isOver.set(true);
      others.join();
    }
    assertThat(sum(repo, "a").orElse(none()).total()).isEqualTo(101);
  }

  private long revision() {
    return repo.getMemo(Counting.sumUri("a")).map(CacheRecord::revision).orElse(0L);
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
