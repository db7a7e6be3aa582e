package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.eventually;
import static dev.intrepid.engine.Apps.start;
import static dev.intrepid.engine.Apps.sum;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.annotations.OnFailure;
import dev.intrepid.codegen.Step;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.json.Json;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.RepoException;
import dev.intrepid.repo.RepoFullException;
import dev.intrepid.repo.RepoLockedException;
import dev.intrepid.repo.RepoReadOnlyException;
import dev.intrepid.repo.RepoUnavailableException;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.memory.MemoryRepo;
import dev.intrepid.subscription.SubscriptionConfig;
import dev.intrepid.subscription.SubscriptionName;
import dev.intrepid.subscription.SubscriptionState;
import dev.intrepid.subscription.worker.SubscriptionWorker;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A repo that can be read does not take what was handled. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HandledPageIsKeptTest {

  private static final int TRIES = 4;

  private final RefusingRepo repo = new RefusingRepo();
  private final List<Long> called = new CopyOnWriteArrayList<>();

  /** Refuses the commits of pages, which store a sum, when it is told to. */
  private static final class RefusingRepo extends WrappedRepo {
    private final AtomicInteger refused = new AtomicInteger();
    private volatile @Nullable Supplier<RepoException> failure;

    private RefusingRepo() {
      super(new MemoryRepo());
    }

    @Override
    public Committed commit(Commit commit) {
      Supplier<RepoException> why = failure;
      if (why != null && commit.memos().stream().anyMatch(one -> one.uri().startsWith("sums/"))) {
        refused.incrementAndGet();
        throw why.get();
      }
      return super.commit(commit);
    }

    void refuse(Supplier<RepoException> why) {
      refused.set(0);
      failure = why;
    }

    void awaitRefusals(int count) {
      eventually(() -> refused.get() >= count);
    }

    void takeAll() {
      failure = null;
    }
  }

  private static RepoException full() {
    return new RepoFullException("There is no room left.", null);
  }

  /** Counts a message, and stores a memo, as a page must for its commit to be refused. */
  private void count(Object message, Step step) {
    called.add(((Added) message).n());
    Probe.sum(message, step);
  }

  private Probe counting() {
    return new Probe("counting", this::count) {};
  }

  static List<Supplier<RepoException>> nothing_is_stored() {
    return List.of(
        HandledPageIsKeptTest::full,
        () -> new RepoReadOnlyException("It takes no writes.", null),
        () -> new RepoLockedException("Another one writes.", null));
  }

  @ParameterizedTest
  @MethodSource("nothing_is_stored")
  void a_message_whose_page_is_not_taken_is_handled_once(Supplier<RepoException> why)
      throws Exception {
    try (Intrepid app = start(repo, counting())) {
      repo.refuse(why);
      app.publish(new Added("a", 1));
      repo.awaitRefusals(TRIES);
      eventually(() -> app.status().get(0).state() == SubscriptionState.RETRYING);
      assertThat(app.status().get(0).failure()).get().isInstanceOf(why.get().getClass());

      repo.takeAll();
      app.publish(new Added("a", 2));
      app.awaitCaughtUp(SOON);

      assertThat(called).containsExactly(1L, 2L);
      assertThat(sum(repo, "a").orElse(new Sum("a", 0, 0))).isEqualTo(new Sum("a", 3, 2));
      eventually(() -> app.status().get(0).state() == SubscriptionState.LIVE);
    }
  }

  @Test
  void a_page_of_which_nobody_knows_whether_it_was_stored_is_read_again() throws Exception {
    try (Intrepid app = start(repo, counting())) {
      repo.refuse(() -> new RepoUnavailableException("The connection was lost.", null));
      app.publish(new Added("a", 1));
      repo.awaitRefusals(TRIES);
      repo.takeAll();
      app.awaitCaughtUp(SOON);

      assertThat(called).hasSizeGreaterThanOrEqualTo(TRIES).containsOnly(1L);
      assertThat(sum(repo, "a").orElse(new Sum("a", 0, 0))).isEqualTo(new Sum("a", 1, 1));
    }
  }

  @Test
  void a_stream_whose_retry_is_not_taken_is_tried_no_more_often() throws Exception {
    Probe failsOnce =
        new Probe(
            "counting",
            (message, step) -> {
              count(message, step);
              if (called.size() == 1) {
                throw new IllegalStateException("not yet");
              }
              repo.refuse(HandledPageIsKeptTest::full);
            }) {};
    try (Intrepid app = start(repo, failsOnce.onFailure(OnFailure.PARK))) {
      app.publish(new Added("a", 1));
      repo.awaitRefusals(TRIES);
      repo.takeAll();
      app.awaitCaughtUp(SOON);

      assertThat(called).containsExactly(1L, 1L);
      assertThat(sum(repo, "a").orElse(new Sum("a", 0, 0))).isEqualTo(new Sum("a", 1, 1));
    }
  }

  @Test
  void an_app_that_is_closed_meanwhile_ends_at_once_and_handles_the_page_again_later()
      throws Exception {
    try (Intrepid app = start(repo, counting())) {
      repo.refuse(HandledPageIsKeptTest::full);
      app.publish(new Added("a", 1));
      repo.awaitRefusals(TRIES);
    }
    repo.takeAll();
    try (Intrepid app = start(repo, counting())) {
      app.awaitCaughtUp(SOON);
    }

    assertThat(called).containsExactly(1L, 1L);
  }

  @Test
  void a_pause_that_is_asked_for_meanwhile_lets_the_page_go() throws Exception {
    try (Intrepid app = start(repo, counting())) {
      repo.refuse(HandledPageIsKeptTest::full);
      app.publish(new Added("a", 1));
      repo.awaitRefusals(TRIES);

      app.subscription("counting").pause();
      repo.takeAll();
      app.subscription("counting").resume();
      app.awaitCaughtUp(SOON);

      assertThat(called).containsExactly(1L, 1L);
      assertThat(sum(repo, "a").orElse(new Sum("a", 0, 0))).isEqualTo(new Sum("a", 1, 1));
    }
  }

  @Test
  void a_worker_by_hand_hands_a_result_on_once_though_its_marker_is_not_taken() {
    MemoryRepo log = new MemoryRepo();
    AtomicInteger refused = new AtomicInteger();
    WrappedRepo noRoom =
        new WrappedRepo(log) {
          @Override
          public Committed commit(Commit commit) {
            if (!called.isEmpty() && refused.incrementAndGet() < TRIES) {
              throw full();
            }
            return super.commit(commit);
          }
        };
    SubscriptionConfig config =
        SubscriptionConfig.of(SubscriptionName.of("reader"), SubscriptionTopic.all());
    try (SubscriptionWorker worker =
        SubscriptionWorker.of(
            noRoom, config, EventRecord::sequence, result -> called.add(result.value()))) {
      worker.start();
      log.publish(PendingEvent.entry("keys/a", "Added", Json.of("{}")));
      eventually(() -> refused.get() >= TRIES && worker.state() == SubscriptionState.LIVE);

      assertThat(called).containsExactly(1L);
    }
  }
}
