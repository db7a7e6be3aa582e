package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.engine.Apps.start;
import static dev.intrepid.engine.Apps.sum;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Cache;
import dev.intrepid.Effects;
import dev.intrepid.Intrepid;
import dev.intrepid.MemoUri;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Doubled;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.RepoLimits;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionMarker;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.memory.MemoryRepo;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EffectsTest {

  @Test
  void a_memo_of_the_same_app_is_as_old_as_the_store_can_say() throws Exception {
    Clock nanos = Clock.fixed(Instant.parse("2026-03-01T12:00:00.123456789Z"), ZoneOffset.UTC);
    List<Cache<Sum>> seen = new CopyOnWriteArrayList<>();
    Probe sums =
        new Probe(
            "sums",
            (message, step) -> {
              seen.add(step.memo(Counting.SUM, Counting.sumUri("a")));
              Probe.sum(message, step);
            }) {}.folds();
    try (Intrepid app =
        Apps.builder(new MemoryRepo(nanos, RepoLimits.defaults()), sums).clock(nanos).start()) {
      app.publishAll(List.of(new Added("a", 1), new Added("a", 1)));
      app.awaitCaughtUp(SOON);
      app.publish(new Added("a", 1));
      app.awaitCaughtUp(SOON);
    }
    Instant micros = Instant.parse("2026-03-01T12:00:00.123456Z");
    assertThat(seen)
        .containsExactly(
            Cache.notFound(),
            Cache.found(new Sum("a", 1, 1), micros),
            Cache.found(new Sum("a", 2, 2), micros));
  }

  @Test
  void a_fold_sees_the_changes_of_the_messages_before_it() throws Exception {
    MemoryRepo repo = new MemoryRepo();
    try (Intrepid app = start(repo, summing("sums"))) {
      app.publishAll(List.of(new Added("a", 1), new Added("b", 10), new Added("a", 2)));
      app.awaitCaughtUp(SOON);
      assertThat(sum(repo, "a")).extracting(c -> c.orElse(null)).isEqualTo(new Sum("a", 3, 2));
      assertThat(sum(repo, "b")).extracting(c -> c.orElse(null)).isEqualTo(new Sum("b", 10, 1));
    }
  }

  @Test
  void a_page_is_one_commit_and_writes_a_memo_once() throws Exception {
    List<Commit> commits = new CopyOnWriteArrayList<>();
    WrappedRepo repo =
        new WrappedRepo() {
          @Override
          public Committed commit(Commit commit) {
            if (commit.memos().stream().anyMatch(memo -> memo.uri().startsWith("sums/"))) {
              commits.add(commit);
            }
            return super.commit(commit);
          }
        };
    try (Intrepid publisher = start(repo)) {
      for (int i = 0; i < 512; i++) {
        publisher.publish(new Added("a", 1));
      }
    }
    try (Intrepid app = start(repo, summing("sums"))) {
      app.awaitCaughtUp(SOON);
    }
    assertThat(commits).hasSize(1);
    assertThat(commits.get(0).memos()).hasSize(1);
    assertThat(commits.get(0).markers()).hasSize(1);
  }

  @Test
  void what_a_reaction_publishes_is_handled_in_turn_before_the_app_has_caught_up()
      throws Exception {
    MemoryRepo repo = new MemoryRepo();
    List<Object> seen = new ArrayList<>();
    Probe end =
        new Probe("end", (message, step) -> seen.add(message)) {}.messages(Counting.DOUBLED);
    try (Intrepid app = start(repo, doubling("double"), end)) {
      app.publish(new Added("a", 21));
      app.awaitCaughtUp(SOON);
      assertThat(seen).containsExactly(new Doubled("a", 42));
    }
  }

  @Test
  void what_is_published_knows_its_cause_and_its_origin() throws Exception {
    MemoryRepo repo = new MemoryRepo();
    try (Intrepid app = start(repo, doubling("double"))) {
      EventRecord cause =
          app.publish(app.pending(new Added("a", 1)).withMeta("correlation_id", "c-7"));
      app.awaitCaughtUp(SOON);
      EventRecord effect = doubles(repo).first();
      assertThat(effect.meta())
          .containsEntry("causation_id", cause.id().toString())
          .containsEntry("correlation_id", "c-7");
    }
  }

  @Test
  void a_message_handled_again_publishes_nothing_again() throws Exception {
    MemoryRepo repo = new MemoryRepo();
    try (Intrepid app = start(repo, doubling("double"))) {
      app.publish(new Added("a", 1));
      app.awaitCaughtUp(SOON);
    }
    rewind(repo, "double@*");
    try (Intrepid app = start(repo, doubling("double"))) {
      app.awaitCaughtUp(SOON);
    }
    assertThat(doubles(repo)).hasSize(1);
  }

  @Test
  void several_effects_of_different_kinds_take_effect_together() throws Exception {
    MemoryRepo repo = new MemoryRepo();
    MemoUri<Sum> gone = new MemoUri<>(Counting.sumUri("gone"), Counting.SUM);
    repo.setMemo(Counting.SUM.memo(new Sum("gone", 1, 1)));
    Probe all =
        new Probe(
            "all",
            (message, step) ->
                step.apply(
                    Effects.none()
                        .publish(new Doubled("a", 2))
                        .store(new Sum("stored", 5, 1))
                        .delete(gone))) {};
    try (Intrepid app = start(repo, all)) {
      app.publish(new Added("a", 1));
      app.awaitCaughtUp(SOON);
      assertThat(doubles(repo)).hasSize(1);
      assertThat(app.view(gone)).isEqualTo(Cache.notFound());
      assertThat(sum(repo, "stored").isFound()).isTrue();
    }
  }

  @Test
  void a_memo_deleted_and_stored_again_in_one_page_is_stored() throws Exception {
    MemoryRepo repo = new MemoryRepo();
    Probe both =
        new Probe(
            "both",
            (message, step) -> {
              step.delete(Counting.sumUri("a"));
              step.store(Counting.SUM, new Sum("a", ((Added) message).n(), 1));
            }) {};
    try (Intrepid app = start(repo, both)) {
      app.publishAll(List.of(new Added("a", 1), new Added("a", 2)));
      app.awaitCaughtUp(SOON);
      assertThat(sum(repo, "a").map(Sum::total)).extracting(c -> c.orElse(0L)).isEqualTo(2L);
    }
  }

  static Probe summing(String name) {
    return new Probe(name, Probe::sum) {}.folds();
  }

  private static Probe doubling(String name) {
    return new Probe(
        name,
        (message, step) -> {
          Added added = (Added) message;
          step.publish(Counting.DOUBLED, new Doubled(added.key(), 2 * added.n()));
        }) {};
  }

  private static EventLog doubles(MemoryRepo repo) {
    return repo.entriesSince(SubscriptionTopic.prefix("doubles/"), Shard.ALL, 0, 100);
  }

  private static void rewind(MemoryRepo repo, String trackingStream) {
    long at = repo.marker(trackingStream, Shard.ALL).orElseThrow().epoch();
    repo.moveMarker(
        new MarkerMove(trackingStream, Shard.ALL, at, new SubscriptionMarker("keys/*", 0)));
  }
}
