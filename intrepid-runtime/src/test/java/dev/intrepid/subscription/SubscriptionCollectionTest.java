package dev.intrepid.subscription;

import static dev.intrepid.subscription.Logs.ORDERS;
import static dev.intrepid.subscription.Logs.publish;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.memory.MemoryRepo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SubscriptionCollectionTest {

  private static final SubscriptionConfig ORDERS_OF_BILLING =
      SubscriptionConfig.of(SubscriptionName.of("billing"), ORDERS);
  private static final SubscriptionConfig CARTS_OF_BILLING =
      SubscriptionConfig.of(SubscriptionName.of("billing"), SubscriptionTopic.prefix("carts/"));

  private final MemoryRepo repo = new MemoryRepo();

  @Test
  void messages_of_several_subscriptions_come_merged_with_their_key_and_each_in_order() {
    publish(repo, "orders/1", "carts/1", "orders/2", "carts/2", "orders/3");
    Map<String, List<String>> seen = new HashMap<>();
    try (SubscriptionCollection both = both()) {
      for (int i = 0; i < 5; i++) {
        SubscriptionCollection.SubscribedEvent next = both.next();
        seen.computeIfAbsent(next.streamId(), key -> new ArrayList<>()).add(next.event().stream());
      }
    }
    assertThat(seen)
        .containsEntry("billing@orders/*", List.of("orders/1", "orders/2", "orders/3"))
        .containsEntry("billing@carts/*", List.of("carts/1", "carts/2"));
  }

  @Test
  void each_subscription_keeps_its_own_marker() {
    publish(repo, "orders/1", "carts/1");
    try (SubscriptionCollection both = both()) {
      String first = both.next().streamId();
      String second = both.next().streamId();
      assertThat(first).isNotEqualTo(second);
      assertThat(marker(first)).isPositive();
      assertThat(marker(second)).isZero();
    }
  }

  private SubscriptionCollection both() {
    return SubscriptionCollection.of(repo, List.of(ORDERS_OF_BILLING, CARTS_OF_BILLING));
  }

  private long marker(String streamId) {
    return repo.marker(streamId, Shard.ALL).orElseThrow().marker().sequence();
  }
}
