package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.answerOf;
import static dev.intrepid.Eventually.beside;
import static dev.intrepid.Eventually.eventually;
import static dev.intrepid.engine.Apps.start;
import static dev.intrepid.engine.Apps.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.intrepid.Cache;
import dev.intrepid.Intrepid;
import dev.intrepid.annotations.OnFailure;
import dev.intrepid.codegen.Step;
import dev.intrepid.control.MemoDiff;
import dev.intrepid.control.MemoDiff.Counts;
import dev.intrepid.control.ParkedStream;
import dev.intrepid.control.Rebuild;
import dev.intrepid.control.RebuildException;
import dev.intrepid.control.RewindException;
import dev.intrepid.control.RewindTo;
import dev.intrepid.control.SkippedMessages.Skipped;
import dev.intrepid.control.SubscriptionControl;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Doubled;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.engine.state.ShadowName;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.memory.MemoryRepo;
import dev.intrepid.subscription.SubscriptionName;
import dev.intrepid.subscription.SubscriptionState;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RebuildTest {

  private final MemoryRepo repo = new MemoryRepo();
  private final Set<Long> bad = ConcurrentHashMap.newKeySet();
  private volatile long factor = 1;

  @Test
  void mended_handlers_put_right_memos_in_the_place_of_wrong_ones_in_one_commit() throws Exception {
    try (Intrepid app = start(repo, summing())) {
      app.publishAll(List.of(added("a", 1), added("a", 2), added("b", 5)));
      app.awaitCaughtUp(SOON);
      factor = 10;
      Rebuild rebuild = app.subscription("sums").rebuild();
      rebuild.begin();
      eventually(() -> isCaughtUp(rebuild));

      assertThat(total("a")).as("live meanwhile").isEqualTo(3);
      assertThat(rebuild.finish(10).templates())
          .containsExactly(entry("sums/{key}", new Counts(0, 2, 0, 0)));
      assertThat(total("a")).isEqualTo(30);
      assertThat(total("b")).isEqualTo(50);
      assertThat(rebuild.status()).isEmpty();
      assertThat(repo.listMemos("@shadow/", "", 10)).isEmpty();
      assertThat(repo.listMemos("@control/sums~", "", 10)).isEmpty();
    }
  }

  @Test
  void after_a_rebuild_a_subscriber_reads_its_topic_alone_again() throws Exception {
    Set<Integer> asked = ConcurrentHashMap.newKeySet();
    WrappedRepo watched =
        new WrappedRepo(repo) {
          @Override
          public EventLog entriesSince(
              SubscriptionTopic topic, Shard shard, long sequence, int limit) {
            if (Thread.currentThread().getName().equals("intrepid-sums")) {
              asked.add(limit);
            }
            return super.entriesSince(topic, shard, sequence, limit);
          }
        };
    try (Intrepid app = start(watched, summing().page(1_000))) {
      app.publish(added("a", 1));
      app.awaitCaughtUp(SOON);
      Rebuild rebuild = app.subscription("sums").rebuild();
      rebuild.begin();
      eventually(() -> isCaughtUp(rebuild));
      rebuild.finish(0);
      eventually(() -> running("intrepid-sums~shadow").isEmpty());
      asked.clear();
      app.publish(added("a", 2));
      app.awaitCaughtUp(SOON);

      assertThat(asked).contains(1_000);
    }
  }

  /** Another process asks meanwhile, which the thread that ends shadows must notice. */
  @Test
  void a_shadow_that_takes_long_to_end_keeps_nothing_else_waiting() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    AtomicBoolean mayGoOn = new AtomicBoolean();
    AtomicBoolean wasInterrupted = new AtomicBoolean();
    Probe slowAtLast =
        new Probe(
            "sums",
            (message, step) -> {
              add(message, step);
              if (calls.incrementAndGet() == 2) {
                wasInterrupted.set(isInterruptedUntil(mayGoOn));
              }
            }) {}.folds();
    Probe other = new Probe("other", (message, step) -> {}) {};
    try (Intrepid app = start(repo, slowAtLast, other)) {
      app.publish(added("a", 1));
      app.awaitCaughtUp(SOON);
      Rebuild rebuild = app.subscription("sums").rebuild();
      rebuild.begin();
      eventually(() -> calls.get() == 2);
      rebuild.abandon();
      SubscriptionControl.of(repo, SubscriptionName.of("other")).pause();
      eventually(() -> app.status().get(1).state() == SubscriptionState.PAUSED);
      rebuild.begin();
      SubscriptionControl.of(repo, SubscriptionName.of("other")).resume();
      eventually(() -> app.status().get(1).state() == SubscriptionState.LIVE);
      mayGoOn.set(true);

      assertThat(rebuild.finish(0).isEmpty()).isTrue();
      assertThat(wasInterrupted).isFalse();
      assertThat(calls).hasValue(3);
    }
  }

  private static boolean isInterruptedUntil(AtomicBoolean mayGoOn) {
    while (!mayGoOn.get()) {
      if (Thread.currentThread().isInterrupted()) {
        return true;
      }
      Thread.onSpinWait();
    }
    return false;
  }

  private static List<Thread> running(String name) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals(name))
        .toList();
  }

  @Test
  void a_diff_counts_what_is_the_same_and_shows_the_first_that_is_not() throws Exception {
    try (Intrepid app = start(repo, summing())) {
      app.publishAll(List.of(added("a", 1), added("b", 0), added("c", 2)));
      app.awaitCaughtUp(SOON);
      repo.deleteMemo("sums/c");
      repo.setMemo(CacheRecord.of("sums/d", stored("a").data()));
      factor = 2;
      Rebuild rebuild = app.subscription("sums").rebuild();
      rebuild.begin();
      eventually(() -> isCaughtUp(rebuild));
      MemoDiff diff = rebuild.diff(2);

      assertThat(diff.templates()).containsExactly(entry("sums/{key}", new Counts(1, 1, 1, 1)));
      assertThat(diff.isEmpty()).isFalse();
      assertThat(diff.first())
          .extracting(MemoDiff.Difference::uri)
          .containsExactly("sums/a", "sums/c");
      assertThat(diff.first().get(0).live().orElseThrow())
          .hasToString("{\"key\":\"a\",\"total\":1,\"messages\":1}");
      assertThat(diff.first().get(0).rebuilt().orElseThrow())
          .hasToString("{\"key\":\"a\",\"total\":2,\"messages\":1}");
      assertThat(diff.first().get(1).live()).isEmpty();
      assertThat(total("a")).as("nothing is changed").isEqualTo(1);
    }
  }

  @Test
  void shards_without_messages_do_not_hide_how_far_the_others_are() throws Exception {
    Probe all = new Probe("sums", this::addToAll) {}.folds().shards(3);
    try (Intrepid app = start(repo, all)) {
      app.publishAll(List.of(added("a", 1), added("a", 2)));
      app.awaitCaughtUp(SOON);
      Rebuild rebuild = app.subscription("sums").rebuild();
      rebuild.begin();
      eventually(() -> isCaughtUp(rebuild));
      MemoDiff diff = rebuild.diff(0);

      assertThat(diff.isOfSameMessages()).isTrue();
      assertThat(diff.sequence()).isEqualTo(2);
      assertThat(diff.liveSequence()).isEqualTo(2);
      assertThat(rebuild.status().orElseThrow().sequence()).isEqualTo(2);
    }
  }

  @Test
  void a_shard_without_messages_does_not_keep_the_next_rebuild_from_its_end() throws Exception {
    Probe all = new Probe("sums", this::addToAll) {}.folds();
    try (Intrepid app = start(repo, all)) {
      app.publishAll(List.of(added("a", 1), added("a", 2)));
      app.awaitCaughtUp(SOON);
    }
    try (Intrepid app = start(repo, all.shards(3))) {
      app.awaitCaughtUp(SOON);
      Rebuild rebuild = app.subscription("sums").rebuild();
      for (int i = 0; i < 2; i++) {
        rebuild.begin();
        eventually(() -> isCaughtUp(rebuild));
        rebuild.finish(0);
        app.awaitCaughtUp(SOON);
      }
      assertThat(rebuild.status()).isEmpty();
    }
  }

  @Test
  void what_differs_because_one_is_behind_is_told_as_such() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    AtomicBoolean mayGoOn = new AtomicBoolean();
    Probe slowAtLast =
        new Probe(
            "sums",
            (message, step) -> {
              add(message, step);
              if (calls.incrementAndGet() == 4) {
                eventually(mayGoOn::get); // the second call with the second message is the shadow's
              }
            }) {}.folds();
    try (Intrepid app = start(repo, slowAtLast)) {
      app.publish(added("a", 1));
      app.awaitCaughtUp(SOON);
      Rebuild rebuild = app.subscription("sums").rebuild();
      rebuild.begin();
      eventually(() -> isCaughtUp(rebuild));
      app.publish(added("a", 2));
      app.awaitCaughtUp(SOON);
      MemoDiff behind = rebuild.diff(0);
      mayGoOn.set(true);

      assertThat(behind.isOfSameMessages()).isFalse();
      assertThat(behind.sequence()).isEqualTo(1);
      assertThat(behind.liveSequence()).isEqualTo(2);
      eventually(() -> isCaughtUp(rebuild));
      MemoDiff both = rebuild.diff(0);
      assertThat(both.isOfSameMessages()).isTrue();
      assertThat(both.isEmpty()).isTrue();
    }
  }

  @Test
  void handlers_that_are_as_they_were_make_the_same_memos() throws Exception {
    try (Intrepid app = start(repo, summing())) {
      for (int n = 0; n < 2_000; n++) {
        app.publish(added("k" + n % 700, n));
      }
      app.awaitCaughtUp(SOON);
      List<CacheRecord> before = repo.listMemos("sums/", "", 1_000);
      Rebuild rebuild = app.subscription("sums").rebuild();
      rebuild.begin();

      MemoDiff done = rebuild.finish(10);
      assertThat(done.isEmpty()).isTrue();
      assertThat(done.templates()).containsExactly(entry("sums/{key}", new Counts(700, 0, 0, 0)));
      assertThat(repo.listMemos("sums/", "", 1_000)).isEqualTo(before);
    }
  }

  @Test
  void a_rebuild_under_load_loses_and_repeats_nothing() throws Exception {
    Probe all = new Probe("sums", this::addToAll) {}.folds().shards(3);
    try (Intrepid app = start(repo, all)) {
      publish(app, 1_000);
      Rebuild rebuild = app.subscription("sums").rebuild();
      rebuild.begin();
      AtomicInteger published = new AtomicInteger(1_000);
      AtomicBoolean isOver = new AtomicBoolean();
      Future<?> load =
          beside(
              () -> {
                while (!isOver.get()) {
                  eventually(() -> isOver.get() || isNearlyCaughtUp(app));
                  publish(app, 4);
                  published.addAndGet(4);
                }
                return null;
              });
      try {
        rebuild.finish(0);
        rebuild.begin();
        rebuild.finish(0);
      } finally {
        isOver.set(true);
        answerOf(load);
      }
      app.awaitCaughtUp(SOON);
      assertThat(total("all")).isEqualTo(published.get());
    }
  }

  @Test
  void no_reaction_is_called_and_nothing_is_published_by_a_rebuild() throws Exception {
    try (Intrepid app = start(repo, summingAndPublishing())) {
      app.publishAll(List.of(added("a", 1), added("a", 2)));
      app.awaitCaughtUp(SOON);
      factor = 5;
      Rebuild rebuild = app.subscription("sums").rebuild();
      rebuild.begin();
      rebuild.finish(0);
      app.publish(added("a", 3));
      app.awaitCaughtUp(SOON);

      assertThat(repo.entriesSince(SubscriptionTopic.prefix("doubles/"), Shard.ALL, 0, 10))
          .hasSize(3);
      assertThat(total("a")).isEqualTo(30);
    }
  }

  @Test
  void memos_that_the_subscriber_does_not_keep_are_read_as_they_are_now() throws Exception {
    Probe pricing = new Probe("sums", RebuildTest::addAtPrice) {}.folds().reads("prices/{key}");
    repo.setMemo(price(2));
    try (Intrepid app = start(repo, pricing)) {
      app.publishAll(List.of(added("a", 1), added("b", 5)));
      app.awaitCaughtUp(SOON);
      repo.setMemo(price(3));
      app.subscription("sums").rebuild().begin();
      app.subscription("sums").rebuild().finish(0);
    }
    assertThat(total("a")).isEqualTo(3);
    assertThat(total("b")).isEqualTo(15);
  }

  private static void addAtPrice(Object message, Step step) {
    Added added = (Added) message;
    long price = step.value(Counting.SUM, "prices/all").total();
    step.store(Counting.SUM, new Sum(added.key(), price * added.n(), 1));
  }

  private static CacheRecord price(long total) {
    return CacheRecord.of(
        "prices/all", JsonFormat.standard().write(Counting.SUM, new Sum("all", total, 0)));
  }

  @Test
  void a_rebuild_goes_on_after_a_restart() throws Exception {
    try (Intrepid app = start(repo, summing())) {
      app.publishAll(List.of(added("a", 1), added("b", 2)));
      app.awaitCaughtUp(SOON);
      factor = 3;
      app.subscription("sums").rebuild().begin();
    }
    try (Intrepid app = start(repo, summing())) {
      app.subscription("sums").rebuild().finish(0);
      assertThat(total("b")).isEqualTo(6);
    }
  }

  @Test
  void a_rebuild_that_was_killed_while_it_took_the_place_is_finished_by_the_next_try()
      throws Exception {
    try (Intrepid app = start(repo, summing())) {
      app.publish(added("a", 1));
      app.awaitCaughtUp(SOON);
      factor = 2;
      Rebuild rebuild = app.subscription("sums").rebuild();
      rebuild.begin();
      SubscriptionControl.of(repo, SubscriptionName.of(ShadowName.of("sums"))).pause();
      rebuild.finish(0);
      assertThat(total("a")).isEqualTo(2);
    }
  }

  @Test
  void an_abandoned_rebuild_leaves_the_memos_as_they_are_and_another_may_begin() throws Exception {
    try (Intrepid app = start(repo, summing())) {
      app.publish(added("a", 1));
      app.awaitCaughtUp(SOON);
      factor = 7;
      Rebuild rebuild = app.subscription("sums").rebuild();
      rebuild.begin();
      eventually(() -> isCaughtUp(rebuild));
      rebuild.abandon();
      assertThat(total("a")).isEqualTo(1);
      assertThat(repo.listMemos("@shadow/", "", 10)).isEmpty();

      rebuild.begin();
      rebuild.finish(0);
      assertThat(total("a")).isEqualTo(7);
    }
  }

  @Test
  void a_stream_that_fails_in_a_rebuild_is_parked_when_it_takes_the_place() throws Exception {
    try (Intrepid app = start(repo, summing())) {
      app.publishAll(List.of(added("a", 1), added("a", 2), added("a", 3), added("b", 4)));
      app.awaitCaughtUp(SOON);
      bad.add(2L);
      Rebuild rebuild = app.subscription("sums").rebuild();
      rebuild.begin();
      eventually(() -> isCaughtUp(rebuild));
      assertThat(rebuild.status().orElseThrow().parked()).isEqualTo(1);
      rebuild.finish(0);
      assertThat(total("a")).isEqualTo(1);
      assertThat(app.subscription("sums").parked())
          .extracting(ParkedStream::position)
          .containsExactly(2L);

      bad.clear();
      app.subscription("sums").retryAll();
      app.awaitCaughtUp(SOON);
      assertThat(total("a")).isEqualTo(6);
      assertThat(total("b")).isEqualTo(4);
    }
  }

  @Test
  void what_was_given_up_before_a_rebuild_that_handles_it_counts_no_more() throws Exception {
    bad.addAll(Set.of(1L, 2L));
    try (Intrepid app = start(repo, summing().onFailure(OnFailure.SKIP))) {
      app.publishAll(List.of(added("a", 1), added("a", 2), added("a", 3)));
      app.awaitCaughtUp(SOON);
      assertThat(app.status().get(0).skipped()).isEqualTo(2);

      bad.remove(1L);
      rebuild(app);

      assertThat(total("a")).isEqualTo(4);
      assertThat(app.status().get(0).skipped()).as("given up by the rebuild too").isEqualTo(1);
      assertThat(app.subscription("sums").skipped().last())
          .extracting(Skipped::from)
          .containsExactly(2L);
      bad.clear();
      rebuild(app);
      assertThat(total("a")).isEqualTo(6);
      assertThat(app.status().get(0).skipped()).isZero();
    }
  }

  @Test
  void what_only_a_rebuild_gives_up_counts() throws Exception {
    try (Intrepid app = start(repo, summing().onFailure(OnFailure.SKIP))) {
      app.publishAll(List.of(added("a", 1), added("a", 2)));
      app.awaitCaughtUp(SOON);

      bad.add(1L);
      rebuild(app);

      assertThat(total("a")).isEqualTo(2);
      assertThat(app.status().get(0).skipped()).isEqualTo(1);
    }
  }

  private void rebuild(Intrepid app) throws InterruptedException {
    Rebuild rebuild = app.subscription("sums").rebuild();
    rebuild.begin();
    rebuild.finish(0);
    app.awaitCaughtUp(SOON);
  }

  @Test
  void a_stream_parked_before_is_parked_from_where_its_rebuild_failed() throws Exception {
    bad.add(3L);
    try (Intrepid app = start(repo, summing())) {
      app.publishAll(List.of(added("a", 1), added("a", 2), added("a", 3), added("a", 4)));
      app.awaitCaughtUp(SOON);
      bad.add(1L);
      Rebuild rebuild = app.subscription("sums").rebuild();
      rebuild.begin();
      rebuild.finish(0);
      assertThat(app.subscription("sums").parked())
          .extracting(ParkedStream::position)
          .containsExactly(1L);

      bad.clear();
      app.subscription("sums").retryAll();
      app.awaitCaughtUp(SOON);
      assertThat(total("a")).isEqualTo(10);
    }
  }

  @Test
  void a_stream_that_is_parked_stays_so_and_what_waits_in_it_is_not_in_the_memos()
      throws Exception {
    bad.add(2L);
    try (Intrepid app = start(repo, summing())) {
      app.publishAll(List.of(added("a", 1), added("a", 2), added("a", 4)));
      app.awaitCaughtUp(SOON);
      ParkedStream before = app.subscription("sums").parked().get(0);
      bad.clear();
      Rebuild rebuild = app.subscription("sums").rebuild();
      rebuild.begin();
      rebuild.finish(0);
      assertThat(total("a")).isEqualTo(1);
      assertThat(app.subscription("sums").parked()).containsExactly(before);

      app.subscription("sums").retryAll();
      app.awaitCaughtUp(SOON);
      assertThat(total("a")).isEqualTo(7);
    }
  }

  @Test
  void a_stream_that_was_parked_and_is_no_more_when_it_takes_the_place_is_rebuilt_whole()
      throws Exception {
    bad.add(2L);
    try (Intrepid app = start(repo, summing())) {
      app.publishAll(List.of(added("a", 1), added("a", 2), added("a", 4)));
      app.awaitCaughtUp(SOON);
      Rebuild rebuild = app.subscription("sums").rebuild();
      rebuild.begin();
      eventually(() -> isCaughtUp(rebuild));
      assertThat(rebuild.status().orElseThrow().parked()).isEqualTo(1);
      bad.clear();
      app.subscription("sums").retryAll();
      app.awaitCaughtUp(SOON);

      assertThat(rebuild.finish(9).first()).isEmpty();
      assertThat(total("a")).isEqualTo(7);
      assertThat(app.subscription("sums").parked()).isEmpty();
    }
  }

  @Test
  void a_stream_that_a_rewind_has_parked_behind_its_shadow_is_to_be_decided_first()
      throws Exception {
    try (Intrepid app = start(repo, summing())) {
      app.publishAll(List.of(added("a", 1), added("a", 2)));
      app.awaitCaughtUp(SOON);
      Rebuild rebuild = app.subscription("sums").rebuild();
      rebuild.begin();
      eventually(() -> isCaughtUp(rebuild));
      bad.add(2L);
      app.subscription("sums").rewind(RewindTo.beginning());
      app.awaitCaughtUp(SOON);
      assertThatThrownBy(() -> rebuild.finish(0))
          .isInstanceOf(RebuildException.class)
          .hasMessage(
              "sums has parked the stream keys/a, whose messages the rebuilt memos have in them:"
                  + " retry, skip or drop it, then finish; or, if it waits for this rebuild itself,"
                  + " abandon that and begin again.");

      bad.clear();
      app.subscription("sums").retryAll();
      app.awaitCaughtUp(SOON);
      rebuild.finish(0);
      assertThat(total("a")).isEqualTo(3);
    }
  }

  @Test
  void a_shadow_can_be_begun_once_at_a_time_and_ended_if_there_is_one() throws Exception {
    try (Intrepid app = start(repo, summing())) {
      app.publish(added("a", 1));
      app.awaitCaughtUp(SOON);
      Rebuild rebuild = app.subscription("sums").rebuild();
      assertThatThrownBy(() -> rebuild.finish(0))
          .hasMessage("sums is not being rebuilt: begin that first.");
      assertThatThrownBy(rebuild::abandon)
          .hasMessage("sums is not being rebuilt: begin that first.");
      rebuild.begin();
      assertThatThrownBy(rebuild::begin)
          .hasMessage("sums is being rebuilt already: finish or abandon that first.");
    }
  }

  /** The other process is killed before it has removed the memos of its shadow. */
  @Test
  void nothing_is_counted_that_another_process_leaves_whose_rebuild_ends_as_this_one_begins()
      throws Exception {
    AtomicBoolean isOther = new AtomicBoolean();
    WrappedRepo slow =
        new WrappedRepo(repo) {
          @Override
          public List<String> listMemoUris(String prefix, String after, int limit) {
            List<String> uris = super.listMemoUris(prefix, after, limit);
            if (prefix.equals("@shadow/sums/") && isOther.compareAndSet(false, true)) {
              beginAndEndAnother();
              repo.setMemo(stored("a").at("@shadow/sums/" + Counting.sumUri("a")));
            }
            return uris;
          }
        };
    try (Intrepid app = start(slow, summing())) {
      app.publish(added("a", 1));
      app.awaitCaughtUp(SOON);
      app.subscription("sums").rebuild().begin();
      app.subscription("sums").rebuild().finish(0);
    }
    assertThat(isOther).isTrue();
    assertThat(total("a")).isEqualTo(1);
  }

  private void beginAndEndAnother() {
    try (Intrepid other = start(repo, summing())) {
      other.subscription("sums").rebuild().begin();
      other.subscription("sums").rebuild().abandon();
    }
  }

  @Test
  void a_rebuild_begun_with_other_shards_is_to_be_abandoned() throws Exception {
    try (Intrepid app = start(repo, summing())) {
      app.publish(added("a", 1));
      app.awaitCaughtUp(SOON);
      app.subscription("sums").rebuild().begin();
    }
    try (Intrepid app = start(repo, summing().shards(2))) {
      app.awaitCaughtUp(SOON);
      Rebuild rebuild = app.subscription("sums").rebuild();
      assertThatThrownBy(() -> rebuild.finish(0))
          .hasMessage(
              "sums has another number of shards than when its rebuild was begun (now: 2, then: 1):"
                  + " abandon it, and begin another.");
      rebuild.abandon();
      rebuild.begin();
      assertThat(rebuild.finish(0).isEmpty()).isTrue();
    }
  }

  @Test
  void what_cannot_be_rebuilt_is_refused_at_the_beginning() throws Exception {
    Probe sums = new Probe("sums", Probe::sum) {}.stores("sums/{key}");
    Probe other = new Probe("others", Probe::sum) {}.stores("sums/{key}");
    try (Intrepid app = start(repo, sums, other)) {
      app.publish(added("a", 1));
      app.awaitCaughtUp(SOON);
      assertThatThrownBy(() -> app.subscription("sums").rebuild().begin())
          .isInstanceOf(RewindException.class)
          .hasMessageContaining("The memos sums/{key} are stored by sums and by others");
    }
    try (Intrepid app = start(repo, new Probe("reaction", (message, step) -> {}) {})) {
      assertThatThrownBy(() -> app.subscription("reaction").rebuild().begin())
          .hasMessageContaining("reaction stores no memos");
    }
    try (Intrepid app =
        start(new MemoryRepo(), new Probe("late", Probe::sum) {}.folds().fromNow())) {
      assertThatThrownBy(() -> app.subscription("late").rebuild().begin())
          .hasMessageContaining("late began with what came after its first start");
    }
  }

  @Test
  void who_does_not_know_the_handlers_is_told_to_ask_one_who_does() {
    SubscriptionControl control = SubscriptionControl.of(repo, SubscriptionName.of("sums"));
    assertThatThrownBy(control::rebuild).hasMessageContaining("do this in a program that has them");
  }

  private Probe summing() {
    return new Probe("sums", this::add) {}.folds().onFailure(OnFailure.PARK);
  }

  private Probe summingAndPublishing() {
    return new Probe(
        "sums",
        (message, step) -> {
          add(message, step);
          Added added = (Added) message;
          step.publish(Counting.DOUBLED, new Doubled(added.key(), 2 * added.n()));
        }) {}.folds();
  }

  private void add(Object message, Step step) {
    add(((Added) message).key(), message, step);
  }

  /** All streams, and so all shards, into one memo. */
  private void addToAll(Object message, Step step) {
    add("all", message, step);
  }

  private void add(String key, Object message, Step step) {
    Added added = (Added) message;
    if (bad.contains(added.n())) {
      throw new IllegalStateException("bad");
    }
    Cache<Sum> current = step.memo(Counting.SUM, Counting.sumUri(key));
    step.store(Counting.SUM, current.orElse(new Sum(key, 0, 0)).plus(factor * added.n()));
  }

  /** Whoever publishes faster than it is handled leaves a rebuild more to do with every try. */
  private boolean isNearlyCaughtUp(Intrepid app) {
    return app.status().stream().allMatch(shard -> shard.behind() < 500);
  }

  private void publish(Intrepid app, int count) {
    for (int n = 0; n < count; n++) {
      app.publish(added("k" + n % 4, 1));
    }
  }

  private static boolean isCaughtUp(Rebuild rebuild) {
    return rebuild.status().map(Rebuild.Status::isCaughtUp).orElse(false);
  }

  private CacheRecord stored(String key) {
    return repo.getMemo("sums/" + key).toOptional().orElseThrow();
  }

  private static Added added(String key, long n) {
    return new Added(key, n);
  }

  private long total(String key) {
    return sum(repo, key).map(Sum::total).orElse(0L);
  }
}
