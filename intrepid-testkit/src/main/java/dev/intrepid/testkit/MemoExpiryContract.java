package dev.intrepid.testkit;

import static dev.intrepid.repo.CacheRecord.NOT_STORED;
import static dev.intrepid.testkit.Controls.MEMO;
import static dev.intrepid.testkit.Controls.TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.MemoConflictException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An expired memo is never returned. */
interface MemoExpiryContract extends RepoUnderTest {

  Duration ONE_DAY = Duration.ofDays(1);

  @Test
  default void a_memo_is_found_until_the_moment_it_expires() {
    repo().setMemo(Controls.memo().expiringAt(TIME.plusSeconds(10)));

    clock().set(TIME.plusSeconds(10).minusNanos(1_000));
    assertThat(repo().getMemo(MEMO).isFound()).isTrue();
    clock().set(TIME.plusSeconds(10));
    assertThat(repo().getMemo(MEMO).isFound()).isFalse();
  }

  @Test
  default void an_expired_memo_is_neither_read_with_others_nor_listed() {
    repo().setMemo(Controls.memo("summaries/1").expiringAt(TIME.plusSeconds(10)));
    CacheRecord lasting = repo().setMemo(Controls.memo("summaries/2"));
    clock().set(TIME.plusSeconds(11));

    assertThat(repo().getMemos(List.of("summaries/1", "summaries/2")))
        .containsOnlyKeys("summaries/2");
    assertThat(repo().listMemos("", "", 10)).containsExactly(lasting);
  }

  @Test
  default void expired_memos_take_no_room_in_a_page() {
    for (int i = 0; i < 6; i++) {
      CacheRecord memo = Controls.memo("summaries/" + i);
      repo().setMemo(i % 2 == 0 ? memo.expiringAt(TIME.plusSeconds(10)) : memo);
    }
    clock().set(TIME.plusSeconds(11));

    assertThat(repo().listMemos("summaries/", "", 2))
        .extracting(CacheRecord::uri)
        .containsExactly("summaries/1", "summaries/3");
  }

  @Test
  default void an_expired_memo_counts_as_not_stored() {
    long old = repo().setMemo(Controls.memo().expiringAt(TIME.plusSeconds(10))).revision();
    clock().set(TIME.plusSeconds(11));

    assertThatThrownBy(() -> repo().setMemo(Controls.memo(), old))
        .isInstanceOf(MemoConflictException.class);
    assertThatThrownBy(() -> repo().deleteMemo(MEMO, old))
        .isInstanceOf(MemoConflictException.class);
    assertThat(repo().setMemo(Controls.memo(), NOT_STORED).revision()).isNotEqualTo(old);
  }

  @Test
  default void a_memo_stored_again_without_expiry_lasts() {
    repo().setMemo(Controls.memo().expiringAt(TIME.plusSeconds(10)));
    repo().setMemo(Controls.memo());
    clock().set(TIME.plusSeconds(11));

    assertThat(repo().getMemo(MEMO).isFound()).isTrue();
  }

  @Test
  default void a_memo_that_has_expired_when_it_is_stored_is_never_returned() {
    repo().setMemo(Controls.memo());

    repo().setMemo(Controls.memo().expiringAt(TIME));

    assertThat(repo().getMemo(MEMO).isFound()).isFalse();
  }

  @Test
  default void a_memo_may_expire_at_any_time() {
    repo().setMemo(Controls.memo("summaries/1").expiringAt(Instant.MAX));
    repo().setMemo(Controls.memo("summaries/2").expiringAt(Instant.MIN));

    assertThat(repo().getMemos(List.of("summaries/1", "summaries/2")))
        .containsOnlyKeys("summaries/1");
  }

  @Test
  default void a_memo_that_was_stored_by_a_clock_that_was_wrong_expires_when_it_is_right() {
    long old = repo().setMemo(Controls.memo().expiringAt(TIME.plus(ONE_DAY))).revision();
    CacheRecord lasting = repo().setMemo(Controls.memo("summaries/2"));
    clock().set(TIME.minus(ONE_DAY));

    assertThat(repo().getMemo(MEMO).isFound()).isFalse();
    assertThat(repo().getMemos(List.of(MEMO, "summaries/2"))).containsOnlyKeys("summaries/2");
    assertThat(repo().listMemos("", "", 10)).containsExactly(lasting);
    assertThat(repo().listMemoUris("", "", 10)).containsExactly("summaries/2");
    assertThatThrownBy(() -> repo().setMemo(Controls.memo(), old))
        .isInstanceOf(MemoConflictException.class);
    assertThat(repo().setMemo(Controls.memo(), NOT_STORED).revision()).isNotEqualTo(old);
  }

  @Test
  default void a_memo_of_a_clock_that_was_wrong_outlives_its_lifetime_at_most_once() {
    repo().setMemo(Controls.memo().expiringAt(TIME.plusSeconds(10)));

    clock().set(TIME.minusSeconds(10));
    assertThat(repo().getMemo(MEMO).isFound()).isTrue();
    clock().set(TIME.minusSeconds(10).minusNanos(1_000));
    assertThat(repo().getMemo(MEMO).isFound()).isFalse();
  }

  @Test
  default void a_memo_that_is_stored_while_others_read_the_clock_is_found() {
    repo().setMemo(Controls.memo().expiringAt(TIME.plus(ONE_DAY)));
    clock().set(TIME.minus(CacheRecord.MAY_BE_AHEAD));

    assertThat(repo().getMemo(MEMO).isFound()).isTrue();
  }

  @Test
  default void a_memo_that_does_not_expire_is_found_whatever_the_clock_says() {
    repo().setMemo(Controls.memo());
    clock().set(TIME.minus(ONE_DAY));

    assertThat(repo().getMemo(MEMO).isFound()).isTrue();
  }
}
