package dev.intrepid.subscription;

import static dev.intrepid.Eventually.answerOf;
import static dev.intrepid.Eventually.beside;
import static dev.intrepid.subscription.Logs.BILLING;
import static dev.intrepid.subscription.Logs.ORDERS;
import static dev.intrepid.subscription.Logs.publish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRepo;
import dev.intrepid.repo.FencedException;
import dev.intrepid.repo.ForwardingRepo;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.LogWentBackException;
import dev.intrepid.repo.RepoClosedException;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.memory.MemoryRepo;
import java.util.NoSuchElementException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SubscriptionStreamTest {

  private final MemoryRepo repo = new MemoryRepo();

  @Test
  void it_hands_out_what_is_there_in_order() {
    publish(repo, "orders/1", "orders/2", "carts/1", "orders/3");
    try (SubscriptionStream stream = billing()) {
      assertThat(stream.next().stream()).isEqualTo("orders/1");
      assertThat(stream.next().stream()).isEqualTo("orders/2");
      assertThat(stream.next().stream()).isEqualTo("orders/3");
    }
  }

  @Test
  void it_blocks_until_something_is_published() throws Exception {
    try (SubscriptionStream stream = billing()) {
      Future<String> next = beside(() -> stream.next().stream());
      publish(repo, "carts/1", "orders/1");
      assertThat(answerOf(next)).isEqualTo("orders/1");
    }
  }

  @Test
  void an_error_of_who_reads_ahead_reaches_who_asks_and_asking_again_tries_again() {
    publish(repo, "orders/1");
    AtomicBoolean breaks = new AtomicBoolean(true);
    EventRepo breaking =
        new ForwardingRepo(repo) {
          @Override
          public EventLog entriesSince(
              SubscriptionTopic topic, Shard shard, long sequence, int limit) {
            if (breaks.getAndSet(false)) {
              throw new StackOverflowError("says the test");
            }
            return super.entriesSince(topic, shard, sequence, limit);
          }
        };
    try (SubscriptionStream stream = Subscription.resume(breaking, BILLING, ORDERS).stream()) {
      assertThatThrownBy(stream::hasNext).isInstanceOf(StackOverflowError.class);
      assertThat(stream.next().stream()).isEqualTo("orders/1");
    }
  }

  @Test
  void closing_ends_a_blocked_loop() throws Exception {
    SubscriptionStream stream = billing();
    Future<Boolean> more = beside(stream::hasNext);
    stream.close();
    assertThat(answerOf(more)).isFalse();
    assertThatThrownBy(stream::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void asking_for_the_next_message_says_that_the_one_before_is_done() {
    publish(repo, "orders/1", "orders/2", "orders/3");
    try (SubscriptionStream stream = billing()) {
      stream.next();
      stream.next();
      assertThat(stream.hasNext()).isTrue();
    }
    try (SubscriptionStream resumed = billing()) {
      assertThat(resumed.next().stream()).isEqualTo("orders/3");
    }
  }

  @Test
  void a_message_after_which_nothing_was_asked_comes_again() {
    publish(repo, "orders/1", "orders/2");
    try (SubscriptionStream stream = billing()) {
      stream.next();
    }
    try (SubscriptionStream resumed = billing()) {
      assertThat(resumed.next().stream()).isEqualTo("orders/1");
    }
  }

  @Test
  void pages_smaller_than_the_log_come_one_after_another() {
    publish(repo, "orders/1", "orders/2", "orders/3", "orders/4", "orders/5");
    SubscriptionConfig config = SubscriptionConfig.of(BILLING, ORDERS).withPageSize(2);
    try (SubscriptionStream stream = Subscription.resume(repo, config).stream()) {
      for (int i = 1; i <= 5; i++) {
        assertThat(stream.next().stream()).isEqualTo("orders/" + i);
      }
    }
  }

  @Test
  void a_failing_repo_is_told_to_whoever_iterates() {
    try (SubscriptionStream stream = billing()) {
      repo.close();
      assertThatThrownBy(stream::hasNext).isInstanceOf(RepoClosedException.class);
    }
  }

  @Test
  void another_worker_of_the_same_subscription_is_noticed() {
    publish(repo, "orders/1");
    SubscriptionStream stream = billing();
    stream.next();
    Subscription other = Subscription.resume(repo, BILLING, ORDERS);
    other.mark(other.page().through());
    assertThatThrownBy(stream::hasNext).isInstanceOf(FencedException.class);
    stream.close();
  }

  @Test
  void it_goes_on_from_its_marker_after_the_log_has_gone_back() {
    publish(repo, "orders/1", "orders/lost");
    MemoryRepo copy = new MemoryRepo();
    publish(copy, "orders/1", "orders/new", "orders/next");
    Subscription.resume(copy, BILLING, ORDERS).mark(1);
    SetBack setBack = new SetBack(repo, copy);
    try (SubscriptionStream stream = Subscription.resume(setBack, BILLING, ORDERS).stream()) {
      assertThat(stream.next().stream()).isEqualTo("orders/1");
      assertThat(stream.next().stream()).isEqualTo("orders/lost");
      setBack.isBack = true;

      assertThatThrownBy(stream::hasNext).isInstanceOf(LogWentBackException.class);
      assertThat(stream.next().stream()).isEqualTo("orders/new");
      assertThat(stream.next().stream()).isEqualTo("orders/next");
    }
    assertThat(Subscription.resume(copy, BILLING, ORDERS).sequence()).isEqualTo(2);
  }

  @Test
  void what_was_read_ahead_of_a_log_that_has_gone_back_is_not_marked() {
    publish(repo, "orders/1", "orders/lost");
    MemoryRepo copy = new MemoryRepo();
    publish(copy, "orders/new", "orders/next");
    SetBack setBack = new SetBack(repo, copy);
    Subscription subscription = Subscription.resume(setBack, BILLING, ORDERS);
    try (SubscriptionStream stream = subscription.stream()) {
      stream.next();
      stream.next();
      setBack.isBack = true;
      subscription.reload();

      assertThat(stream.next().stream()).isEqualTo("orders/new");
    }
    assertThat(Subscription.resume(copy, BILLING, ORDERS).sequence()).isZero();
  }

  /** A repo whose log goes back to a copy, which has gone on otherwise since. */
  private static final class SetBack extends ForwardingRepo {
    private final MemoryRepo copy;
    private volatile boolean isBack;

    SetBack(MemoryRepo before, MemoryRepo copy) {
      super(before);
      this.copy = copy;
    }

    @Override
    protected IntrepidRepo repo() {
      return isBack ? copy : super.repo();
    }

    @Override
    public long timesGoneBack() {
      return isBack ? 1 : 0;
    }
  }

  private SubscriptionStream billing() {
    return Subscription.resume(repo, BILLING, ORDERS).stream();
  }
}
