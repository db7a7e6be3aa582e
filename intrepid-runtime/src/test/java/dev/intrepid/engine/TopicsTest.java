package dev.intrepid.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.engine.catalog.Topics;
import dev.intrepid.repo.SubscriptionTopic;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TopicsTest {

  @ParameterizedTest
  @CsvSource({
    "orders/*, orders/*, orders/*",
    "shop/orders/*, shop/customers/*, shop/*",
    "orders/*, orders/eu/*, orders/*",
    "lots, lots, lots",
    "orders/1, orders/2, orders/*",
    "orders/*, customers/*, *",
    "orders/*, organs/*, *",
    "lots, orders/*, *",
    "*, orders/*, *",
  })
  void the_narrowest_topic_covers_both(String one, String other, String covering) {
    assertThat(cover(one, other)).isEqualTo(covering);
    assertThat(cover(other, one)).isEqualTo(covering);
  }

  private static String cover(String one, String other) {
    return Topics.covering(SubscriptionTopic.parse(one), SubscriptionTopic.parse(other)).name();
  }
}
