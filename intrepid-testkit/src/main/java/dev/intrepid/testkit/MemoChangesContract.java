package dev.intrepid.testkit;

import static dev.intrepid.repo.CacheRecord.NOT_STORED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.repo.ChangedMemos;
import dev.intrepid.repo.ChangedMemos.Change;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.MemoConflictException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is told of memos that were changed. */
interface MemoChangesContract extends RepoUnderTest {

  @Test
  default void each_change_of_a_memo_is_told_in_order_with_its_revision() {
    long first = repo().setMemo(Controls.memo("a")).revision();
    long second = repo().setMemo(Controls.memo("b")).revision();
    long third = repo().setMemo(Controls.memo("a")).revision();

    ChangedMemos changed = repo().changedMemosSince(0, 10);

    assertThat(changed.isWhole()).isTrue();
    assertThat(changed.changes())
        .containsExactly(new Change("a", first), new Change("b", second), new Change("a", third));
    assertThat(changed.through()).isEqualTo(third);
  }

  @Test
  default void a_deletion_is_told_after_what_it_deleted() {
    long stored = repo().setMemo(Controls.memo("a")).revision();
    repo().deleteMemo("a");

    ChangedMemos changed = repo().changedMemosSince(stored, 10);

    assertThat(changed.isWhole()).isTrue();
    assertThat(changed.changes()).extracting(Change::uri).containsExactly("a");
    assertThat(changed.changes().get(0).revision()).isGreaterThan(stored);
  }

  @Test
  default void what_changed_nothing_is_not_told() {
    repo().setMemo(Controls.memo("a"));
    long through = repo().changedMemosSince(0, 10).through();
    repo().deleteMemo("b");
    assertThatThrownBy(() -> repo().setMemo(Controls.memo("a"), NOT_STORED))
        .isInstanceOf(MemoConflictException.class);

    assertThat(repo().changedMemosSince(through, 10))
        .isEqualTo(ChangedMemos.since(through, List.of()));
  }

  @Test
  default void changes_are_told_in_pages() {
    store("a", "b", "c");

    ChangedMemos first = repo().changedMemosSince(0, 2);
    ChangedMemos second = repo().changedMemosSince(first.through(), 2);

    assertThat(first.changes()).extracting(Change::uri).containsExactly("a", "b");
    assertThat(second.changes()).extracting(Change::uri).containsExactly("c");
    assertThat(repo().changedMemosSince(second.through(), 2).changes()).isEmpty();
    assertThatThrownBy(() -> repo().changedMemosSince(0, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  default void the_changes_of_one_commit_are_told_in_pages_too() {
    commit("a", "b", "c");
    commit("d");

    ChangedMemos first = repo().changedMemosSince(0, 2);
    ChangedMemos second = repo().changedMemosSince(first.through(), 2);

    assertThat(first.changes()).extracting(Change::uri).containsExactly("a", "b");
    assertThat(second.isWhole()).isTrue();
    assertThat(second.changes()).extracting(Change::uri).containsExactly("c", "d");
  }

  @Test
  @Promise(RepoCapability.ATOMIC)
  default void nothing_of_a_commit_that_was_refused_is_told() {
    store("a");
    long through = repo().changedMemosSince(0, 10).through();
    Commit refused =
        Commit.changing(
            MemoChange.set(Controls.memo("b")), MemoChange.set(Controls.memo("a"), NOT_STORED));
    assertThatThrownBy(() -> repo().commit(refused)).isInstanceOf(MemoConflictException.class);
    long stored = repo().setMemo(Controls.memo("c")).revision();

    assertThat(repo().changedMemosSince(through, 10))
        .isEqualTo(ChangedMemos.since(through, List.of(new Change("c", stored))));
  }

  @Test
  default void who_asks_after_more_changes_than_are_kept_is_told_that_some_are_missing() {
    store("a");
    change(4 * ChangedMemos.KEPT);

    ChangedMemos changed = repo().changedMemosSince(0, 10);

    assertThat(changed).isEqualTo(ChangedMemos.unknown(changed.through()));
    assertThat(repo().changedMemosSince(changed.through(), 10))
        .isEqualTo(ChangedMemos.since(changed.through(), List.of()));
  }

  @Test
  default void the_last_changes_are_kept() {
    store("a");
    long through = repo().changedMemosSince(0, 10).through();
    change(ChangedMemos.KEPT);

    ChangedMemos changed = repo().changedMemosSince(through, 2 * ChangedMemos.KEPT);

    assertThat(changed.isWhole()).isTrue();
    assertThat(changed.changes()).hasSize(ChangedMemos.KEPT);
  }

  @Test
  default void who_asks_after_a_change_that_has_not_been_is_told_that_some_are_missing() {
    store("a");

    assertThat(repo().changedMemosSince(1_000_000, 10).isWhole()).isFalse();
  }

  @Test
  @Promise(RepoCapability.SHARED)
  default void each_is_told_what_the_other_changed() {
    IntrepidRepo first = repo();
    IntrepidRepo second = another();
    first.setMemo(Controls.memo("a"));
    second.setMemo(Controls.memo("b"));
    second.deleteMemo("a");

    assertThat(first.changedMemosSince(0, 10)).isEqualTo(second.changedMemosSince(0, 10));
    assertThat(first.changedMemosSince(0, 10).changes())
        .extracting(Change::uri)
        .containsExactly("a", "b", "a");
  }

  private void store(String... uris) {
    for (String uri : uris) {
      repo().setMemo(Controls.memo(uri));
    }
  }

  private void change(int times) {
    String[] uris = IntStream.range(0, 500).mapToObj(i -> "b/" + i).toArray(String[]::new);
    for (int i = 0; i < times; i += uris.length) {
      commit(uris);
    }
  }

  private void commit(String... uris) {
    repo()
        .commit(
            Commit.changing(
                Arrays.stream(uris)
                    .map(uri -> MemoChange.set(Controls.memo(uri)))
                    .toArray(MemoChange[]::new)));
  }
}
