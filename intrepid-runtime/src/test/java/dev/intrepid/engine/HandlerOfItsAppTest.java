package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.answerOf;
import static dev.intrepid.Eventually.eventually;
import static dev.intrepid.engine.Apps.start;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.annotations.OnFailure;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.exception.WaitsForItselfException;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.memory.MemoryRepo;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a handler asks of the app that calls it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HandlerOfItsAppTest {

  private final MemoryRepo repo = new MemoryRepo();
  private final AtomicReference<Intrepid> running = new AtomicReference<>();
  private final List<Throwable> told = new CopyOnWriteArrayList<>();

  @Test
  void a_handler_that_waits_for_its_own_app_is_refused_at_once_and_fails_for_good()
      throws Exception {
    AtomicInteger calls = new AtomicInteger();
    Probe waiting =
        new Probe(
            "waiting",
            (message, step) -> {
              calls.incrementAndGet();
              running.get().awaitCaughtUp(SOON);
            }) {}.onFailure(OnFailure.PARK);
    try (Intrepid app = run(waiting)) {
      app.publish(new Added("a", 1));
      app.awaitCaughtUp(SOON);
      assertThat(app.subscription("waiting").parked().get(0).cause())
          .contains("cannot wait until its own app has caught up");
    }
    assertThat(calls).hasValue(1);
  }

  @Test
  void a_handler_that_waits_for_its_own_subscriber_is_told_for_which_message() throws Exception {
    Probe waiting =
        new Probe(
            "waiting",
            (message, step) -> {
              if (((Added) message).key().equals("a")) {
                EventRecord next = running.get().publish(new Added("b", 1));
                telling(() -> running.get().awaitHandled(next, SOON));
              }
            }) {};
    try (Intrepid app = run(waiting)) {
      app.publish(new Added("a", 1));
      app.awaitCaughtUp(SOON);
    }
    assertThat(told).hasSize(1);
    assertThat(told.get(0))
        .isInstanceOf(WaitsForItselfException.class)
        .hasMessageContaining("(stream: keys/b, position: 1, type: Added)");
  }

  @Test
  void a_handler_may_wait_for_another_subscriber() throws Exception {
    Probe other = new Probe("other", (message, step) -> {}) {}.messages(Counting.DOUBLED);
    Probe waiting =
        new Probe(
            "waiting",
            (message, step) -> {
              EventRecord next = running.get().publish(new Counting.Doubled("b", 1));
              running.get().awaitHandled(next, SOON);
            }) {};
    try (Intrepid app = run(waiting, other)) {
      app.publish(new Added("a", 1));
      app.awaitCaughtUp(SOON);
    }
  }

  @Test
  void a_listener_for_failures_that_waits_for_the_app_is_refused_too() throws Exception {
    Probe failing =
        new Probe(
            "failing",
            (message, step) -> {
              throw new IllegalStateException("bad");
            }) {}.onFailure(OnFailure.SKIP);
    running.set(
        Apps.builder(repo, failing)
            .onFailure((s, m, c) -> telling(() -> running.get().awaitCaughtUp(SOON)))
            .start());
    try (Intrepid app = running.get()) {
      app.publish(new Added("a", 1));
      app.awaitCaughtUp(SOON);
    }
    assertThat(told).isNotEmpty().allMatch(WaitsForItselfException.class::isInstance);
  }

  @Test
  void an_app_that_a_handler_closes_stores_what_the_handler_did_and_then_closes_its_repo()
      throws Exception {
    String address = "opened:closed-by-a-handler";
    AtomicReference<Boolean> wasClosed = new AtomicReference<>();
    CountDownLatch started = new CountDownLatch(1);
    Probe closing =
        new Probe(
            "closing",
            (message, step) -> {
              started.await();
              running.get().close();
              wasClosed.set(OpenedRepoProvider.wasClosed(address));
              Probe.sum(message, step);
            }) {}.folds();
    Intrepid app =
        Intrepid.builder()
            .repo(address)
            .registry(Probe.registry(closing))
            .handlers(closing)
            .closeWithin(SOON)
            .start();
    running.set(app);
    started.countDown();

    EventRecord message = app.publish(new Added("a", 1));

    eventually(() -> OpenedRepoProvider.wasClosed(address));
    assertThat(wasClosed).hasValue(false);
    assertThat(app.isClosed()).isTrue();
    IntrepidRepo kept = IntrepidRepo.open(address);
    assertThat(kept.marker("closing@*", Shard.ALL).map(MarkerRecord::marker).orElseThrow())
        .extracting("sequence")
        .isEqualTo(message.sequence());
    assertThat(Apps.sum(kept, "a").isFound()).isTrue();
  }

  @Test
  void an_app_that_what_depends_on_a_future_closes_tells_the_others_before_its_program_ends()
      throws Exception {
    CompletableFuture<Boolean> isDaemon = new CompletableFuture<>();
    WrappedRepo left =
        new WrappedRepo() {
          @Override
          public Committed commit(Commit commit) {
            if (Thread.currentThread().getName().equals("intrepid-close")) {
              isDaemon.complete(Thread.currentThread().isDaemon());
            }
            return super.commit(commit);
          }
        };
    Intrepid app = start(left, new Probe("sums", Probe::sum) {}.folds());
    eventually(() -> !left.listMemos("@member/", "", 1).isEmpty());
    CompletableFuture<Void> closing = app.publishAsync(new Added("a", 1)).thenRun(app::close);

    answerOf(closing);
    assertThat(answerOf(isDaemon)).isFalse();
  }

  private Intrepid run(Probe... probes) {
    Intrepid app = start(repo, probes);
    running.set(app);
    return app;
  }

  private interface Waiting {
    void run() throws Exception;
  }

  private void telling(Waiting waiting) {
    try {
      waiting.run();
    } catch (Exception e) {
      told.add(e);
    }
  }
}
