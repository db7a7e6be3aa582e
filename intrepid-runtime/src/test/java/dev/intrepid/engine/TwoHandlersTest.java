package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.eventually;
import static dev.intrepid.engine.Apps.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.intrepid.Cache;
import dev.intrepid.Intrepid;
import dev.intrepid.IntrepidBuilder;
import dev.intrepid.SteppedClock;
import dev.intrepid.annotations.OnFailure;
import dev.intrepid.codegen.Step;
import dev.intrepid.control.ParkedStream;
import dev.intrepid.control.Rebuild;
import dev.intrepid.control.RewindTo;
import dev.intrepid.control.SkippedMessages.Skipped;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Doubled;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.repo.EventKind;
import dev.intrepid.repo.RepoLimits;
import dev.intrepid.repo.memory.MemoryRepo;
import dev.intrepid.subscription.RetryPolicy;
import dev.intrepid.subscription.SubscriptionState;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A message that two handlers of one class take, each with a failure policy of its own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoHandlersTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** So small that nothing fits that a handler publishes, since it says what caused it. */
  private static final int FEW_BYTES = 20;

  private final MemoryRepo repo =
      new MemoryRepo(Clock.systemUTC(), RepoLimits.defaults().withMetaBytes(FEW_BYTES));

  /** The amounts that the handlers fail for, until they are taken out. */
  private final Set<Long> unfoldable = ConcurrentHashMap.newKeySet();

  private final Set<Long> unmailable = ConcurrentHashMap.newKeySet();

  private final List<Long> mailed = new CopyOnWriteArrayList<>();

  @Test
  void one_that_skips_is_passed_over_alone() throws Exception {
    unmailable.add(2L);
    try (Intrepid app = start(OnFailure.SKIP)) {
      app.publishAll(List.of(new Added("a", 1), new Added("a", 2), new Added("a", 3)));
      app.awaitCaughtUp(SOON);

      assertThat(total("a")).isEqualTo(6);
      assertThat(mailed).containsExactly(1L, 3L);
      assertThat(app.subscription("both").parked()).isEmpty();
      assertThat(app.subscription("both").skipped().last())
          .extracting(Skipped::handler, Skipped::from)
          .containsExactly(tuple("react(Added)", 2L));
    }
  }

  @Test
  void one_that_parks_leaves_nothing_of_the_message_that_the_other_has_folded() throws Exception {
    unmailable.add(2L);
    try (Intrepid app = start(OnFailure.PARK)) {
      app.publishAll(List.of(new Added("a", 1), new Added("a", 2), new Added("b", 3)));
      app.awaitCaughtUp(SOON);
      assertThat(total("a")).isEqualTo(1);
      assertThat(total("b")).isEqualTo(3);

      unmailable.clear();
      app.subscription("both").retryAll();
      app.awaitCaughtUp(SOON);
    }
    assertThat(total("a")).isEqualTo(3);
    assertThat(mailed).containsExactly(1L, 3L, 2L);
  }

  @Test
  void one_that_stops_does_so_after_the_tries_of_a_stream_that_waits_for_the_other()
      throws Exception {
    unfoldable.add(1L);
    unmailable.add(1L);
    RetryPolicy three = new RetryPolicy(3, MINUTE, MINUTE);
    FoldAndReaction both = new FoldAndReaction(this::fold, this::mail, three, OnFailure.STOP);
    SteppedClock clock = new SteppedClock();
    try (Intrepid app = builder(both).clock(clock).start()) {
      app.publishAll(List.of(new Added("a", 1), new Added("b", 2)));
      eventually(() -> total("b") == 2 && app.status().get(0).retrying() == 1);
      unfoldable.clear();
      eventually(
          () -> {
            clock.now = clock.now.plus(MINUTE);
            return app.status().get(0).state() == SubscriptionState.STOPPED;
          });
    }
    assertThat(total("a")).isZero();
    assertThat(mailed).containsExactly(2L);

    unmailable.clear();
    try (Intrepid app = start(OnFailure.STOP)) {
      app.awaitCaughtUp(SOON);
    }
    assertThat(total("a")).isEqualTo(1);
    assertThat(mailed).containsExactly(2L, 1L);
  }

  @Test
  void what_is_published_and_larger_than_the_repo_takes_parks_the_stream_at_once()
      throws Exception {
    FoldAndReaction both =
        new FoldAndReaction(this::fold, TwoHandlersTest::tell, Probe.QUICK, OnFailure.PARK);
    try (Intrepid app = builder(both).start()) {
      app.publishAll(List.of(new Added("a", 1), new Added("b", 2), new Added("c", 3)));
      app.awaitCaughtUp(SOON);

      assertThat(app.subscription("both").parked())
          .extracting(ParkedStream::stream, ParkedStream::attempts)
          .containsExactly(tuple("keys/b", 1));
    }
    assertThat(total("a")).isEqualTo(1);
    assertThat(total("b")).isZero();
    assertThat(total("c")).isEqualTo(3);
    assertThat(repo.last("doubles/b", EventKind.ENTRY)).isEmpty();
  }

  @Test
  void a_rebuild_calls_no_reaction_though_it_is_called_again_after_a_rewind() throws Exception {
    try (Intrepid app = start(OnFailure.PARK)) {
      app.publishAll(List.of(new Added("a", 1), new Added("a", 2)));
      app.awaitCaughtUp(SOON);
      Rebuild rebuild = app.subscription("both").rebuild();
      rebuild.begin();
      rebuild.finish(0);
      assertThat(mailed).containsExactly(1L, 2L);

      app.subscription("both").rewind(RewindTo.beginning());
      app.awaitCaughtUp(SOON);
    }
    assertThat(mailed).containsExactly(1L, 2L, 1L, 2L);
    assertThat(total("a")).isEqualTo(3);
  }

  private void fold(Object message, Step step) {
    Added added = (Added) message;
    if (unfoldable.contains(added.n())) {
      throw new IllegalStateException("cannot fold " + added.n());
    }
    Cache<Sum> current = step.memo(Counting.SUM, Counting.sumUri(added.key()));
    step.store(Counting.SUM, current.orElse(new Sum(added.key(), 0, 0)).plus(added.n()));
  }

  private void mail(Object message, Step step) {
    long n = ((Added) message).n();
    if (unmailable.contains(n)) {
      throw new IllegalStateException("cannot mail " + n);
    }
    mailed.add(n);
  }

  private static void tell(Object message, Step step) {
    if (((Added) message).n() == 2) {
      step.publish(Counting.DOUBLED, new Doubled("b", 2));
    }
  }

  private Intrepid start(OnFailure ofReaction) {
    return builder(new FoldAndReaction(this::fold, this::mail, Probe.QUICK, ofReaction)).start();
  }

  private IntrepidBuilder builder(FoldAndReaction both) {
    return Intrepid.builder()
        .repo(repo)
        .registry(Probe.registry())
        .registry(both.registry())
        .handlers(both);
  }

  private long total(String key) {
    return sum(repo, key).map(Sum::total).orElse(0L);
  }
}
