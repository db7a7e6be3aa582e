package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.answerOf;
import static dev.intrepid.Eventually.beside;
import static dev.intrepid.Eventually.eventually;
import static dev.intrepid.engine.Apps.start;
import static dev.intrepid.engine.Apps.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.intrepid.Intrepid;
import dev.intrepid.annotations.OnFailure;
import dev.intrepid.codegen.Step;
import dev.intrepid.control.ParkedStream;
import dev.intrepid.control.ParkedStream.Request;
import dev.intrepid.control.Rebuild;
import dev.intrepid.control.RewindPlan;
import dev.intrepid.control.RewindTo;
import dev.intrepid.control.SkippedMessages.Skipped;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Doubled;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.replay.Rewinding;
import dev.intrepid.engine.state.Rewinder;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.memory.MemoryRepo;
import dev.intrepid.subscription.SubscriptionState;
import dev.intrepid.subscription.SubscriptionStatus;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StreamRewindTest {

  private static final RewindTo A = RewindTo.stream("keys/a");

  private final MemoryRepo repo = new MemoryRepo();
  private final List<Long> handled = new CopyOnWriteArrayList<>();
  private final List<Long> reacted = new CopyOnWriteArrayList<>();
  private final Set<Long> bad = ConcurrentHashMap.newKeySet();

  @Test
  void its_memos_are_made_anew_byte_for_byte_and_no_others_are_touched() throws Exception {
    try (Intrepid app = start(repo, summing())) {
      for (long n = 1; n <= 1_000; n++) {
        app.publish(added(n % 2 == 0 ? "a" : "k" + n % 7, n));
      }
      app.awaitCaughtUp(SOON);
      List<CacheRecord> before = sums();
      handled.clear();

      RewindPlan done = app.subscription("sums").rewind(A);
      app.awaitCaughtUp(SOON);

      assertThat(done.stream()).hasValue("keys/a");
      assertThat(done.messages()).isEqualTo(500);
      assertThat(done.removed()).containsExactly(entry("sums/a", 1L));
      assertThat(handled).hasSize(500).allMatch(n -> n % 2 == 0);
      assertThat(sums()).extracting(CacheRecord::data).isEqualTo(data(before));
      assertThat(others(sums())).isEqualTo(others(before));
      assertThat(app.subscription("sums").parked()).isEmpty();
    }
  }

  @Test
  void a_plan_says_what_would_happen_and_changes_nothing() throws Exception {
    try (Intrepid app = start(repo, summing())) {
      app.publishAll(List.of(added("a", 1), added("b", 2), added("a", 3)));
      app.awaitCaughtUp(SOON);

      RewindPlan plan = app.subscription("sums").rewindPlan(A);

      assertThat(plan.messages()).isEqualTo(2);
      assertThat(plan.waiting()).isZero();
      assertThat(plan.removed()).containsExactly(entry("sums/a", 1L));
      assertThat(total("a")).isEqualTo(4);
      assertThat(app.subscription("sums").parked()).isEmpty();
    }
  }

  @Test
  void memos_are_gone_and_the_stream_is_on_its_way_in_one_commit() throws Exception {
    try (Intrepid app = start(repo, summing())) {
      app.publishAll(List.of(added("a", 1), added("b", 2)));
      app.awaitCaughtUp(SOON);
      pause(app);
      app.subscription("sums").rewind(A);

      assertThat(sums()).extracting(CacheRecord::uri).containsExactly("sums/b");
      assertThat(marker(Shard.ALL).marker().sequence()).isEqualTo(2);
      ParkedStream parked = app.subscription("sums").parked("keys/a").orElseThrow();
      assertThat(parked.position()).isEqualTo(1);
      assertThat(parked.request()).isEqualTo(Request.RETRY);
      assertThat(app.subscription("sums").isPaused()).isTrue();
      resume(app);
      app.awaitCaughtUp(SOON);
      assertThat(total("a")).isEqualTo(1);
    }
  }

  @Test
  void a_stream_that_is_on_its_way_is_no_failure_to_look_at() throws Exception {
    try (Intrepid app = start(repo, summing())) {
      app.publish(added("a", 1));
      app.awaitCaughtUp(SOON);
      pause(app);
      long before = marker(Shard.ALL).epoch();
      app.subscription("sums").rewind(A);
      eventually(() -> app.status().get(0).state() == SubscriptionState.PAUSED);

      assertThat(marker(Shard.ALL).epoch()).isGreaterThan(before);
      assertThat(app.subscription("sums").parked()).allMatch(parked -> parked.attempts() == 0);
      assertThat(app.status()).extracting(SubscriptionStatus::parked).containsExactly(0);
      assertThat(app.health().notes()).containsExactly("sums is paused");
    }
  }

  @Test
  void a_reaction_is_not_called_again_and_what_is_new_reaches_it() throws Exception {
    try (Intrepid app = start(repo, reacting())) {
      app.publishAll(List.of(added("a", 1), added("a", 2)));
      app.awaitCaughtUp(SOON);
      pause(app);
      RewindPlan done = app.subscription("reaction").rewind(A);
      app.publish(added("a", 3));
      resume(app);
      app.awaitCaughtUp(SOON);

      assertThat(reacted).containsExactly(1L, 2L, 3L);
      assertThat(done.removed()).isEmpty();
      assertThat(done.left()).containsExactly("handle(Added)");
    }
  }

  @Test
  void a_reaction_that_says_so_is_called_again_for_all_of_the_stream_and_publishes_nothing_twice()
      throws Exception {
    try (Intrepid app = start(repo, reacting().replaying())) {
      app.publishAll(List.of(added("a", 1), added("b", 2), added("a", 3)));
      app.awaitCaughtUp(SOON);
      app.subscription("reaction").rewind(RewindTo.sequence(3));
      RewindPlan done = app.subscription("reaction").rewind(A);
      app.awaitCaughtUp(SOON);

      assertThat(reacted).containsExactly(1L, 2L, 3L, 1L, 3L);
      assertThat(done.reactions()).containsExactly("handle(Added)");
      assertThat(doubles()).isEqualTo(3);
    }
  }

  @Test
  void what_waits_in_a_parked_stream_is_handled_after_the_rest_and_for_the_first_time()
      throws Exception {
    bad.add(2L);
    try (Intrepid app = start(repo, summing(), reacting().onFailure(OnFailure.PARK))) {
      app.publishAll(List.of(added("a", 1), added("a", 2), added("a", 3)));
      app.awaitCaughtUp(SOON);
      assertThat(total("a")).isEqualTo(1);
      bad.clear();
      RewindPlan done = app.subscription("sums").rewind(A);
      app.subscription("reaction").rewind(A);
      app.awaitCaughtUp(SOON);

      assertThat(done.messages()).isEqualTo(1);
      assertThat(done.waiting()).isEqualTo(2);
      assertThat(total("a")).isEqualTo(6);
      assertThat(reacted).containsExactly(1L, 2L, 3L);
      assertThat(app.subscription("sums").parked()).isEmpty();
    }
  }

  @Test
  void a_parked_stream_that_still_fails_is_parked_where_it_was() throws Exception {
    bad.add(2L);
    try (Intrepid app = start(repo, summing())) {
      app.publishAll(List.of(added("a", 1), added("a", 2), added("a", 3)));
      app.awaitCaughtUp(SOON);
      app.subscription("sums").rewind(A);
      app.awaitCaughtUp(SOON);

      ParkedStream parked = app.subscription("sums").parked("keys/a").orElseThrow();
      assertThat(parked.position()).isEqualTo(2);
      assertThat(parked.cause()).isEqualTo("java.lang.IllegalStateException: bad");
      assertThat(parked.request()).isEqualTo(Request.NONE);
      assertThat(total("a")).isEqualTo(1);
      assertThat(app.status().get(0).parked()).isEqualTo(1);
    }
  }

  @Test
  void what_fails_when_it_comes_again_is_parked_from_there_and_goes_on_once_it_is_mended()
      throws Exception {
    try (Intrepid app = start(repo, summing(), reacting().replaying().onFailure(OnFailure.PARK))) {
      app.publishAll(List.of(added("a", 1), added("a", 2), added("a", 3)));
      app.awaitCaughtUp(SOON);
      bad.add(2L);
      app.subscription("sums").rewind(A);
      app.subscription("reaction").rewind(A);
      app.awaitCaughtUp(SOON);
      app.publish(added("a", 4));
      app.awaitCaughtUp(SOON);
      assertThat(total("a")).isEqualTo(1);
      assertThat(app.status()).extracting(SubscriptionStatus::parked).containsExactly(1, 1);
      bad.clear();
      app.subscription("sums").retryAll();
      app.subscription("reaction").retryAll();
      app.awaitCaughtUp(SOON);

      assertThat(total("a")).isEqualTo(10);
      assertThat(reacted).containsExactly(1L, 2L, 3L, 1L, 2L, 3L, 4L);
      assertThat(doubles()).isEqualTo(4);
    }
  }

  @Test
  void what_was_given_up_of_it_counts_no_more_and_that_of_others_does() throws Exception {
    bad.addAll(Set.of(1L, 2L));
    try (Intrepid app = start(repo, summing().onFailure(OnFailure.SKIP))) {
      app.publishAll(List.of(added("a", 1), added("b", 2), added("a", 3)));
      app.awaitCaughtUp(SOON);
      assertThat(app.status().get(0).skipped()).isEqualTo(2);

      bad.clear();
      app.subscription("sums").rewind(A);
      app.awaitCaughtUp(SOON);

      assertThat(total("a")).isEqualTo(4);
      assertThat(app.subscription("sums").skipped().last())
          .extracting(Skipped::stream)
          .containsExactly("keys/b");
      assertThat(app.status().get(0).skipped()).isEqualTo(1);
    }
  }

  @Test
  void a_stream_that_is_sent_back_twice_counts_once() throws Exception {
    try (Intrepid app = start(repo, summing())) {
      app.publishAll(List.of(added("a", 1), added("a", 2)));
      app.awaitCaughtUp(SOON);
      pause(app);
      app.subscription("sums").rewind(A);
      RewindPlan again = app.subscription("sums").rewind(A);
      resume(app);
      app.awaitCaughtUp(SOON);

      assertThat(again.messages()).isEqualTo(2);
      assertThat(again.waiting()).isZero();
      assertThat(total("a")).isEqualTo(3);
      app.subscription("sums").rewind(A);
      app.awaitCaughtUp(SOON);
      assertThat(total("a")).isEqualTo(3);
    }
  }

  @Test
  void all_is_sent_back_while_a_stream_is_on_its_way() throws Exception {
    try (Intrepid app = start(repo, summing(), reacting())) {
      app.publishAll(List.of(added("a", 1), added("b", 2), added("a", 3)));
      app.awaitCaughtUp(SOON);
      pause(app);
      for (String name : List.of("sums", "reaction")) {
        app.subscription(name).rewind(A);
        app.subscription(name).rewind(RewindTo.beginning());
      }
      app.publish(added("a", 5));
      resume(app);
      app.awaitCaughtUp(SOON);

      assertThat(total("a")).isEqualTo(9);
      assertThat(total("b")).isEqualTo(2);
      assertThat(reacted).containsExactlyInAnyOrder(1L, 2L, 3L, 5L);
      assertThat(app.subscription("sums").parked()).isEmpty();
    }
  }

  @Test
  void a_stream_is_sent_back_while_all_are_on_their_way() throws Exception {
    try (Intrepid app = start(repo, summing(), reacting())) {
      app.publishAll(List.of(added("a", 1), added("b", 2), added("a", 3)));
      app.awaitCaughtUp(SOON);
      pause(app);
      for (String name : List.of("sums", "reaction")) {
        app.subscription(name).rewind(RewindTo.beginning());
        app.subscription(name).rewind(A);
      }
      app.publish(added("a", 5));
      resume(app);
      app.awaitCaughtUp(SOON);

      assertThat(total("a")).isEqualTo(9);
      assertThat(total("b")).isEqualTo(2);
      assertThat(reacted).containsExactlyInAnyOrder(1L, 2L, 3L, 5L);
    }
  }

  @Test
  void what_waits_in_a_stream_is_new_to_the_last_although_all_comes_again() throws Exception {
    bad.add(-2L);
    try (Intrepid app = start(repo, reacting().onFailure(OnFailure.PARK))) {
      app.publishAll(List.of(added("a", -1), added("a", -2)));
      for (int n = 0; n < 2_000; n++) {
        app.publish(added("b", n));
      }
      app.publish(added("a", -3));
      app.awaitCaughtUp(SOON);
    }
    bad.clear();
    Probe reaction = reacting().onFailure(OnFailure.PARK);
    outside(reaction).rewind(RewindTo.beginning());
    outside(reaction).rewind(A);
    try (Intrepid app =
        Intrepid.builder()
            .repo(repo)
            .clock(new HurriedClock())
            .registry(Probe.registry(reaction))
            .handlers(reaction)
            .start()) {
      app.awaitCaughtUp(SOON);
    }
    assertThat(reacted).filteredOn(n -> n < 0).containsExactly(-1L, -2L, -3L);
    assertThat(reacted).hasSize(2_003);
  }

  @Test
  void rewinds_under_load_lose_and_repeat_nothing() throws Exception {
    try (Intrepid app = start(repo, summing().shards(2), reacting())) {
      publish(app, 0, 500);
      app.awaitCaughtUp(SOON);
      Future<?> rewinding =
          beside(
              () -> {
                for (int i = 0; i < 10; i++) {
                  app.subscription("sums").rewind(RewindTo.stream("keys/k" + i % 3));
                  app.subscription("reaction").rewind(RewindTo.stream("keys/k" + i % 3));
                }
                return null;
              });
      publish(app, 500, 2_500);
      answerOf(rewinding);
      app.awaitCaughtUp(SOON);

      assertThat(total("k0") + total("k1") + total("k2")).isEqualTo(3_000);
      assertThat(doubles()).isEqualTo(3_000);
    }
  }

  @Test
  void only_the_shard_that_has_the_stream_is_fenced() throws Exception {
    int count = 4;
    Shard own = Shard.of("keys/a", count);
    Shard other = new Shard((own.index() + 1) % count, count);
    try (Intrepid app = start(repo, summing().shards(count))) {
      for (int n = 0; n < 40; n++) {
        app.publish(added(n % 2 == 0 ? "a" : "k" + n, 1));
      }
      app.awaitCaughtUp(SOON);
      long epochOfOwn = marker(own).epoch();
      long epochOfOther = marker(other).epoch();
      app.subscription("sums").rewind(A);
      app.awaitCaughtUp(SOON);

      assertThat(total("a")).isEqualTo(20);
      assertThat(marker(own).epoch()).isGreaterThan(epochOfOwn);
      assertThat(marker(other).epoch()).isEqualTo(epochOfOther);
    }
  }

  @Test
  void it_is_asked_for_from_outside_and_done_by_the_app_that_is_started_next_under_a_new_name()
      throws Exception {
    Probe sums = summing();
    try (Intrepid app = start(repo, sums)) {
      app.publishAll(List.of(added("a", 1), added("a", 2)));
      app.awaitCaughtUp(SOON);
    }
    outside(sums).rewind(A);
    assertThat(sums()).isEmpty();

    Probe renamed = new Probe("totals", this::add) {}.folds().formerly("sums");
    try (Intrepid app = start(repo, renamed)) {
      app.awaitCaughtUp(SOON);
      assertThat(total("a")).isEqualTo(3);
      assertThat(app.subscription("totals").parked()).isEmpty();
    }
  }

  @Test
  void a_message_that_is_published_meanwhile_is_handled_after_those_that_come_again()
      throws Exception {
    try (Intrepid app = start(repo, summing())) {
      app.publishAll(List.of(added("a", 1), added("a", 2)));
      app.awaitCaughtUp(SOON);
      handled.clear();
      app.subscription("sums").rewind(A);
      EventRecord published = app.publish(added("a", 3));
      app.awaitHandled(published, SOON);

      assertThat(handled).endsWith(1L, 2L, 3L);
      assertThat(total("a")).isEqualTo(6);
    }
  }

  @Test
  void a_rebuild_beside_it_makes_the_same_memos() throws Exception {
    try (Intrepid app = start(repo, summing())) {
      app.publishAll(List.of(added("a", 1), added("b", 2), added("a", 3)));
      app.awaitCaughtUp(SOON);
      Rebuild rebuild = app.subscription("sums").rebuild();
      rebuild.begin();
      app.subscription("sums").rewind(A);
      app.publish(added("a", 4));
      app.awaitCaughtUp(SOON);
      eventually(() -> rebuild.status().map(Rebuild.Status::isCaughtUp).orElse(false));

      assertThat(rebuild.finish(10).first()).isEmpty();
      assertThat(total("a")).isEqualTo(8);
      assertThat(total("b")).isEqualTo(2);
      assertThat(app.subscription("sums").parked()).isEmpty();
    }
  }

  @Test
  void a_stream_that_is_on_its_way_when_a_rebuild_takes_its_place_goes_on() throws Exception {
    try (Intrepid app = start(repo, summing())) {
      app.publishAll(List.of(added("a", 1), added("b", 2), added("a", 3)));
      app.awaitCaughtUp(SOON);
      pause(app);
      app.subscription("sums").rewind(A);
      app.subscription("sums").rebuild().begin();
      app.subscription("sums").rebuild().finish(0);
      assertThat(sums()).extracting(CacheRecord::uri).containsExactly("sums/b");
      resume(app);
      app.awaitCaughtUp(SOON);

      assertThat(total("a")).isEqualTo(4);
      assertThat(app.subscription("sums").parked()).isEmpty();
    }
  }

  @Test
  void a_stream_that_a_rebuild_parks_earlier_keeps_the_wish_that_it_is_retried() throws Exception {
    try (Intrepid app = start(repo, summing())) {
      app.publishAll(List.of(added("a", 1), added("b", 2), added("a", 3)));
      app.awaitCaughtUp(SOON);
      pause(app);
      app.subscription("sums").rewind(A);
      Rebuild rebuild = app.subscription("sums").rebuild();
      rebuild.begin();
      eventually(() -> rebuild.status().map(now -> now.parked() == 1).orElse(false));
      bad.add(3L);
      resume(app);
      app.awaitCaughtUp(SOON);
      pause(app);
      app.subscription("sums").retry("keys/a");
      rebuild.finish(0);
      assertThat(app.subscription("sums").parked())
          .extracting(ParkedStream::position, ParkedStream::request)
          .containsExactly(tuple(1L, Request.RETRY));
      bad.clear();
      resume(app);
      app.awaitCaughtUp(SOON);

      assertThat(total("a")).isEqualTo(4);
      assertThat(app.subscription("sums").parked()).isEmpty();
    }
  }

  private Rewinder outside(Probe probe) {
    GeneratedCode generated = GeneratedCode.load(List.of(Probe.registry(probe)));
    return Rewinding.of(probe.spec(), List.of(probe.spec()), generated, repo);
  }

  private static void publish(Intrepid app, int from, int count) {
    for (int n = from; n < from + count; n++) {
      app.publish(added("k" + n % 3, 1));
    }
  }

  /** Has all subscribers stand still, so that none has a page in hand. */
  private static void pause(Intrepid app) throws InterruptedException {
    app.status().forEach(status -> app.subscription(status.name()).pause());
    eventually(
        () -> app.status().stream().allMatch(one -> one.state() == SubscriptionState.PAUSED));
  }

  private static void resume(Intrepid app) {
    app.status().forEach(status -> app.subscription(status.name()).resume());
  }

  private Probe summing() {
    return new Probe("sums", this::add) {}.folds().onFailure(OnFailure.PARK);
  }

  private void add(Object message, Step step) {
    refuseBad(message);
    handled.add(((Added) message).n());
    Probe.sum(message, step);
  }

  private Probe reacting() {
    return new Probe("reaction", this::react) {};
  }

  private void react(Object message, Step step) {
    refuseBad(message);
    Added added = (Added) message;
    reacted.add(added.n());
    step.publish(Counting.DOUBLED, new Doubled(added.key(), 2 * added.n()));
  }

  private void refuseBad(Object message) {
    if (bad.contains(((Added) message).n())) {
      throw new IllegalStateException("bad");
    }
  }

  private long doubles() {
    return repo.entriesSince(SubscriptionTopic.prefix("doubles/"), Shard.ALL, 0, 10_000).size();
  }

  private MarkerRecord marker(Shard shard) {
    return repo.marker("sums@*", shard).orElseThrow();
  }

  private List<CacheRecord> sums() {
    return repo.listMemos("sums/", "", 100);
  }

  private static List<?> data(List<CacheRecord> memos) {
    return memos.stream().map(CacheRecord::data).toList();
  }

  private static List<CacheRecord> others(List<CacheRecord> memos) {
    return memos.stream().filter(memo -> !memo.uri().equals("sums/a")).toList();
  }

  private static Added added(String key, long n) {
    return new Added(key, n);
  }

  private long total(String key) {
    return sum(repo, key).map(Sum::total).orElse(0L);
  }
}
