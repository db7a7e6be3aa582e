package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.eventually;
import static dev.intrepid.engine.Apps.start;
import static dev.intrepid.engine.Apps.sum;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.annotations.OnFailure;
import dev.intrepid.control.ParkedStream;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.repo.memory.MemoryRepo;
import dev.intrepid.subscription.RetryPolicy;
import dev.intrepid.subscription.SubscriptionState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** An interrupt that leaves a handler is a failure of its message, and of nothing else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class InterruptTest {

  private final MemoryRepo repo = new MemoryRepo();

  @Test
  void an_interrupted_exception_fails_its_message_and_others_go_on() throws Exception {
    Probe interrupted =
        failing(
            () -> {
              throw new InterruptedException("cut short");
            });
    try (Intrepid app = start(repo, interrupted)) {
      app.publishAll(List.of(new Added("bad", 1), new Added("a", 2)));
      app.awaitCaughtUp(SOON);
      assertThat(parked(app)).containsExactly("keys/bad");
      assertThat(total("a")).isEqualTo(2);
      eventually(() -> state(app) == SubscriptionState.LIVE);
    }
  }

  @Test
  void an_exception_with_the_flag_set_fails_its_message_alone() throws Exception {
    Probe interrupted =
        failing(
            () -> {
              Thread.currentThread().interrupt();
              throw new IllegalStateException("gave up waiting");
            });
    try (Intrepid app = start(repo, interrupted)) {
      app.publishAll(List.of(new Added("bad", 1), new Added("a", 2)));
      app.awaitCaughtUp(SOON);
      assertThat(cause(app)).contains("gave up waiting");
      assertThat(total("a")).isEqualTo(2);
    }
  }

  @Test
  void a_handler_that_returns_with_the_flag_set_has_failed_and_has_no_effect() throws Exception {
    Probe interrupted = failing(() -> Thread.currentThread().interrupt());
    try (Intrepid app = start(repo, interrupted)) {
      app.publishAll(List.of(new Added("bad", 1), new Added("a", 2)));
      app.awaitCaughtUp(SOON);
      assertThat(cause(app)).contains("returned with its thread interrupted");
      assertThat(sum(repo, "bad").isFound()).isFalse();
      assertThat(total("a")).isEqualTo(2);
    }
  }

  @Test
  void the_flag_that_a_handler_left_does_not_reach_the_next_call() throws Exception {
    List<Boolean> flags = new CopyOnWriteArrayList<>();
    Probe interrupted =
        new Probe(
            "sums",
            (message, step) -> {
              flags.add(Thread.currentThread().isInterrupted());
              Thread.currentThread().interrupt();
            }) {}.onFailure(OnFailure.SKIP);
    try (Intrepid app = start(repo, interrupted)) {
      app.publishAll(List.of(new Added("a", 1), new Added("b", 2)));
      app.awaitCaughtUp(SOON);
    }
    assertThat(flags).hasSize(6).doesNotContain(true);
  }

  @Test
  void a_batch_handler_that_is_interrupted_fails_its_message_alone() throws Exception {
    Probe batching =
        new Probe("sums", (message, step) -> {}) {}.batch(
                (messages, step) -> {
                  if (messages.contains(new Added("bad", 1))) {
                    throw new InterruptedException("cut short");
                  }
                })
            .onFailure(OnFailure.PARK);
    try (Intrepid app = start(repo, batching)) {
      app.publishAll(List.of(new Added("a", 2), new Added("bad", 1), new Added("b", 2)));
      app.awaitCaughtUp(SOON);
      assertThat(parked(app)).containsExactly("keys/bad");
      eventually(() -> state(app) == SubscriptionState.LIVE);
    }
  }

  @Test
  void a_listener_that_leaves_the_flag_set_interrupts_no_handler() throws Exception {
    AtomicBoolean reached = new AtomicBoolean();
    Probe failing =
        new Probe(
            "sums",
            (message, step) -> {
              if (((Added) message).key().equals("bad")) {
                throw new IllegalStateException("bad");
              }
              reached.set(Thread.currentThread().isInterrupted());
              Probe.sum(message, step);
            }) {}.folds().onFailure(OnFailure.PARK);
    try (Intrepid app =
        Apps.builder(repo, failing)
            .onFailure((subscriber, message, cause) -> Thread.currentThread().interrupt())
            .start()) {
      app.publishAll(List.of(new Added("bad", 1), new Added("a", 2)));
      app.awaitCaughtUp(SOON);
      assertThat(total("a")).isEqualTo(2);
    }
    assertThat(reached).isFalse();
  }

  @Test
  void a_subscriber_is_divided_anew_although_the_thread_that_does_it_is_interrupted()
      throws Exception {
    AtomicBoolean isBroken = new AtomicBoolean(true);
    CountDownLatch isCalled = new CountDownLatch(1);
    CountDownLatch mayGoOn = new CountDownLatch(1);
    List<Object> handled = new CopyOnWriteArrayList<>();
    Probe.Handling divided =
        (message, step) -> {
          if (((Added) message).key().equals("k0")) {
            if (isBroken.get()) {
              throw new IllegalStateException("broken");
            }
            isCalled.countDown();
            mayGoOn.await();
          }
          handled.add(message);
        };
    try (Intrepid app = start(repo, new Probe("divided", divided) {}.shards(2))) {
      for (int i = 0; i < 8; i++) {
        app.publish(new Added("k" + i, i));
      }
      eventually(() -> isIn(app, SubscriptionState.STOPPED) && isIn(app, SubscriptionState.LIVE));
    }
    isBroken.set(false);
    try (Intrepid app = start(repo, new Probe("divided", divided) {}.shards(3))) {
      isCalled.await();
      interrupt("intrepid-divided-shards");
      mayGoOn.countDown();
      app.publish(new Added("a", 1));
      app.awaitCaughtUp(SOON);
    }
    assertThat(handled).hasSize(9).doesNotHaveDuplicates();
  }

  private static boolean isIn(Intrepid app, SubscriptionState state) {
    return app.status().stream().anyMatch(shard -> shard.state() == state);
  }

  /** Interrupts a thread of that name, as a library does with all threads it sees. */
  static void interrupt(String name) {
    List<Thread> found = new ArrayList<>();
    eventually(
        () -> {
          found.clear();
          for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals(name)) {
              found.add(thread);
            }
          }
          return found.stream().anyMatch(thread -> thread.getState() != Thread.State.RUNNABLE);
        });
    found.forEach(Thread::interrupt);
    eventually(() -> found.stream().noneMatch(Thread::isInterrupted));
  }

  @Test
  void a_subscriber_goes_on_although_its_idle_thread_is_interrupted() throws Exception {
    AtomicReference<Thread> worker = new AtomicReference<>();
    Probe sums =
        new Probe(
            "sums",
            (message, step) -> {
              worker.set(Thread.currentThread());
              Probe.sum(message, step);
            }) {}.folds()
            // An interrupt may meet a call instead, any number of times in a row.
            .retry(new RetryPolicy(1_000, Duration.ofMillis(1), Duration.ofMillis(2)));
    try (Intrepid app = start(repo, sums)) {
      app.publish(new Added("a", 1));
      app.awaitCaughtUp(SOON);
      for (int n = 2; n < 20; n++) {
        worker.get().interrupt();
        app.publish(new Added("a", 1));
      }
      app.awaitCaughtUp(SOON);
      eventually(() -> state(app) == SubscriptionState.LIVE);
      assertThat(total("a")).isEqualTo(19);
    }
  }

  private interface Act {
    void run() throws Exception;
  }

  private static Probe failing(Act act) {
    return new Probe(
        "sums",
        (message, step) -> {
          Probe.sum(message, step);
          if (((Added) message).key().equals("bad")) {
            act.run();
          }
        }) {}.folds().onFailure(OnFailure.PARK);
  }

  private long total(String key) {
    return sum(repo, key).map(Sum::total).orElse(0L);
  }

  private static SubscriptionState state(Intrepid app) {
    return app.status().get(0).state();
  }

  private static List<String> parked(Intrepid app) {
    return app.subscription("sums").parked().stream().map(ParkedStream::stream).toList();
  }

  private static String cause(Intrepid app) {
    return app.subscription("sums").parked().get(0).cause();
  }
}
