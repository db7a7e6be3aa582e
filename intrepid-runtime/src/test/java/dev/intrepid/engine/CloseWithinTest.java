package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.answerOf;
import static dev.intrepid.Eventually.beside;
import static dev.intrepid.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.IntrepidBuilder;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.memory.MemoryRepo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Closing ends within the time that was said, whatever does not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CloseWithinTest {

  private static final Duration A_MOMENT = Duration.ofMillis(100);
  private static final int MORE_THAN_SECONDS_IN_A_MINUTE = 100;

  private final MemoryRepo memory = new MemoryRepo();
  private final CountDownLatch mayGoOn = new CountDownLatch(1);

  @AfterEach
  void goOn() {
    mayGoOn.countDown();
  }

  @Test
  void closing_waits_no_longer_for_a_look_at_requests() throws Exception {
    closesAlthoughStuck("intrepid-requests");
  }

  @Test
  void closing_waits_no_longer_for_a_rebuild_that_is_being_finished() throws Exception {
    closesAlthoughStuck("intrepid-rebuild");
  }

  @Test
  void closing_waits_no_longer_for_the_repo_that_it_closes() throws Exception {
    publish();
    String address = "opened:stuck";
    StuckRepo repo = new StuckRepo(memory, "intrepid-requests");
    OpenedRepoProvider.offer(address, repo);
    Probe other = new Probe("other", (message, step) -> {}) {};
    Intrepid app =
        Intrepid.builder()
            .repo(address)
            .registry(Probe.registry(other))
            .handlers(other)
            .closeWithin(A_MOMENT)
            .start();
    repo.isStuck.await();

    assertThat(closed(app)).isTrue();
    assertThat(mayGoOn.getCount()).isOne();
  }

  /** Calls of the repo that a thread of that name makes do not return. */
  private void closesAlthoughStuck(String thread) throws Exception {
    publish();
    StuckRepo repo = new StuckRepo(memory, thread);
    Probe totals = new Probe("totals", Probe::sum) {}.folds();
    Intrepid app = builder(repo, totals).rebuildWhenNeeded().start();
    repo.isStuck.await();

    assertThat(closed(app)).isTrue();
    assertThat(mayGoOn.getCount()).isOne();
  }

  private void publish() throws Exception {
    try (Intrepid app = Apps.start(memory, new Probe("totals", (message, step) -> {}) {})) {
      app.publish(new Added("a", 1));
      app.awaitCaughtUp(SOON);
    }
  }

  @Test
  void handlers_that_no_interrupt_ends_are_waited_for_together() throws Exception {
    AtomicInteger stuck = new AtomicInteger();
    Probe deaf =
        new Probe(
            "deaf",
            (message, step) -> {
              stuck.incrementAndGet();
              awaitUninterrupted(mayGoOn);
            }) {}.shards(MORE_THAN_SECONDS_IN_A_MINUTE);
    List<Object> oneForEach = new ArrayList<>();
    for (int n = 0; n < 20 * MORE_THAN_SECONDS_IN_A_MINUTE; n++) {
      oneForEach.add(new Added("k" + n, n));
    }
    Intrepid app = builder(memory, deaf).start();
    app.publishAll(oneForEach);
    eventually(() -> stuck.get() == MORE_THAN_SECONDS_IN_A_MINUTE);

    assertThat(closed(app)).isTrue();
  }

  private static boolean closed(Intrepid app) throws Exception {
    Future<Boolean> closing =
        beside(
            () -> {
              app.close();
              return true;
            });
    return answerOf(closing);
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    while (latch.getCount() > 0) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        // As a call of a driver that knows no interrupts.
      }
    }
  }

  private static IntrepidBuilder builder(IntrepidRepo repo, Probe... probes) {
    return Apps.builder(repo, probes).closeWithin(A_MOMENT);
  }

  /** Answers one thread no more until it may go on. */
  private final class StuckRepo extends WrappedRepo {

    private final String thread;
    private final CountDownLatch isStuck = new CountDownLatch(1);

    StuckRepo(MemoryRepo memory, String thread) {
      super(memory);
      this.thread = thread;
    }

    @Override
    protected <T> T passOn(Function<? super IntrepidRepo, T> call) {
      if (Thread.currentThread().getName().equals(thread)) {
        isStuck.countDown();
        awaitUninterrupted(mayGoOn);
      }
      return super.passOn(call);
    }

    /** Waits for calls, as repos over JDBC do. */
    @Override
    public void close() {
      awaitUninterrupted(mayGoOn);
    }
  }
}
