package dev.intrepid.subscription;

import static dev.intrepid.subscription.Logs.BILLING;
import static dev.intrepid.subscription.Logs.ORDERS;
import static dev.intrepid.subscription.Logs.publish;
import static dev.intrepid.subscription.Logs.streams;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.repo.EventKind;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.FencedException;
import dev.intrepid.repo.InvalidNameException;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.memory.MemoryRepo;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SubscriptionTest {

  private final MemoryRepo repo = new MemoryRepo();

  @Test
  void a_new_subscription_has_an_id_of_its_own_and_reads_from_the_beginning() {
    publish(repo, "orders/1", "carts/1", "orders/2");
    Subscription one = Subscription.init(repo, ORDERS);
    Subscription two = Subscription.init(repo, ORDERS);
    assertThat(one.config().id()).isNotEqualTo(two.config().id());
    assertThat(streams(one.page())).containsExactly("orders/1", "orders/2");
  }

  @Test
  void a_resumed_subscription_goes_on_after_what_is_marked() {
    publish(repo, "orders/1", "orders/2");
    Subscription first = Subscription.resume(repo, BILLING, ORDERS);
    first.mark(first.page().first().sequence());
    Subscription resumed = Subscription.resume(repo, BILLING, ORDERS);
    assertThat(streams(resumed.page())).containsExactly("orders/2");
  }

  @Test
  void what_is_read_and_not_marked_comes_again() {
    publish(repo, "orders/1");
    assertThat(Subscription.resume(repo, BILLING, ORDERS).page()).hasSize(1);
    assertThat(Subscription.resume(repo, BILLING, ORDERS).page()).hasSize(1);
  }

  @Test
  void of_two_workers_of_one_subscription_only_one_moves_the_marker() {
    publish(repo, "orders/1");
    Subscription one = Subscription.resume(repo, BILLING, ORDERS);
    Subscription two = Subscription.resume(repo, BILLING, ORDERS);
    one.mark(one.page().through());
    assertThatThrownBy(() -> two.mark(two.page().through()))
        .isInstanceOf(FencedException.class)
        .hasMessageContaining("billing@orders/*");
    two.reload();
    assertThat(two.page().isEmpty()).isTrue();
  }

  @Test
  void one_that_starts_now_keeps_its_start_when_it_resumes() {
    publish(repo, "orders/before");
    SubscriptionConfig config = SubscriptionConfig.of(BILLING, ORDERS);
    Subscription.resumeOrStartNow(repo, config);
    publish(repo, "orders/while-away");
    Subscription resumed = Subscription.resumeOrStartNow(repo, config);
    assertThat(streams(resumed.page())).containsExactly("orders/while-away");
  }

  @Test
  void shards_of_one_subscription_share_its_messages_and_have_their_own_markers() {
    publish(repo, "orders/1", "orders/2", "orders/3", "orders/4");
    SubscriptionConfig config = SubscriptionConfig.of(BILLING, ORDERS);
    Subscription left = Subscription.resume(repo, config.withShard(new Shard(0, 2)));
    Subscription right = Subscription.resume(repo, config.withShard(new Shard(1, 2)));
    left.mark(left.page().through());
    assertThat(left.page().isEmpty()).isTrue();
    assertThat(right.page().isEmpty()).isFalse();
  }

  @Test
  void its_marker_is_the_last_record_of_its_tracking_stream() {
    publish(repo, "orders/1");
    Subscription billing = Subscription.resume(repo, BILLING, ORDERS);
    billing.mark(1);
    EventRecord last = repo.last("billing@orders/*", EventKind.MARKER).orElseThrow();
    assertThat(last.data())
        .hasToString("{\"target_name\":\"orders/*\",\"position\":1,\"shard\":[0,1]}");
  }

  @Test
  void a_name_that_is_no_uri_or_has_an_at_sign_is_refused() {
    assertThatThrownBy(() -> SubscriptionName.of("a b")).isInstanceOf(InvalidNameException.class);
    assertThatThrownBy(() -> SubscriptionName.of("a@b"))
        .isInstanceOf(InvalidNameException.class)
        .hasMessageContaining("(subscription: a@b)");
  }
}
