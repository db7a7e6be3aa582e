package dev.intrepid.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.testkit.Threads.Running;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecorderTest {

  private final IllegalStateException full = new IllegalStateException("mailbox is full");

  private final Recorder<String> mails = new Recorder<>();

  @Test
  void what_it_was_told_is_remembered_in_order() {
    mails.accept("a");
    mails.accept("b");
    mails.accept("a");

    assertThat(mails.all()).containsExactly("a", "b", "a");
    assertThat(mails.refused()).isEmpty();
  }

  @Test
  void what_was_seen_stays_as_it_was() {
    mails.accept("a");
    List<String> seen = mails.all();

    mails.accept("b");

    assertThat(seen).containsExactly("a");
  }

  @Test
  void it_fails_as_often_as_it_is_to_and_then_takes_all() {
    mails.failNext(2, full);

    assertThatThrownBy(() -> mails.accept("a")).isSameAs(full);
    assertThatThrownBy(() -> mails.accept("b")).isSameAs(full);
    mails.accept("a");

    assertThat(mails.all()).containsExactly("a");
    assertThat(mails.refused()).containsExactly("a", "b");
  }

  @Test
  void it_fails_for_what_is_like_this_until_it_is_mended() {
    mails.failWhen(mail -> mail.startsWith("bad"), full);

    mails.accept("good");
    assertThatThrownBy(() -> mails.accept("bad-1")).isSameAs(full);
    assertThatThrownBy(() -> mails.accept("bad-1")).isSameAs(full);
    mails.mend().accept("bad-1");

    assertThat(mails.all()).containsExactly("good", "bad-1");
    assertThat(mails.refused()).containsExactly("bad-1", "bad-1");
  }

  @Test
  void of_several_failures_the_one_given_first_comes_first() {
    IllegalStateException away = new IllegalStateException("away");
    mails.failNext(1, away).failWhen(mail -> true, full);

    assertThatThrownBy(() -> mails.accept("a")).isSameAs(away);
    assertThatThrownBy(() -> mails.accept("a")).isSameAs(full);
  }

  @Test
  void the_only_one_is_returned_and_anything_else_is_told() {
    assertThatThrownBy(mails::only)
        .isInstanceOf(AssertionError.class)
        .hasMessage("Expected to be told one thing, was told 0: []");

    mails.accept("a");
    assertThat(mails.only()).isEqualTo("a");

    mails.accept("b");
    assertThatThrownBy(mails::only)
        .isInstanceOf(AssertionError.class)
        .hasMessage("Expected to be told one thing, was told 2: [a, b]");
  }

  @Test
  void a_thread_that_waits_is_woken_by_what_another_thread_tells() throws Exception {
    Running<List<String>> waiter =
        Threads.start(() -> mails.awaitCount(2, Duration.ofHours(1))).waiting();

    mails.accept("a");
    mails.accept("b");

    assertThat(waiter.result()).containsExactly("a", "b");
  }

  @Test
  void one_may_wait_without_a_limit() throws Exception {
    mails.accept("a");

    assertThat(mails.awaitCount(1, ChronoUnit.FOREVER.getDuration())).containsExactly("a");
  }

  @Test
  void waiting_in_vain_tells_what_came_and_what_was_refused() {
    mails.failNext(1, full);
    assertThatThrownBy(() -> mails.accept("a")).isSameAs(full);
    mails.accept("b");

    assertThatThrownBy(() -> mails.awaitCount(2, Duration.ofMillis(1)))
        .isInstanceOf(AssertionError.class)
        .hasMessage("Expected to be told 2 within PT0.001S, was told 1: [b] (refused: [a])");
  }

  @Test
  void nothing_is_lost_when_many_tell_at_once() throws Exception {
    Threads.together(
        8,
        thread ->
            () -> {
              for (int i = 0; i < 500; i++) {
                mails.accept(thread + "-" + i);
              }
              return true;
            });

    assertThat(mails.all()).hasSize(4_000).doesNotHaveDuplicates();
  }

  @Test
  void to_fail_less_than_once_is_refused() {
    assertThatThrownBy(() -> mails.failNext(0, full))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("It fails once or more often, not 0 times.");
  }
}
