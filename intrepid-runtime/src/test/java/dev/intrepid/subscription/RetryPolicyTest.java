package dev.intrepid.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RetryPolicyTest {

  private static final Duration FIRST = Duration.ofMillis(100);
  private static final Duration MAX = Duration.ofSeconds(1);

  @Test
  void the_longest_wait_doubles_up_to_the_longest_of_all() {
    RetryPolicy policy = new RetryPolicy(9, FIRST, MAX);
    assertThat(policy.longestWaitAfter(1)).isEqualTo(FIRST);
    assertThat(policy.longestWaitAfter(2)).isEqualTo(Duration.ofMillis(200));
    assertThat(policy.longestWaitAfter(4)).isEqualTo(Duration.ofMillis(800));
    assertThat(policy.longestWaitAfter(5)).isEqualTo(MAX);
    assertThat(policy.longestWaitAfter(Integer.MAX_VALUE)).isEqualTo(MAX);
  }

  @Test
  void what_makes_no_sense_is_refused() {
    assertThatThrownBy(() -> new RetryPolicy(0, FIRST, MAX))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RetryPolicy(1, MAX, FIRST))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PT1S and PT0.1S");
  }

  @Test
  void every_exception_is_tried_again_and_no_error() {
    RetryPolicy policy = new RetryPolicy(9, FIRST, MAX);
    assertThat(policy.retries(new IOException())).isTrue();
    assertThat(policy.retries(new LinkageError())).isFalse();
  }

  @Test
  void what_is_named_is_tried_again_with_what_extends_it_unless_that_is_never() {
    RetryPolicy policy =
        new RetryPolicy(9, FIRST, MAX)
            .only(List.of(IOException.class), List.of(FileNotFoundException.class));
    assertThat(policy.retries(new IOException())).isTrue();
    assertThat(policy.retries(new EOFException())).isTrue();
    assertThat(policy.retries(new FileNotFoundException())).isFalse();
    assertThat(policy.retries(new IllegalStateException())).isFalse();
  }
}
