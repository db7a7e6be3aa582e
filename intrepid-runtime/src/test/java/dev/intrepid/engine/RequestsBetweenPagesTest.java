package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.eventually;
import static dev.intrepid.engine.Apps.start;
import static dev.intrepid.engine.Apps.sum;
import static java.time.Duration.ZERO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Intrepid;
import dev.intrepid.annotations.OnFailure;
import dev.intrepid.codegen.Step;
import dev.intrepid.control.RewindException;
import dev.intrepid.control.RewindTo;
import dev.intrepid.control.SubscriptionControl;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.repo.memory.MemoryRepo;
import dev.intrepid.subscription.RetryPolicy;
import dev.intrepid.subscription.SubscriptionName;
import dev.intrepid.subscription.SubscriptionState;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is asked in the app that runs a subscriber, while a page of it is in hand. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class RequestsBetweenPagesTest {

  private static final long HELD = 3;

  private final MemoryRepo repo = new MemoryRepo();
  private final List<Long> called = new CopyOnWriteArrayList<>();
  private final Set<Long> bad = ConcurrentHashMap.newKeySet();
  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  @Test
  void a_rewind_waits_for_the_message_in_hand_and_nothing_is_called_twice() throws Exception {
    try (Intrepid app = start(repo, reacting())) {
      publish(app, 1, 10);
      whileHeld(() -> app.subscription("reaction").rewind(RewindTo.beginning()));
      app.awaitCaughtUp(SOON);

      assertThat(called).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    }
  }

  @Test
  void a_rewind_that_waited_leaves_a_subscriber_paused_that_another_process_has_paused()
      throws Exception {
    try (Intrepid app = start(repo, reacting())) {
      publish(app, 1, 10);
      whileHeld(
          () -> app.subscription("reaction").rewind(RewindTo.beginning()), this::pauseElsewhere);

      assertThat(app.subscription("reaction").isPaused()).isTrue();
    }
  }

  @Test
  void a_rewind_that_is_refused_leaves_a_subscriber_paused_that_another_process_has_paused()
      throws Exception {
    try (Intrepid app = start(repo, reacting())) {
      publish(app, 1, 10);
      whileHeld(
          () ->
              assertThatThrownBy(
                      () -> app.subscription("reaction").rewind(RewindTo.sequence(1_000)))
                  .isInstanceOf(RewindException.class),
          this::pauseElsewhere);

      assertThat(app.subscription("reaction").isPaused()).isTrue();
    }
  }

  /** By what is stored alone, as any process that has the repo open. */
  private void pauseElsewhere() {
    SubscriptionControl.of(repo, SubscriptionName.of("reaction")).pause();
  }

  @Test
  void after_a_pause_has_returned_nothing_is_called() throws Exception {
    try (Intrepid app = start(repo, reacting())) {
      publish(app, 1, 10);
      whileHeld(() -> app.subscription("reaction").pause());

      assertThat(called).containsExactly(1L, 2L, 3L);
      app.subscription("reaction").resume();
      app.awaitCaughtUp(SOON);
      assertThat(called).hasSize(10).doesNotHaveDuplicates();
    }
  }

  @Test
  void a_retry_that_is_asked_for_waits_for_the_message_in_hand() throws Exception {
    bad.add(1L);
    try (Intrepid app = start(repo, reacting().onFailure(OnFailure.PARK))) {
      app.publish(new Added("parked", 1));
      eventually(() -> app.status().get(0).parked() == 1);
      publish(app, 2, 10);
      bad.clear();
      whileHeld(() -> app.subscription("reaction").retryAll());
      app.awaitCaughtUp(SOON);

      assertThat(called).hasSize(10).doesNotHaveDuplicates();
    }
  }

  @Test
  void a_stream_that_would_stop_its_subscriber_can_be_dropped_while_that_is_paused()
      throws Exception {
    AtomicInteger calls = new AtomicInteger();
    Probe failing =
        new Probe(
            "reaction",
            (message, step) -> {
              if (((Added) message).key().equals("a")) {
                called.add(((Added) message).n());
              } else if (calls.incrementAndGet() == 1) {
                throw new IllegalStateException("it is set aside, and tried along with the log");
              } else {
                reached.countDown();
                released.await();
                throw new StackOverflowError("this stops the subscriber, says the test");
              }
            }) {}.onFailure(OnFailure.PARK).retry(new RetryPolicy(9, ZERO, ZERO)).page(2);
    try (Intrepid app = start(repo, failing)) {
      app.publishAll(
          List.of(new Added("b", 1), new Added("a", 1), new Added("a", 2), new Added("a", 3)));
      whileHeld(() -> app.subscription("reaction").pause());
      eventually(() -> app.status().get(0).state() == SubscriptionState.PAUSED);
      app.subscription("reaction").drop("keys/b");
      app.subscription("reaction").resume();
      app.awaitCaughtUp(SOON);

      assertThat(called).containsExactly(1L, 2L, 3L);
      assertThat(app.subscription("reaction").parked()).isEmpty();
    }
  }

  @Test
  void memos_that_were_rebuilt_are_put_in_place_between_two_pages() throws Exception {
    try (Intrepid app = start(repo, folding(), reacting())) {
      publish(app, 1, 10);
      app.subscription("sums").rebuild().begin();
      reached.await();
      released.countDown();
      eventually(() -> app.subscription("sums").rebuild().status().orElseThrow().isCaughtUp());
      app.subscription("sums").rebuild().finish(10);
      publish(app, 11, 20);
      app.awaitCaughtUp(SOON);

      assertThat(called).hasSize(20).doesNotHaveDuplicates();
      assertThat(sum(repo, "a").orElse(new Sum("a", 0, 0)))
          .isEqualTo(new Sum("a", LongStream.rangeClosed(1, 20).sum(), 20));
    }
  }

  @Test
  void a_handler_that_pauses_its_own_subscriber_does_not_wait_for_itself() throws Exception {
    Intrepid[] self = new Intrepid[1];
    CountDownLatch isStarted = new CountDownLatch(1);
    Probe pausing =
        new Probe(
            "pausing",
            (message, step) -> {
              isStarted.await();
              called.add(((Added) message).n());
              self[0].subscription("pausing").pause();
            }) {};
    try (Intrepid app = start(repo, pausing)) {
      self[0] = app;
      isStarted.countDown();
      app.publish(new Added("a", 1));
      eventually(() -> app.subscription("pausing").isPaused() && !called.isEmpty());

      app.subscription("pausing").resume();
      app.publish(new Added("a", 2));
      eventually(() -> called.size() == 2);
    }
  }

  /** Asks for something while a message is in hand, which ends when that waits for it. */
  private void whileHeld(Runnable request) throws InterruptedException {
    whileHeld(request, () -> {});
  }

  /** The same, and something else is done while that waits. */
  private void whileHeld(Runnable request, Runnable meanwhile) throws InterruptedException {
    reached.await();
    Thread asking = new Thread(request, "asking");
    asking.start();
    eventually(
        () ->
            asking.getState() == Thread.State.TIMED_WAITING
                || asking.getState() == Thread.State.TERMINATED);
    meanwhile.run();
    released.countDown();
    asking.join();
  }

  private Probe reacting() {
    return new Probe("reaction", this::react) {};
  }

  private static Probe folding() {
    return new Probe("sums", Probe::sum) {}.folds();
  }

  private void react(Object message, Step step) throws InterruptedException {
    long n = ((Added) message).n();
    if (bad.contains(n)) {
      throw new IllegalStateException("bad");
    }
    called.add(n);
    if (n == HELD) {
      reached.countDown();
      released.await();
    }
  }

  private static void publish(Intrepid app, long from, long to) {
    app.publishAll(LongStream.rangeClosed(from, to).mapToObj(n -> new Added("a", n)).toList());
  }
}
