package dev.intrepid.engine.subscriber;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.answerOf;
import static dev.intrepid.Eventually.await;
import static dev.intrepid.Eventually.beside;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProgressWaitersTest {

  private final ProgressWaiters waiters = new ProgressWaiters();

  @Test
  void one_whose_condition_asks_a_repo_that_does_not_answer_holds_up_no_subscriber()
      throws Exception {
    CountDownLatch asks = new CountDownLatch(1);
    CountDownLatch answers = new CountDownLatch(1);
    Future<Boolean> waiting =
        beside(
            () ->
                waiters.await(
                    SOON,
                    () -> {
                      asks.countDown();
                      await(answers);
                      return true;
                    }));
    await(asks);
    Future<Boolean> moving =
        beside(
            () -> {
              waiters.signal();
              return true;
            });

    assertThat(answerOf(moving)).isTrue();
    answers.countDown();
    assertThat(answerOf(waiting)).isTrue();
  }

  @Test
  void one_that_is_told_while_it_looks_looks_again() throws Exception {
    int[] looks = {0};
    assertThat(
            waiters.await(
                SOON,
                () -> {
                  waiters.signal();
                  return ++looks[0] == 2;
                }))
        .isTrue();
  }

  @Test
  void one_that_is_interrupted_is_not_kept_by_others_that_move() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(
            () ->
                waiters.await(
                    SOON,
                    () -> {
                      waiters.signal();
                      return false;
                    }))
        .isInstanceOf(InterruptedException.class);
  }

  @Test
  void one_without_time_looks_once() throws Exception {
    assertThat(waiters.await(Duration.ZERO, () -> true)).isTrue();
    assertThat(waiters.await(Duration.ZERO, () -> false)).isFalse();
  }
}
