package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.eventually;
import static dev.intrepid.SteppedClock.NOON;
import static dev.intrepid.engine.Apps.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.intrepid.Intrepid;
import dev.intrepid.SteppedClock;
import dev.intrepid.annotations.OnFailure;
import dev.intrepid.codegen.Step;
import dev.intrepid.control.ParkedStream;
import dev.intrepid.control.RewindTo;
import dev.intrepid.control.SubscriptionControl;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.exception.NotCaughtUpException;
import dev.intrepid.exception.StreamParkedException;
import dev.intrepid.exception.SubscriberStoppedException;
import dev.intrepid.json.Json;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.json.JsonFormatException;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.InvalidNameException;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.memory.MemoryRepo;
import dev.intrepid.subscription.RetryPolicy;
import dev.intrepid.subscription.SubscriptionName;
import dev.intrepid.subscription.SubscriptionState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A message that fails makes its stream wait, and nobody else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WaitingStreamsTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration MOMENT = Duration.ofMillis(50);
  private static final Duration BRIEF = Duration.ofMillis(999);
  private static final RetryPolicy THREE = new RetryPolicy(3, MINUTE, MINUTE);

  private final MemoryRepo repo = new MemoryRepo();
  private final SteppedClock clock = new SteppedClock();

  /** The amounts that cannot be added, until they are taken out. */
  private final Set<Long> bad = ConcurrentHashMap.newKeySet();

  private final List<Added> handled = new CopyOnWriteArrayList<>();
  private final List<Integer> attempts = new CopyOnWriteArrayList<>();

  @Test
  void all_others_go_on_while_a_message_is_tried_again_and_its_stream_keeps_its_order()
      throws Exception {
    bad.add(1L);
    try (Intrepid app = start(summing())) {
      app.publishAll(List.of(added("a", 1), added("b", 10), added("a", 2), added("c", 20)));
      eventually(() -> total("b") == 10 && total("c") == 20);
      app.publish(added("b", 11));
      eventually(() -> total("b") == 21);
      assertThat(handled).doesNotContain(added("a", 2));
      eventually(() -> app.status().get(0).doneThrough() == repo.lastSequence());

      bad.clear();
      pass(MINUTE);
      app.awaitCaughtUp(SOON);
      assertThat(handled)
          .filteredOn(added -> added.key().equals("a"))
          .containsExactly(added("a", 1), added("a", 2));
      assertThat(app.subscription("sums").parked()).isEmpty();
    }
  }

  @Test
  void a_stream_that_waits_is_told_with_its_next_try_and_is_not_counted_as_parked()
      throws Exception {
    bad.add(1L);
    try (Intrepid app = start(summing())) {
      app.publish(added("a", 1));
      eventually(() -> app.status().get(0).state() == SubscriptionState.RETRYING);
      assertThat(app.status().get(0).retrying()).isEqualTo(1);
      assertThat(app.status().get(0).parked()).isZero();
      assertThat(app.status().get(0).failure().orElseThrow()).hasMessageContaining("cannot add 1");
      assertThat(app.status().get(0).stuckSince()).isEmpty();
      assertThat(app.health().isHealthy()).isTrue();

      ParkedStream waiting = app.subscription("sums").parked().get(0);
      assertThat(waiting.isWaiting()).isTrue();
      assertThat(waiting.attempts()).isEqualTo(1);
      assertThat(waiting.nextTry().orElseThrow()).isBetween(clock.now, clock.now.plus(MINUTE));
      assertThat(waiting.trace()).contains("WaitingStreamsTest");
    }
  }

  @Test
  void one_that_waits_for_a_moment_stores_the_cause_without_the_trace() throws Exception {
    bad.add(1L);
    try (Intrepid app = start(summing().retry(new RetryPolicy(3, BRIEF, BRIEF)))) {
      app.publish(added("a", 1));
      eventually(() -> app.status().get(0).retrying() == 1);
      ParkedStream waiting = app.subscription("sums").parked().get(0);
      assertThat(waiting.cause()).contains("cannot add 1");
      assertThat(waiting.trace()).isEmpty();

      parkAfterAllTries(app);
      assertThat(app.subscription("sums").parked().get(0).trace()).contains("WaitingStreamsTest");
    }
  }

  @Test
  void what_comes_while_a_stream_waits_is_handled_after_the_message_that_failed() throws Exception {
    bad.add(1L);
    try (Intrepid app = start(summing())) {
      app.publish(added("a", 1));
      eventually(() -> app.status().get(0).retrying() == 1);
      app.publishAll(List.of(added("a", 2), added("b", 10), added("a", 3)));
      eventually(() -> total("b") == 10);

      bad.clear();
      pass(MINUTE);
      app.awaitCaughtUp(SOON);
      assertThat(handled)
          .filteredOn(added -> added.key().equals("a"))
          .containsExactly(added("a", 1), added("a", 2), added("a", 3));
      assertThat(app.subscription("sums").parked()).isEmpty();
    }
  }

  @Test
  void after_its_last_try_it_is_parked() throws Exception {
    bad.add(1L);
    try (Intrepid app = start(summing())) {
      app.publishAll(List.of(added("a", 1), added("b", 2)));
      parkAfterAllTries(app);
      ParkedStream parked = app.subscription("sums").parked().get(0);
      assertThat(parked.isWaiting()).isFalse();
      assertThat(parked.attempts()).isEqualTo(3);
      assertThat(attempts).containsExactly(1, 2, 3);
      assertThat(app.status().get(0).retrying()).isZero();
      assertThat(app.status().get(0).parked()).isEqualTo(1);
    }
  }

  @Test
  void a_clock_that_is_set_back_holds_no_stream() throws Exception {
    bad.add(1L);
    try (Intrepid app = start(summing())) {
      app.publish(added("a", 1));
      eventually(() -> isWaiting(app));
      bad.clear();
      pass(Duration.ofDays(-365));
      app.awaitCaughtUp(SOON);
      assertThat(total("a")).isEqualTo(1);
    }
  }

  @Test
  void a_clock_that_is_set_back_holds_no_subscriber_that_tries_in_order() throws Exception {
    bad.add(1L);
    try (Intrepid app = start(summing().onFailure(OnFailure.STOP))) {
      app.publish(added("a", 1));
      eventually(() -> app.status().get(0).state() == SubscriptionState.RETRYING);
      bad.clear();
      pass(Duration.ofDays(-365));
      app.awaitCaughtUp(SOON);
      assertThat(total("a")).isEqualTo(1);
    }
  }

  @Test
  void a_clock_that_goes_back_time_and_again_makes_no_wait_longer() throws Exception {
    bad.add(1L);
    try (Intrepid app = start(summing())) {
      app.publish(added("a", 1));
      eventually(() -> isWaiting(app));
      bad.clear();
      eventually(
          () -> {
            pass(Duration.ofSeconds(clock.now.equals(NOON) ? 5 : -5));
            return total("a") == 1;
          });
    }
  }

  @Test
  void a_wait_of_an_earlier_policy_is_no_longer_than_the_policy_of_today_says() throws Exception {
    bad.add(1L);
    RetryPolicy patient = new RetryPolicy(3, Duration.ofDays(100), Duration.ofDays(100));
    try (Intrepid app = start(summing().retry(patient))) {
      app.publish(added("a", 1));
      eventually(() -> isWaiting(app));
    }
    bad.clear();
    try (Intrepid app = start(summing())) {
      eventually(() -> app.status().get(0).state() == SubscriptionState.RETRYING);
      pass(MINUTE);
      app.awaitCaughtUp(SOON);
      assertThat(total("a")).isEqualTo(1);
    }
  }

  @Test
  void an_app_that_is_started_again_goes_on_with_the_tries_that_are_left() throws Exception {
    bad.add(1L);
    try (Intrepid app = start(summing())) {
      app.publish(added("a", 1));
      eventually(() -> isWaiting(app));
    }
    try (Intrepid app = start(summing())) {
      app.publish(added("a", 2));
      eventually(() -> app.status().get(0).state() == SubscriptionState.RETRYING);
      assertThat(attempts).containsExactly(1);
      pass(MINUTE);
      untilTried(app, 2);
    }
    pass(MINUTE);
    try (Intrepid app = start(summing())) {
      app.awaitCaughtUp(SOON);
      assertThat(attempts).containsExactly(1, 2, 3);
      assertThat(app.status().get(0).parked()).isEqualTo(1);
    }
  }

  @Test
  void closing_does_not_wait_for_the_next_try() {
    bad.add(1L);
    for (OnFailure then : OnFailure.values()) {
      assertTimeoutPreemptively(
          Duration.ofMinutes(1),
          () -> {
            RetryPolicy slow = new RetryPolicy(3, Duration.ofDays(1), Duration.ofDays(1));
            try (Intrepid app =
                Apps.start(new MemoryRepo(), summing().retry(slow).onFailure(then))) {
              app.publish(added("a", 1));
              eventually(() -> app.status().get(0).state() == SubscriptionState.RETRYING);
            }
          });
    }
  }

  @Test
  void whoever_waits_for_a_message_waits_for_its_stream_and_for_no_other() throws Exception {
    bad.add(1L);
    try (Intrepid app = start(summing())) {
      EventRecord failing = app.publish(added("a", 1));
      eventually(() -> isWaiting(app));
      EventRecord behind = app.publish(added("a", 2));
      EventRecord other = app.publish(added("b", 3));

      app.awaitHandled(other, SOON);
      assertThatThrownBy(() -> app.awaitHandled(failing, MOMENT))
          .isInstanceOf(NotCaughtUpException.class)
          .hasMessageContaining("1 retrying");
      assertThatThrownBy(() -> app.awaitHandled(behind, MOMENT))
          .isInstanceOf(NotCaughtUpException.class);
      assertThatThrownBy(() -> app.awaitCaughtUp(MOMENT))
          .isInstanceOf(NotCaughtUpException.class)
          .hasMessageContaining("1 retrying");

      parkAfterAllTries(app);
      assertThatThrownBy(() -> app.awaitHandled(behind, SOON))
          .isInstanceOf(StreamParkedException.class);
    }
  }

  @Test
  void one_that_skips_does_so_after_the_last_try_and_the_stream_goes_on() throws Exception {
    bad.add(1L);
    try (Intrepid app = start(summing().onFailure(OnFailure.SKIP))) {
      app.publishAll(List.of(added("a", 1), added("a", 2), added("b", 3)));
      eventually(() -> total("b") == 3);
      parkAfterAllTries(app);
      assertThat(total("a")).isEqualTo(2);
      assertThat(app.subscription("sums").skipped().count()).isEqualTo(1);
      assertThat(app.subscription("sums").parked()).isEmpty();
    }
  }

  @Test
  void nothing_overtakes_a_message_of_one_that_stops() throws Exception {
    bad.add(1L);
    try (Intrepid app = start(summing().onFailure(OnFailure.STOP))) {
      app.publishAll(List.of(added("a", 1), added("b", 2)));
      eventually(() -> app.status().get(0).state() == SubscriptionState.RETRYING);
      assertThat(app.subscription("sums").parked()).isEmpty();
      eventually(
          () -> {
            pass(MINUTE);
            return app.status().get(0).state() == SubscriptionState.STOPPED;
          });
      assertThatThrownBy(() -> app.awaitCaughtUp(SOON))
          .isInstanceOf(SubscriberStoppedException.class);
      assertThat(attempts).containsExactly(1, 2, 3);
      assertThat(handled).isEmpty();
    }
  }

  @Test
  void when_as_many_wait_as_may_be_parked_the_next_is_tried_before_all_others() throws Exception {
    bad.addAll(List.of(1L, 2L));
    try (Intrepid app = start(summing().parkAtMost(1))) {
      app.publishAll(List.of(added("a", 1), added("b", 2), added("c", 3)));
      eventually(() -> app.status().get(0).state() == SubscriptionState.RETRYING);
      assertThat(app.subscription("sums").parked()).hasSize(1);
      assertThat(total("c")).isZero();
      bad.clear();
      pass(MINUTE);
      app.awaitCaughtUp(SOON);
      assertThat(handled).hasSize(3);
    }
  }

  @Test
  void streams_that_fail_together_for_the_last_time_are_not_parked_past_the_bound()
      throws Exception {
    bad.addAll(List.of(1L, 2L));
    try (Intrepid app = start(summing().parkAtMost(2))) {
      app.publishAll(List.of(added("a", 1), added("b", 2)));
      eventually(() -> app.status().get(0).retrying() == 2);
      repo.publish(PendingEvent.entry("keys/c", "Added", Json.of("[]")));
      eventually(() -> app.status().get(0).parked() == 1);
      eventually(
          () -> {
            pass(MINUTE);
            return app.status().get(0).state() == SubscriptionState.STOPPED;
          });
      assertThat(app.status().get(0).parked()).isEqualTo(2);
      assertThat(app.status().get(0).retrying()).isEqualTo(1);
    }
  }

  @Test
  void what_is_asked_for_a_stream_that_waits_is_done_at_once() throws Exception {
    bad.addAll(List.of(1L, 2L, 3L));
    try (Intrepid app = start(summing())) {
      app.publishAll(List.of(added("a", 1), added("a", 11), added("b", 2), added("b", 12)));
      app.publishAll(List.of(added("c", 3), added("c", 13)));
      eventually(() -> app.status().get(0).retrying() == 3);
      bad.remove(1L);
      SubscriptionControl sums = app.subscription("sums");
      sums.retry("keys/a");
      sums.skip("keys/b");
      sums.drop("keys/c");
      app.awaitCaughtUp(SOON);
      assertThat(total("a")).isEqualTo(12);
      assertThat(total("b")).isEqualTo(12);
      assertThat(total("c")).isZero();
      assertThat(sums.parked()).isEmpty();
      assertThat(sums.skipped().count()).isEqualTo(3);
    }
  }

  @Test
  void a_stream_that_is_retried_and_fails_waits_for_its_next_try_and_has_all_of_them()
      throws Exception {
    bad.add(1L);
    try (Intrepid app = start(summing())) {
      app.publish(added("a", 1));
      parkAfterAllTries(app);
      app.subscription("sums").retry("keys/a");
      untilTried(app, 4);
      assertThat(app.subscription("sums").parked().get(0).request())
          .isEqualTo(ParkedStream.Request.RETRY);
      bad.clear();
      pass(MINUTE);
      app.awaitCaughtUp(SOON);
      assertThat(total("a")).isEqualTo(1);
      assertThat(attempts).containsExactly(1, 2, 3, 4, 5);
    }
  }

  @Test
  void a_rewind_leaves_it_waiting_until_what_comes_again_has_reached_it() throws Exception {
    bad.add(2L);
    try (Intrepid app = start(summing())) {
      app.publishAll(List.of(added("a", 1), added("b", 5), added("a", 2), added("a", 3)));
      eventually(() -> total("b") == 5 && isWaiting(app));
      app.subscription("sums").rewind(RewindTo.beginning());
      eventually(() -> total("b") == 5 && total("a") == 1);
      assertThat(app.subscription("sums").parked().get(0).position()).isEqualTo(2);
      bad.clear();
      pass(MINUTE);
      app.awaitCaughtUp(SOON);
      assertThat(total("a")).isEqualTo(6);
    }
  }

  @Test
  void its_stream_may_be_sent_back_to_its_beginning() throws Exception {
    bad.add(2L);
    try (Intrepid app = start(summing())) {
      app.publishAll(List.of(added("a", 1), added("a", 2), added("a", 3)));
      eventually(() -> isWaiting(app));
      bad.clear();
      app.subscription("sums").rewind(RewindTo.stream("keys/a"));
      app.awaitCaughtUp(SOON);
      assertThat(total("a")).isEqualTo(6);
      assertThat(app.subscription("sums").parked()).isEmpty();
    }
  }

  @Test
  void a_rebuild_parks_it_and_its_memos_count_it_once_when_they_take_the_place() throws Exception {
    bad.add(2L);
    try (Intrepid app = start(summing())) {
      app.publishAll(List.of(added("a", 1), added("a", 2), added("b", 5)));
      eventually(() -> total("b") == 5 && isWaiting(app));
      var rebuild = app.subscription("sums").rebuild();
      rebuild.begin();
      eventually(() -> rebuild.status().orElseThrow().isCaughtUp());
      bad.clear();
      pass(MINUTE);
      app.awaitCaughtUp(SOON);
      rebuild.finish(10);
      app.awaitCaughtUp(SOON);
      assertThat(total("a")).isEqualTo(3);
      assertThat(total("b")).isEqualTo(5);
      assertThat(app.subscription("sums").parked()).isEmpty();
    }
  }

  @Test
  void another_number_of_shards_and_another_name_take_it_over() throws Exception {
    bad.add(1L);
    try (Intrepid app = start(summing())) {
      app.publishAll(List.of(added("a", 1), added("b", 2)));
      eventually(() -> total("b") == 2 && isWaiting(app));
    }
    try (Intrepid app = start(summing().shards(4))) {
      eventually(() -> app.status().size() == 4);
      eventually(() -> app.status().stream().mapToInt(s -> s.retrying()).sum() == 1);
    }
    bad.clear();
    pass(MINUTE);
    Probe renamed = new Probe("totals", this::add) {}.folds().shards(4).formerly("sums");
    try (Intrepid app = start(renamed)) {
      app.awaitCaughtUp(SOON);
      assertThat(total("a")).isEqualTo(1);
      assertThat(app.subscription("totals").parked()).isEmpty();
    }
  }

  @Test
  void what_no_waiting_can_heal_is_parked_at_once() throws Exception {
    List<Exception> causes = new ArrayList<>();
    Probe failing =
        new Probe(
            "failing",
            (message, step) -> {
              switch (((Added) message).key()) {
                case "null" -> step.store(Counting.SUM, new Sum(null, 1, 1));
                case "header" -> step.requiredMeta("tenant");
                case "json" -> throw new JsonFormatException("unreadable", null);
                default -> causes.add(new IllegalStateException("not called"));
              }
            }) {}.folds().retry(THREE).onFailure(OnFailure.PARK);
    try (Intrepid app = start(failing)) {
      app.publishAll(List.of(added("null", 1), added("header", 2), added("json", 3)));
      app.awaitCaughtUp(SOON);
      assertThat(app.subscription("failing").parked())
          .hasSize(3)
          .allSatisfy(parked -> assertThat(parked.attempts()).isEqualTo(1))
          .allSatisfy(parked -> assertThat(parked.isWaiting()).isFalse())
          .anySatisfy(
              parked -> assertThat(parked.cause()).contains(InvalidNameException.class.getName()))
          .anySatisfy(parked -> assertThat(parked.cause()).contains("no header \"tenant\""));
    }
    assertThat(causes).isEmpty();
  }

  @Test
  void a_message_that_fails_in_a_batch_makes_its_stream_wait_and_no_other() throws Exception {
    bad.add(2L);
    List<Object> batches = new CopyOnWriteArrayList<>();
    Probe batch =
        new Probe("batch", (message, step) -> {}) {}.batch(
                (messages, step) -> {
                  if (messages.stream().anyMatch(one -> bad.contains(((Added) one).n()))) {
                    throw new IllegalStateException("bad batch");
                  }
                  batches.addAll(messages);
                })
            .retry(THREE)
            .onFailure(OnFailure.PARK);
    try (Intrepid app = start(batch)) {
      app.publishAll(List.of(added("a", 1), added("b", 2), added("c", 3), added("b", 4)));
      eventually(() -> batches.size() == 2 && isWaiting(app));
      assertThat(batches).containsExactly(added("a", 1), added("c", 3));
      bad.clear();
      pass(MINUTE);
      app.awaitCaughtUp(SOON);
      assertThat(batches)
          .containsExactly(added("a", 1), added("c", 3), added("b", 2), added("b", 4));
    }
  }

  @Test
  void what_was_parked_by_an_older_version_is_read_as_parked() throws Exception {
    EventRecord first = repo.publish(pending(added("a", 1)));
    String json =
        "{\"subscriber\":\"sums\",\"stream\":\"keys/a\",\"from\":1,\"messageId\":\""
            + first.id()
            + "\",\"type\":\"Added\",\"cause\":\"it failed\",\"trace\":\"\",\"attempts\":5,"
            + "\"parkedAt\":\"2026-03-01T12:00:00Z\",\"replayedThrough\":0,\"rewound\":false,"
            + "\"removed\":[],\"request\":\"NONE\"}";
    repo.setMemo(CacheRecord.of("@parked/sums/keys/a", Json.of(json)));
    ParkedStream parked =
        SubscriptionControl.of(repo, SubscriptionName.of("sums")).parked("keys/a").orElseThrow();
    assertThat(parked.isWaiting()).isFalse();
    assertThat(parked.attempts()).isEqualTo(5);
    try (Intrepid app = start(summing())) {
      app.awaitCaughtUp(SOON);
      assertThat(app.status().get(0).parked()).isEqualTo(1);
      assertThat(handled).isEmpty();
      app.subscription("sums").retryAll();
      app.awaitCaughtUp(SOON);
      assertThat(total("a")).isEqualTo(1);
    }
  }

  private static PendingEvent pending(Added added) {
    return Counting.ADDED.pending(added, JsonFormat.standard());
  }

  private void parkAfterAllTries(Intrepid app) throws InterruptedException {
    for (int tries = 1; tries < 3; tries++) {
      untilTried(app, tries);
      pass(MINUTE);
    }
    app.awaitCaughtUp(SOON);
  }

  /** Waits until it is stored that the one stream that waits was tried so often. */
  private static void untilTried(Intrepid app, int tries) throws InterruptedException {
    String name = app.status().get(0).name();
    eventually(
        () ->
            app.subscription(name).parked().stream()
                .anyMatch(stream -> stream.isWaiting() && stream.attempts() == tries));
  }

  private static boolean isWaiting(Intrepid app) {
    return app.status().stream().anyMatch(status -> status.retrying() > 0);
  }

  private void pass(Duration time) {
    clock.now = clock.now.plus(time);
  }

  private Intrepid start(Probe probe) {
    return Intrepid.builder()
        .repo(repo)
        .clock(clock)
        .registry(Probe.registry(probe))
        .handlers(probe)
        .start();
  }

  private Probe summing() {
    return new Probe("sums", this::add) {}.folds().retry(THREE).onFailure(OnFailure.PARK);
  }

  private void add(Object message, Step step) {
    Added added = (Added) message;
    if (bad.contains(added.n())) {
      attempts.add(step.delivery().attempt());
      throw new IllegalStateException("cannot add " + added.n());
    }
    if (step.delivery().attempt() > 1) {
      attempts.add(step.delivery().attempt());
    }
    handled.add(added);
    Probe.sum(message, step);
  }

  private static Added added(String key, long n) {
    return new Added(key, n);
  }

  private long total(String key) {
    return sum(repo, key).map(Sum::total).orElse(0L);
  }
}
