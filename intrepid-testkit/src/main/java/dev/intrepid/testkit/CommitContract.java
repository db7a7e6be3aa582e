package dev.intrepid.testkit;

import static dev.intrepid.repo.CacheRecord.NOT_STORED;
import static dev.intrepid.testkit.Controls.MEMO;
import static dev.intrepid.testkit.Controls.STREAM;
import static dev.intrepid.testkit.Controls.TRACKING_STREAM;
import static dev.intrepid.testkit.Controls.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.json.Json;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.ConflictException;
import dev.intrepid.repo.DuplicateIdException;
import dev.intrepid.repo.FencedException;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.MemoConflictException;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.Shard;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The one primitive: events, memos and markers together. */
interface CommitContract extends RepoUnderTest {

  @Test
  default void a_repo_says_whether_its_commits_are_atomic() {
    assertThat(repo().atomic()).isEqualTo(promises(RepoCapability.ATOMIC));
  }

  @Test
  default void a_repo_says_what_it_is_and_where() {
    assertThat(repo().address()).isNotBlank();
  }

  @Test
  default void a_commit_stores_events_memos_and_markers() {
    repo().commit(commit(Controls.events(STREAM, 2), MemoChange.set(Controls.memo()), move(0, 5)));

    assertThat(wholeLog()).hasSize(2);
    assertThat(repo().getMemo(MEMO).isFound()).isTrue();
    assertThat(repo().marker(TRACKING_STREAM, Shard.ALL).orElseThrow().marker().sequence())
        .isEqualTo(5);
  }

  @Test
  default void a_commit_answers_its_records_and_revisions_in_order() {
    repo().setMemo(Controls.memo("summaries/2"));
    List<MemoChange> changes =
        List.of(
            MemoChange.set(Controls.memo("summaries/1")),
            MemoChange.delete("summaries/2"),
            MemoChange.set(Controls.memo("summaries/3")));

    Committed committed = repo().commit(new Commit(Controls.events(STREAM, 3), changes, List.of()));

    assertThat(committed.events().records()).isEqualTo(wholeLog()).hasSize(3);
    assertThat(committed.revisions())
        .containsExactly(revision("summaries/1"), NOT_STORED, revision("summaries/3"));
  }

  @Test
  default void a_commit_moves_several_markers() {
    MarkerMove first = move("a@x", Shard.ALL, 0, 1);
    MarkerMove second = move("b@x", Shard.ALL, 0, 2);

    repo().commit(Commit.changing(List.of(), List.of(first, second)));

    assertThat(repo().markers("", 10)).hasSize(2);
  }

  @Test
  default void an_empty_commit_stores_nothing() {
    Committed committed = repo().commit(Commit.changing(List.of(), List.of()));

    assertThat(committed.events().records()).isEmpty();
    assertThat(committed.revisions()).isEmpty();
    assertThat(repo().lastSequence()).isZero();
  }

  @Test
  @Promise(RepoCapability.ATOMIC)
  default void nothing_of_a_fenced_commit_is_stored() {
    repo().moveMarker(move(0, 3));

    assertNothingIsStoredBy(
        () ->
            repo().commit(commit(Controls.events(STREAM, 2), MemoChange.set(fresh()), move(2, 5))),
        FencedException.class);
  }

  @Test
  @Promise(RepoCapability.ATOMIC)
  default void nothing_of_a_commit_with_a_memo_conflict_is_stored() {
    long old = repo().setMemo(Controls.memo()).revision();
    repo().setMemo(Controls.memo());
    List<MemoChange> changes =
        List.of(MemoChange.set(fresh()), MemoChange.set(CacheRecord.of(MEMO, Json.of("0")), old));
    Commit commit = new Commit(Controls.events(STREAM, 2), changes, List.of(move(0, 5)));

    assertNothingIsStoredBy(() -> repo().commit(commit), MemoConflictException.class);
  }

  @Test
  @Promise(RepoCapability.ATOMIC)
  default void nothing_of_a_commit_with_an_event_conflict_is_stored() {
    PendingEvents events =
        PendingEvents.of(Controls.event("fresh/1"), Controls.event(STREAM).expecting(7));

    assertNothingIsStoredBy(
        () -> repo().commit(commit(events, MemoChange.set(fresh()), move(0, 5))),
        ConflictException.class);
  }

  @Test
  @Promise(RepoCapability.ATOMIC)
  default void nothing_of_a_commit_with_a_duplicate_id_is_stored() {
    PendingEvent stored = Controls.event(STREAM);
    repo().publish(stored);
    PendingEvents events =
        PendingEvents.of(Controls.event("fresh/1"), Controls.event("fresh/2").withId(stored.id()));

    assertNothingIsStoredBy(
        () -> repo().commit(commit(events, MemoChange.set(fresh()), move(0, 5))),
        DuplicateIdException.class);
  }

  @Test
  @Promise(RepoCapability.ATOMIC)
  default void a_commit_goes_through_after_one_that_was_refused() {
    repo().moveMarker(move(0, 3));
    Commit commit = commit(Controls.events(STREAM, 2), MemoChange.set(fresh()), move(1, 5));
    Commit late = new Commit(commit.events(), commit.memos(), List.of(move(0, 5)));
    assertThatThrownBy(() -> repo().commit(late)).isInstanceOf(FencedException.class);

    repo().commit(commit);

    assertThat(wholeLog()).extracting(r -> r.position()).containsExactly(1L, 2L);
    assertThat(revision(fresh().uri())).isPositive();
  }

  private void assertNothingIsStoredBy(ThrowingCallable commit, Class<?> refusal) {
    List<?> log = wholeLog();
    List<?> memos = repo().listMemos("", "", 1_000);
    List<?> markers = repo().markers("", 1_000);

    assertThatThrownBy(commit).isInstanceOf(refusal);

    assertThat(wholeLog()).isEqualTo(log);
    assertThat(repo().listMemos("", "", 1_000)).isEqualTo(memos);
    assertThat(repo().markers("", 1_000)).isEqualTo(markers);
    assertThat(repo().publish(Controls.event("fresh/1")).position()).isEqualTo(1);
  }

  private static Commit commit(PendingEvents events, MemoChange memo, MarkerMove move) {
    return new Commit(events, List.of(memo), List.of(move));
  }

  private static CacheRecord fresh() {
    return Controls.memo("fresh/memo");
  }

  private long revision(String uri) {
    return repo().getMemo(uri).toOptional().orElseThrow().revision();
  }
}
