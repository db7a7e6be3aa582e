package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.eventually;
import static dev.intrepid.SteppedClock.NOON;
import static dev.intrepid.engine.Apps.start;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Eventually;
import dev.intrepid.Health;
import dev.intrepid.Intrepid;
import dev.intrepid.IntrepidBuilder;
import dev.intrepid.LookOften;
import dev.intrepid.SteppedClock;
import dev.intrepid.annotations.OnFailure;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.stored.AppReport;
import dev.intrepid.exception.NotCaughtUpException;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.RepoLimits;
import dev.intrepid.repo.RepoUnavailableException;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.memory.MemoryRepo;
import dev.intrepid.subscription.SubscriptionState;
import dev.intrepid.subscription.SubscriptionStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StatusTest {

  private static final Clock AT_NOON = Clock.fixed(NOON, ZoneOffset.UTC);

  @Test
  void each_shard_says_which_it_is() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    Probe slow = new Probe("slow", (message, step) -> never.await()) {}.shards(2);
    try (Intrepid app = Apps.builder(new MemoryRepo(), slow).closeWithin(Duration.ZERO).start()) {
      app.publish(new Added("a", 1));

      assertThat(app.status())
          .extracting(SubscriptionStatus::toString)
          .satisfiesExactly(
              first -> assertThat(first).startsWith("slow, shard 1 of 2: "),
              second -> assertThat(second).startsWith("slow, shard 2 of 2: "));
      assertThatThrownBy(() -> app.awaitCaughtUp(Duration.ofMillis(1)))
          .isInstanceOf(NotCaughtUpException.class)
          .hasMessageContaining("slow, shard ");
    }
  }

  @Test
  void one_that_handles_its_first_messages_is_past_its_start() throws Exception {
    CountDownLatch called = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    Probe slow =
        new Probe(
            "slow",
            (message, step) -> {
              called.countDown();
              Eventually.await(released);
            }) {};
    MemoryRepo repo = new MemoryRepo();
    try (Intrepid publisher = start(repo)) {
      publisher.publish(new Added("a", 1));
    }
    try (Intrepid app = start(repo, slow)) {
      Eventually.await(called);

      SubscriptionState meanwhile = app.status().get(0).state();
      released.countDown();
      assertThat(meanwhile).isEqualTo(SubscriptionState.CATCHING_UP);
    }
  }

  @Test
  void the_first_report_of_an_app_says_what_its_subscribers_do_once_they_are_started() {
    MemoryRepo repo = new MemoryRepo();
    IntrepidBuilder app = Apps.builder(repo, EffectsTest.summing("sums"));
    try (Intrepid started = LookOften.never(app).start()) {
      eventually(() -> !AppReport.in(repo).isEmpty());

      assertThat(AppReport.in(repo).get(0).shards())
          .extracting(AppReport.ShardReport::state)
          .containsExactly("LIVE");
      assertThat(started.isClosed()).isFalse();
    }
  }

  @Test
  void one_that_has_done_all_waits_for_nothing_and_has_a_rate() throws Exception {
    try (Intrepid app = start(new MemoryRepo(), EffectsTest.summing("sums"))) {
      app.publishAll(List.of(new Added("a", 1), new Added("a", 2)));
      app.awaitCaughtUp(SOON);
      eventually(() -> app.status().get(0).state() == SubscriptionState.LIVE);
      SubscriptionStatus status = app.status().get(0);
      assertThat(status.waiting()).isZero();
      assertThat(status.behind()).isZero();
      assertThat(status.rate()).isPositive();
      assertThat(status.stuckSince()).isEmpty();
      assertThat(app.health()).isEqualTo(new Health(true, List.of(), List.of()));
    }
  }

  @Test
  void one_that_is_paused_is_healthy_and_says_how_long_the_oldest_message_waits() throws Exception {
    Clock hourAgo = Clock.offset(AT_NOON, Duration.ofHours(-1));
    MemoryRepo repo = new MemoryRepo(hourAgo, RepoLimits.defaults());
    Probe sums = EffectsTest.summing("sums");
    try (Intrepid app = at(AT_NOON, repo, sums)) {
      app.subscription("sums").pause();
      eventually(() -> app.status().get(0).state() == SubscriptionState.PAUSED);
      app.publish(new Added("a", 1));

      assertThat(app.status().get(0).waiting()).isEqualTo(Duration.ofHours(1));
      assertThat(app.health()).isEqualTo(new Health(true, List.of(), List.of("sums is paused")));
    }
  }

  @Test
  void one_that_has_parked_a_stream_is_healthy_and_says_so() throws Exception {
    try (Intrepid app = start(new MemoryRepo(), failing().onFailure(OnFailure.PARK))) {
      app.publish(new Added("a", 1));
      app.awaitCaughtUp(SOON);
      assertThat(app.health().isHealthy()).isTrue();
      assertThat(app.health().notes()).containsExactly("failing has parked 1 stream");
    }
  }

  @Test
  void one_that_has_stopped_is_not_healthy_and_stuck_since_then() throws Exception {
    try (Intrepid app = start(new MemoryRepo(), failing())) {
      app.publish(new Added("a", 1));
      eventually(() -> app.status().get(0).state() == SubscriptionState.STOPPED);
      assertThat(app.status().get(0).stuckSince()).isPresent();
      assertThat(app.health().isHealthy()).isFalse();
      assertThat(app.health().problems().get(0))
          .startsWith("failing: STOPPED, done through 0 of 1, stuck since")
          .contains("no way");
    }
  }

  @Test
  void one_whose_handler_does_not_come_back_is_stuck_and_not_just_live() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    Probe hanging =
        new Probe(
            "hanging",
            (message, step) -> {
              entered.countDown();
              release.await();
            }) {};
    SteppedClock clock = new SteppedClock();
    try (Intrepid app = at(clock, new MemoryRepo(), hanging)) {
      app.publish(new Added("a", 1));
      entered.await();
      clock.now = NOON.plusSeconds(90);
      assertThat(app.status().get(0).stuckSince()).contains(NOON);
      assertThat(app.health().problems().get(0)).contains("hanging", "stuck since " + NOON);
      clock.now = NOON.minusSeconds(1_000);
      assertThat(app.status().get(0).stuckSince()).isPresent();
      assertThat(app.health().isHealthy()).isFalse();
      release.countDown();
      app.awaitCaughtUp(SOON);
      assertThat(app.health().isHealthy()).isTrue();
    }
  }

  @Test
  void one_that_dies_of_what_nobody_expected_shows_as_failing_and_starts_again() throws Exception {
    AtomicBoolean isBroken = new AtomicBoolean(true);
    AtomicInteger deaths = new AtomicInteger();
    WrappedRepo broken =
        new WrappedRepo() {
          @Override
          public EventLog entriesSince(
              SubscriptionTopic topic, Shard shard, long sequence, int limit) {
            if (isBroken.get() && Thread.currentThread().getName().equals("intrepid-sums")) {
              deaths.incrementAndGet();
              throw new IllegalStateException("a bug of the adapter");
            }
            return super.entriesSince(topic, shard, sequence, limit);
          }
        };
    try (Intrepid app = start(broken, EffectsTest.summing("sums"))) {
      app.publish(new Added("a", 1));
      eventually(() -> deaths.get() >= 2);
      assertThat(app.status().get(0).state()).isEqualTo(SubscriptionState.FAILING);
      assertThat(app.health().problems().get(0)).contains("a bug of the adapter");
      isBroken.set(false);
      app.awaitCaughtUp(SOON);
      assertThat(app.health().isHealthy()).isTrue();
    }
  }

  @Test
  void an_app_whose_repo_is_away_is_not_healthy_and_health_is_no_exception() {
    AtomicBoolean isAway = new AtomicBoolean();
    WrappedRepo away =
        new WrappedRepo() {
          @Override
          public long lastSequence() {
            if (isAway.get()) {
              throw new RepoUnavailableException("The repo is away (repo: test).", null);
            }
            return super.lastSequence();
          }
        };
    try (Intrepid app = start(away, EffectsTest.summing("sums"))) {
      isAway.set(true);
      assertThat(app.health())
          .isEqualTo(new Health(false, List.of("The repo is away (repo: test)."), List.of()));
    }
  }

  @Test
  void an_app_that_was_closed_is_not_healthy_though_its_repo_is_open() {
    Intrepid app = start(new MemoryRepo(), EffectsTest.summing("sums"));
    app.close();

    assertThat(app.health().isHealthy()).isFalse();
    assertThat(app.health().problems()).singleElement().asString().contains("The app was closed");
  }

  private static Probe failing() {
    return new Probe(
        "failing",
        (message, step) -> {
          throw new IllegalStateException("no way");
        }) {};
  }

  private static Intrepid at(Clock clock, MemoryRepo repo, Probe probe) {
    return Intrepid.builder()
        .repo(repo)
        .clock(clock)
        .registry(Probe.registry(probe))
        .handlers(probe)
        .start();
  }
}
