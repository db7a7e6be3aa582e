package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.eventually;
import static dev.intrepid.engine.Apps.sum;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.SteppedClock;
import dev.intrepid.annotations.OnFailure;
import dev.intrepid.codegen.Step;
import dev.intrepid.control.ParkedStream;
import dev.intrepid.control.RewindTo;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.repo.memory.MemoryRepo;
import dev.intrepid.subscription.RetryPolicy;
import dev.intrepid.subscription.SubscriptionState;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** When what a handler needs is away, it is not the messages that are bad. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OutageTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final RetryPolicy THREE = new RetryPolicy(3, Duration.ofSeconds(1), MINUTE);

  private final MemoryRepo repo = new MemoryRepo();
  private final SteppedClock clock = new SteppedClock();
  private final AtomicInteger calls = new AtomicInteger();
  private final Set<Long> bad = ConcurrentHashMap.newKeySet();
  private volatile boolean isAway;

  @Test
  void ten_streams_that_fail_alike_make_the_subscriber_wait_as_a_whole_and_park_nothing()
      throws Exception {
    isAway = true;
    try (Intrepid app = start(summing())) {
      app.publishAll(messages(0, 40));
      eventually(() -> app.status().get(0).state() == SubscriptionState.OUTAGE);
      assertThat(calls).hasValue(10);
      assertThat(app.status().get(0).retrying()).isEqualTo(10);
      eventually(() -> app.status().get(0).doneThrough() == 10);
      assertThat(app.status().get(0).failure().orElseThrow())
          .hasMessageContaining("mailer is down");
      assertThat(app.status().get(0).stuckSince()).contains(clock.now);

      tryOften(50);
      assertThat(app.status().get(0).state()).isEqualTo(SubscriptionState.OUTAGE);
      assertThat(app.status().get(0).parked()).isZero();
      assertThat(app.health().problems().get(0)).contains("mailer: OUTAGE");

      isAway = false;
      pass(MINUTE);
      app.awaitCaughtUp(SOON);
      assertThat(app.subscription("mailer").parked()).isEmpty();
      assertThat(total(0, 40)).isEqualTo(40);
      eventually(() -> app.status().get(0).state() == SubscriptionState.LIVE);
      assertThat(app.health().isHealthy()).isTrue();
    }
  }

  @Test
  void a_message_that_waits_and_one_of_the_log_are_tried_in_turn() throws Exception {
    isAway = true;
    try (Intrepid app = start(summing())) {
      app.publishAll(messages(0, 40));
      eventually(() -> app.status().get(0).state() == SubscriptionState.OUTAGE);
      tryOften(6);
      eventually(() -> app.status().get(0).retrying() == 13);
      eventually(() -> app.status().get(0).doneThrough() == 13);
      assertThat(calls).hasValue(16);
    }
  }

  @Test
  void it_holds_no_stream_after_the_clock_was_set_back() throws Exception {
    isAway = true;
    try (Intrepid app = start(summing())) {
      app.publishAll(messages(0, 40));
      eventually(() -> app.status().get(0).state() == SubscriptionState.OUTAGE);
      isAway = false;
      pass(Duration.ofDays(-100));
      app.awaitCaughtUp(SOON);
      assertThat(total(0, 40)).isEqualTo(40);
    }
  }

  @Test
  void it_goes_on_when_the_app_is_started_again() throws Exception {
    isAway = true;
    try (Intrepid app = start(summing())) {
      app.publishAll(messages(0, 40));
      eventually(() -> app.status().get(0).state() == SubscriptionState.OUTAGE);
    }
    calls.set(0);
    try (Intrepid app = start(summing())) {
      eventually(() -> app.status().get(0).state() == SubscriptionState.OUTAGE);
      assertThat(calls).hasValue(0);
      tryOften(20);
      assertThat(app.status().get(0).parked()).isZero();
    }
    isAway = false;
    try (Intrepid app = start(summing())) {
      eventually(
          () -> {
            pass(MINUTE);
            return calls.get() > 20;
          });
      app.awaitCaughtUp(SOON);
      assertThat(total(0, 40)).isEqualTo(40);
    }
  }

  @Test
  void what_was_parked_before_it_was_known_is_tried_again_after_it() throws Exception {
    isAway = true;
    Probe once = summing().retry(new RetryPolicy(1, Duration.ofSeconds(1), MINUTE));
    try (Intrepid app = start(once)) {
      for (int i = 0; i < 9; i++) {
        app.publishAll(messages(i, i + 1));
        int parked = i + 1;
        eventually(() -> app.status().get(0).parked() == parked);
      }
      app.publishAll(messages(9, 10));
      eventually(() -> app.status().get(0).retrying() == 10);
      assertThat(app.status().get(0).parked()).isZero();
      isAway = false;
      pass(MINUTE);
      app.awaitCaughtUp(SOON);
      assertThat(total(0, 10)).isEqualTo(10);
    }
  }

  @Test
  void streams_that_fail_between_others_that_do_not_are_parked() throws Exception {
    for (int i = 0; i < 60; i++) {
      if (i % 10 != 9) {
        bad.add((long) i);
      }
    }
    try (Intrepid app = start(new HurriedClock(), summing())) {
      app.publishAll(numbered(60));
      app.awaitCaughtUp(SOON);
      assertThat(app.status().get(0).parked()).isEqualTo(54);
    }
  }

  @Test
  void a_row_of_messages_that_are_all_bad_is_got_through() throws Exception {
    for (long i = 0; i < 35; i++) {
      bad.add(i);
    }
    try (Intrepid app = start(new HurriedClock(), summing())) {
      app.publishAll(numbered(50));
      app.awaitCaughtUp(SOON);
      assertThat(app.subscription("mailer").parked())
          .hasSize(35)
          .noneMatch(ParkedStream::isWaiting);
      assertThat(sum(repo, "k49").map(Sum::total).orElse(0L)).isEqualTo(49);
    }
  }

  @Test
  void failures_that_are_not_tried_again_are_none() throws Exception {
    isAway = true;
    RetryPolicy never = THREE.only(List.of(Exception.class), List.of(IllegalStateException.class));
    try (Intrepid app = start(summing().retry(never))) {
      app.publishAll(messages(0, 20));
      app.awaitCaughtUp(SOON);
      assertThat(app.status().get(0).parked()).isEqualTo(20);
    }
    assertThat(calls).hasValue(20);
  }

  @Test
  void failures_of_two_kinds_in_turn_are_none() throws Exception {
    Probe failing = new Probe("mailer", OutageTest::failInTurn) {};
    try (Intrepid app = start(failing.retry(THREE).onFailure(OnFailure.PARK))) {
      app.publishAll(numbered(20));
      eventually(() -> app.status().get(0).retrying() == 20);
      assertThat(app.status().get(0).state()).isNotEqualTo(SubscriptionState.OUTAGE);
    }
  }

  private static void failInTurn(Object message, Step step) {
    throw ((Added) message).n() % 2 == 0
        ? new IllegalStateException("the mailer is down")
        : new IllegalArgumentException("no such address");
  }

  @Test
  void what_was_bad_before_it_is_parked_after_it() throws Exception {
    isAway = true;
    bad.add(0L);
    try (Intrepid app = start(summing())) {
      app.publishAll(numbered(20));
      eventually(() -> app.status().get(0).state() == SubscriptionState.OUTAGE);
      isAway = false;
      eventually(
          () -> {
            pass(MINUTE);
            return app.status().get(0).parked() == 1 && app.status().get(0).retrying() == 0;
          });
      app.awaitCaughtUp(SOON);
      assertThat(app.subscription("mailer").parked())
          .extracting(ParkedStream::stream)
          .containsExactly("keys/k0");
    }
  }

  @Test
  void one_that_skips_gives_up_nothing_in_it() throws Exception {
    isAway = true;
    try (Intrepid app = start(summing().onFailure(OnFailure.SKIP))) {
      app.publishAll(messages(0, 20));
      eventually(() -> app.status().get(0).state() == SubscriptionState.OUTAGE);
      tryOften(10);
      isAway = false;
      pass(MINUTE);
      app.awaitCaughtUp(SOON);
      assertThat(app.subscription("mailer").skipped().count()).isZero();
      assertThat(total(0, 20)).isEqualTo(20);
    }
  }

  @Test
  void it_is_over_when_all_that_waits_was_given_up() throws Exception {
    LongStream.range(0, 10).forEach(bad::add);
    try (Intrepid app = start(summing())) {
      app.publishAll(numbered(20));
      eventually(() -> app.status().get(0).state() == SubscriptionState.OUTAGE);
      app.subscription("mailer").parked().forEach(s -> app.subscription("mailer").drop(s.stream()));
      app.awaitCaughtUp(SOON);
      assertThat(sum(repo, "k19").map(Sum::total).orElse(0L)).isEqualTo(19);
      assertThat(app.subscription("mailer").parked()).isEmpty();
    }
  }

  /** What waits is delivered from the log then, so without the log nothing would ever be tried. */
  @Test
  void a_subscriber_that_is_rewound_in_it_goes_on_with_the_log() throws Exception {
    goesOnAfterRewind(summing());
  }

  @Test
  void a_subscriber_that_is_rewound_in_it_goes_on_although_no_other_stream_may_be_parked()
      throws Exception {
    goesOnAfterRewind(summing().parkAtMost(10));
  }

  private void goesOnAfterRewind(Probe probe) throws Exception {
    isAway = true;
    try (Intrepid app = start(probe)) {
      app.publishAll(messages(0, 40));
      eventually(() -> app.status().get(0).state() == SubscriptionState.OUTAGE);
      app.subscription("mailer").rewind(RewindTo.beginning());
      isAway = false;
      pass(MINUTE);
      app.awaitCaughtUp(SOON);
      assertThat(total(0, 40)).isEqualTo(40);
    }
  }

  @Test
  void a_stream_that_is_to_be_tried_after_a_rewind_in_it_is_tried() throws Exception {
    isAway = true;
    try (Intrepid app = start(summing())) {
      app.publishAll(messages(0, 40));
      eventually(() -> app.status().get(0).state() == SubscriptionState.OUTAGE);
      app.subscription("mailer").rewind(RewindTo.beginning());
      app.subscription("mailer").retry("keys/k3");
      isAway = false;
      pass(MINUTE);
      app.awaitCaughtUp(SOON);
      assertThat(total(0, 40)).isEqualTo(40);
    }
  }

  /** Moves the clock on so far that one message is tried, so many times. */
  private void tryOften(int times) throws InterruptedException {
    for (int i = 0; i < times; i++) {
      int before = calls.get();
      pass(MINUTE);
      eventually(() -> calls.get() == before + 1);
    }
  }

  private static List<Added> messages(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> new Added("k" + i, 1)).toList();
  }

  private static List<Added> numbered(int count) {
    return IntStream.range(0, count).mapToObj(i -> new Added("k" + i, i)).toList();
  }

  private long total(int from, int to) {
    return IntStream.range(from, to)
        .mapToLong(i -> sum(repo, "k" + i).map(Sum::total).orElse(0L))
        .sum();
  }

  private Probe summing() {
    return new Probe("mailer", this::add) {}.folds().retry(THREE).onFailure(OnFailure.PARK);
  }

  private void add(Object message, Step step) {
    calls.incrementAndGet();
    if (isAway || bad.contains(((Added) message).n())) {
      throw new IllegalStateException("the mailer is down");
    }
    Probe.sum(message, step);
  }

  private void pass(Duration time) {
    clock.now = clock.now.plus(time);
  }

  private Intrepid start(Probe probe) {
    return start(clock, probe);
  }

  private Intrepid start(Clock on, Probe probe) {
    return Intrepid.builder()
        .repo(repo)
        .clock(on)
        .registry(Probe.registry(probe))
        .handlers(probe)
        .start();
  }
}
