package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.eventually;
import static dev.intrepid.engine.Apps.start;
import static dev.intrepid.engine.Apps.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.FailureListener;
import dev.intrepid.Intrepid;
import dev.intrepid.annotations.OnFailure;
import dev.intrepid.codegen.Step;
import dev.intrepid.control.SubscriptionControl;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.exception.SubscriberStoppedException;
import dev.intrepid.json.Json;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.RepoUnavailableException;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.memory.MemoryRepo;
import dev.intrepid.subscription.RetryPolicy;
import dev.intrepid.subscription.SubscriptionName;
import dev.intrepid.subscription.SubscriptionState;
import dev.intrepid.subscription.SubscriptionStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FailureTest {

  private final MemoryRepo repo = new MemoryRepo();

  @Test
  void a_message_that_fails_is_tried_again_with_its_attempt_and_key() throws Exception {
    List<Integer> attempts = new CopyOnWriteArrayList<>();
    List<Object> keys = new CopyOnWriteArrayList<>();
    Probe flaky =
        new Probe(
            "flaky",
            (message, step) -> {
              attempts.add(step.delivery().attempt());
              keys.add(step.delivery().key());
              if (attempts.size() < 3) {
                throw new IllegalStateException("not yet");
              }
            }) {};
    try (Intrepid app = start(repo, flaky)) {
      app.publish(new Added("a", 1));
      app.awaitCaughtUp(SOON);
    }
    assertThat(attempts).containsExactly(1, 2, 3);
    assertThat(keys.stream().distinct()).hasSize(1);
  }

  @Test
  void what_went_well_before_a_failing_message_takes_effect_and_the_failing_one_has_none()
      throws Exception {
    try (Intrepid app = start(repo, summingUntil("bad"))) {
      app.publishAll(List.of(new Added("a", 1), new Added("a", 2), new Added("bad", 4)));
      assertThatThrownBy(() -> app.awaitCaughtUp(SOON))
          .isInstanceOf(SubscriberStoppedException.class);
    }
    assertThat(sum(repo, "a").map(Sum::total).orElse(0L)).isEqualTo(3);
    assertThat(sum(repo, "bad").isFound()).isFalse();
  }

  @Test
  void a_subscriber_that_gives_up_stops_and_says_why_while_others_go_on() throws Exception {
    List<Object> seen = Collections.synchronizedList(new ArrayList<>());
    Probe other = new Probe("other", (message, step) -> seen.add(message)) {};
    try (Intrepid app = start(repo, summingUntil("bad"), other)) {
      app.publish(new Added("bad", 1));
      eventually(() -> app.status().get(0).state() == SubscriptionState.STOPPED);
      SubscriptionStatus stopped = app.status().get(0);
      assertThat(stopped.failure().orElseThrow())
          .hasMessageContaining("Added (stream: keys/bad, position: 1")
          .hasMessageContaining("cannot add bad");
      assertThat(stopped.behind()).isPositive();
      eventually(() -> seen.size() == 1);
    }
  }

  @Test
  void a_stopped_subscriber_goes_on_with_the_failed_message_when_it_is_started_again()
      throws Exception {
    try (Intrepid app = start(repo, summingUntil("bad"))) {
      app.publishAll(List.of(new Added("a", 1), new Added("bad", 4), new Added("a", 2)));
      eventually(() -> app.status().get(0).state() == SubscriptionState.STOPPED);
    }
    try (Intrepid app = start(repo, EffectsTest.summing("sums"))) {
      app.awaitCaughtUp(SOON);
    }
    assertThat(sum(repo, "a").map(Sum::total).orElse(0L)).isEqualTo(3);
    assertThat(sum(repo, "bad").map(Sum::total).orElse(0L)).isEqualTo(4);
  }

  @Test
  void a_failure_that_is_never_tried_again_stops_at_once() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    Probe refusing =
        new Probe(
            "refusing",
            (message, step) -> {
              calls.incrementAndGet();
              throw new IllegalArgumentException("refused");
            }) {}.retry(
            Probe.QUICK.only(
                List.of(RuntimeException.class), List.of(IllegalArgumentException.class)));
    try (Intrepid app = start(repo, refusing)) {
      app.publish(new Added("a", 1));
      eventually(() -> app.status().get(0).state() == SubscriptionState.STOPPED);
    }
    assertThat(calls).hasValue(1);
  }

  @Test
  void an_error_stops_at_once() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    Probe broken =
        new Probe(
            "broken",
            (message, step) -> {
              calls.incrementAndGet();
              throw new NoClassDefFoundError("gone");
            }) {};
    try (Intrepid app = start(repo, broken)) {
      app.publish(new Added("a", 1));
      eventually(() -> app.status().get(0).state() == SubscriptionState.STOPPED);
    }
    assertThat(calls).hasValue(1);
  }

  @Test
  void a_stored_message_of_another_shape_names_stream_position_type_and_path() throws Exception {
    repo.publish(PendingEvent.entry("keys/a", "Added", Json.of("{\"key\":\"a\",\"n\":\"x\"}")));
    try (Intrepid app = start(repo, EffectsTest.summing("sums"))) {
      assertThatThrownBy(() -> app.awaitCaughtUp(SOON))
          .hasMessageContaining("stream: keys/a, position: 1")
          .hasMessageContaining("type: Added, version: 1")
          .hasMessageContaining("path: $.n");
    }
  }

  @Test
  void a_stored_version_newer_than_the_code_stops_and_says_so() throws Exception {
    repo.publish(PendingEvent.entry("keys/a", "Added", 2, Json.of("{}")));
    try (Intrepid app = start(repo, EffectsTest.summing("sums"))) {
      assertThatThrownBy(() -> app.awaitCaughtUp(SOON))
          .hasMessageContaining("version 2 of Added, and this program knows [1] only");
    }
  }

  @Test
  void a_message_of_unknown_type_is_counted_and_passed_over() throws Exception {
    repo.publish(PendingEvent.entry("keys/a", "Strange", Json.of("{}")));
    try (Intrepid app = start(repo, EffectsTest.summing("sums"))) {
      app.publish(new Added("a", 1));
      app.awaitCaughtUp(SOON);
      assertThat(app.status().get(0).unknown()).isEqualTo(1);
      assertThat(sum(repo, "a").isFound()).isTrue();
    }
  }

  @Test
  void a_message_of_unknown_type_stops_a_strict_subscriber() throws Exception {
    repo.publish(PendingEvent.entry("keys/a", "Strange", Json.of("{}")));
    try (Intrepid app = start(repo, EffectsTest.summing("sums").strict())) {
      assertThatThrownBy(() -> app.awaitCaughtUp(SOON))
          .hasMessageContaining("sums is strict")
          .hasMessageContaining("Strange");
    }
  }

  @Test
  void a_handler_that_returns_null_is_told_its_name() throws Exception {
    Probe careless =
        new Probe("careless", (message, step) -> step.publish(Counting.ADDED, null)) {};
    try (Intrepid app = start(repo, careless)) {
      app.publish(new Added("a", 1));
      assertThatThrownBy(() -> app.awaitCaughtUp(SOON))
          .hasMessageContaining("returned null")
          .hasMessageContaining("careless/handle(Added)");
    }
  }

  @Test
  void a_memo_over_the_limit_is_blamed_on_its_own_message() throws Exception {
    Probe hoarder =
        new Probe(
            "hoarder",
            (message, step) -> {
              long n = ((Added) message).n();
              String key = n == 3 ? "x".repeat(2 << 20) : "small";
              step.store(Counting.SUM, Counting.sumUri("a"), new Sum(key, n, 1));
            }) {};
    try (Intrepid app = start(repo, hoarder)) {
      app.publishAll(List.of(new Added("a", 1), new Added("b", 2), new Added("c", 3)));
      assertThatThrownBy(() -> app.awaitCaughtUp(SOON)).hasMessageContaining("stream: keys/c");
      assertThat(sum(repo, "a").map(Sum::total).orElse(0L)).isEqualTo(2);
    }
  }

  @Test
  void a_failing_batch_comes_again_message_by_message_so_that_the_bad_one_fails_alone()
      throws Exception {
    List<List<?>> handled = new ArrayList<>();
    Probe batch =
        new Probe("batch", (message, step) -> {}) {}.batch(
            (messages, step) -> {
              if (messages.contains(new Added("bad", 2))) {
                throw new IllegalStateException("bad batch");
              }
              handled.add(messages);
            });
    try (Intrepid app = start(repo, batch)) {
      app.publishAll(List.of(new Added("a", 1), new Added("bad", 2), new Added("c", 3)));
      assertThatThrownBy(() -> app.awaitCaughtUp(SOON)).hasMessageContaining("stream: keys/bad");
    }
    assertThat(handled).containsExactly(List.of(new Added("a", 1)));
  }

  @Test
  void a_message_counts_once_if_it_is_asked_for_while_it_is_given_up() throws Exception {
    AtomicBoolean isAsked = new AtomicBoolean();
    WrappedRepo asked =
        new WrappedRepo() {
          @Override
          public Committed commit(Commit commit) {
            boolean givesUp =
                commit.memos().stream().anyMatch(memo -> memo.uri().equals("@skipped/failing"));
            if (givesUp && isAsked.compareAndSet(false, true)) {
              SubscriptionControl.of(memory, SubscriptionName.of("failing")).retry("keys/a");
            }
            return super.commit(commit);
          }
        };
    Probe failing = new Probe("failing", FailureTest::fail) {}.onFailure(OnFailure.SKIP);
    try (Intrepid app = start(asked, failing)) {
      app.publish(new Added("a", 1));
      app.awaitCaughtUp(SOON);
    }
    assertThat(isAsked).isTrue();
    assertThat(SubscriptionControl.of(asked, SubscriptionName.of("failing")).skipped().count())
        .isEqualTo(1);
  }

  @Test
  void a_repo_that_is_away_for_a_while_delays_and_loses_nothing() throws Exception {
    AtomicBoolean away = new AtomicBoolean();
    WrappedRepo flaky =
        new WrappedRepo() {
          @Override
          public Committed commit(Commit commit) {
            if (away.get() && !commit.markers().isEmpty()) {
              throw new RepoUnavailableException("The repo is away (repo: test).", null);
            }
            return super.commit(commit);
          }
        };
    try (Intrepid app = start(flaky, EffectsTest.summing("sums"))) {
      away.set(true);
      app.publish(new Added("a", 5));
      eventually(() -> app.status().get(0).state() == SubscriptionState.RETRYING);
      away.set(false);
      app.awaitCaughtUp(SOON);
      assertThat(sum(flaky, "a").map(Sum::total).orElse(0L)).isEqualTo(5);
      assertThat(app.status().get(0).failure()).isEmpty();
    }
  }

  @Test
  void a_repo_that_answers_nothing_for_a_while_is_waited_for() throws Exception {
    AtomicInteger failuresLeft = new AtomicInteger(6);
    WrappedRepo away =
        new WrappedRepo() {
          @Override
          public EventLog entriesSince(
              SubscriptionTopic topic, Shard shard, long sequence, int limit) {
            failWhileAway();
            return super.entriesSince(topic, shard, sequence, limit);
          }

          @Override
          public Optional<MarkerRecord> marker(String trackingStream, Shard shard) {
            if (failuresLeft.get() < 6) {
              failWhileAway();
            }
            return super.marker(trackingStream, shard);
          }

          private void failWhileAway() {
            if (failuresLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
              throw new RepoUnavailableException("The repo is away (repo: test).", null);
            }
          }
        };
    try (Intrepid app = start(away, EffectsTest.summing("sums"))) {
      app.publish(new Added("a", 5));
      eventually(() -> failuresLeft.get() == 0);
      app.awaitCaughtUp(SOON);
      assertThat(sum(away, "a").map(Sum::total).orElse(0L)).isEqualTo(5);
    }
  }

  @Test
  void a_call_that_takes_too_long_is_interrupted_and_has_failed() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    Probe slow =
        new Probe(
            "slow",
            (message, step) -> {
              if (calls.incrementAndGet() == 1) {
                new CountDownLatch(1).await();
              }
              Probe.sum(message, step);
            }) {}.folds()
            .within(Duration.ofMillis(20))
            .retry(new RetryPolicy(1_000, Duration.ofMillis(1), Duration.ofMillis(2)));
    try (Intrepid app = start(repo, slow)) {
      app.publish(new Added("a", 1));
      app.awaitCaughtUp(SOON);
    }
    // On a busy machine the second call may take too long as well.
    assertThat(calls).hasValueGreaterThan(1);
    assertThat(sum(repo, "a").map(Sum::total).orElse(0L)).isEqualTo(1);
  }

  @Test
  void a_call_that_takes_too_long_and_returns_all_the_same_has_no_effect() throws Exception {
    Probe stubborn =
        new Probe(
            "stubborn",
            (message, step) -> {
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                Probe.sum(message, step);
              }
            }) {}.folds().within(Duration.ofMillis(20));
    try (Intrepid app = start(repo, stubborn)) {
      app.publish(new Added("a", 1));
      assertThatThrownBy(() -> app.awaitCaughtUp(SOON))
          .hasMessageContaining("longer than its timeout of PT0.02S")
          .hasMessageContaining("stubborn/handle(Added)");
    }
    assertThat(sum(repo, "a").isFound()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = OnFailure.class,
      names = {"PARK", "SKIP"})
  void a_failure_whose_own_text_cannot_be_stored_fails_its_message_alone(OnFailure then)
      throws Exception {
    Map<String, RuntimeException> failures =
        Map.of(
            "half", new IllegalStateException("no \ud83d in here"),
            "long", new IllegalStateException("x".repeat(3_000_000)),
            "mute", new Mute(),
            "deep", new Deep());
    Probe failing =
        new Probe(
            "sums",
            (message, step) -> {
              RuntimeException failure = failures.get(((Added) message).key());
              if (failure != null) {
                throw failure;
              }
              Probe.sum(message, step);
            }) {}.folds().onFailure(then);
    try (Intrepid app = start(repo, failing)) {
      failures.keySet().forEach(key -> app.publish(new Added(key, 1)));
      app.publish(new Added("a", 1));
      app.awaitCaughtUp(SOON);
      assertThat(sum(repo, "a").map(Sum::total).orElse(0L)).isEqualTo(1);
      SubscriptionStatus status = app.status().get(0);
      assertThat(status.parked() + status.skipped()).isEqualTo(failures.size());
      assertThat(app.subscription("sums").parked())
          .filteredOn(parked -> parked.stream().equals("keys/half"))
          .allSatisfy(parked -> assertThat(parked.cause()).contains("no \\ud83d in here"));
    }
  }

  /** Fails to say what it is. */
  private static final class Mute extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new UnsupportedOperationException("no text");
    }
  }

  /** Says of itself what it says of itself. */
  private static final class Deep extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      return "it is " + this;
    }
  }

  @Test
  void a_listener_whose_classes_are_missing_stops_nothing() throws Exception {
    assertStopsNothing(
        (subscriber, message, cause) -> {
          throw new NoClassDefFoundError("alarms");
        });
  }

  @Test
  void a_listener_that_throws_what_it_does_not_declare_stops_nothing() throws Exception {
    assertStopsNothing((subscriber, message, cause) -> throwUndeclared(new IOException("alarms")));
  }

  private void assertStopsNothing(FailureListener listener) throws Exception {
    Probe failing = summingUntil("b").onFailure(OnFailure.PARK);
    try (Intrepid app = Apps.builder(repo, failing).onFailure(listener).start()) {
      app.publish(new Added("b", 1));
      app.publish(new Added("a", 1));
      app.awaitCaughtUp(SOON);

      assertThat(app.status().get(0).parked()).isEqualTo(1);
      assertThat(sum(repo, "a").map(Sum::total).orElse(0L)).isEqualTo(1);
    }
  }

  /** As code of other languages does, which have no checked exceptions. */
  @SuppressWarnings("unchecked") // the cast checks nothing, so the compiler declares nothing
  private static <T extends Throwable> void throwUndeclared(Throwable thrown) throws T {
    throw (T) thrown;
  }

  private static Probe summingUntil(String key) {
    return new Probe(
        "sums",
        (message, step) -> {
          Probe.sum(message, step);
          if (((Added) message).key().equals(key)) {
            throw new IllegalStateException("cannot add " + key);
          }
        }) {}.folds();
  }

  private static void fail(Object message, Step step) {
    step.enter(0);
    throw new IllegalStateException("bad");
  }
}
