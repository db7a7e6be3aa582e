package dev.intrepid.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Streams that are due are gathered while the log has more, and never for long. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RetryPaceTest {

  private static final int PAGE = 512;

  private long nanos = Long.MAX_VALUE - 5;
  private final RetryPace pace = new RetryPace(() -> nanos);

  @Test
  void the_first_that_are_due_are_tried_at_once() {
    pace.logWentOn();
    assertThat(pace.isNow(1, PAGE)).isTrue();
  }

  @Test
  void a_few_wait_while_pages_of_the_log_come() {
    pace.tried();
    pace.logWentOn();
    assertThat(pace.isNow(PAGE - 1, PAGE)).isFalse();
    pace.logWentOn();
    assertThat(pace.isNow(PAGE - 1, PAGE)).isFalse();
  }

  @Test
  void a_page_of_them_does_not_wait() {
    pace.tried();
    pace.logWentOn();
    assertThat(pace.isNow(PAGE, PAGE)).isTrue();
  }

  @Test
  void a_few_are_tried_when_the_log_has_no_more() {
    pace.tried();
    pace.logWentOn();
    assertThat(pace.isNow(1, PAGE)).isFalse();
    assertThat(pace.isNow(1, PAGE)).isTrue();
  }

  @Test
  void a_few_are_tried_after_a_while_although_the_log_goes_on() {
    pace.tried();
    nanos += RetryPace.GATHER.toNanos() - 1;
    pace.logWentOn();
    assertThat(pace.isNow(1, PAGE)).isFalse();
    nanos++;
    pace.logWentOn();
    assertThat(pace.isNow(1, PAGE)).isTrue();
  }
}
