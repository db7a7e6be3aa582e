package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.answerOf;
import static dev.intrepid.Eventually.beside;
import static dev.intrepid.Eventually.eventually;
import static dev.intrepid.engine.Apps.start;
import static dev.intrepid.engine.Apps.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Intrepid;
import dev.intrepid.IntrepidBuilder;
import dev.intrepid.codegen.SubscriberSpec.StateNeed;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Doubled;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.exception.AppClosedException;
import dev.intrepid.exception.DuplicateSubscriberException;
import dev.intrepid.exception.MissingStateException;
import dev.intrepid.exception.NotAtomicException;
import dev.intrepid.exception.NotCaughtUpException;
import dev.intrepid.exception.NotWiredException;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.memory.MemoryRepo;
import dev.intrepid.subscription.SubscriptionState;
import dev.intrepid.subscription.SubscriptionStatus;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LifeTest {

  private final MemoryRepo repo = new MemoryRepo();
  private final List<Object> seen = new CopyOnWriteArrayList<>();
  private final CountDownLatch inHand = new CountDownLatch(1);
  private final CountDownLatch gate = new CountDownLatch(1);

  @Test
  void a_subscriber_added_later_catches_up_from_the_beginning() throws Exception {
    try (Intrepid app = start(repo)) {
      app.publishAll(List.of(new Added("a", 1), new Added("b", 2)));
    }
    try (Intrepid app = start(repo, recorder())) {
      app.awaitCaughtUp(SOON);
    }
    assertThat(seen).containsExactly(new Added("a", 1), new Added("b", 2));
  }

  @Test
  void a_subscriber_started_again_handles_nothing_twice() throws Exception {
    try (Intrepid app = start(repo, recorder())) {
      app.publish(new Added("a", 1));
      app.awaitCaughtUp(SOON);
    }
    try (Intrepid app = start(repo, recorder())) {
      app.publish(new Added("b", 2));
      app.awaitCaughtUp(SOON);
    }
    assertThat(seen).containsExactly(new Added("a", 1), new Added("b", 2));
  }

  @Test
  void a_subscriber_that_takes_messages_of_more_streams_than_before_goes_on_where_it_was()
      throws Exception {
    try (Intrepid app = start(repo, recorder())) {
      app.publishAll(List.of(new Added("a", 1), new Doubled("b", 2)));
      app.awaitCaughtUp(SOON);
    }
    try (Intrepid app = start(repo, recorder().messages(Counting.ADDED, Counting.DOUBLED))) {
      app.publish(new Doubled("c", 3));
      app.awaitCaughtUp(SOON);
    }
    assertThat(seen).containsExactly(new Added("a", 1), new Doubled("c", 3));
  }

  @Test
  void a_subscriber_that_starts_now_handles_only_what_comes_after_its_first_start()
      throws Exception {
    try (Intrepid app = start(repo)) {
      app.publish(new Added("before", 1));
    }
    try (Intrepid app = start(repo, recorder().fromNow())) {
      app.awaitCaughtUp(SOON);
    }
    try (Intrepid app = start(repo)) {
      app.publish(new Added("while away", 2));
    }
    try (Intrepid app = start(repo, recorder().fromNow())) {
      app.awaitCaughtUp(SOON);
    }
    assertThat(seen).containsExactly(new Added("while away", 2));
  }

  @Test
  void what_was_in_the_log_before_the_start_is_not_live_and_what_comes_after_is() throws Exception {
    List<Boolean> live = new CopyOnWriteArrayList<>();
    Probe probe = new Probe("live", (message, step) -> live.add(step.delivery().live())) {};
    try (Intrepid app = start(repo)) {
      app.publish(new Added("a", 1));
    }
    try (Intrepid app = start(repo, probe)) {
      app.publish(new Added("b", 2));
      app.awaitCaughtUp(SOON);
    }
    assertThat(live).containsExactly(false, true);
  }

  @Test
  void awaiting_one_message_waits_for_those_who_take_it() throws Exception {
    Probe slow = new Probe("slow", (message, step) -> gate.await()) {}.messages(Counting.DOUBLED);
    try (Intrepid app = start(repo, recorder(), slow)) {
      app.publish(new Doubled("a", 1));
      EventRecord added = app.publish(new Added("a", 1));
      app.awaitHandled(added, SOON);
      assertThat(seen).containsExactly(new Added("a", 1));
      gate.countDown();
    }
  }

  @Test
  void what_is_published_to_streams_of_others_does_not_delay_catching_up() throws Exception {
    try (Intrepid app = start(repo, recorder())) {
      app.awaitCaughtUp(SOON);
      app.publish(new Doubled("foreign", 1));
      app.awaitCaughtUp(SOON);
      assertThat(app.status().get(0).behind()).isZero();
    }
  }

  @Test
  void whoever_is_behind_is_named_when_waiting_takes_too_long() throws Exception {
    Probe slow = new Probe("slow", (message, step) -> gate.await()) {};
    try (Intrepid app = start(repo, slow)) {
      app.publish(new Added("a", 1));
      assertThatThrownBy(() -> app.awaitCaughtUp(Duration.ofMillis(50)))
          .isInstanceOf(NotCaughtUpException.class)
          .hasMessageContaining("slow: ")
          .hasMessageContaining("done through 0 of 1");
      gate.countDown();
    }
  }

  @Test
  void closing_lets_the_message_in_hand_finish() throws Exception {
    Intrepid app = start(repo, gated());
    app.publish(new Added("a", 1));
    inHand.await();
    Thread closer = new Thread(app::close);
    closer.start();
    gate.countDown();
    closer.join(SOON.toMillis());
    assertThat(seen).hasSize(1);
    assertThat(app.status().get(0).doneThrough()).isEqualTo(1);
    assertThat(app.status().get(0).state()).isEqualTo(SubscriptionState.CLOSED);
  }

  @Test
  void closing_lets_the_message_in_hand_finish_although_its_caller_is_interrupted()
      throws Exception {
    Intrepid app = start(repo, gated());
    app.publish(new Added("a", 1));
    inHand.await();
    AtomicBoolean keptInterrupt = new AtomicBoolean();
    Thread closer =
        new Thread(
            () -> {
              Thread.currentThread().interrupt();
              app.close();
              keptInterrupt.set(Thread.interrupted());
            });
    closer.start();
    eventually(() -> closer.getState() == Thread.State.TIMED_WAITING);
    gate.countDown();
    closer.join(SOON.toMillis());
    assertThat(seen).hasSize(1);
    assertThat(keptInterrupt).isTrue();
  }

  @Test
  void closing_under_load_leaves_every_message_handled_whole_or_not_at_all() throws Exception {
    Probe sums = new Probe("sums", Probe::sum) {}.folds().shards(4);
    AtomicBoolean isOver = new AtomicBoolean();
    AtomicInteger published = new AtomicInteger();
    Thread load;
    try (Intrepid publisher = start(repo)) {
      load =
          new Thread(
              () -> {
                while (!isOver.get()) {
                  publisher.publish(new Added("k" + published.get() % 8, 1));
                  published.incrementAndGet();
                }
              });
      load.start();
      try {
        for (int round = 0; round < 5; round++) {
          int before = published.get();
          Intrepid app = start(repo, sums);
          eventually(() -> published.get() > before + 200);
          app.close();
          assertThat(app.status())
              .extracting(SubscriptionStatus::state)
              .containsOnly(SubscriptionState.CLOSED);
          assertThat(total()).isEqualTo(handled(app));
        }
      } finally {
        isOver.set(true);
        load.join();
      }
    }
    try (Intrepid app = start(repo, sums)) {
      app.awaitCaughtUp(SOON);
    }
    assertThat(total()).isEqualTo(published.get());
  }

  /** How many messages lie before the markers of all shards. */
  private long handled(Intrepid app) {
    long count = 0;
    for (SubscriptionStatus shard : app.status()) {
      long marker = repo.marker("sums@*", shard.config().shard()).orElseThrow().marker().sequence();
      count +=
          repo
              .entriesSince(SubscriptionTopic.all(), shard.config().shard(), 0, 1_000_000)
              .records()
              .stream()
              .filter(record -> record.sequence() <= marker)
              .count();
    }
    return count;
  }

  private long total() {
    long total = 0;
    for (int key = 0; key < 8; key++) {
      total += sum(repo, "k" + key).map(Sum::total).orElse(0L);
    }
    return total;
  }

  @Test
  void closing_interrupts_a_handler_that_does_not_finish_in_time_and_its_message_comes_again()
      throws Exception {
    Probe stuck =
        new Probe(
            "recorder",
            (message, step) -> {
              inHand.countDown();
              new CountDownLatch(1).await();
            }) {};
    Intrepid app =
        Intrepid.builder()
            .repo(repo)
            .registry(Probe.registry(stuck))
            .handlers(stuck)
            .closeWithin(Duration.ofMillis(20))
            .start();
    app.publish(new Added("a", 1));
    inHand.await();
    app.close();
    try (Intrepid again = start(repo, recorder())) {
      again.awaitCaughtUp(SOON);
    }
    assertThat(seen).containsExactly(new Added("a", 1));
  }

  @Test
  void those_who_wait_are_told_when_the_app_is_closed() throws Exception {
    Intrepid app = Apps.start(new MemoryRepo(), new Probe("sums", Probe::sum) {}.folds());
    app.subscription("sums").pause();
    EventRecord published = app.publish(new Added("a", 1));
    List<Future<?>> waiting =
        List.of(
            beside(
                () -> {
                  app.awaitCaughtUp(Duration.ofHours(1));
                  return null;
                }),
            beside(
                () -> {
                  app.awaitHandled(published, Duration.ofHours(1));
                  return null;
                }));
    app.close();

    for (Future<?> each : waiting) {
      assertThatThrownBy(() -> answerOf(each)).hasCauseInstanceOf(AppClosedException.class);
    }
  }

  @Test
  void a_wait_without_a_limit_ends_when_everything_is_handled() throws Exception {
    try (Intrepid app = start(repo, recorder())) {
      app.publish(new Added("a", 1));

      app.awaitCaughtUp(ChronoUnit.FOREVER.getDuration());

      assertThat(seen).containsExactly(new Added("a", 1));
    }
  }

  @Test
  void closing_without_a_limit_waits_for_the_message_in_hand() throws Exception {
    CountDownLatch mayFinish = new CountDownLatch(1);
    Probe slow =
        new Probe(
            "recorder",
            (message, step) -> {
              inHand.countDown();
              mayFinish.await();
              seen.add(message);
            }) {};
    Intrepid app =
        Intrepid.builder()
            .repo(repo)
            .registry(Probe.registry(slow))
            .handlers(slow)
            .closeWithin(ChronoUnit.FOREVER.getDuration())
            .start();
    app.publish(new Added("a", 1));
    inHand.await();
    mayFinish.countDown();

    app.close();

    assertThat(seen).containsExactly(new Added("a", 1));
  }

  @Test
  void a_subscriber_that_has_done_everything_is_live() throws Exception {
    try (Intrepid app = start(repo, recorder())) {
      eventually(() -> app.status().get(0).state() == SubscriptionState.LIVE);
    }
  }

  @Test
  void handlers_that_are_given_as_state_alone_are_refused_since_they_would_handle_nothing() {
    Probe misplaced = recorder();
    IntrepidBuilder builder =
        Intrepid.builder().repo("memory:").registry(Probe.registry(misplaced)).state(misplaced);

    assertThatThrownBy(builder::start)
        .isInstanceOf(NotWiredException.class)
        .hasMessage(
            misplaced.getClass().getName()
                + " has handlers, and is given to state(…) alone, which supplies it to other"
                + " handlers, of which none takes it: give it to handlers(…).");
  }

  @Test
  void handlers_that_are_state_of_others_too_are_no_mistake() {
    Probe both = recorder();
    IntrepidBuilder builder =
        Intrepid.builder()
            .repo("memory:")
            .registry(Probe.registry(both))
            .handlers(both)
            .state(both);

    try (Intrepid app = builder.start()) {
      assertThat(app.status()).hasSize(1);
    }
  }

  @Test
  void all_missing_state_is_told_in_one_message() {
    Probe needy =
        recorder()
            .needs(
                new StateNeed(Runnable.class, "Billing.receipt(OrderPaid, Runnable)"),
                new StateNeed(CharSequence.class, "Billing.spend(OrderPaid, CharSequence)"));
    assertThatThrownBy(
            () ->
                Intrepid.builder()
                    .repo("memory:")
                    .registry(Probe.registry(needy))
                    .handlers(needy)
                    .state(new Thread(), new Thread())
                    .start())
        .isInstanceOf(MissingStateException.class)
        .hasMessage(
            """
            Handlers take state that the app does not have; give each once:
              java.lang.Runnable: given 2 times; say which with .state(Runnable.class, …), \
            needed by Billing.receipt(OrderPaid, Runnable)
              java.lang.CharSequence: .state(java.lang.CharSequence), \
            needed by Billing.spend(OrderPaid, CharSequence)""");
  }

  @Test
  void state_is_found_by_what_it_implements_and_by_the_type_it_was_given_for() {
    Probe needy =
        recorder()
            .needs(
                new StateNeed(CharSequence.class, "here"), new StateNeed(Runnable.class, "there"));
    try (Intrepid app =
        Intrepid.builder()
            .repo("memory:")
            .registry(Probe.registry(needy))
            .handlers(needy)
            .state("text")
            .state(Runnable.class, () -> {})
            .start()) {
      assertThat(app.status()).hasSize(1);
    }
  }

  @Test
  void a_renamed_subscriber_that_says_its_former_name_goes_on_where_that_was() throws Exception {
    try (Intrepid app = start(repo, recorder())) {
      app.publish(new Added("a", 1));
      app.awaitCaughtUp(SOON);
    }
    try (Intrepid app = start(repo, named("renamed").formerly("never-was", "recorder"))) {
      app.publish(new Added("b", 2));
      app.awaitCaughtUp(SOON);
    }
    assertThat(seen).containsExactly(new Added("a", 1), new Added("b", 2));
  }

  @Test
  void a_renamed_subscriber_has_a_marker_of_its_own_from_then_on() throws Exception {
    try (Intrepid app = start(repo, recorder())) {
      app.publish(new Added("a", 1));
      app.awaitCaughtUp(SOON);
    }
    for (long cents = 2; cents <= 3; cents++) {
      try (Intrepid app = start(repo, named("renamed").formerly("recorder").fromNow())) {
        app.publish(new Added("b", cents));
        app.awaitCaughtUp(SOON);
      }
    }
    assertThat(seen).containsExactly(new Added("a", 1), new Added("b", 2), new Added("b", 3));
  }

  @Test
  void a_former_name_that_another_subscriber_has_does_not_start() {
    Probe renamed = new Probe("renamed", (message, step) -> {}) {}.formerly("recorder");
    assertThatThrownBy(() -> start(repo, recorder(), renamed))
        .isInstanceOf(DuplicateSubscriberException.class)
        .hasMessage(
            "renamed says it was formerly recorder, and another subscriber is or was called that:"
                + " both would go on from one marker, so remove it from formerly or rename the"
                + " other.");
  }

  @Test
  void two_subscribers_of_one_name_do_not_start() {
    Probe one = new Probe("same", (message, step) -> {}) {};
    Probe two = new Probe("same", (message, step) -> {}) {};
    assertThatThrownBy(() -> start(repo, one, two))
        .isInstanceOf(DuplicateSubscriberException.class)
        .hasMessage(
            "Two subscribers are called same and would share one marker: give one of them another"
                + " @Subscriber name.");
  }

  @Test
  void a_class_without_generated_handlers_does_not_start() {
    assertThatThrownBy(() -> Intrepid.builder().repo("memory:").handlers(new Object()).start())
        .isInstanceOf(NotWiredException.class)
        .hasMessageContaining("java.lang.Object")
        .hasMessageContaining("@OnEvent");
  }

  @Test
  void a_message_that_is_no_event_is_not_published() {
    try (Intrepid app = start(repo)) {
      assertThatThrownBy(() -> app.publish("hello"))
          .isInstanceOf(NotWiredException.class)
          .hasMessageContaining("java.lang.String is no message");
    }
  }

  @Test
  void a_record_of_a_method_is_told_where_to_go() {
    record Hidden(String id) {}
    try (Intrepid app = start(repo)) {
      assertThatThrownBy(() -> app.publish(new Hidden("1")))
          .isInstanceOf(NotWiredException.class)
          .hasMessageContaining("Hidden is declared inside a method")
          .hasMessageContaining("in a file of its own");
    }
  }

  private enum Bodied {
    FIRST,
    SECOND {
      @Override
      Object message() {
        record Inner(String id) {}
        return new Inner("1");
      }
    };

    Object message() {
      return this;
    }
  }

  @Test
  void a_constant_of_an_enum_with_a_body_is_told_as_that() {
    try (Intrepid app = start(repo)) {
      assertThatThrownBy(() -> app.publish(Bodied.SECOND))
          .isInstanceOf(NotWiredException.class)
          .hasMessageContaining(
              "is the body of the constant Bodied.SECOND, of which annotation processors are shown"
                  + " nothing");
      assertThatThrownBy(() -> app.publish(Bodied.SECOND.message()))
          .hasMessageContaining("Inner is declared inside a method, where");
    }
  }

  @Test
  void what_is_inside_an_anonymous_class_is_told_so() {
    Object anonymous = new Object() {};
    try (Intrepid app = start(repo)) {
      assertThatThrownBy(() -> app.publish(anonymous))
          .isInstanceOf(NotWiredException.class)
          .hasMessageContaining("is an anonymous class, of which annotation processors");
    }
  }

  @Test
  void handlers_that_fold_memos_do_not_start_on_a_repo_without_atomic_commits() {
    IntrepidRepo joined = IntrepidRepo.of(repo, new MemoryRepo());
    assertThatThrownBy(() -> start(joined, EffectsTest.summing("sums")))
        .isInstanceOf(NotAtomicException.class)
        .hasMessageContaining("handle(Added)")
        .hasMessageContaining("sums");
  }

  @Test
  void handlers_that_store_memos_without_reading_any_run_on_two_separate_repos() throws Exception {
    MemoryRepo memos = new MemoryRepo();
    Probe latest =
        new Probe(
            "latest",
            (message, step) -> step.store(Counting.SUM, new Sum("a", ((Added) message).n(), 1))) {};
    try (Intrepid app = start(IntrepidRepo.of(repo, memos), latest)) {
      app.publishAll(List.of(new Added("a", 1), new Added("a", 2)));
      app.awaitCaughtUp(SOON);
    }
    assertThat(Apps.sum(memos, "a").map(Sum::total).orElse(0L)).isEqualTo(2);
  }

  @Test
  void reactions_run_on_two_separate_repos() throws Exception {
    IntrepidRepo joined = IntrepidRepo.of(repo, new MemoryRepo());
    try (Intrepid app = start(joined, recorder())) {
      app.publish(new Added("a", 1));
      app.awaitCaughtUp(SOON);
    }
    assertThat(seen).hasSize(1);
  }

  /** Has a message in hand until the gate is opened. */
  private Probe gated() {
    return new Probe(
        "gated",
        (message, step) -> {
          inHand.countDown();
          gate.await();
          seen.add(message);
        }) {};
  }

  private Probe recorder() {
    return named("recorder");
  }

  private Probe named(String name) {
    return new Probe(name, (message, step) -> seen.add(message)) {};
  }
}
