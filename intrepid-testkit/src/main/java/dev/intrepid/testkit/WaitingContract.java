package dev.intrepid.testkit;

import static dev.intrepid.testkit.Controls.OTHER_STREAM;
import static dev.intrepid.testkit.Controls.STREAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.testkit.Threads.Running;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Waiting for an event of a topic. */
interface WaitingContract extends RepoUnderTest {

  /** Longer than any test may take: a test that waits to its end fails. */
  Duration LONG = Duration.ofHours(1);

  Duration SHORT = Duration.ofMillis(50);

  @Test
  default void waiting_for_what_is_there_returns_at_once() throws Exception {
    repo().publish(Controls.event());

    Running<Boolean> waiter = waiter(SubscriptionTopic.stream(STREAM), 0);

    assertThat(waiter.result()).isTrue();
  }

  @Test
  default void waiting_in_vain_ends_with_false() throws InterruptedException {
    repo().publish(Controls.event());
    long end = repo().lastSequence();

    assertThat(repo().awaitPast(SubscriptionTopic.all(), end, SHORT)).isFalse();
    assertThat(repo().awaitPast(SubscriptionTopic.all(), end, Duration.ZERO)).isFalse();
  }

  @Test
  default void a_waiter_is_woken_by_what_is_published() throws Exception {
    for (SubscriptionTopic topic :
        List.of(
            SubscriptionTopic.stream(STREAM),
            SubscriptionTopic.prefix("examples/"),
            SubscriptionTopic.all())) {
      Running<Boolean> waiter = waiter(topic, repo().lastSequence()).waiting();

      repo().publish(Controls.event(STREAM));

      assertThat(waiter.result()).isTrue();
    }
  }

  @Test
  default void all_waiters_are_woken() throws Exception {
    Running<Boolean> first = waiter(SubscriptionTopic.all(), 0).waiting();
    Running<Boolean> second = waiter(SubscriptionTopic.all(), 0).waiting();

    repo().publish(Controls.event());

    assertThat(first.result()).isTrue();
    assertThat(second.result()).isTrue();
  }

  @Test
  default void a_waiter_goes_on_waiting_until_the_sequence_is_passed() throws Exception {
    repo().publish(Controls.event());
    Running<Boolean> waiter = waiter(SubscriptionTopic.all(), repo().lastSequence()).waiting();

    long published = repo().publish(Controls.event()).sequence();

    assertThat(waiter.result()).isTrue();
    assertThat(repo().awaitPast(SubscriptionTopic.all(), published, SHORT)).isFalse();
  }

  @Test
  default void other_topics_neither_end_a_wait_nor_prolong_it() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    CountDownLatch first = new CountDownLatch(1);
    Running<Boolean> others = Threads.start(() -> publishUntil(over, first));
    others.awaitOpen(first);

    boolean woken = repo().awaitPast(SubscriptionTopic.stream(STREAM), 0, SHORT.multipliedBy(4));
    over.set(true);

    assertThat(woken).isFalse();
    assertThat(others.result()).isTrue();
  }

  @Test
  default void an_interrupt_ends_a_wait() {
    Running<Boolean> waiter = waiter(SubscriptionTopic.all(), 0).waiting();

    waiter.thread().interrupt();

    assertThatThrownBy(waiter::result).hasCauseInstanceOf(InterruptedException.class);
  }

  private Running<Boolean> waiter(SubscriptionTopic topic, long sequence) {
    return Threads.start(() -> repo().awaitPast(topic, sequence, LONG));
  }

  private boolean publishUntil(AtomicBoolean over, CountDownLatch first) {
    do {
      repo().publish(Controls.event(OTHER_STREAM));
      first.countDown();
    } while (!over.get());
    return true;
  }
}
