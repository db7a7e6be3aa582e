package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.eventually;
import static dev.intrepid.engine.Apps.start;
import static dev.intrepid.engine.Apps.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Cache;
import dev.intrepid.Eventually;
import dev.intrepid.Intrepid;
import dev.intrepid.annotations.OnFailure;
import dev.intrepid.codegen.Step;
import dev.intrepid.control.ParkedStream;
import dev.intrepid.control.RewindTo;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Doubled;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.exception.SubscriberStoppedException;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.memory.MemoryRepo;
import dev.intrepid.subscription.SubscriptionState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShardsTest {

  private static final int KEYS = 40;
  private static final String COUNTS = "counts/{key}";

  private final MemoryRepo repo = new MemoryRepo();
  private final Map<String, List<Long>> handled = new ConcurrentHashMap<>();
  private final Set<String> threads = ConcurrentHashMap.newKeySet();
  private final Set<Long> bad = ConcurrentHashMap.newKeySet();

  @Test
  void each_shard_has_a_thread_and_a_marker_and_the_order_of_a_stream_is_kept() throws Exception {
    try (Intrepid app = start(repo, summing(8))) {
      publish(app, 0, 2_000);
      app.awaitCaughtUp(SOON);

      assertThat(app.status()).hasSize(8);
      assertThat(threads).hasSize(8);
      assertThat(handled).hasSize(KEYS);
      assertThat(handled.values()).allSatisfy(numbers -> assertThat(numbers).isSorted());
      assertThat(repo.marker("sums@*", new Shard(7, 8))).isPresent();
      assertThat(repo.marker("sums@*", Shard.ALL)).isEmpty();
    }
    assertThat(total()).isEqualTo(expected(2_000));
  }

  @Test
  void shards_that_fold_into_one_memo_count_right() throws Exception {
    Probe one =
        new Probe(
            "one",
            (message, step) -> {
              Cache<Sum> current = step.memo(Counting.SUM, Counting.sumUri("all"));
              Sum sum = current.orElse(new Sum("all", 0, 0));
              step.store(Counting.SUM, sum.plus(((Added) message).n()));
            }) {}.folds().shards(8);
    try (Intrepid app = start(repo, one)) {
      publish(app, 0, 2_000);
      app.awaitCaughtUp(SOON);
    }
    assertThat(sum(repo, "all").orElse(new Sum("", 0, 0)))
        .isEqualTo(new Sum("all", expected(2_000), 2_000));
  }

  @Test
  void another_number_of_shards_loses_and_repeats_nothing() throws Exception {
    int published = 0;
    for (int shards : List.of(8, 3, 1, 5, 8)) {
      try (Intrepid app = start(repo, summing(shards))) {
        publish(app, published, 300);
        published += 300;
        // Closed in the midst of it: the shards are not at one point.
        int enough = published - 200;
        eventually(() -> handled.values().stream().mapToInt(List::size).sum() > enough);
      }
    }
    try (Intrepid app = start(repo, summing(2))) {
      app.awaitCaughtUp(SOON);
      assertThat(app.status()).hasSize(2);
    }
    assertThat(total()).isEqualTo(expected(published));
    assertThat(handled.values()).allSatisfy(numbers -> assertThat(numbers).isSorted());
    assertThat(handled.values()).allSatisfy(n -> assertThat(n).doesNotHaveDuplicates());
  }

  @Test
  void a_program_that_says_another_number_than_the_last_one_stops_and_says_so() throws Exception {
    try (Intrepid old = start(repo, summing(4))) {
      publish(old, 0, 10);
      old.awaitCaughtUp(SOON);
      try (Intrepid young = start(repo, summing(2))) {
        publish(young, 10, 100);
        young.awaitCaughtUp(SOON);
        assertThat(total()).isEqualTo(expected(110));
        publish(young, 110, 100);
        eventually(() -> old.status().stream().anyMatch(s -> s.failure().isPresent()));
        assertThatThrownBy(() -> old.awaitCaughtUp(SOON))
            .isInstanceOf(SubscriberStoppedException.class)
            .hasMessageContaining("Another program has divided the subscriber")
            .hasMessageContaining("into another number of shards (there: 2, here: 4)")
            .hasMessageContaining("sums");
        young.awaitCaughtUp(SOON);
        assertThat(total()).isEqualTo(expected(210));
      }
    }
  }

  @Test
  void a_program_with_another_number_takes_over_while_messages_keep_coming() throws Exception {
    AtomicBoolean isOver = new AtomicBoolean();
    AtomicInteger published = new AtomicInteger();
    IntrepidRepo slow = slow();
    try (Intrepid old = start(slow, summing(4))) {
      Thread publisher =
          new Thread(
              () -> {
                while (!isOver.get()) {
                  publish(old, published.getAndIncrement(), 1);
                }
              });
      publisher.start();
      try (Intrepid young = start(slow, summing(2))) {
        eventually(
            () -> old.status().stream().allMatch(s -> s.state() == SubscriptionState.STOPPED));
        isOver.set(true);
        publisher.join();
        young.awaitCaughtUp(SOON);
      } finally {
        isOver.set(true);
        publisher.join();
      }
    }
    assertThat(total()).isEqualTo(expected(published.get()));
  }

  @Test
  void one_that_changes_the_number_ends_when_a_program_takes_over_that_folds_other_memos()
      throws Exception {
    CountDownLatch isHeld = new CountDownLatch(2);
    CountDownLatch mayGoOn = new CountDownLatch(1);
    leaveOneShardBehind();
    Probe holding =
        new Probe(
            "sums",
            (message, step) -> {
              isHeld.countDown();
              mayGoOn.await();
              add(message, step);
            }) {}.folds().shards(3);
    isHeld.countDown();
    try (Intrepid changing = start(repo, holding)) {
      Eventually.await(isHeld);
      Probe other = new Probe("sums", ShardsTest::count) {}.folds().stores(COUNTS).shards(2);
      try (Intrepid taking = Apps.builder(repo, other).adopt("sums", COUNTS).start()) {
        mayGoOn.countDown();

        eventually(() -> running("intrepid-sums-shards").isEmpty());
        assertThatThrownBy(() -> changing.awaitCaughtUp(SOON))
            .isInstanceOf(SubscriberStoppedException.class)
            .hasMessageContaining("Another program has taken over the subscriber sums");
        EventRecord left =
            repo.entriesSince(SubscriptionTopic.all(), new Shard(1, 2), 0, 1).first();
        assertThatThrownBy(() -> changing.awaitHandled(left, SOON))
            .isInstanceOf(SubscriberStoppedException.class);
        publish(taking, 100, 100);
        taking.awaitCaughtUp(SOON);
      }
    }
  }

  @Test
  void one_that_changes_the_number_goes_on_after_what_nobody_expected() throws Exception {
    try (Intrepid app = start(repo, summing(2))) {
      publish(app, 0, 100);
      app.awaitCaughtUp(SOON);
    }
    BrokenOnceRepo breaking = new BrokenOnceRepo(repo, "intrepid-sums-shards");
    breaking.breakOnce();
    try (Intrepid app = start(breaking, summing(3))) {
      publish(app, 100, 100);
      app.awaitCaughtUp(SOON);
    }
    breaking.awaitBroken();
    assertThat(total()).isEqualTo(expected(200));
  }

  /** Of two shards, one has handled all that there is, and the other nothing. */
  private void leaveOneShardBehind() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    Probe stuck =
        new Probe(
            "sums",
            (message, step) -> {
              if (shardOfTwo(((Added) message).key()) == 1) {
                never.await();
              }
              add(message, step);
            }) {}.folds().shards(2);
    try (Intrepid app = Apps.builder(repo, stuck).closeWithin(Duration.ZERO).start()) {
      publish(app, 0, 100);
      eventually(() -> app.status().get(0).behind() == 0);
    }
  }

  private static int shardOfTwo(String key) {
    return Shard.of("keys/" + key, 2).index();
  }

  private static void count(Object message, Step step) {
    String key = ((Added) message).key();
    String uri = "counts/" + key;
    Sum before = step.memo(Counting.SUM, uri).orElse(new Sum(key, 0, 0));
    step.store(Counting.SUM, uri, before.plus(1));
  }

  private static List<Thread> running(String name) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals(name))
        .toList();
  }

  /** A repo whose commits take as long as on a disk, one after the other. */
  private IntrepidRepo slow() {
    return new WrappedRepo(repo) {
      @Override
      public synchronized Committed commit(Commit commit) {
        LockSupport.parkNanos(2_000_000);
        return super.commit(commit);
      }
    };
  }

  @Test
  void two_apps_share_the_shards_of_one_repo_and_one_takes_over_when_the_other_ends()
      throws Exception {
    try (Intrepid first = start(repo, summing(4))) {
      try (Intrepid second = start(repo, summing(4))) {
        publish(second, 0, 1_000);
        second.awaitCaughtUp(SOON);
        first.awaitCaughtUp(SOON);
        assertThat(total()).isEqualTo(expected(1_000));
      }
      publish(first, 1_000, 1_000);
      first.awaitCaughtUp(SOON);
    }
    assertThat(total()).isEqualTo(expected(2_000));
  }

  @Test
  void a_stream_is_parked_by_its_own_shard_and_retried_by_it() throws Exception {
    bad.add(17L);
    try (Intrepid app = start(repo, summing(8))) {
      publish(app, 0, 400);
      app.awaitCaughtUp(SOON);
      assertThat(app.subscription("sums").parked())
          .extracting(ParkedStream::stream)
          .containsExactly("keys/k17");
      assertThat(app.status().stream().mapToInt(s -> s.parked()).sum()).isEqualTo(1);
      bad.clear();
      app.subscription("sums").retryAll();
      app.awaitCaughtUp(SOON);
    }
    assertThat(total()).isEqualTo(expected(400));
  }

  @Test
  void all_shards_together_park_no_more_than_one_subscriber_may() throws Exception {
    bad.addAll(IntStream.range(0, KEYS).mapToObj(n -> (long) n).toList());
    // Each shard has more streams than all together may park, whichever of them is first.
    try (Intrepid app = start(repo, summing(4).parkAtMost(4))) {
      publish(app, 0, 400);
      eventually(() -> app.status().stream().allMatch(s -> s.state() == SubscriptionState.STOPPED));
      assertThat(app.subscription("sums").parked())
          .filteredOn(stream -> !stream.isWaiting())
          .hasSize(4);
    }
  }

  @Test
  void a_rewind_sends_all_shards_back_and_leaves_out_what_each_had_handled() throws Exception {
    List<Long> reacted = new CopyOnWriteArrayList<>();
    Probe reaction =
        new Probe(
            "reaction",
            (message, step) -> {
              Added added = (Added) message;
              reacted.add(added.n());
              step.publish(Counting.DOUBLED, new Doubled(added.key(), 2 * added.n()));
            }) {}.shards(4);
    try (Intrepid app = start(repo, summing(4), reaction)) {
      publish(app, 0, 400);
      app.awaitCaughtUp(SOON);
      app.subscription("sums").rewind(RewindTo.beginning());
      app.subscription("reaction").rewind(RewindTo.beginning());
      publish(app, 400, 100);
      app.awaitCaughtUp(SOON);
    }
    assertThat(total()).isEqualTo(expected(500));
    assertThat(reacted).hasSize(500).doesNotHaveDuplicates();
    assertThat(repo.entriesSince(SubscriptionTopic.prefix("doubles/"), Shard.ALL, 0, 1_000))
        .hasSize(500);
  }

  @Test
  void a_renamed_subscriber_goes_on_with_its_shards_and_what_it_has_parked() throws Exception {
    bad.add(17L);
    try (Intrepid app = start(repo, summing(3))) {
      publish(app, 0, 400);
      app.awaitCaughtUp(SOON);
    }
    bad.clear();
    Probe renamed = new Probe("totals", this::add) {}.folds().formerly("sums").shards(3);
    try (Intrepid app = start(repo, renamed.onFailure(OnFailure.PARK))) {
      publish(app, 400, 100);
      app.awaitCaughtUp(SOON);
      assertThat(app.subscription("totals").parked()).hasSize(1);
      app.subscription("totals").retryAll();
      app.awaitCaughtUp(SOON);
    }
    assertThat(total()).isEqualTo(expected(500));
  }

  private Probe summing(int shards) {
    return new Probe("sums", this::add) {}.folds().shards(shards).onFailure(OnFailure.PARK);
  }

  private void add(Object message, Step step) {
    Added added = (Added) message;
    if (bad.contains(added.n())) {
      throw new IllegalStateException("bad");
    }
    threads.add(Thread.currentThread().getName());
    Probe.sum(message, step);
    handled.computeIfAbsent(added.key(), key -> new CopyOnWriteArrayList<>()).add(added.n());
  }

  /** Numbers from one on, each to the stream of its remainder. */
  private static void publish(Intrepid app, int from, int count) {
    List<Added> batch = new ArrayList<>();
    for (int n = from; n < from + count; n++) {
      batch.add(new Added("k" + n % KEYS, n));
      if (batch.size() == 50) {
        app.publishAll(batch);
        batch.clear();
      }
    }
    app.publishAll(batch);
  }

  private static long expected(int count) {
    return (long) count * (count - 1) / 2;
  }

  private long total() {
    long total = 0;
    for (int key = 0; key < KEYS; key++) {
      total += sum(repo, "k" + key).map(Sum::total).orElse(0L);
    }
    return total;
  }
}
