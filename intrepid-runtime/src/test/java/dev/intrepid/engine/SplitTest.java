package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.engine.Apps.sum;
import static dev.intrepid.engine.Olds.old;
import static dev.intrepid.engine.Olds.splitting;
import static dev.intrepid.engine.Olds.start;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Intrepid;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Doubled;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.memory.MemoryRepo;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** One stored message that becomes several. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SplitTest {

  private final MemoryRepo repo = new MemoryRepo();

  @Test
  void each_is_handled_in_the_order_they_were_made() throws Exception {
    List<Object> handled = new CopyOnWriteArrayList<>();
    Probe probe = new Probe("all", (message, step) -> handled.add(message)) {};
    run(repo, probe, old("a", 1, 2, 3));
    assertThat(handled).containsExactly(new Added("a", 1), new Added("a", 2), new Added("a", 3));
  }

  @Test
  void what_they_publish_has_ids_of_its_own_that_are_the_same_every_time() throws Exception {
    PendingEvent event = old("a", 1, 2).withId(new UUID(7, 7));
    MemoryRepo other = new MemoryRepo();

    run(repo, doubling(), event);
    run(other, doubling(), event);

    assertThat(doubled(repo)).hasSize(4).doesNotHaveDuplicates().isEqualTo(doubled(other));
  }

  @Test
  void each_has_a_delivery_key_of_its_own() throws Exception {
    List<UUID> keys = new CopyOnWriteArrayList<>();
    Probe probe = new Probe("keys", (message, step) -> keys.add(step.delivery().key())) {};
    run(repo, probe, old("a", 1, 2));
    assertThat(keys).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void if_one_of_them_fails_none_has_an_effect_and_what_was_before_has() throws Exception {
    Probe failing =
        new Probe(
            "sums",
            (message, step) -> {
              Probe.sum(message, step);
              if (((Added) message).n() == 3) {
                throw new IllegalStateException("no threes");
              }
            }) {}.folds();
    repo.publish(Counting.ADDED.pending(new Added("a", 1)));
    repo.publish(old("a", 2, 3));
    try (Intrepid app = start(repo, List.of(splitting()), failing)) {
      assertThatThrownBy(() -> app.awaitCaughtUp(SOON)).hasMessageContaining("no threes");
    }
    assertThat(sum(repo, "a").map(Sum::total).orElse(0L)).isEqualTo(1);
  }

  @Test
  void those_that_failed_together_are_handled_together_once_more() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    Probe flaky =
        new Probe(
            "sums",
            (message, step) -> {
              Probe.sum(message, step);
              if (calls.incrementAndGet() == 2) {
                throw new IllegalStateException("not yet");
              }
            }) {}.folds();
    run(repo, flaky, old("a", 2, 3));
    assertThat(sum(repo, "a").orElse(new Sum("none", 0, 0))).isEqualTo(new Sum("a", 5, 2));
  }

  @Test
  void a_batch_begins_and_ends_with_them() throws Exception {
    List<List<?>> batches = new CopyOnWriteArrayList<>();
    Probe batch =
        new Probe("batch", (message, step) -> {}) {}.batch(
            (messages, step) -> batches.add(messages));
    repo.publish(Counting.ADDED.pending(new Added("a", 1)));
    repo.publish(old("a", 2, 3));
    repo.publish(old("a", 4));
    run(repo, batch, Counting.ADDED.pending(new Added("a", 5)));
    assertThat(batches)
        .startsWith(List.of(new Added("a", 1)), List.of(new Added("a", 2), new Added("a", 3)))
        .hasSizeBetween(3, 4);
  }

  @Test
  void a_batch_of_them_that_fails_fails_the_record_alone() throws Exception {
    List<List<?>> handled = new CopyOnWriteArrayList<>();
    Probe batch =
        new Probe("batch", (message, step) -> {}) {}.batch(
            (messages, step) -> {
              if (messages.contains(new Added("a", 3))) {
                throw new IllegalStateException("no threes");
              }
              handled.add(messages);
            });
    repo.publish(Counting.ADDED.pending(new Added("a", 1)));
    repo.publish(old("a", 2, 3));
    try (Intrepid app = start(repo, List.of(splitting()), batch)) {
      assertThatThrownBy(() -> app.awaitCaughtUp(SOON))
          .hasMessageContaining("no threes")
          .hasMessageContaining("stream: olds/a, position: 1");
    }
    assertThat(handled).containsExactly(List.of(new Added("a", 1)));
  }

  /** Publishes two for each message. */
  private static Probe doubling() {
    return new Probe(
        "doubling",
        (message, step) -> {
          Added added = (Added) message;
          step.publish(Counting.DOUBLED, new Doubled(added.key(), added.n()));
          step.publish(Counting.DOUBLED, new Doubled(added.key(), -added.n()));
        }) {};
  }

  private static void run(MemoryRepo repo, Probe probe, PendingEvent event) throws Exception {
    repo.publish(event);
    try (Intrepid app = start(repo, List.of(splitting()), probe)) {
      app.awaitCaughtUp(SOON);
    }
  }

  private static List<UUID> doubled(MemoryRepo repo) {
    return repo
        .entriesSince(SubscriptionTopic.prefix("doubles/"), Shard.ALL, 0, 100)
        .records()
        .stream()
        .map(EventRecord::id)
        .toList();
  }
}
