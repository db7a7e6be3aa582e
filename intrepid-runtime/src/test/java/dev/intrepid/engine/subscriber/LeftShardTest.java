package dev.intrepid.engine.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.engine.member.Members;
import dev.intrepid.repo.RepoUnavailableException;
import dev.intrepid.subscription.SubscriptionState;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LeftShardTest {

  private static final Duration MOMENT = Duration.ofMillis(10);
  private static final Duration LONG = Members.SILENT.plus(MOMENT);
  private final RuntimeException repo = new RepoUnavailableException("no route", null);
  private final RuntimeException mail = new IllegalStateException("no such mailbox");

  private final LeftShard shard = new LeftShard(0);
  private long nanos;
  private long ended;

  @Test
  void one_that_works_is_kept() {
    assertThat(isLeft(SubscriptionState.LIVE, null, MOMENT)).isFalse();
    assertThat(isLeft(SubscriptionState.CATCHING_UP, null, MOMENT)).isFalse();
  }

  @Test
  void one_that_has_stopped_is_left_at_once() {
    assertThat(isLeft(SubscriptionState.STOPPED, mail, MOMENT)).isTrue();
  }

  @Test
  void one_that_dies_again_and_again_is_left() {
    assertThat(isLeft(SubscriptionState.FAILING, mail, MOMENT)).isFalse();
    assertThat(isLeft(SubscriptionState.FAILING, mail, LeftShard.FAILS.plus(MOMENT))).isTrue();
  }

  @Test
  void one_that_cannot_read_the_repo_is_left() {
    assertThat(isLeft(SubscriptionState.RETRYING, repo, MOMENT)).isFalse();
    assertThat(isLeft(SubscriptionState.RETRYING, repo, LeftShard.FAILS.plus(MOMENT))).isTrue();
  }

  @Test
  void one_whose_message_fails_is_kept_since_it_would_fail_elsewhere_too() {
    after(LONG);

    assertThat(isLeft(SubscriptionState.RETRYING, mail, LONG)).isFalse();
    assertThat(isLeft(SubscriptionState.OUTAGE, mail, LONG)).isFalse();
    assertThat(isLeft(SubscriptionState.PAUSED, null, LONG)).isFalse();
  }

  @Test
  void one_with_a_call_that_does_not_end_is_left() {
    after(LONG);

    assertThat(isLeft(SubscriptionState.CATCHING_UP, null, LONG)).isTrue();
  }

  @Test
  void one_with_a_slow_page_is_kept_as_long_as_its_calls_end() {
    after(LONG);
    ended++;

    assertThat(isLeft(SubscriptionState.CATCHING_UP, null, LONG)).isFalse();
  }

  @Test
  void one_that_was_left_is_taken_back_after_a_minute() {
    isLeft(SubscriptionState.STOPPED, mail, MOMENT);

    after(LeftShard.STAYS.minus(MOMENT));
    assertThat(isLeft(SubscriptionState.STANDBY, null, MOMENT)).isTrue();

    after(MOMENT);
    assertThat(isLeft(SubscriptionState.STANDBY, null, MOMENT)).isFalse();
  }

  private void after(Duration time) {
    nanos += time.toNanos();
  }

  private boolean isLeft(
      SubscriptionState state, @Nullable RuntimeException failure, Duration unmoved) {
    return shard.isLeft(nanos, state, failure, unmoved, ended);
  }
}
