package dev.intrepid.testkit;

import static dev.intrepid.repo.CacheRecord.NOT_STORED;
import static dev.intrepid.testkit.Controls.MEMO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.intrepid.json.Json;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.MemoConflictException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Revisions of memos, and what is expected of them. */
interface MemoRevisionContract extends RepoUnderTest {

  @Test
  default void every_change_gives_a_memo_another_revision() {
    long first = repo().setMemo(Controls.memo()).revision();
    long second = repo().setMemo(Controls.memo()).revision();

    assertThat(second).isNotEqualTo(first);
    assertThat(repo().getMemo(MEMO).map(CacheRecord::revision).toOptional()).contains(second);
  }

  @Test
  default void a_revision_is_never_used_again_not_even_after_deletion() {
    Set<Long> revisions = new HashSet<>();
    for (int i = 0; i < 5; i++) {
      revisions.add(repo().setMemo(Controls.memo()).revision());
      revisions.add(repo().setMemo(Controls.memo()).revision());
      repo().deleteMemo(MEMO);
    }

    assertThat(revisions).hasSize(10).doesNotContain(NOT_STORED);
  }

  @Test
  default void a_memo_of_the_expected_revision_is_changed() {
    CacheRecord first = repo().setMemo(Controls.memo(), NOT_STORED);
    CacheRecord second = repo().setMemo(Controls.memo(), first.revision());
    repo().deleteMemo(MEMO, second.revision());
    repo().deleteMemo(MEMO, NOT_STORED);

    assertThat(repo().getMemo(MEMO).isFound()).isFalse();
  }

  @Test
  default void a_memo_changed_since_it_was_read_is_a_conflict() {
    CacheRecord read = repo().setMemo(CacheRecord.of(MEMO, Json.of("1")));
    CacheRecord changed = repo().setMemo(CacheRecord.of(MEMO, Json.of("2")));

    MemoConflictException conflict =
        catchThrowableOfType(
            MemoConflictException.class, () -> repo().setMemo(read, read.revision()));
    assertThat(conflict).isNotNull().hasMessageContaining(Long.toString(changed.revision()));
    assertThat(conflict.uri()).isEqualTo(MEMO);
    assertThatThrownBy(() -> repo().deleteMemo(MEMO, read.revision()))
        .isInstanceOf(MemoConflictException.class);
    assertThat(repo().getMemo(MEMO).toOptional()).contains(changed);
  }

  @Test
  default void a_memo_that_should_not_be_there_and_is_is_a_conflict() {
    CacheRecord stored = repo().setMemo(Controls.memo());

    assertThatThrownBy(() -> repo().setMemo(CacheRecord.of(MEMO, Json.of("2")), NOT_STORED))
        .isInstanceOf(MemoConflictException.class);
    assertThatThrownBy(() -> repo().deleteMemo(MEMO, NOT_STORED))
        .isInstanceOf(MemoConflictException.class);
    assertThat(repo().getMemo(MEMO).toOptional()).contains(stored);
  }

  @Test
  default void a_memo_that_should_be_there_and_is_not_is_a_conflict() {
    long revision = repo().setMemo(Controls.memo()).revision();
    repo().deleteMemo(MEMO);

    assertThatThrownBy(() -> repo().setMemo(Controls.memo(), revision))
        .isInstanceOf(MemoConflictException.class);
    assertThatThrownBy(() -> repo().deleteMemo(MEMO, revision))
        .isInstanceOf(MemoConflictException.class);
    assertThat(repo().getMemo(MEMO).isFound()).isFalse();
  }

  @Test
  default void a_memo_deleted_and_stored_again_is_another_for_a_writer_that_read_the_old_one() {
    long old = repo().setMemo(Controls.memo()).revision();
    repo().deleteMemo(MEMO);
    repo().setMemo(Controls.memo());

    assertThatThrownBy(() -> repo().setMemo(Controls.memo(), old))
        .isInstanceOf(MemoConflictException.class);
  }
}
