package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.answerOf;
import static dev.intrepid.Eventually.beside;
import static dev.intrepid.Eventually.eventually;
import static dev.intrepid.engine.Apps.start;
import static dev.intrepid.engine.Apps.sum;
import static java.time.Duration.ZERO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Intrepid;
import dev.intrepid.annotations.OnFailure;
import dev.intrepid.codegen.Step;
import dev.intrepid.control.ParkedStream;
import dev.intrepid.control.RewindException;
import dev.intrepid.control.RewindPlan;
import dev.intrepid.control.RewindTo;
import dev.intrepid.control.SubscriptionControl;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Doubled;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.exception.NotCaughtUpException;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.RepoUnavailableException;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.memory.MemoryRepo;
import dev.intrepid.subscription.RetryPolicy;
import dev.intrepid.subscription.SubscriptionName;
import dev.intrepid.subscription.SubscriptionState;
import dev.intrepid.subscription.SubscriptionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RewindTest {

  private final MemoryRepo repo = new MemoryRepo();
  private final List<Long> reacted = new CopyOnWriteArrayList<>();
  private final Set<Long> bad = ConcurrentHashMap.newKeySet();

  @Test
  void a_rewound_fold_makes_its_memos_anew_byte_for_byte() throws Exception {
    try (Intrepid app = start(repo, summing())) {
      for (long n = 1; n <= 1_000; n++) {
        app.publish(added("k" + n % 7, n));
      }
      app.awaitCaughtUp(SOON);
      List<CacheRecord> before = sums();

      RewindPlan done = app.subscription("sums").rewind(RewindTo.beginning());
      app.awaitCaughtUp(SOON);

      assertThat(done.messages()).isEqualTo(1_000);
      assertThat(done.removed()).containsEntry("sums/{key}", 7L);
      assertThat(sums()).extracting(CacheRecord::uri).hasSize(7);
      assertThat(sums())
          .extracting(CacheRecord::data)
          .isEqualTo(before.stream().map(CacheRecord::data).toList());
    }
  }

  @Test
  void memos_are_gone_and_the_marker_is_back_in_one_commit() throws Exception {
    try (Intrepid app = start(repo, summing())) {
      app.publish(added("a", 1));
      app.awaitCaughtUp(SOON);
      app.subscription("sums").pause();
      eventually(() -> app.status().get(0).state() == SubscriptionState.PAUSED);
      app.subscription("sums").rewind(RewindTo.beginning());

      assertThat(sums()).isEmpty();
      assertThat(repo.marker("sums@*", Shard.ALL).orElseThrow().marker().sequence()).isZero();
      assertThat(app.subscription("sums").isPaused()).isTrue();
      app.subscription("sums").resume();
      app.awaitCaughtUp(SOON);
      assertThat(total("a")).isEqualTo(1);
    }
  }

  @Test
  void a_subscriber_whose_waiting_streams_cannot_be_read_says_that_it_is_back_at_its_beginning()
      throws Exception {
    AtomicBoolean isAway = new AtomicBoolean();
    AtomicInteger refused = new AtomicInteger();
    WrappedRepo forWorkers =
        new WrappedRepo(repo) {
          @Override
          public EventLog entriesSincePosition(String stream, long position, int limit) {
            if (isAway.get() && Thread.currentThread().getName().equals("intrepid-sums")) {
              refused.incrementAndGet();
              throw new RepoUnavailableException("The disk is away.", null);
            }
            return super.entriesSincePosition(stream, position, limit);
          }
        };
    bad.add(2L);
    Probe trying = summing().retry(new RetryPolicy(1_000_000, ZERO, ZERO));
    try (Intrepid app = start(forWorkers, trying.onFailure(OnFailure.PARK))) {
      app.publishAll(List.of(added("a", 1), added("b", 2), added("a", 3)));
      eventually(() -> app.status().get(0).retrying() == 1 && total("a") == 4);
      isAway.set(true);
      app.subscription("sums").rewind(RewindTo.beginning());
      int before = refused.get();
      eventually(() -> refused.get() > before + 1); // the worker has seen the rewind

      assertThat(app.status().get(0).doneThrough()).isZero();
      bad.clear();
      isAway.set(false);
      app.awaitCaughtUp(SOON);
      assertThat(total("a")).isEqualTo(4);
    }
  }

  @Test
  void a_plan_says_what_would_happen_and_changes_nothing() throws Exception {
    try (Intrepid app = start(repo, summing())) {
      app.publishAll(List.of(added("a", 1), added("b", 2)));
      app.awaitCaughtUp(SOON);
      RewindPlan plan = app.subscription("sums").rewindPlan(RewindTo.beginning());

      assertThat(plan.from()).isEqualTo(2);
      assertThat(plan.to()).isZero();
      assertThat(plan.messages()).isEqualTo(2);
      assertThat(plan.removed()).containsEntry("sums/{key}", 2L);
      assertThat(sums()).hasSize(2);
    }
  }

  @Test
  void a_reaction_is_not_called_again_and_what_is_new_reaches_it() throws Exception {
    try (Intrepid app = start(repo, reacting())) {
      app.publishAll(List.of(added("a", 1), added("a", 2)));
      app.awaitCaughtUp(SOON);
      RewindPlan done = app.subscription("reaction").rewind(RewindTo.beginning());
      app.publish(added("a", 3));
      app.awaitCaughtUp(SOON);

      assertThat(reacted).containsExactly(1L, 2L, 3L);
      assertThat(done.left()).containsExactly("handle(Added)");
    }
  }

  @Test
  void a_reaction_that_says_so_is_called_again_and_publishes_nothing_twice() throws Exception {
    try (Intrepid app = start(repo, reacting().replaying())) {
      app.publishAll(List.of(added("a", 1), added("a", 2)));
      app.awaitCaughtUp(SOON);
      app.subscription("reaction").rewind(RewindTo.beginning());
      app.awaitCaughtUp(SOON);

      assertThat(reacted).containsExactly(1L, 2L, 1L, 2L);
      assertThat(repo.entriesSince(SubscriptionTopic.prefix("doubles/"), Shard.ALL, 0, 10))
          .hasSize(2);
    }
  }

  @Test
  void a_reaction_is_called_again_from_the_sequence_or_time_that_is_asked_for() throws Exception {
    try (Intrepid app = start(repo, reacting().replaying())) {
      EventRecord first = app.publish(added("a", 1));
      app.publish(added("a", 2));
      app.awaitCaughtUp(SOON);
      app.subscription("reaction").rewind(RewindTo.sequence(first.sequence()));
      app.awaitCaughtUp(SOON);
      assertThat(reacted).containsExactly(1L, 2L, 2L);

      app.subscription("reaction").rewind(RewindTo.time(first.recordedAt()));
      app.awaitCaughtUp(SOON);
      assertThat(reacted).containsExactly(1L, 2L, 2L, 1L, 2L);
    }
  }

  @Test
  void a_fold_counts_from_the_beginning_wherever_it_is_sent_back_to() throws Exception {
    try (Intrepid app = start(repo, summing())) {
      app.publish(added("a", 1));
      EventRecord second = app.publish(added("a", 2));
      app.publish(added("a", 4));
      app.awaitCaughtUp(SOON);
      RewindPlan done = app.subscription("sums").rewind(RewindTo.sequence(second.sequence()));
      app.awaitCaughtUp(SOON);

      assertThat(done.to()).isZero();
      assertThat(total("a")).isEqualTo(7);
    }
  }

  @Test
  void a_status_after_a_rewind_does_not_say_that_all_is_done() throws Exception {
    Semaphore calls = new Semaphore(0);
    Probe held =
        new Probe(
            "held",
            (message, step) -> {
              calls.acquire();
              Probe.sum(message, step);
            }) {}.folds();
    try (Intrepid app = start(repo, held)) {
      app.publish(added("a", 1));
      for (int i = 0; i < 50; i++) {
        calls.release();
        app.awaitCaughtUp(SOON);
        RewindTo to = i % 2 == 0 ? RewindTo.beginning() : RewindTo.stream("keys/a");
        app.subscription("held").rewind(to);
        SubscriptionStatus status = app.status().get(0);
        assertThat(status.state() == SubscriptionState.LIVE && status.behind() == 0)
            .as("after %d rewinds: %s", i + 1, status)
            .isFalse();
      }
      calls.release();
    }
  }

  @Test
  void a_rewind_under_load_loses_and_repeats_nothing() throws Exception {
    try (Intrepid app = start(repo, summing())) {
      publish(app, 0, 500);
      Future<?> rewinding =
          beside(
              () -> {
                for (int i = 0; i < 5; i++) {
                  app.subscription("sums").rewind(RewindTo.beginning());
                }
                return null;
              });
      publish(app, 500, 2_500);
      answerOf(rewinding);
      app.awaitCaughtUp(SOON);
      assertThat(total("k0") + total("k1") + total("k2")).isEqualTo(3_000);
    }
  }

  @Test
  void a_parked_stream_stays_parked_where_it_is_and_its_reactions_are_called_when_it_is_retried()
      throws Exception {
    bad.add(2L);
    try (Intrepid app = start(repo, summing(), reacting().onFailure(OnFailure.PARK))) {
      app.publishAll(List.of(added("a", 1), added("a", 2), added("a", 3), added("b", 5)));
      app.awaitCaughtUp(SOON);
      assertThat(app.subscription("sums").parked()).hasSize(1);
      app.subscription("sums").rewind(RewindTo.beginning());
      app.subscription("reaction").rewind(RewindTo.beginning());
      app.awaitCaughtUp(SOON);

      assertThat(app.subscription("sums").parked())
          .extracting(ParkedStream::position)
          .containsExactly(2L);
      assertThat(total("a")).isEqualTo(1);
      assertThat(reacted).containsExactly(1L, 5L);
      bad.clear();
      app.subscription("sums").retryAll();
      app.subscription("reaction").retryAll();
      app.awaitCaughtUp(SOON);
      assertThat(total("a")).isEqualTo(6);
      assertThat(reacted).containsExactly(1L, 5L, 2L, 3L);
    }
  }

  @Test
  void a_retry_that_is_asked_for_during_a_replay_waits_for_it() throws Exception {
    bad.add(2L);
    try (Intrepid app = start(repo, reacting().onFailure(OnFailure.PARK))) {
      app.publishAll(List.of(added("a", 1), added("a", 2), added("a", 3)));
      app.awaitCaughtUp(SOON);
    }
    bad.clear();
    SubscriptionControl control;
    try (Intrepid app = start(repo, reacting().onFailure(OnFailure.PARK))) {
      control = app.subscription("reaction");
      control.pause();
      control.rewind(RewindTo.beginning());
      control.retryAll();
      control.resume();
      app.awaitCaughtUp(SOON);
      assertThat(control.parked()).isEmpty();
    }
    assertThat(reacted).containsExactly(1L, 2L, 3L);
  }

  @Test
  void what_waits_in_a_stream_that_is_retried_during_a_replay_is_new_to_the_last()
      throws Exception {
    bad.add(-1L);
    try (Intrepid app = start(repo, reacting().onFailure(OnFailure.PARK))) {
      app.publish(added("a", -1));
      for (int n = 0; n < 2_000; n++) {
        app.publish(added("b", n));
      }
      app.publish(added("a", -2));
      app.awaitCaughtUp(SOON);
    }
    bad.clear();
    Probe reaction = reacting().onFailure(OnFailure.PARK);
    try (Intrepid app =
        Intrepid.builder()
            .repo(repo)
            .clock(new HurriedClock())
            .registry(Probe.registry(reaction))
            .handlers(reaction)
            .start()) {
      SubscriptionControl control = app.subscription("reaction");
      control.pause();
      control.rewind(RewindTo.beginning());
      control.retryAll();
      control.resume();
      app.awaitCaughtUp(SOON);
    }
    assertThat(reacted).filteredOn(n -> n < 0).containsExactly(-1L, -2L);
    assertThat(reacted).hasSize(2_002);
  }

  @Test
  void a_stream_that_fails_earlier_when_it_comes_again_is_parked_earlier() throws Exception {
    bad.add(3L);
    try (Intrepid app = start(repo, summing())) {
      app.publishAll(List.of(added("a", 1), added("a", 2), added("a", 3)));
      app.awaitCaughtUp(SOON);
      bad.add(1L);
      app.subscription("sums").rewind(RewindTo.beginning());
      app.awaitCaughtUp(SOON);
      assertThat(app.subscription("sums").parked())
          .extracting(ParkedStream::position)
          .containsExactly(1L);
      bad.clear();
      app.subscription("sums").retryAll();
      app.awaitCaughtUp(SOON);
      assertThat(total("a")).isEqualTo(6);
    }
  }

  @Test
  void what_was_given_up_before_a_rewind_that_handles_it_counts_no_more() throws Exception {
    bad.addAll(Set.of(1L, 2L));
    try (Intrepid app = start(repo, summing().onFailure(OnFailure.SKIP))) {
      app.publishAll(List.of(added("a", 1), added("a", 2), added("a", 3)));
      app.awaitCaughtUp(SOON);
      assertThat(app.status().get(0).skipped()).isEqualTo(2);

      bad.remove(1L);
      app.subscription("sums").rewind(RewindTo.sequence(2));
      app.awaitCaughtUp(SOON);

      assertThat(total("a")).isEqualTo(4);
      assertThat(app.status().get(0).skipped()).isEqualTo(1);
    }
  }

  @Test
  void what_a_reaction_has_given_up_counts_unless_a_rewind_calls_it_again() throws Exception {
    bad.add(1L);
    Probe again = new Probe("again", this::react) {}.onFailure(OnFailure.SKIP).replaying();
    try (Intrepid app = start(repo, reacting().onFailure(OnFailure.SKIP), again)) {
      app.publishAll(List.of(added("a", 1), added("a", 2)));
      app.awaitCaughtUp(SOON);
      bad.clear();
      app.subscription("reaction").rewind(RewindTo.beginning());
      app.subscription("again").rewind(RewindTo.beginning());
      app.awaitCaughtUp(SOON);

      assertThat(app.subscription("reaction").skipped().count()).isEqualTo(1);
      assertThat(app.subscription("again").skipped().count()).isZero();
    }
  }

  @Test
  void a_place_ahead_is_refused() throws Exception {
    try (Intrepid app = start(repo, summing())) {
      app.publish(added("a", 1));
      app.awaitCaughtUp(SOON);
      app.subscription("sums").pause();
      app.publish(added("a", 2));
      assertThatThrownBy(() -> app.subscription("sums").rewind(RewindTo.sequence(2)))
          .isInstanceOf(RewindException.class)
          .hasMessageContaining("sums is at sequence 1 and cannot go back to 2");
    }
  }

  @Test
  void a_place_beyond_the_end_of_the_log_is_refused() throws Exception {
    try (Intrepid app = start(repo, summing())) {
      app.publish(added("a", 1));
      app.awaitCaughtUp(SOON);
      assertThatThrownBy(() -> app.subscription("sums").rewind(RewindTo.sequence(7)))
          .isInstanceOf(RewindException.class)
          .hasMessage("The log ends at sequence 1, so there is no sequence 7 in it.");
      Instant never = Instant.parse("2999-01-01T00:00:00Z");
      assertThatThrownBy(() -> app.subscription("sums").rewind(RewindTo.time(never)))
          .isInstanceOf(RewindException.class)
          .hasMessage(
              "The log ends before 2999-01-01T00:00:00Z: no message was stored then or later (its"
                  + " last sequence: 1).");
      assertThat(total("a")).isEqualTo(1);
    }
  }

  @Test
  void memos_that_two_subscribers_store_cannot_be_told_apart() throws Exception {
    Probe sums = new Probe("sums", Probe::sum) {}.stores("sums/{key}");
    Probe other = new Probe("others", Probe::sum) {}.stores("sums/{key}");
    try (Intrepid app = start(repo, sums, other)) {
      app.publish(added("a", 1));
      app.awaitCaughtUp(SOON);
      assertThatThrownBy(() -> app.subscription("sums").rewindPlan(RewindTo.beginning()))
          .hasMessageContaining("The memos sums/{key} are stored by sums and by others");
    }
  }

  @Test
  void a_fold_that_may_store_anything_is_refused() throws Exception {
    try (Intrepid app = start(repo, summing().storingAny())) {
      app.publish(added("a", 1));
      app.awaitCaughtUp(SOON);
      assertThatThrownBy(() -> app.subscription("sums").rewindPlan(RewindTo.beginning()))
          .hasMessageContaining("handle(Added) of sums folds memos and returns Effects");
    }
  }

  @Test
  void who_does_not_know_the_handlers_is_told_to_ask_one_who_does() {
    assertThatThrownBy(
            () ->
                SubscriptionControl.of(repo, SubscriptionName.of("sums"))
                    .rewind(RewindTo.beginning()))
        .hasMessageContaining("do this in a program that has them");
  }

  @Test
  void a_paused_subscriber_delivers_nothing_until_it_is_resumed() throws Exception {
    try (Intrepid app = start(repo, summing())) {
      app.subscription("sums").pause();
      eventually(() -> app.status().get(0).state() == SubscriptionState.PAUSED);
      app.publish(added("a", 1));
      assertThatThrownBy(() -> app.awaitCaughtUp(Duration.ofMillis(50)))
          .isInstanceOf(NotCaughtUpException.class)
          .hasMessageContaining("sums: PAUSED");
      app.subscription("sums").resume();
      app.awaitCaughtUp(SOON);
      assertThat(total("a")).isEqualTo(1);
    }
  }

  @Test
  void a_subscriber_is_still_paused_after_a_restart_and_resumed_by_another_process()
      throws Exception {
    try (Intrepid app = start(repo, summing())) {
      app.subscription("sums").pause();
    }
    try (Intrepid app = start(repo, summing())) {
      app.publish(added("a", 1));
      eventually(() -> app.status().get(0).state() == SubscriptionState.PAUSED);
      SubscriptionControl.of(repo, SubscriptionName.of("sums")).resume();
      eventually(() -> total("a") == 1);
    }
  }

  private static void publish(Intrepid app, int from, int count) {
    for (int n = from; n < from + count; n++) {
      app.publish(added("k" + n % 3, 1));
    }
  }

  private Probe summing() {
    return new Probe(
        "sums",
        (message, step) -> {
          refuseBad(message);
          Probe.sum(message, step);
        }) {}.folds().onFailure(OnFailure.PARK);
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

  private List<CacheRecord> sums() {
    return repo.listMemos("sums/", "", 100);
  }

  private static Added added(String key, long n) {
    return new Added(key, n);
  }

  private long total(String key) {
    return sum(repo, key).map(Sum::total).orElse(0L);
  }
}
