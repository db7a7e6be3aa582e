package dev.intrepid.repo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SubscriptionTopicTest {

  @Test
  void one_stream_is_that_stream_alone() {
    SubscriptionTopic topic = SubscriptionTopic.parse("orders/42");
    assertThat(topic.matches("orders/42")).isTrue();
    assertThat(topic.matches("orders/420")).isFalse();
    assertThat(topic.matches("orders/42/lines")).isFalse();
  }

  @Test
  void a_prefix_is_what_lies_under_it() {
    SubscriptionTopic topic = SubscriptionTopic.parse("orders/*");
    assertThat(topic.matches("orders/42")).isTrue();
    assertThat(topic.matches("orders/42/lines")).isTrue();
    assertThat(topic.matches("orders")).isFalse();
    assertThat(topic.matches("ordersfoo/1")).isFalse();
  }

  @Test
  void a_topic_is_parsed_from_its_own_name() {
    assertThat(SubscriptionTopic.parse("*")).isEqualTo(SubscriptionTopic.all());
    assertThat(SubscriptionTopic.parse("orders/*").name()).isEqualTo("orders/*");
    assertThat(SubscriptionTopic.parse("orders/42").name()).isEqualTo("orders/42");
  }

  @Test
  void a_malformed_topic_is_refused() {
    assertThatThrownBy(() -> SubscriptionTopic.parse("orders*"))
        .isInstanceOf(InvalidNameException.class);
    assertThatThrownBy(() -> SubscriptionTopic.prefix("orders"))
        .isInstanceOf(InvalidNameException.class)
        .hasMessageContaining("ends with a slash");
  }
}
